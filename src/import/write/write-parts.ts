import { toMarkdown } from 'mdast-util-to-markdown'
import { typedAppendix, typedNumber } from '../../document/body/typed-number.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { type Picture, type Run, textOf } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import type { Recognised, RecognisedPart } from '../recognise/recognised.ts'
import type { TableSurroundings } from './data-file.ts'
import type { FileNames } from './file-names.ts'
import { inlineMarkdown } from './inline-markdown.ts'
import { writeTable } from './write-table.ts'

/** A file that a source names. */
export interface SourceFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** A block of a source, with what it was made from. */
export interface WrittenBlock {
  readonly text: string
  /** The paragraph that it begins with, as the input counts them; absent where nothing of the input stands for it. */
  readonly from?: number
  /** Of a table, the file that holds its rows. */
  readonly file?: string
}

/** Parts of a text in Markdown, with what they name. */
export interface WrittenParts {
  /** To be parted by blank lines. */
  readonly blocks: readonly WrittenBlock[]
  readonly files: readonly SourceFile[]
  /** Ids of footnotes in the order of their marks. */
  readonly notes: readonly string[]
  /** The pictures among the files, by their ids. */
  readonly pictures: readonly WrittenPicture[]
  /** Sums and amounts in words that the program prints by itself. */
  readonly printed: readonly string[]
}

/** What the parts of one source are written with. */
export interface PartWriting {
  readonly scheme: Recognised['scheme']
  /** The text, which tells how names are written. */
  readonly words: string
  readonly names: FileNames
  /** Tables stand in the text, also where a file would hold them better. */
  readonly inText: boolean
  readonly pictures: ReadonlyMap<string, Picture>
}

/** A picture in a file beside the source. */
export interface WrittenPicture {
  readonly id: string
  /** Of its file; absent where tables stand in the text and no files are written. */
  readonly name?: string
  /** Stood in a cell, where the source has no place for it. */
  readonly inCell: boolean
}

type TextPart = Exclude<RecognisedPart, { readonly kind: 'table' }>

/** Writes parts one below the other; lines around a table that the program prints with it are left to it. */
export function writeParts(read: readonly RecognisedPart[], writing: PartWriting): WrittenParts {
  const parts = withinAppendices(read)
  const follows = clausesThatFollow(parts)
  const tables = parts.map((part, at) =>
    part.kind === 'table' ? writeTable(part.table, writing, surroundingsAt(parts, at)) : undefined,
  )
  const written = parts.map((part, at): WrittenParts => {
    const table = tables[at]
    if (table && part.kind === 'table') {
      const inCells = writePictures(
        paragraphsIn(part.table).flatMap(({ runs }) => runs),
        writing,
      )
      return {
        blocks: [{ text: table.lines.join('\n'), from: part.line, ...(table.file && { file: table.file.name }) }],
        files: [...(table.file ? [table.file] : []), ...(writing.inText ? [] : inCells.map(fileOf))],
        pictures: inCells.map(({ id, name }) => ({ id, inCell: true, ...(!writing.inText && { name }) })),
        notes: table.notes,
        printed: table.sums,
      }
    }
    const printed = tables[at + 1]?.printed.unit || tables[at - 1]?.printed.inWords
    if (part.kind === 'table' || printed)
      return {
        blocks: [],
        files: [],
        pictures: [],
        notes: [],
        printed: part.kind === 'table' ? [] : [textOf(part.runs)],
      }
    return writeText(part, follows[at] ?? true, writing)
  })
  return {
    blocks: written.flatMap(({ blocks }) => blocks),
    files: written.flatMap(({ files }) => files),
    pictures: written.flatMap(({ pictures }) => pictures),
    notes: written.flatMap(({ notes }) => notes),
    printed: written.flatMap(({ printed }) => printed),
  }
}

/** Below a title that opens an appendix, headings go down from the first depth a step at a time, as they do from the top. */
function withinAppendices(parts: readonly RecognisedPart[]): readonly RecognisedPart[] {
  let deepest = Number.POSITIVE_INFINITY
  return parts.map((part) => {
    if (part.kind !== 'heading') return part
    const depth = Math.min(part.depth, deepest + 1)
    if (typedAppendix(textOf(part.runs).trim())) deepest = 0
    else if (deepest < Number.POSITIVE_INFINITY) deepest = depth
    return depth === part.depth ? part : { ...part, depth }
  })
}

/** Markdown counts neighbours by itself: of each clause, whether its number is the one Markdown gives it. */
function clausesThatFollow(parts: readonly RecognisedPart[]): readonly boolean[] {
  const follows: boolean[] = []
  for (const [at, part] of parts.entries()) {
    const before = parts[at - 1]
    const counted = part.kind === 'clause' && before?.kind === 'clause' && follows[at - 1]
    follows.push(!counted || part.value === before.value + 1)
  }
  return follows
}

