import { decode } from '../../files/decode.ts'
import { collectFindings, type Diagnostic, hasErrors } from '../../findings/diagnostic.ts'
import { importDocument } from '../../import/import-document.ts'
import { importReport } from '../../import/import-report.ts'
import { limits } from '../../limits.ts'
import { profileName } from '../../profile/profile-name.ts'
import type { ChosenFile, Opened } from '../desk.ts'
import { filesInArchive, noPlan, notAlone, refused } from './open-archive.ts'

const isSource = (name: string): boolean => /\.(?:md|markdown|ya?ml)$/i.test(name) && !isProfile(name)
const isProfile = (name: string): boolean => baseOf(name).toLowerCase() === profileName
const isDocument = (name: string): boolean => /\.(?:docx?|rtf|odt|txt|pdf)$/i.test(name)
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const stemOf = (name: string): string => baseOf(name).replace(/\.[^.]*$/, '')

/** Takes the source out of files that were chosen together or lie in an archive, or makes one of a document; the others belong to it. */
export async function openFiles(chosen: readonly ChosenFile[], verbatim = false): Promise<Opened> {
  const archive = chosen.find(({ name }) => /\.zip$/i.test(name))
  if (archive) return chosen.length > 1 ? refused(archive, notAlone) : openArchive(archive, verbatim)
  const main = mainOf(chosen)
  if (!main) return belongings(chosen)
  if (isDocument(main.name)) return imported(main.bytes, main.name, verbatim)
  const { found, report } = collectFindings()
  const place = { file: main.name, line: 1, column: 1 }
  const text = main.bytes.length > limits.sourceBytes.most ? undefined : decode(main.bytes)
  if (text === undefined)
    report({
      rule: 'tep-qua-lon',
      message: limits.sourceBytes.message,
      hint: 'tách phụ lục và số liệu ra tệp riêng',
      place,
    })
  else if (typeof text !== 'string') report({ rule: 'bang-ma', message: text.problem, hint: text.hint, place })
  if (typeof text !== 'string') return { files: [], report: [], findings: found }
  const folder = folderOf(main.name)
  const beside = chosen
    .filter((it) => it !== main && it.name.startsWith(folder))
    .map((it) => ({ ...it, name: it.name.slice(folder.length) }))
  return { ...belongings(beside), document: { name: baseOf(main.name), text, origin: 'files' } }
}

/** What “Xuất tất cả” gave, or any archive with a plan in it; what was made of the plan is made anew. */
async function openArchive(archive: ChosenFile, verbatim: boolean): Promise<Opened> {
  const contents = filesInArchive(archive)
  if ('problem' in contents) return refused(archive, contents.problem)
  const opened = await openFiles(
    contents.files.filter(({ name }) => !/\.zip$/i.test(name)),
    verbatim,
  )
  const { document, files, findings } = opened
  if (!document) return hasErrors(findings) ? opened : refused(archive, noPlan)
  if (document.origin !== 'files') return opened
  const isMade = ({ name }: ChosenFile) =>
    name.startsWith(stemOf(document.name)) && /\.(?:docx|pdf)$/i.test(name) && !document.text.includes(name)
  return { ...opened, document: { ...document, origin: 'one' }, files: files.filter((it) => !isMade(it)) }
}

/** Of several sources the one that no other names, else the first. */
function mainOf(chosen: readonly ChosenFile[]): ChosenFile | undefined {
  const documents = chosen.filter(({ name }) => isDocument(name))
  const sources = chosen.filter(({ name }) => isSource(name))
  const markdown = sources.filter(({ name }) => !/\.ya?ml$/i.test(name))
  const among = markdown.length > 0 ? markdown : sources
  const textOf = ({ bytes }: ChosenFile) => new TextDecoder().decode(bytes).normalize('NFC')
  const isNamed = ({ name }: ChosenFile) =>
    among.some((other) => other.name !== name && textOf(other).includes(baseOf(name).normalize('NFC')))
  return (among.length > 1 ? among.find((it) => !isNamed(it)) : undefined) ?? among[0] ?? documents[0]
}

function belongings(chosen: readonly ChosenFile[]): Opened {
  const profile = chosen.filter(({ name }) => isProfile(name)).sort((a, b) => a.name.length - b.name.length)[0]
  const text = profile && decode(profile.bytes)
  const { found, report } = collectFindings()
  if (profile && typeof text === 'object')
    report({
      rule: 'bang-ma',
      message: text.problem,
      hint: text.hint,
      place: { file: profile.name, line: 1, column: 1 },
    })
  return {
    files: chosen.filter((it) => it !== profile),
    ...(profile && typeof text === 'string' && { profile: { file: profile.name, text } }),
    report: [],
    findings: found,
  }
}

/** A document of another program, or a text that was pasted, as a source. */
export async function imported(bytes: Uint8Array, file: string, verbatim = false): Promise<Opened> {
  const { found, report } = collectFindings()
  const stem = stemOf(file)
  const { source, found: recognised } = await importDocument(bytes, { file, stem, verbatim }, report)
  if (!source || hasErrors(found)) return { files: [], report: [], findings: found.map(offered) }
  return {
    document: { name: `${stem}.md`, text: source.text, origin: 'here' },
    files: source.files.map(({ name, content }) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
    report: recognised ? importReport(recognised, file).map(withoutOptions) : [],
    renumbered: found.some(({ rule }) => rule === 'nhap-dau-sau-so' || rule === 'nhap-danh-so-lai'),
    findings: found.map(offered),
  }
}

/** What is told of options of the command line, which nobody can type here. */
const option = /(?:[;,]\s*|(?<![\s;,])\s*)(?:hoặc\s+)?(?:thêm|chạy lại với) --[^;]*/u

const withoutOptions = (words: string): string => words.replace(option, '')

function offered(finding: Diagnostic): Diagnostic {
  const { hint, ...others } = finding
  const left = hint && withoutOptions(hint)
  return left ? { ...others, hint: left } : others
}
