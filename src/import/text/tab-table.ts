import { labelOf } from '../../vietnamese/lines/label.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { FoundGrid } from './text-grid.ts'
import { plainRow } from './text-grid.ts'

const tabsIn = (raw: string): number => raw.split('\t').length - 1

/** Two lines or more on end with as many tabs: cells of a worksheet, or of a table of Word. */
export function tabTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const tabs = tabsIn(lines[start]?.raw ?? '')
  if (tabs === 0) return undefined
  let end = start
  while (end < lines.length && isRow(lines[end], tabs)) end++
  if (end - start < 2) return undefined
  const rows = lines.slice(start, end).map(({ raw, number }) =>
    plainRow(
      raw.split('\t').map((cell) => (cell.trim() ? [lineOf(number, cell.trim())] : [])),
      tabs + 1,
    ),
  )
  return { grid: { line: lines[start]?.number ?? 1, columns: tabs + 1, rows, headed: false, flat: true }, end }
}

/** Tabs behind a label, or a colon that words go before, only set the text out. */
function isRow(line: TextLine | undefined, tabs: number): boolean {
  if (!line?.text || tabsIn(line.raw) !== tabs || !line.text.includes('\t')) return false
  const label = labelOf(line.text)
  const rest = label ? line.text.slice(label.length) : line.text
  if (!rest.includes('\t') || label?.kind === 'bullet') return false
  return !(tabs === 1 && /:\s*\t/.test(rest))
}