function surroundingsAt(parts: readonly RecognisedPart[], at: number): TableSurroundings {
  const unit = lineOfForm(parts[at - 1], /^\(?Đơn vị tính\s*:\s*(\S.*?)\)?$/i)
  const inWords = lineOfForm(parts[at + 1], /^Bằng chữ\s*:\s*(\S.*)$/i)
  return { ...(unit && { unit }), ...(inWords && { inWords }) }
}

/** What a paragraph of this form says; one with a mark or a picture says more than its words. */
const lineOfForm = (part: RecognisedPart | undefined, form: RegExp): string | undefined =>
  part?.kind === 'paragraph' && part.runs.every(({ footnote, picture }) => !footnote && !picture)
    ? form.exec(textOf(part.runs).trim())?.[1]?.trim()
    : undefined

/** Pictures stand as paragraphs of their own, in files beside the source. */
function writeText(part: TextPart, follows: boolean, writing: PartWriting): WrittenParts {
  const pictures = writePictures(part.runs, writing)
  const runs = part.runs.filter(({ picture }) => !picture)
  const blank = part.kind === 'paragraph' && runs.every(({ text, footnote }) => text.trim() === '' && !footnote)
  const texts = [...pictures.map(pictureBlock), ...(blank ? [] : [blockOf({ ...part, runs }, follows, writing)])]
  return {
    blocks: texts.map((text) => ({ text, from: part.line })),
    files: pictures.map(fileOf),
    pictures: pictures.map(({ id, name }) => ({ id, name, inCell: false })),
    notes: part.runs.flatMap(({ footnote }) => footnote ?? []),
    printed: [],
  }
}

interface NamedPicture extends Picture {
  readonly id: string
  readonly name: string
}

/** The pictures of runs with names for their files. */
const writePictures = (runs: readonly Run[], { pictures, names }: PartWriting): NamedPicture[] =>
  runs.flatMap(({ picture: id }) => {
    const found = id === undefined ? undefined : pictures.get(id)
    return id !== undefined && found ? [{ ...found, id, name: names.nextPicture(found.extension) }] : []
  })

const fileOf = ({ name, bytes }: NamedPicture): SourceFile => ({ name, content: bytes })

/** A picture by the name of its file, which is read back as an address: each `%` of it is spelled out. */
const pictureBlock = ({ alt = 'Hình', name }: NamedPicture): string =>
  toMarkdown({
    type: 'paragraph',
    children: [{ type: 'image', alt: alt.replace(/[[\]\n]/g, ' '), url: name.replaceAll('%', '%25') }],
  }).trimEnd()

function blockOf(part: TextPart, follows: boolean, writing: PartWriting): string {
  const { runs } = part
  switch (part.kind) {
    case 'heading':
      return headingBlock(part, writing)
    case 'clause':
      return `${part.value}${follows ? '.' : '\\.'} ${inlineMarkdown(runs)}`
    case 'point':
      return `${part.label} ${inlineMarkdown(runs, { breaks: true })}`
    case 'item':
      return `${part.mark} ${inlineMarkdown(runs, { breaks: true }).replaceAll('\n', '\n  ')}`
    case 'paragraph':
      return inlineMarkdown(runs, { breaks: true })
  }
}

/** The number is written where the program doesn't count it, and where the title would be taken for one. */
function headingBlock(
  { depth, label, runs }: Extract<TextPart, { readonly kind: 'heading' }>,
  { scheme, words }: PartWriting,
): string {
  const typed = textOf(runs)
  const title = typed.replace(/[^\S\u00a0]+/g, ' ').trim()
  // Mục are printed in capitals, however they are typed.
  const cased = depth === 1 ? withText(runs, sentenceCase(title, words)) : runs
  const text = inlineMarkdown(cased, { plain: true }).replace(/\n/g, ' ')
  const shown = scheme === 'nguyen_van' || typedNumber(typed).number !== '' || /^phần/i.test(label)
  return `${'#'.repeat(depth)} ${shown && label ? `${label} ` : ''}${text}`
}

/** The notes of runs in the text that is written in their place, behind as many letters as before. */
function withText(runs: readonly Run[], text: string): Run[] {
  const written: Run[] = []
  let letters = 0
  let at = 0
  for (const run of runs) {
    letters += run.text.replace(/\s/g, '').length
    if (!run.footnote) continue
    const end = endOfLetters(text, letters)
    written.push({ text: text.slice(at, end) }, { text: '', footnote: run.footnote })
    at = end
  }
  return [...written, { text: text.slice(at) }]
}

/** Where so many letters of a text end. */
function endOfLetters(text: string, count: number): number {
  let at = 0
  for (let left = count; left > 0 && at < text.length; at++) if (/\S/.test(text.charAt(at))) left--
  return at
}
