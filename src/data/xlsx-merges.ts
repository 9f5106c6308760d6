import { readRange } from './cell-range.ts'
import { mostCells } from './data-table.ts'
import type { Faults } from './faults.ts'
import type { SheetRow } from './xlsx.ts'

/** Reports merged cells that reach into the header, and says whether there are any: names beside or below them are missing. */
export function mergedHeader(
  merges: readonly string[],
  row: number,
  columns: readonly number[],
  faults: Faults,
): boolean {
  let found = false
  for (const merge of merges) {
    const range = readRange(merge)
    const inColumns = range && columns.some((column) => range.from.column <= column && column <= range.to.column)
    if (!inColumns || row < range.from.row || row > range.to.row) continue
    found = true
    const at = { line: range.from.row, column: range.from.column }
    const hint = 'bỏ trộn ô (Unmerge Cells), hoặc chọn vùng ô từ dòng tên cột, như A3:F40'
    faults.add('du-lieu-ten-cot', at, `Dòng tên cột có ô trộn ${merge}`, hint)
  }
  return found
}

/**
 * Gives the cells of merged ranges what the range shows: Excel keeps it in the first alone, be it seen or hidden. Down the
 * rows each has it, since it is said of all of them; across columns only the first.
 */
export function shareMerged(merges: readonly string[], all: readonly SheetRow[], columns: readonly number[]): void {
  let left = mostCells
  const indexOf = new Map(all.map(({ number }, i) => [number, i]))
  for (const merge of merges) {
    const range = readRange(merge)
    const start = range && indexOf.get(range.from.row)
    const [first, ...right] = columns.filter((c) => range && c >= range.from.column && c <= range.to.column)
    const origin = start === undefined ? undefined : all[start]?.cells.get(range?.from.column ?? 0)
    if (!range || start === undefined || !origin || first === undefined) continue
    let top = true
    for (let i = start; (all[i]?.number ?? Number.POSITIVE_INFINITY) <= range.to.row; i++) {
      const row = all[i]
      // Ranges that lie over each other are no workbook's.
      if (--left < 0) return
      if (!row || row.hidden) continue
      const at = (column: number) => ({ file: origin.place.file, line: row.number, column })
      row.cells.set(first, { ...origin, ...(!top && { merged: 'up' }), place: at(first) })
      for (const column of right) row.cells.set(column, { text: '', merged: top ? 'left' : 'up', place: at(column) })
      top = false
    }
  }
}
