import { readRange } from './cell-range.ts'
import { type DataCell, type DataOptions, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { tooManyColumns } from './table-of.ts'
import { openWorkbook } from './xlsx-book.ts'
import { contentOf } from './xlsx-cell.ts'
import { readSheet } from './xlsx-sheet.ts'

/** Reads one sheet: the columns and rows that hold something, stopping one row after what a file may hold. */
export function readXlsx(bytes: Uint8Array, file: string, options: DataOptions, faults: Faults): DataCell[][] {
  const range = options.range === undefined ? undefined : readRange(options.range)
  if (options.range !== undefined && !range)
    faults.add('du-lieu-dinh-dang', fileStart, `“${options.range}” không phải là vùng ô`, 'gõ vùng ô dạng `B3:F40`')
  const book = openWorkbook(bytes, options.sheet, faults)
  if (!book) return []

  const rows: { readonly number: number; readonly cells: ReadonlyMap<number, DataCell> }[] = []
  const used = new Set<number>()
  const merges = readSheet(book.sheet, range, (stored) => {
    const cells = new Map<number, DataCell>()
    for (const cell of stored) {
      const place = { file, line: cell.row, column: cell.column }
      const content = contentOf(cell, book, faults)
      if (content.text.trim() === '') continue
      cells.set(cell.column, { ...content, place })
      used.add(cell.column)
    }
    if (cells.size > 0) rows.push({ number: stored[0]?.row ?? 0, cells })
    return rows.length <= mostRows + 1 && used.size <= mostColumns
  })
  const columns = [...used].sort((a, b) => a - b)
  if (!merges) book.broken()
  else if (used.size > mostColumns) tooManyColumns(faults)
  else if (!mergedHeader(merges, rows[0]?.number ?? 0, columns, faults))
    return rows.map(({ number, cells }) =>
      columns.map((column) => cells.get(column) ?? { text: '', place: { file, line: number, column } }),
    )
  return []
}

/** Reports merged cells that reach into the header, and says whether there are any: names beside or below them are missing. */
function mergedHeader(merges: readonly string[], row: number, columns: readonly number[], faults: Faults): boolean {
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
