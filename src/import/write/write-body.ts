import { kindNamed, kinds } from '../../decree/kinds.ts'
import { roomInTitle, unbreakable } from '../../document/body/characters.ts'
import { isTooLong } from '../../document/body/title-length.ts'
import { breakWords } from '../break-words.ts'
import { type Manuscript, textOf } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import type { Recognised, RecognisedPart } from '../recognise/recognised.ts'
import { countFileNames } from './file-names.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { missing } from './key-texts.ts'
import { type PartWriting, type SourceFile, writeParts } from './write-parts.ts'
import type { WrittenSource } from './write-source.ts'

/** What of a manuscript is written besides its words. */
export type WrittenFrom = Pick<Manuscript, 'pictures' | 'footnotes'>

/** Text, appendices and notes in Markdown. */
interface WrittenBody {
  /** What was recognised, as it is written. */
  readonly found: Recognised
  /** All that is typed in mixed case. */
  readonly words: string
  /** Blocks that blank lines part. */
  readonly body: readonly string[]
  readonly files: readonly SourceFile[]
  readonly printed: readonly string[]
  /** Notes whose marks stand in it. */
  readonly noted: ReadonlySet<string>
  /** Of titles. */
  readonly brokenWords: number
}

/** Writes what stands below the keys; files beside the source are named after `stem`. */
export function writeBody(recognised: Recognised, { pictures, footnotes }: WrittenFrom, stem: string): WrittenBody {
  const found = { ...recognised, body: withShortTitles(recognised.body) }
  const words = wordsOf(found, [...footnotes.values()].map(textOf))
  const writing: PartWriting = { scheme: found.scheme, words, names: countFileNames(stem), pictures }
  const text = writeParts(found.body, writing)
  const appendices = found.appendices.map((appendix) => ({ ...appendix, ...writeParts(appendix.body, writing) }))
  const parts = [text, ...appendices]
  const noted = new Set(parts.flatMap(({ notes }) => notes))
  const definitions = [...noted].flatMap((id) => {
    const note = footnotes.get(id)
    return note ? [`[^${id}]: ${inlineMarkdown(note) || missing}`] : []
  })
  return {
    found,
    words,
    body: [
      ...text.blocks,
      ...appendices.flatMap(({ title, landscape, blocks }) => [
        `# Phụ lục: ${title === '' ? '' : inlineMarkdown([{ text: breakWords(title, roomInTitle) }])}`.trimEnd(),
        ...(landscape ? ['::trang{huong="ngang"}'] : []),
        ...blocks,
      ]),
      ...definitions,
    ],
    files: parts.flatMap(({ files }) => files),
    printed: parts.flatMap(({ printed }) => printed),
    noted,
    brokenWords: found.appendices.reduce((sum, { title }) => sum + unbreakable(title, roomInTitle.isTooLong).length, 0),
  }
}

/** A source with the keys it has: bases stand at the head of its text, and where its numbers need a key it is put below the others. */
export function writeBodyBelow(
  keys: string,
  recognised: Recognised,
  manuscript: WrittenFrom,
  stem: string,
): WrittenSource {
  const { body, files, printed, brokenWords } = writeBody(recognised, manuscript, stem)
  const bases = recognised.bases.map(({ runs }) => inlineMarkdown(runs))
  return {
    text: `${withScheme(keys, recognised.scheme)}\n${[...bases, ...body].join('\n\n')}\n`,
    files,
    printed,
    lostNotes: [],
    brokenWords,
  }
}

/** The keys with the one that keeps the numbers of the text, where these are not those of the type. */
function withScheme(keys: string, scheme: Recognised['scheme']): string {
  const [, type = ''] = /^loai\s*:\s*["']?([^"'#\n]+)/m.exec(keys) ?? []
  const usual = (kindNamed(type.trim()) ?? kinds[0]).scheme
  if (scheme === usual || /^trinh_bay\s*:/m.test(keys)) return keys
  return keys.replace(/---\s*$/, `trinh_bay:\n  danh_so: ${scheme}\n---\n`)
}

/** Titles longer than a PDF takes are text. */
const withShortTitles = (parts: readonly RecognisedPart[]): readonly RecognisedPart[] =>
  parts.map((part) =>
    part.kind === 'heading' && isTooLong(`${part.label} ${textOf(part.runs)}`)
      ? { kind: 'paragraph', runs: [{ text: `${part.label} ` }, ...part.runs], line: part.line }
      : part,
  )

/** All that is typed in mixed case, which tells how names are written that stand in capitals elsewhere. */
const wordsOf = ({ head, body, appendices, closing, bases, leftOut }: Recognised, notes: readonly string[]): string =>
  [
    ...notes,
    ...head.abstract,
    ...[body, ...appendices.map((one) => one.body)].flat().flatMap(textsOf),
    ...bases.map(({ text }) => text),
    ...closing.recipients.flatMap((one) => (typeof one === 'string' ? one : [...one.names, one.purpose])),
    ...[head.place ?? '', ...head.addressees, ...head.address, head.issuedWith ?? ''],
    ...leftOut.map(({ text }) => text),
  ].join('\n')

const textsOf = (part: RecognisedPart): string[] =>
  part.kind === 'table' ? paragraphsIn(part.table).map(({ runs }) => textOf(runs)) : [textOf(part.runs)]
