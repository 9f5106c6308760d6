import { decode } from '../../files/decode.ts'
import { collectFindings, hasErrors } from '../../findings/diagnostic.ts'
import { importDocument } from '../../import/import-document.ts'
import { importReport } from '../../import/import-report.ts'
import { limits } from '../../limits.ts'
import { profileName } from '../../profile/profile-keys.ts'
import type { ChosenFile, Opened } from '../desk.ts'

const isSource = (name: string): boolean => /\.(?:md|markdown|ya?ml)$/i.test(name) && !isProfile(name)
const isProfile = (name: string): boolean => baseOf(name).toLowerCase() === profileName
const isDocument = (name: string): boolean => /\.(?:docx?|rtf|odt|txt|pdf)$/i.test(name)
const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1)
const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1)
const stemOf = (name: string): string => baseOf(name).replace(/\.[^.]*$/, '')

/** Takes the source out of files that were chosen together, or makes one of a document; the others belong to it. */
export async function openFiles(chosen: readonly ChosenFile[]): Promise<Opened> {
  const main = mainOf(chosen)
  if (!main) return belongings(chosen)
  if (isDocument(main.name)) return imported(main.bytes, main.name)
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
  return { ...belongings(beside), document: { name: baseOf(main.name), text } }
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
export async function imported(bytes: Uint8Array, file: string): Promise<Opened> {
  const { found, report } = collectFindings()
  const stem = stemOf(file)
  const { source, found: recognised } = await importDocument(bytes, { file, stem, verbatim: false }, report)
  if (!source || hasErrors(found)) return { files: [], report: [], findings: found }
  return {
    document: { name: `${stem}.md`, text: source.text },
    files: source.files.map(({ name, content }) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    })),
    report: recognised ? importReport(recognised, file) : [],
    findings: found,
  }
}
