import type { Finding, Report } from '../../findings/diagnostic.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import type { Block, Manuscript } from '../manuscript.ts'
import { withFootnotes } from '../typed-footnotes.ts'
import { linesWithoutContents } from '../without-contents.ts'
import { withoutDoubleSpacing } from './double-spacing.ts'
import { newLabelCounter } from './label-counter.ts'
import { linesToWriteOn } from './lines-to-write-on.ts'
import { looseCells } from './loose-cells.ts'
import { withoutPageLinks } from './page-links.ts'
import { unmarkedNotes, withoutPageNotes } from './page-notes.ts'
import { droppedPageNumbers, pageNumbersIn } from './page-numbers.ts'
import { textLines } from './text-lines.ts'
import { isRule, readParagraphs } from './text-paragraphs.ts'
import { splitParts, type TextPart } from './text-parts.ts'
import type { TextReading } from './text-reading.ts'
import { readTextTable } from './text-table.ts'
import { type WrappingAt, wrappingsIn } from './wrapping.ts'

/**
 * Reads the characters of a text file, or of a text that was pasted: UTF-8 in NFC with `\n`.
 * Paragraphs, tables and emphasis are restored from what wrapping, pages and web pages made of them.
 */
export function readText(text: string, report: Report, file: string): Manuscript {
  const linked = withoutPageLinks(withoutDoubleSpacing(textLines(text)))
  const whole = linesWithoutContents(linked.lines)
  const { lines, unmarked } = withoutPageNotes(whole.lines)
  const aside = [...linked.aside, ...whole.aside]
  for (const found of unmarkedNotes(unmarked, file)) report(found)
  const parts = splitParts(lines)
  const pageNumbers = pageNumbersIn(parts.flatMap((part) => (part.type === 'lines' ? part.lines : [])))
  const dropped = droppedPageNumbers([...pageNumbers], file)
  if (dropped) report(dropped)

  const reading: TextReading = {
    wrappingAt: wrappingAtIn(lines, parts, pageNumbers),
    numbering: newLabelCounter(),
    pageNumbers,
    fillLines: linesToWriteOn(lines),
  }
  for (const found of parts.flatMap((part) => doubtsIn(part, file))) report(found)
  const blocks = parts.flatMap((part): readonly Block[] => {
    if (part.type === 'lines') return readParagraphs(part.lines, reading)
    if (part.type === 'cells') return part.lines.flatMap((line) => readParagraphs([line], reading))
    const table = readTextTable(part.grid, reading)
    return table ? [table] : []
  })
  for (const found of looseCells(blocks, cellLinesIn(parts), file)) report(found)
  return { ...withFootnotes(blocks), pictures: new Map(), running: [], ...(aside.length > 0 && { aside }) }
}

/** Numbers of lines that are known for cells. */
const cellLinesIn = (parts: readonly TextPart[]): ReadonlySet<number> =>
  new Set(parts.flatMap((part) => (part.type === 'cells' ? part.lines.map(({ number }) => number) : [])))

function doubtsIn(part: TextPart, file: string): Finding[] {
  if (part.type === 'lines') return []
  const { line, doubts = [] } =
    part.type === 'grid' ? part.grid : { line: part.lines[0]?.number ?? 1, doubts: [part.doubt] }
  return doubts.map((doubt) => ({ rule: 'nhap-bang', ...doubt, place: { file, line, column: 1 } }))
}

/** Lines of cells are narrower, and tell nothing of those between tables. */
function wrappingAtIn(
  lines: readonly TextLine[],
  parts: readonly TextPart[],
  pageNumbers: ReadonlySet<TextLine>,
): WrappingAt {
  const wrappable = (some: readonly TextPart[]) =>
    new Set(some.flatMap(wrappableIn).filter((line) => !pageNumbers.has(line)))
  const [all, between] = [wrappable(parts), wrappable(parts.filter(({ type }) => type === 'lines'))]
  const wrapping = wrappingsIn(lines, (line) => all.has(line))
  if (between.size === all.size) return wrapping
  const ofText = wrappingsIn(lines, (line) => between.has(line))
  return (line) => (between.has(line) ? ofText(line) : wrapping(line))
}

/** Lines of words, whose lengths tell how the text was wrapped. */
function wrappableIn(part: TextPart): readonly TextLine[] {
  const isWords = ({ text }: TextLine) => text !== '' && !isRule(text)
  if (part.type === 'lines') return part.lines.filter(isWords)
  if (part.type === 'cells' || part.grid.flat) return []
  return part.grid.rows.flatMap((row) => row.flatMap(({ lines }) => lines.filter(isWords)))
}
