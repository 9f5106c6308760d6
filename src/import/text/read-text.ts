import type { Report } from '../../findings/diagnostic.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { Block, Manuscript } from '../manuscript.ts'
import { withFootnotes } from '../typed-footnotes.ts'
import { withoutDoubleSpacing } from './double-spacing.ts'
import { newLabelCounter } from './label-counter.ts'
import { droppedPageNumbers, pageNumbersIn } from './page-numbers.ts'
import { textLines } from './text-lines.ts'
import { isRule, readParagraphs } from './text-paragraphs.ts'
import { splitParts, type TextPart } from './text-parts.ts'
import type { TextReading } from './text-reading.ts'
import { readTextTable } from './text-table.ts'
import { wrappingsIn } from './wrapping.ts'

/**
 * Reads the characters of a text file, or of a text that was pasted: UTF-8 in NFC with `\n`.
 * Paragraphs, tables and emphasis are restored from what wrapping, pages and web pages made of them.
 */
export function readText(text: string, report: Report, file: string): Manuscript {
  const lines = withoutDoubleSpacing(textLines(text))
  const parts = splitParts(lines)
  const pageNumbers = pageNumbersIn(parts.flatMap((part) => (part.type === 'lines' ? part.lines : [])))
  const dropped = droppedPageNumbers([...pageNumbers], file)
  if (dropped) report(dropped)

  const wrappable = new Set(parts.flatMap(wrappableIn).filter((line) => !pageNumbers.has(line)))
  const reading: TextReading = {
    wrappingAt: wrappingsIn(lines, (line) => wrappable.has(line)),
    numbering: newLabelCounter(),
    pageNumbers,
  }
  const blocks = parts.flatMap((part): readonly Block[] => {
    if (part.type === 'lines') return readParagraphs(part.lines, reading)
    const table = readTextTable(part.grid, reading)
    return table ? [table] : []
  })
  return { ...withFootnotes(blocks), pictures: new Map(), running: [] }
}

/** Lines of words, whose lengths tell how the text was wrapped. */
function wrappableIn(part: TextPart): readonly TextLine[] {
  const isWords = ({ text }: TextLine) => text !== '' && !isRule(text)
  if (part.type === 'lines') return part.lines.filter(isWords)
  if (part.grid.flat) return []
  return part.grid.rows.flatMap((row) => row.flatMap(({ lines }) => lines.filter(isWords)))
}
