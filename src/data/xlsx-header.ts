import { positionName } from './cell-range.ts'
import { askForRange, askForSheet, type DataOptions } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import type { SheetRow } from './xlsx.ts'
import type { Workbook } from './xlsx-book.ts'

/** What the finding goes by: how the sheet was asked for, and where it is told. */
interface Told {
  readonly options: DataOptions
  readonly faults: Faults
}

/** Says which sheets there are where the one read holds nothing, or nothing but names; whether it did. */
export function tellEmptySheet(count: number, { name, names }: Workbook, { options, faults }: Told): boolean {
  const others = names.filter((one) => one !== name)
  const [first] = others
  if (count > (options.merged ? 1 : 0) || first === undefined) return false
  const what = count === 0 ? 'không có ô nào có chữ' : 'chỉ có một dòng, không có hàng số liệu nào'
  const listed = names.map((one) => `“${one}”`).join(', ')
  const hint = `tệp có các trang ${listed}: gõ ${askForSheet(first, options)} nếu số liệu ở trang ấy`
  faults.add('du-lieu-dinh-dang', fileStart, `Trang tính “${name}” ${what}`, hint)
  return true
}

/** A title, or the head of a page, is no longer than this. */
const mostRowsAbove = 30

/** Says from where to read a sheet that has a title above the names of its columns; whether it has. */
export function tellTitle(rows: readonly SheetRow[], columns: readonly number[], { options, faults }: Told): boolean {
  const filled = ({ cells }: SheetRow) => columns.filter((column) => cells.has(column)).length
  const isHeader = (row: SheetRow) => filled(row) >= 2 && filled(row) * 2 >= columns.length
  const at = rows.slice(0, mostRowsAbove).findIndex(isHeader)
  const [title, header] = [rows[0], rows[at]]
  const [first = 1, last = 1] = [columns[0], columns.at(-1)]
  if (at < 1 || !title || !header) return false
  const [column = 1, cell] = [...title.cells][0] ?? []
  const to = positionName({ row: 1, column: last }).slice(0, -1)
  const range = `${positionName({ row: header.number, column: first })}:${to}`
  faults.add(
    'du-lieu-ten-cot',
    { line: title.number, column },
    `Dòng ${title.number} (“${cell?.text ?? ''}”) chưa phải dòng tên cột; dòng tên cột có lẽ là dòng ${header.number}`,
    `gõ ${askForRange(range, options)} để đọc từ dòng ${header.number}, hoặc xóa các dòng ở trên trong Excel`,
  )
  return true
}
