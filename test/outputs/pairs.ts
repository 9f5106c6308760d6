import type { StyleId } from '../../src/decree/table.ts'
import { joined, type PdfLine, type PdfParagraph } from '../readers/pdf-page.ts'
import type { WordParagraph } from '../readers/word-blocks.ts'
import type { Rendered } from './documents.ts'
import { type Element, type Look, squeezed } from './element.ts'
import { elementsOf } from './elements.ts'

/** An element with the paragraph it became in either output. */
export interface Pair extends Element {
  readonly word: WordParagraph
  /** What follows in the DOCX: the strip of a rule, where there is one. */
  readonly next: WordParagraph | undefined
  /** More than one where the paragraph runs on over a page. */
  readonly pdf: readonly PdfParagraph[]
  readonly lines: readonly (PdfLine & { readonly page: number })[]
}

const known = new WeakMap<Rendered, readonly Pair[]>()

/** All elements of a document, footnotes last, found in both outputs by their words and order. */
export function pairsOf(document: Rendered): readonly Pair[] {
  const pairs = known.get(document) ?? findPairs(document)
  known.set(document, pairs)
  return pairs
}

function findPairs({ doc, docx, pdf }: Rendered): Pair[] {
  const flow = elementsOf(doc)
  const isNote = ({ role }: PdfParagraph) => role === 'Note'
  return [
    ...pair(
      flow,
      docx.paragraphs,
      pdf.paragraphs.filter((paragraph) => !isNote(paragraph)),
    ),
    ...pair(
      flow.flatMap((element) => element.notes),
      docx.notes,
      pdf.paragraphs.filter(isNote),
    ),
  ]
}

/** The elements of one style. */
export const pairsIn = (document: Rendered, ...styles: readonly StyleId[]): Pair[] =>
  pairsOf(document).filter((it) => styles.includes(it.style))

/** The only element of its style. */
export function pairOf(document: Rendered, style: StyleId): Pair {
  const [only, ...others] = pairsIn(document, style)
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} elements of style ${style}`)
  return only
}

/** How the words of an element look in the PDF. */
export const looksInPdf = ({ lines }: Pair): Look[] =>
  lines.flatMap(({ items, size }) =>
    // Smaller than the line: the raised number of a footnote.
    items.flatMap(({ text, font, size: own }) =>
      own > 0.7 * size ? [{ text, bold: /Bold/.test(font), italic: /Italic/.test(font) }] : [],
    ),
  )

function pair(elements: readonly Element[], words: readonly WordParagraph[], pieces: readonly PdfParagraph[]): Pair[] {
  let word = -1
  let piece = -1
  return elements.map((element) => {
    word = words.findIndex((it, i) => i > word && keyOf(it.text) === keyOf(element.text))
    const found = words[word]
    if (!found) throw new Error(`the DOCX has no “${element.text}” in its place`)
    const start = pieces.findIndex((_, i) => i > piece && lengthFrom(pieces, i, element.text) > 0)
    if (start < 0) throw new Error(`the PDF has no “${element.text}” in its place`)
    const count = lengthFrom(pieces, start, element.text)
    piece = start + count - 1
    const pdf = pieces.slice(start, start + count)
    const lines = pdf.flatMap((it) => it.lines.map((line) => ({ ...line, page: it.page })))
    return { ...element, word: found, next: words[word + 1], pdf, lines }
  })
}

/** What an element is known by: its words without the mark at their end, which has tests of its own. */
const keyOf = (text: string): string => squeezed(text).replace(/(?<=[^\s.;,:/])[\s.;,:/]+$/, '')

/** How many pieces from `start` make up the text, each on the page after the last; 0 if they don't. */
function lengthFrom(pieces: readonly PdfParagraph[], start: number, text: string): number {
  const lines: string[] = []
  for (let i = start; i < pieces.length; i++) {
    const [piece, before] = [pieces[i], pieces[i - 1]]
    if (!piece || (i > start && piece.page !== (before?.page ?? 0) + 1)) return 0
    lines.push(...piece.lines.map((line) => line.text))
    const sofar = squeezed(joined(lines))
    if (keyOf(sofar) === keyOf(text)) return i - start + 1
    if (!text.startsWith(sofar)) return 0
  }
  return 0
}
