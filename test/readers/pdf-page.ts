import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { inksOf, outlinesOf, type PdfInk, type PdfOutline, type PdfPicture, picturesOf } from './pdf-drawings.ts'
import { coloursOf, type PdfRule, rulesOf } from './pdf-rules.ts'

/** A piece of text in one font; lengths in pt, `y` from the top edge of the paper to the baseline. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** PostScript name without the mark of a subset, e.g. `Tinos-Bold`. */
  readonly font: string
  readonly upright: boolean
  /** Degrees by which it leans, to the left where positive. */
  readonly angle: number
  /** As `#rrggbb`. */
  readonly colour: string
}

export interface PdfLine {
  /** Without raised numbers of footnotes. */
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly items: readonly PdfItem[]
}

/** A paragraph, heading, cell or note as the file's tags mark it; one that runs on to the next page is two. */
export interface PdfParagraph {
  /** `P`, `H1`, `Note` and so on. */
  readonly role: string
  /** Roles of the elements it stands in, outermost first. */
  readonly inside: readonly string[]
  /** 1 for the first page. */
  readonly page: number
  readonly text: string
  readonly lines: readonly PdfLine[]
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly items: readonly PdfItem[]
  readonly paragraphs: readonly PdfParagraph[]
  /** Text outside all tags, such as the page number. */
  readonly untagged: readonly PdfItem[]
  readonly rules: readonly PdfRule[]
  /** Boxes and bent lines, in the order they are drawn. */
  readonly outlines: readonly PdfOutline[]
  /** In the order they are drawn. */
  readonly pictures: readonly PdfPicture[]
  /** Of fills and strokes, as `#rrggbb`. */
  readonly colours: readonly string[]
}

export async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const [, top = 0, width = 0, height = 0] = page.view
  const operators = await page.getOperatorList()
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const inks = inksOf(operators, height + top)
  const fontOf = (id: string): string => page.commonObjs.get(id).name.replace(/^[A-Z]{6}\+/, '')
  const marks: (string | undefined)[] = []
  const items: PdfItem[] = []
  const untagged: PdfItem[] = []
  const byMark = new Map<string, PdfItem[]>()
  for (const it of content.items) {
    if ('type' in it) {
      if (it.type === 'endMarkedContent') marks.pop()
      else marks.push(it.id || undefined)
    } else if (it.str !== '') {
      const [a, b, c, d, x, y] = it.transform as [number, number, number, number, number, number]
      const upright = b === 0 && c === 0 && a === d
      const item = {
        text: it.str,
        x,
        y: height - y + top,
        width: it.width,
        size: Math.hypot(c, d),
        font: fontOf(it.fontName),
        upright,
        angle: (Math.atan2(b, a) * 180) / Math.PI,
        colour: colourAt(inks, x, height - y + top),
      }
      items.push(item)
      const mark = marks.findLast((id) => id !== undefined)
      if (mark === undefined) untagged.push(item)
      else byMark.set(mark, [...(byMark.get(mark) ?? []), item])
    }
  }
  const tree: Node = (await page.getStructTree()) ?? { role: 'Root', children: [] }
  const paragraphs = paragraphsOf(tree, [], (id) => byMark.get(id) ?? [])
  return {
    width,
    height,
    items,
    untagged: untagged.filter((item) => item.text.trim() !== ''),
    paragraphs: paragraphs.map(({ role, inside, content, noteMarks }) => {
      const lines = linesOf(content, noteMarks)
      return { role, inside, page: page.pageNumber, text: joined(lines.map((line) => line.text)), lines }
    }),
    rules: rulesOf(operators, height + top),
    outlines: outlinesOf(operators, height + top),
    pictures: picturesOf(operators, height + top),
    colours: coloursOf(operators),
  }
}

/** The colour of the text that begins at a place, or before it on its line. */
function colourAt(inks: readonly PdfInk[], x: number, y: number): string {
  const near = inks.filter((ink) => Math.abs(ink.y - y) < 0.1 && ink.x < x + 0.1)
  return near.toSorted((one, other) => other.x - one.x)[0]?.colour ?? ''
}

interface Node {
  readonly role?: string
  readonly children?: readonly Node[]
  readonly type?: string
  readonly id?: string
}

interface Tagged {
  readonly role: string
  readonly inside: readonly string[]
  readonly content: PdfItem[]
  /** Those of the content that are numbers of footnotes. */
  readonly noteMarks: Set<PdfItem>
}

const isBlank = ({ text }: PdfItem): boolean => text.trim() === ''

/** Tags that open a paragraph of their own; text of the others belongs to the paragraph around them. */
const blockRole = /^(P|H\d?|Note|FENote|LI|Caption|Figure|TH|TD)$/

function paragraphsOf(node: Node, inside: readonly string[], itemsOf: (id: string) => PdfItem[]): Tagged[] {
  const found: Tagged[] = []
  const own: Tagged = { role: node.role ?? '', inside, content: [], noteMarks: new Set() }
  const isNoteMark = (around: readonly string[]) =>
    around.includes('Note')
      ? own.content.every(isBlank) && around.at(-1) === 'Span'
      : around.join(' ').endsWith('Lbl Link Span')
  const gather = (parent: Node, around: readonly string[]): void => {
    for (const child of parent.children ?? []) {
      if (child.type === 'content' && child.id) {
        const items = itemsOf(child.id)
        if (isNoteMark(around)) for (const item of items) own.noteMarks.add(item)
        own.content.push(...items)
      } else if (child.role && blockRole.test(child.role)) found.push(...paragraphsOf(child, around, itemsOf))
      else if (child.role) gather(child, [...around, child.role])
    }
  }
  gather(node, [...inside, own.role])
  return !own.content.every(isBlank) ? [own, ...found] : found
}

/** Raised and smaller text stays on its line: lines are further apart than this share of the type size. */
const raised = 0.6

function linesOf(items: readonly PdfItem[], noteMarks: ReadonlySet<PdfItem>): PdfLine[] {
  const lines: PdfItem[][] = []
  for (const item of items) {
    const last = lines.at(-1)
    // The number of a note may be what a line begins with.
    const level = last?.reduce((one, other) => (other.size > one.size ? other : one))
    if (last && level && Math.abs(item.y - level.y) < raised * Math.max(item.size, level.size)) last.push(item)
    else if (item.text.trim() !== '') lines.push([item])
  }
  return lines.map((line) => {
    const printed = line.filter((item) => item.text.trim() !== '')
    const size = Math.max(...printed.map((item) => item.size))
    return {
      text: line
        .filter((item) => !noteMarks.has(item))
        .map((item) => item.text)
        .join('')
        .trim(),
      x: Math.min(...printed.map((item) => item.x)),
      end: Math.max(...printed.map((item) => item.x + item.width)),
      y: printed.find((item) => item.size === size)?.y ?? 0,
      size,
      items: printed,
    }
  })
}

/** One text of several lines: a line that breaks inside a word, as after the hyphen of `NĐ-CP`, takes no blank. */
export const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => (text === '' || /\S-$/.test(text) ? text + line : `${text} ${line}`), '')
