import { lineOf, type TextLine } from '../vietnamese/lines/text-line.ts'
import { type Block, type Paragraph, textOf } from './manuscript.ts'
import { shieldMarks } from './text/escaped-marks.ts'
import { newLabelCounter } from './text/label-counter.ts'
import { tabTable } from './text/tab-table.ts'
import type { TextReading } from './text/text-reading.ts'
import { readTextTable } from './text/text-table.ts'
import { unwrapped } from './text/wrapping.ts'

const reading = (): TextReading => ({
  wrappingAt: () => unwrapped,
  numbering: newLabelCounter(),
  pageNumbers: new Set(),
  fillLines: new Set(),
})

/** Blocks in which paragraphs on end whose words tabs set in columns are tables, as they are in a text. */
export function withTabbedRows(blocks: readonly Block[]): readonly Block[] {
  const read: Block[] = []
  for (let at = 0; at < blocks.length; ) {
    const lines = linesFrom(blocks, at)
    const found = lines[0]?.raw.includes('\t') ? tabTable(lines, 0) : undefined
    const table = found && readTextTable(found.grid, reading())
    // Rows of a head or a closing are none of a table, nor are those below their first.
    const end = at + Math.max(found?.end ?? 1, 1)
    read.push(...(table?.ruled ? [table] : blocks.slice(at, end)))
    at = end
  }
  return read
}

/** More rows are nobody's to type with tabs. */
const mostRows = 500

/** The paragraphs of words alone that stand below each other. */
function linesFrom(blocks: readonly Block[], from: number): TextLine[] {
  const lines: TextLine[] = []
  for (const block of blocks.slice(from, from + mostRows)) {
    if (block.type !== 'paragraph' || !isOfWords(block) || (block.pageBreak && lines.length > 0)) break
    lines.push(lineOf(block.line, shieldMarks(textOf(block.runs))))
    if (lines.length === 1 && !lines[0]?.raw.includes('\t')) break
  }
  return lines
}

const isOfWords = ({ runs, boxed }: Paragraph): boolean =>
  !boxed && runs.every(({ footnote, picture, text }) => !footnote && !picture && !text.includes('\n'))
