import type { Paragraph, Table } from '../manuscript.ts'
import { child, type Element } from './element.ts'
import { contentsOf } from './element-contents.ts'
import { joinContents, type ParagraphContent, readContent } from './paragraph-content.ts'
import { paragraphsByPage, readWordParagraph, type Story } from './word-paragraphs.ts'
import type { WordReading } from './word-reading.ts'
import { readWordTable } from './word-tables.ts'

/** What a cell, a box or a note may hold. */
export type TextBlock = Paragraph | Table

/** Reads blocks one after another: the text of a paragraph whose end is deleted goes to the next. */
export interface BlockReader {
  readonly read: (element: Element) => TextBlock[]
  /** What is left over at the end. */
  readonly finish: () => TextBlock[]
}

/** All blocks in a box, a note, a header or a footer, which are a story of their own. */
export const readStory = (container: Element, reading: WordReading, boxed = false): TextBlock[] =>
  readBlocks(container, reading, { boxed, pageBreak: false })

/** All blocks in a container, such as a cell, that stands in the course of a story. */
function readBlocks(container: Element, reading: WordReading, story: Story): TextBlock[] {
  const reader = openBlocks(reading, story)
  const blocks: TextBlock[] = []
  for (const element of blocksIn(container, reading)) for (const block of reader.read(element)) blocks.push(block)
  return [...blocks, ...reader.finish()]
}

/** The elements of blocks in a container; tracked changes among them are accepted and counted. */
export const blocksIn = (container: Element, { tally }: WordReading): readonly Element[] =>
  contentsOf(container, () => tally.add('change', 0))

/** Begins to read the blocks of a story, or of a part of it. */
export function openBlocks(reading: WordReading, story: Story): BlockReader {
  let left: (ParagraphContent & { readonly line: number }) | undefined
  return {
    read: (element) => {
      if (element.name === 'tbl') return [readWordTable(element, reading, (cell) => readBlocks(cell, reading, story))]
      if (element.name !== 'p') return []
      const { line } = element
      const own = readContent(element, reading)
      const content = left ? joinContents(left, own) : own
      left = undefined
      if (endIsDeleted(element)) {
        reading.tally.add('change', line)
        left = { ...content, line }
        return []
      }
      return [...readWordParagraph(element, content, { ...reading, story }), ...boxesOf(content, line, reading)]
    },
    finish: () =>
      left
        ? [
            ...paragraphsByPage(left.pages, { line: left.line }, { ...reading, story }),
            ...boxesOf(left, left.line, reading),
          ]
        : [],
  }
}

function endIsDeleted(p: Element): boolean {
  const mark = child(child(p, 'pPr'), 'rPr')
  return child(mark, 'del') !== undefined || child(mark, 'moveFrom') !== undefined
}

function boxesOf({ boxes, shapedTexts }: ParagraphContent, line: number, reading: WordReading): TextBlock[] {
  const shaped = shapedTexts.map(
    (text): Paragraph => ({ type: 'paragraph', runs: [{ text: text.normalize('NFC') }], line, boxed: true }),
  )
  return [...boxes.flatMap((box) => readStory(box, reading, true)), ...shaped]
}
