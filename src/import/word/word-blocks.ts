import type { Paragraph, Table } from '../manuscript.ts'
import { child, type Element, valOf } from './element.ts'
import { contentsOf } from './element-contents.ts'
import { nextLabel, withLabel } from './list-labels.ts'
import { type ParagraphContent, readContent } from './paragraph-content.ts'
import { areBlank, joinPieces, type Piece } from './pieces.ts'
import { type ParagraphProperties, paragraphProperties, runProperties } from './properties.ts'
import type { WordReading } from './word-reading.ts'
import { readWordTable } from './word-tables.ts'

export type TextBlock = Paragraph | Table

/** Text that runs through blocks, and through the cells of tables among them. */
export interface Story {
  readonly boxed: boolean
  /** The next paragraph with words begins a page. */
  pageBreak: boolean
}

/** Reads blocks one after another: the text of a paragraph whose end is deleted goes to the next. */
export interface BlockReader {
  readonly read: (element: Element) => TextBlock[]
  /** What is left over at the end. */
  readonly finish: () => TextBlock[]
}

/** All blocks in a cell, a box or a note. */
export function readBlocks(container: Element, reading: WordReading, story: Story): TextBlock[] {
  const reader = openBlocks(reading, story)
  const blocks: TextBlock[] = []
  for (const element of blocksIn(container, reading)) for (const block of reader.read(element)) blocks.push(block)
  return [...blocks, ...reader.finish()]
}

export const newStory = (boxed = false): Story => ({ boxed, pageBreak: false })

export const blocksIn = (container: Element, { tally }: WordReading): readonly Element[] =>
  contentsOf(container, () => tally.add('change', 0))

export function openBlocks(reading: WordReading, story: Story): BlockReader {
  const { styles, tally, legacy } = reading
  let left: (ParagraphContent & { readonly line: number }) | undefined

  return {
    read: (element) => {
      if (element.name === 'tbl') return [readWordTable(element, reading, (cell) => readBlocks(cell, reading, story))]
      return element.name === 'p' ? readParagraph(element) : []
    },
    finish: () => (left ? written(left, {}, left.line) : []),
  }

  function readParagraph(p: Element): TextBlock[] {
    const { line } = p
    const pPr = child(p, 'pPr')
    const mark = child(pPr, 'rPr')
    const style = styles.paragraph(valOf(pPr, 'pStyle'))
    const content = taken(readContent(p, reading))
    if (child(mark, 'del') || child(mark, 'moveFrom')) {
      tally.add('change', line)
      left = { ...content, line }
      return []
    }
    const properties = { ...style, ...paragraphProperties(pPr) }
    if (properties.pageBreakBefore) story.pageBreak = true
    const unseen = content.pages.every(areBlank) && styles.look(style.ids[0], undefined, runProperties(mark)).hidden
    if (unseen) return boxesOf(content, line)
    const label = nextLabel(pPr, style, reading)
    const first = content.pages.findIndex((page) => !areBlank(page))
    const at = first < 0 ? content.pages.length - 1 : first
    const pages = label ? content.pages.map((page, i) => (i === at ? withLabel(page, label) : page)) : content.pages
    const frame = child(pPr, 'framePr')
    const boxed = frame !== undefined && !frame.attributes.dropCap
    return written({ ...content, pages }, properties, line, boxed)
  }

  /** With what the paragraph before left over. */
  function taken(content: ParagraphContent): ParagraphContent {
    if (!left) return content
    const { pages, boxes, shapedTexts } = left
    left = undefined
    const [first = [], ...others] = content.pages
    return {
      pages: [...pages.slice(0, -1), [...(pages.at(-1) ?? []), ...first], ...others],
      boxes: [...boxes, ...content.boxes],
      shapedTexts: [...shapedTexts, ...content.shapedTexts],
    }
  }

  /** One paragraph for each page it has words on, one without words if there are none. */
  function written(
    content: ParagraphContent,
    properties: ParagraphProperties,
    line: number,
    boxed = false,
  ): TextBlock[] {
    const paragraphs: Paragraph[] = []
    const wordless = content.pages.every(areBlank)
    content.pages.forEach((page, i) => {
      if (i > 0) story.pageBreak = true
      if (wordless ? i === 0 : !areBlank(page)) paragraphs.push(paragraph(page, properties, line, boxed))
    })
    return [...paragraphs, ...boxesOf(content, line)]
  }

  function paragraph(
    page: readonly Piece[],
    { align, outline }: ParagraphProperties,
    line: number,
    boxed: boolean,
  ): Paragraph {
    const begins = story.pageBreak && !areBlank(page)
    if (begins) story.pageBreak = false
    return {
      type: 'paragraph',
      runs: joinPieces(page, legacy, line),
      line,
      ...(align && { align }),
      ...(outline && { heading: outline }),
      ...((boxed || story.boxed) && { boxed: true }),
      ...(begins && { pageBreak: true }),
    }
  }

  function boxesOf({ boxes, shapedTexts }: ParagraphContent, line: number): TextBlock[] {
    const shaped = shapedTexts.map(
      (text): Paragraph => ({ type: 'paragraph', runs: [{ text: text.normalize('NFC') }], line, boxed: true }),
    )
    return [...boxes.flatMap((box) => readBlocks(box, reading, newStory(true))), ...shaped]
  }
}
