import type { Kind } from '../../decree/kinds.ts'
import { roomInTitle, unbreakable } from '../../document/body/characters.ts'
import { isTooLong } from '../../document/body/title-length.ts'
import { breakWords } from '../break-words.ts'
import { type Manuscript, textOf } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import type { Head, Recognised, RecognisedPart } from '../recognise/recognised.ts'
import { countFileNames } from './file-names.ts'
import { keysOf } from './front-matter-keys.ts'
import { guessedNames } from './guessed-case.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { missing } from './key-texts.ts'
import { type PartWriting, type SourceFile, type WrittenBlock, type WrittenPicture, writeParts } from './write-parts.ts'
import { hasHeading } from './written-kind.ts'

/** Where a block of a source begins, and what it was made from. */
export interface BlockOrigin extends Omit<WrittenBlock, 'text'> {
  /** Of the source, counted from 1. */
  readonly line: number
}

/** A source with the files beside it. */
export interface WrittenSource {
  readonly text: string
  /** Of its body, in order. */
  readonly origins: readonly BlockOrigin[]
  readonly files: readonly SourceFile[]
  /** Notes whose marks stood where none can, in what became keys, and marks there that have no note. */
  readonly lostNotes: readonly string[]
  /** In files beside the source. */
  readonly pictures: readonly WrittenPicture[]
  /** How many words of keys and titles were given blanks. */
  readonly brokenWords: number
  /** Names of which the letters that are capitals are a guess, as written. */
  readonly guessedNames: readonly string[]
  /** Sums and amounts in words of the original that the program prints by itself. */
  readonly printed: readonly string[]
}

/** What a source is written as. */
export interface WriteOptions {
  /** What the names of files beside the source begin with. */
  readonly stem: string
  readonly kind: Kind
  /** Tables stand in the text, also where a file would hold them better: what a rule reads are the words of a text. */
  readonly inText?: boolean
}

/** Writes what was recognised as a source that builds. */
export function writeSource(
  recognised: Recognised,
  { pictures, footnotes }: Pick<Manuscript, 'pictures' | 'footnotes'>,
  { stem, kind, inText = false }: WriteOptions,
): WrittenSource {
  const found = { ...recognised, body: withShortTitles(recognised.body) }
  const { head, scheme } = found
  const words = wordsOf(found)
  const writing: PartWriting = { scheme, words, names: countFileNames(stem), inText, pictures }
  const body = writeParts(found.body, writing)
  const appendices = found.appendices.map((appendix) => ({ ...appendix, ...writeParts(appendix.body, writing) }))
  const parts = [body, ...appendices]
  const noted = new Set(parts.flatMap(({ notes }) => notes))
  const definitions = [...noted].flatMap((id) => {
    const note = footnotes.get(id)
    return note ? [{ text: `[^${id}]: ${inlineMarkdown(note) || missing}` }] : []
  })
  const blocks: readonly WrittenBlock[] = [
    ...(kind.addressed ? [] : addresseesAsText(head)),
    // A plan is divided into mục; one that has none gets the name the form gives them.
    ...(kind.divided && !hasHeading(found.body) ? [{ text: '# Nội dung' }] : []),
    ...body.blocks,
    ...appendices.flatMap(({ title, line, landscape, blocks }) => [
      { text: appendixHeading(title), from: line },
      ...(landscape ? [{ text: '::trang{huong="ngang"}', from: line }] : []),
      ...blocks,
    ]),
    ...definitions,
  ]
  const { yaml: keys, brokenWords: inKeys } = keysOf(
    kind.addressed ? found : { ...found, head: { ...head, addressees: [] } },
    words,
    kind,
  )
  const top = `---\n${keys.replace(noteMark, '')}---\n\n`
  return {
    text: `${top}${blocks.map(({ text }) => text).join('\n\n')}\n`,
    origins: originsOf(blocks, linesIn(top)),
    files: parts.flatMap(({ files }) => files),
    printed: parts.flatMap(({ printed }) => printed),
    pictures: parts.flatMap(({ pictures }) => pictures),
    guessedNames: guessedNames(found, words),
    lostNotes: [
      ...[...footnotes].flatMap(([id, note]) => (noted.has(id) ? [] : [textOf(note)])),
      ...(keys.match(noteMark) ?? []),
    ],
    brokenWords: found.appendices.reduce((sum, { title }) => sum + unbreakable(title, roomInTitle).length, inKeys),
  }
}

const appendixHeading = (title: string): string =>
  `# Phụ lục: ${title === '' ? '' : inlineMarkdown([{ text: breakWords(title, roomInTitle) }])}`.trimEnd()

const linesIn = (text: string): number => text.split('\n').length

/** Where blocks begin that are parted by blank lines, the first at a line. */
function originsOf(blocks: readonly WrittenBlock[], first: number): BlockOrigin[] {
  let line = first
  return blocks.map(({ text, ...origin }) => {
    const at = line
    line += linesIn(text) + 1
    return { ...origin, line: at }
  })
}

/** Titles longer than a PDF takes are text. */
const withShortTitles = (parts: readonly RecognisedPart[]): readonly RecognisedPart[] =>
  parts.map((part) =>
    part.kind === 'heading' && isTooLong(`${part.label} ${textOf(part.runs)}`)
      ? { kind: 'paragraph', runs: [{ text: `${part.label} ` }, ...part.runs], line: part.line }
      : part,
  )

/** All that is typed in mixed case, which tells how names are written that stand in capitals elsewhere. */
const wordsOf = ({ head, body, appendices, closing, bases, leftOut }: Recognised): string =>
  [
    ...[body, ...appendices.map((one) => one.body)].flat().flatMap(textsOf),
    ...bases.map(({ text }) => text),
    ...closing.recipients.flatMap((one) => (typeof one === 'string' ? one : [...one.names, one.purpose])),
    ...[head.place ?? '', ...head.addressees, ...head.address, head.issuedWith ?? ''],
    ...leftOut.map(({ text }) => text),
  ].join('\n')

const textsOf = (part: RecognisedPart): string[] =>
  part.kind === 'table'
    ? paragraphsIn(part.table).map(({ runs }) => textOf(runs))
    : part.kind === 'heading'
      ? []
      : [textOf(part.runs)]

const noteMark = /\[\^[^\][\s]{1,99}\]/g

/** A plan has no Kính gửi (M.II k.9 đ.a): what it was addressed to stays as text. */
const addresseesAsText = ({ addressees }: Head): WrittenBlock[] =>
  addressees.length === 0 ? [] : [{ text: inlineMarkdown([{ text: `Kính gửi: ${addressees.join('; ')}` }]) }]
