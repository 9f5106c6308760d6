import type { DataCell } from '../../data/data-table.ts'
import { numberText } from '../../data/decimal-mark.ts'
import { type NumberFormat, writeInFormat } from '../../data/number-format.ts'
import { totalLabel } from '../../decree/names.ts'
import type { Finding } from '../../findings/diagnostic.ts'
import { readAmount } from '../../vietnamese/amount.ts'
import { addAll, type Decimal, timesTenTo, wholeOf } from '../../vietnamese/decimal.ts'
import { type DecimalMark, readDecimal, writeNumber } from '../../vietnamese/digits.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { amountInWords, mostDigitsInWords } from '../../vietnamese/number-words.ts'
import type { Cell, Row, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import type { ShownColumn } from './column-spec.ts'
import { mergeOf } from './merged-cells.ts'

/** The numbers of a column, by row; of percentages what stands before the sign. */
export interface ColumnNumbers {
  readonly values: readonly (Decimal | undefined)[]
  readonly percent: boolean
  /** That of all its cells. */
  readonly format?: NumberFormat
}

/** Reads the cells of a column of numbers; other text there, and a percentage among amounts, is an error at its cell. */
export function numbersIn(
  cells: readonly (DataCell | undefined)[],
  mark: DecimalMark | undefined,
  reader: Reader,
): ColumnNumbers {
  const isPercent = (cell: DataCell) => cell.text.trim().endsWith('%')
  const counted = cells.map((cell) =>
    cell && !cell.merged && !cell.fault && !mergeOf(cell.text.trim()) ? cell : undefined,
  )
  const percent = counted.find((cell) => cell && cell.text.trim() !== '')
  const ofPercents = percent !== undefined && isPercent(percent)
  const value = (cell: DataCell | undefined): Decimal | undefined => {
    const typed = cell?.text.trim() ?? ''
    if (!cell || typed === '') return undefined
    const read = cell.number ?? readDecimal(numberText(typed), mark)
    if (read && isPercent(cell) === ofPercents) return cell.number && ofPercents ? timesTenTo(read, 2) : read
    reader.report(read ? mixedPercents(typed, cell) : notNumber(typed, cell))
    return undefined
  }
  const [format, ...others] = new Set(counted.flatMap((cell) => (cell?.number ? [cell.format] : [])))
  return { values: counted.map(value), percent: ofPercents, ...(format && others.length === 0 && { format }) }
}

const notNumber = (typed: string, { place }: DataCell): Finding => ({
  rule: 'o-khong-phai-so',
  message: `Ô “${typed}” ở cột cần cộng không phải là số`,
  hint: readDecimal(numberText(typed), '.')
    ? 'nếu tệp viết số kiểu 1,250,000.5 thì thêm `so_thap_phan="."` vào lệnh `::bang`; không thì gõ số như 1.250.000 hoặc 12,5'
    : readAmount(typed)
      ? 'chỉ gõ số, đơn vị tiền ghi ở tên cột, như “Thành tiền (đồng)”'
      : 'gõ số như 1250000 hoặc 1.250.000; ô chưa có số thì để trống',
  place,
})

const mixedPercents = (typed: string, { place }: DataCell): Finding => ({
  rule: 'o-khong-phai-so',
  message: `Ô “${typed}” không cộng được với các ô khác: cột vừa có phần trăm vừa có số thường`,
  hint: 'viết mọi ô của cột có dấu `%`, hoặc không ô nào có',
  place,
})

/** A number as its column writes it. */
export const columnText = (n: Decimal, { percent }: ColumnNumbers): string => `${writeNumber(n)}${percent ? '%' : ''}`

/** The sum of a column as it is written there. */
export const totalText = (column: ColumnNumbers): string => {
  const total = totalOf(column)
  return column.format ? writeInFormat(total, column.format) : columnText(total, column)
}

/** The sum of a column. */
const totalOf = ({ values }: ColumnNumbers): Decimal => addAll(values.filter((n) => n !== undefined))

/** Columns with their sums as they are written, by their place in the file. */
export type Sums = ReadonlyMap<number, string>

/** The last row of a table: its words take the columns before the first sum. */
export function totalRow(shown: readonly ShownColumn[], sums: Sums, place: Table['place']): Row {
  const first = shown.findIndex(({ index }) => sums.has(index))
  const text = (words: string): Cell => ({ content: words ? [{ kind: 'text', text: words }] : [], place })
  const values = shown.slice(Math.max(first, 0)).map(({ index }) => text(sums.get(index) ?? ''))
  const label: Cell = { ...text(totalLabel), ...(first > 1 && { columns: first }) }
  return { cells: first > 0 ? [label, ...values] : values, total: true }
}

/** How many zeros amounts in a unit lack to be đồng. */
const units = new Map([
  ['dong', 0],
  ['nghin_dong', 3],
  ['ngan_dong', 3],
  ['trieu_dong', 6],
  ['ty_dong', 9],
])

/** The total of a column as đồng in words; where there are none for it, `report` is told. */
export function amountWords(
  column: ColumnNumbers,
  unit: string | undefined,
  report: (found: Omit<Finding, 'place'>) => void,
): string | undefined {
  const total = totalOf(column)
  const zeros = column.percent ? undefined : units.get(normalKey(unit ?? 'đồng'))
  const amount = zeros === undefined ? undefined : wholeOf(timesTenTo(total, zeros))
  if (amount !== undefined && String(amount).length <= mostDigitsInWords) return amountInWords(amount)
  const said = `Tổng ${columnText(total, column)}${unit ? ` ${unit}` : ''}`
  const [message = '', hint = ''] = (column.percent && [
    `${said} là phần trăm nên không viết được bằng chữ`,
    'chỉ đặt `bang_chu` cho cột tiền',
  ]) ||
    (zeros === undefined && [
      `Không đổi được “${unit}” ra đồng để viết bằng chữ`,
      'gõ `don_vi` là đồng, nghìn đồng, triệu đồng hoặc tỷ đồng',
    ]) ||
    (amount === undefined && [`${said} không tròn đồng nên không viết được bằng chữ`, 'sửa số liệu cho tròn đồng']) || [
      `${said} dài hơn ${mostDigitsInWords} chữ số nên không viết được bằng chữ`,
      'sửa số liệu, hoặc bỏ `bang_chu`',
    ]
  report({ rule: 'bang-chu', message, hint })
  return undefined
}
