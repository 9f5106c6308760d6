import type { Block, Layout, Line } from '../../src/layout/layout.ts'
import type { Docx } from '../readers/docx.ts'
import type { Pdf } from '../readers/pdf.ts'
import type { PdfParagraph } from '../readers/pdf-page.ts'
import { notesOf, paragraphsOf, wordsOf } from './layout-words.ts'

/** Words of what stands on the pages, and of the notes below them. */
interface Words {
  readonly text: string
  readonly notes: string
}

function ofLayout({ sections }: Layout): Words {
  const all = sections.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
  return { text: all.map(wordsOf).join('\n'), notes: all.flatMap(notesOf).join('\n') }
}

const ofDocx = ({ paragraphs, notes }: Docx): Words => ({ text: textOf(paragraphs), notes: textOf(notes) })

function ofPdf({ paragraphs }: Pdf): Words {
  const isNote = ({ role, inside }: PdfParagraph) => [role, ...inside].includes('Note')
  return { text: textOf(paragraphs.filter((it) => !isNote(it))), notes: textOf(paragraphs.filter(isNote)) }
}

const textOf = (paragraphs: readonly { readonly text: string }[]): string =>
  paragraphs.map(({ text }) => text).join('\n')

/** What stands in the margins of a first page, which the DOCX has in headers and footers. */
const inMargins = ({ sections }: Layout): string =>
  sections.flatMap(({ top = [], foot = [] }) => [...top, ...foot].flatMap(paragraphsOf).map(wordsOf)).join('\n')

/** The blocks of each section as a PDF is read, those at the top of its first page before them. */
const blocksRead = ({ sections }: Layout): Block[] => sections.flatMap(({ top = [], blocks }) => [...top, ...blocks])

const wordsIn = (blocks: readonly Block[]): string[] => split(blocks.flatMap(paragraphsOf).map(wordsOf).join('\n'))

/** The foot of the first page stands before or behind the text of the PDF, or by a note, where readers pass over it. */
function withoutFoot(words: readonly string[], { sections }: Layout): readonly string[] {
  const foot = split(sections.flatMap(({ foot = [] }) => foot.flatMap(paragraphsOf).map(wordsOf)).join('\n'))
  const at = foot.length === 0 ? -1 : words.findIndex((_, i) => foot.every((word, k) => words[i + k] === word))
  return at < 0 ? words : words.toSpliced(at, foot.length)
}

/** A hyphen that doesn't break is one like any other to a reader. */
const split = (text: string): string[] => text.replaceAll('\u2011', '-').split(/\s+/).filter(Boolean)

/** The first word that differs, with those before it; nothing where the two agree. */
function difference(found: readonly string[], wanted: readonly string[]): string[] {
  const at = Array.from({ length: Math.max(found.length, wanted.length) }).findIndex((_, i) => found[i] !== wanted[i])
  if (at < 0) return []
  return [`“${wanted.slice(Math.max(0, at - 5), at).join(' ')}” goes on “${found[at]}”, not “${wanted[at]}”`]
}

/** A word that a line may end in, also amid it behind a dash, or that no line may hold: where it was cut, a reader can't tell it from two words. */
const mayBeCut = (word: string): boolean => word.length > 30 || /.(?:[–—]|[-/]$|[)\]}][([{])/.test(word)

/** Whether words are cut in the cells of a table too wide for its page: there the letters are compared. */
const cutsWords = ({ sections }: Layout): boolean =>
  sections.some(({ blocks }) =>
    blocks.some(
      (it) => it.kind === 'table' && it.rows.some(({ cells }) => cells.some(({ lines = [] }) => lines.some(isParted))),
    ),
  )

/** Whether cells may go on to the next page, where they are read one after the other again: their order can't be told. */
const splitsCells = (it: Block): boolean =>
  it.kind === 'table' ? it.rows.some(({ split }) => split) : it.kind === 'columns' && it.split === true

/** How many letters stand above the first cells whose order can't be told; nothing where there are none. */
function lettersInOrder(layout: Layout): number | undefined {
  const blocks = blocksRead(layout)
  const at = blocks.findIndex(splitsCells)
  return at < 0 ? undefined : lettersOf(wordsIn(blocks.slice(0, at))).length
}

const lettersOf = (words: readonly string[]): string[] => [...words.join('')]

const isParted = ({ parted }: Line): boolean => parted === true

/** Where a DOCX has other words than its layout, or in another order: on its pages, in its notes, in its margins. */
export function wordFaultsOfDocx(layout: Layout, docx: Docx): string[] {
  const wanted = ofLayout(layout)
  const found = ofDocx(docx)
  const margins = docx.sections.flatMap(({ headers, footers }) => [...(headers.first ?? []), ...(footers.first ?? [])])
  return [
    ...difference(split(found.text), split(wanted.text)),
    ...difference(split(found.notes), split(wanted.notes)),
    ...difference(split(textOf(margins)), split(inMargins(layout))),
  ]
}

/** Where a PDF has other words than its layout, or in another order. */
export function wordFaultsOfPdf(layout: Layout, pdf: Pdf): string[] {
  const wanted = ofLayout(layout)
  const all = `${wanted.text}\n${wanted.notes}`
  const ordered = lettersInOrder(layout)
  const mayCut = cutsWords(layout) || /[\u00a0\u202f\p{M}]/u.test(all) || split(all).some(mayBeCut)
  const letters = (words: readonly string[]) => (mayCut ? lettersOf(words) : words)
  const units = (words: readonly string[]) =>
    ordered === undefined
      ? letters(words)
      : [...lettersOf(words).slice(0, ordered), ...lettersOf(words).slice(ordered).toSorted()]
  const found = ofPdf(pdf)
  const text = withoutFoot(split(found.text), layout)
  const notes = (words: readonly string[]) => (ordered === undefined ? letters(words) : lettersOf(words).toSorted())
  const read = withoutMarked(all)
  return [
    ...difference(units(read(text)), units(read(wordsIn(blocksRead(layout))))),
    ...difference(notes(read(split(found.notes))), notes(read(split(wanted.notes)))),
  ]
}

/** Words without marks that Unicode has no letters for and without all letters that stand under some: readers take one sign of a font for several of them, unless they heed what the PDF says beside. */
function withoutMarked(all: string): (words: readonly string[]) => readonly string[] {
  const marked = new Set(all.match(/\p{L}(?=\p{M})/gu))
  if (marked.size === 0) return (words) => words
  const isKept = (letter: string) => !marked.has(letter) && !/\p{M}/u.test(letter)
  return (words) => words.map((word) => [...word].filter(isKept).join('')).filter(Boolean)
}
