import { check, compile, type Issue, type Source } from '../../src/compile.ts'
import { exampleKeys } from '../../src/findings/catalogue/example-plan.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { type Docx, readDocx } from '../readers/docx.ts'
import { type Pdf, readPdf } from '../readers/pdf.ts'
import type { PdfLine, PdfPage, PdfParagraph } from '../readers/pdf-page.ts'
import { paragraphsIn, tablesIn, type WordBlock, type WordParagraph, type WordTable } from '../readers/word-blocks.ts'
import { renderers, sourceOf } from './documents.ts'
import { squeezed } from './element.ts'
import { mmToPt, twip } from './units.ts'

/** One file of a document in both outputs, read back. */
export interface Issued {
  /** Behind the name of the source. */
  readonly suffix: string
  readonly layout: Layout
  readonly bytes: { readonly docx: Uint8Array; readonly pdf: Uint8Array }
  readonly docx: Docx
  readonly pdf: Pdf
}

export interface IssueOptions extends Issue {
  /** Files beside the source, by name. */
  readonly files?: Readonly<Record<string, Uint8Array>>
}

const sourceWith = (text: string, files: Readonly<Record<string, Uint8Array>>): Source => ({
  ...sourceOf({ path: 'plan.md', text }),
  asset: (path) => files[path] ?? 'missing',
})

/** Issues a source that is sound: its files, the text first. */
export async function issuedAll(text: string, { files = {}, ...issue }: IssueOptions = {}): Promise<Issued[]> {
  const compiled = await compile(sourceWith(text, files), issue)
  if (!compiled.files) throw new Error(compiled.diagnostics.map(({ message }) => message).join('; '))
  const all: Issued[] = []
  for (const { suffix, layout: composed } of compiled.files) {
    const layout = await renderers.split(composed)
    const bytes = { docx: (await renderers.docx(layout)).bytes, pdf: (await renderers.pdf(layout)).bytes }
    all.push({ suffix, layout, bytes, docx: readDocx(bytes.docx), pdf: await readPdf(bytes.pdf) })
  }
  return all
}

/** The only file of a source, or the first. */
export async function issued(text: string, options?: IssueOptions): Promise<Issued> {
  const [first] = await issuedAll(text, options)
  if (!first) throw new Error('no file')
  return first
}

/** What the program finds in a source: rule and severity. */
export async function findings(text: string, { files = {}, ...issue }: IssueOptions = {}): Promise<string[]> {
  const { diagnostics } = await check(sourceWith(text, files), issue)
  return diagnostics.filter(({ severity }) => severity !== 'hint').map(({ rule, severity }) => `${severity} ${rule}`)
}

/** Keys of a document, each a line of YAML; those given replace or, where empty, take away the usual ones. */
export function source(keys: Readonly<Record<string, string>> = {}, body = text): string {
  const all = Object.entries({ ...exampleKeys, ...keys }).filter(([, value]) => value !== '')
  return `---\n${all.map(([key, value]) => `${key}: ${value}\n`).join('')}---\n\n${body}\n`
}

const text = `# Mục đích

Nắm tình hình văn thư ở các phòng.`

/** Paragraphs enough to go on to a second page. */
export const longText = `# Nội dung

${Array.from({ length: 40 }, (_, i) => `Đoạn thứ ${i + 1}.`).join('\n\n')}`

/** All text of a DOCX, headers and footers too. */
export const wordsOf = ({ docx }: Issued): WordParagraph[] => [
  ...docx.sections.flatMap(({ headers }) => Object.values(headers).flat()),
  ...docx.paragraphs,
  ...docx.sections.flatMap(({ footers }) => Object.values(footers).flat()),
]

/** A stretch of text as the two outputs have it. */
export interface Both {
  readonly word: WordParagraph
  readonly pdf: PdfParagraph
  /** Where its lines stand, from the edges of the paper. */
  readonly lines: readonly PdfLine[]
  readonly line: PdfLine
}

const same = (one: string, other: string | RegExp): boolean =>
  typeof other === 'string' ? squeezed(one) === squeezed(other) : other.test(squeezed(one))

