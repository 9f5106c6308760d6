import { isTabRow, tabsIn } from '../../vietnamese/lines/tab-rows.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { FoundGrid } from './text-grid.ts'
import { plainRow } from './text-grid.ts'

/** Two lines or more on end with as many tabs: cells of a worksheet, or of a table of Word. */
export function tabTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const tabs = tabsIn(lines[start]?.raw ?? '')
  if (tabs === 0) return undefined
  let end = start
  for (let line = lines[end]; line && tabsIn(line.raw) === tabs && isTabRow(line); line = lines[end]) end++
  if (end - start < 2) return undefined
  const rows = lines.slice(start, end).map(({ raw, number }) =>
    plainRow(
      raw.split('\t').map((cell) => (cell.trim() ? [lineOf(number, cell.trim())] : [])),
      tabs + 1,
    ),
  )
  return { grid: { line: lines[start]?.number ?? 1, columns: tabs + 1, rows, headed: false, flat: true }, end }
}
