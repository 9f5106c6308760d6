import { limits } from '../limits.ts'
import { writeNumber } from '../vietnamese/digits.ts'
import { readRange } from './cell-range.ts'
import { type DataCell, type DataOptions, isBlankCell, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { tooManyColumns } from './table-of.ts'
import { openWorkbook } from './xlsx-book.ts'
import { contentOf } from './xlsx-cell.ts'
import { tellEmptySheet, tellTitle } from './xlsx-header.ts'
import { tellHidden } from './xlsx-hidden.ts'
import { mergedHeader, shareMerged } from './xlsx-merges.ts'
import { readSheet } from './xlsx-sheet.ts'

/** More fill the memory: each knows its place and what it is by its type. */
const mostFilled = limits.sheetCells.most
const mostLetters = limits.sheetLetters.most

/** A row of a sheet that holds something. */
export interface SheetRow {
  /** As Excel counts it. */
  readonly number: number
  readonly hidden: boolean
  /** By their columns, from 1. */
  readonly cells: Map<number, DataCell>
}

/** Reads one sheet: the columns and rows that are seen and hold something, stopping one row after what a file may hold. */
export function readXlsx(bytes: Uint8Array, file: string, options: DataOptions, faults: Faults): DataCell[][] {
  const range = options.range === undefined ? undefined : readRange(options.range)
  if (options.range !== undefined && !range)
    faults.add('du-lieu-dinh-dang', fileStart, `“${options.range}” không phải là vùng ô`, 'gõ vùng ô dạng `B3:F40`')
  const book = openWorkbook(bytes, options.sheet, faults)
  if (!book) return []

  const all: SheetRow[] = []
  const used = new Set<number>()
  let [filled, letters] = [0, 0]
  const facts = readSheet(book.sheet, range, (stored, hidden) => {
    const cells = new Map<number, DataCell>()
    for (const cell of stored) {
      const content = contentOf(cell, book)
      if (isBlankCell(content)) continue
      cells.set(cell.column, { ...content, place: { file, line: cell.row, column: cell.column } })
      used.add(cell.column)
      letters += content.text.length
    }
    if (cells.size > 0) all.push({ number: stored[0]?.row ?? 0, hidden, cells })
    filled += cells.size
    return all.length <= mostRows + 1 && used.size <= mostColumns && filled <= mostFilled && letters <= mostLetters
  })
  if (!facts) book.broken()
  else if (used.size > mostColumns) tooManyColumns(faults)
  else if (filled > mostFilled || letters > mostLetters)
    faults.add(
      'du-lieu-qua-lon',
      fileStart,
      filled > mostFilled ? `Trang tính có hơn ${writeNumber(mostFilled)} ô có chữ` : limits.sheetLetters.message,
      'chỉ giữ các cột và hàng cần dùng, hoặc tách thành nhiều tệp',
    )
  else {
    const isHidden = (column: number) => facts.hiddenColumns.some(([from, to]) => from <= column && column <= to)
    const columns = [...used].filter((column) => !isHidden(column)).sort((a, b) => a - b)
    const rows = all.filter(({ hidden }) => !hidden)
    tellHidden(all, [...used].filter(isHidden), faults)
    if (tellEmptySheet(rows.length, book, { options, faults }) || tellTitle(rows, columns, { options, faults }))
      return []
    if (mergedHeader(facts.merges, rows[0]?.number ?? 0, columns, faults)) return []
    shareMerged(facts.merges, all, columns)
    return rows.map(({ number, cells }) =>
      columns.map((column) => cells.get(column) ?? { text: '', place: { file, line: number, column } }),
    )
  }
  return []
}