/** The paragraph of these words, which both outputs must have just once. */
export function both(file: Issued, text: string | RegExp): Both {
  const word = only(
    wordsOf(file).filter((it) => same(it.text, text)),
    `the DOCX: ${text}`,
  )
  const pdf = only(
    file.pdf.paragraphs.filter((it) => same(it.text, text)),
    `the PDF: ${text}`,
  )
  return { word, pdf, lines: pdf.lines, line: only(pdf.lines.slice(0, 1), String(text)) }
}

function only<T>(found: readonly T[], what: string): T {
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`${found.length} times in ${what}`)
  return first
}

/** Whether neither output has such words. */
export const hasNone = (file: Issued, text: string | RegExp): boolean =>
  ![...wordsOf(file), ...file.pdf.paragraphs].some((it) => same(it.text, text))

export interface Look {
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** As `rrggbb`. */
  readonly colour: string
}

/** All looks that a paragraph's text has, in either output; one where all of it looks alike in both. */
export function looksOf({ word, lines }: Both): Look[] {
  const looks = [
    // Blanks have no look.
    ...word.runs.flatMap(({ text, size, bold, italic, colour }) =>
      text.trim() ? [{ size, bold, italic, colour }] : [],
    ),
    ...lines.flatMap(({ items }) =>
      items.map(({ size, font, colour }) => ({
        size,
        bold: /Bold/.test(font),
        italic: /Italic/.test(font),
        colour: colour.slice(1),
      })),
    ),
  ].map((look) => ({ ...look, size: Math.round(look.size * 100) / 100, colour: look.colour.replace('auto', '000000') }))
  return [...new Map(looks.map((look) => [JSON.stringify(look), look])).values()]
}

export const black = '000000'

/** An upright, regular, black look, changed where given. */
export const look = (size: number, change: Partial<Look> = {}): Look[] => [
  { size, bold: false, italic: false, colour: black, ...change },
]

export const middleOf = ({ x, end }: Pick<PdfLine, 'x' | 'end'>): number => (x + end) / 2

/** Lengths of what is left blank inside lines of the PDF: room for a pen, more than any blank between words. */
export const gapsIn = (lines: readonly PdfLine[]): number[] =>
  lines.flatMap(({ items }) => {
    const sorted = items.toSorted((one, other) => one.x - other.x)
    return sorted.slice(1).flatMap(({ x }, i) => {
      const gap = x - (sorted[i]?.x ?? 0) - (sorted[i]?.width ?? 0)
      return gap > 15 ? [gap] : []
    })
  })

/** The edges of the text on a page of the PDF, by the margins in mm. */
export interface TextArea {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export const areaOf = (
  { width, height }: Pick<PdfPage, 'width' | 'height'>,
  margin = { top: 20, bottom: 20, left: 30, right: 15 },
): TextArea => ({
  left: mmToPt(margin.left),
  right: width - mmToPt(margin.right),
  top: mmToPt(margin.top),
  bottom: height - mmToPt(margin.bottom),
})

/** A page by its number, from 1. */
export function pageOf(file: Issued, number: number): PdfPage {
  const page = file.pdf.pages[number - 1]
  if (!page) throw new Error(`no page ${number}`)
  return page
}

/** Every table of a DOCX: of the body and of the headers. */
export const tablesOf = ({ docx }: Issued): WordTable[] => [
  ...docx.sections.flatMap(({ headerBlocks }) => Object.values(headerBlocks).flatMap(tablesIn)),
  ...tablesIn(docx.blocks),
]

/** The innermost table that holds a paragraph of these words. */
export function tableAround(file: Issued, text: string | RegExp): WordTable {
  const holds = (blocks: readonly WordBlock[]) => paragraphsIn(blocks).some((it) => same(it.text, text))
  const found = tablesOf(file).findLast((table) => holds([table]))
  if (!found) throw new Error(`no table around ${text}`)
  return found
}

/** Where a column of a DOCX lies on its page, pt from the left edge of the paper. */
export function columnOf({ column }: WordParagraph, { docx }: Issued): readonly [left: number, right: number] {
  const left = ((docx.sections[0]?.margin.left ?? 0) + column.left) * twip
  return [left, left + column.width * twip]
}
