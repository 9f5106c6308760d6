import type { DataCell } from '../../data/data-table.ts'
import { totalLabel } from '../../decree/names.ts'
import type { Finding } from '../../findings/diagnostic.ts'
import { readNumber, writeNumber } from '../../vietnamese/digits.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { amountInWords } from '../../vietnamese/number-words.ts'
import type { Cell, Row, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import type { ShownColumn } from './column-spec.ts'
import { mergeOf } from './merged-cells.ts'

/** The values of the columns that hold numbers, by column and row; other text there is an error at its cell. */
export function numbersOf(
  rows: readonly (readonly DataCell[])[],
  columns: ReadonlySet<number>,
  reader: Reader,
): ReadonlyMap<number, readonly (number | undefined)[]> {
  const value = (cell: DataCell | undefined): number | undefined => {
    if (!cell || cell.number !== undefined) return cell?.number
    const typed = cell.text.trim()
    const read = readNumber(typed)
    if (read === undefined && typed !== '' && !mergeOf(typed))
      reader.report({
        rule: 'o-khong-phai-so',
        message: `Ô “${typed}” ở cột cần cộng không phải là số`,
        hint: 'gõ số như 1250000 hoặc 1.250.000; ô chưa có số thì để trống',
        place: cell.place,
      })
    return read
  }
  return new Map([...columns].map((index) => [index, rows.map((row) => value(row[index]))]))
}

/** The sums of columns by their place in the file. */
export type Sums = ReadonlyMap<number, number>

/** The last row of a table: its words take the columns before the first sum. */
export function totalRow(shown: readonly ShownColumn[], sums: Sums, place: Table['place']): Row {
  const first = shown.findIndex(({ index }) => sums.has(index))
  const text = (words: string): Cell => ({ content: words ? [{ kind: 'text', text: words }] : [], place })
  const values = shown
    .slice(Math.max(first, 0))
    .map(({ index }) => text(sums.has(index) ? writeNumber(sums.get(index) ?? 0) : ''))
  const label: Cell = { ...text(totalLabel), ...(first > 1 && { columns: first }) }
  return { cells: first > 0 ? [label, ...values] : values, total: true }
}

/** What amounts in a unit are to be multiplied by to be đồng. */
const units = new Map([
  ['dong', 1],
  ['nghin_dong', 1e3],
  ['ngan_dong', 1e3],
  ['trieu_dong', 1e6],
  ['ty_dong', 1e9],
])

/** An amount of a unit as đồng in words; where it isn't whole đồng there are none, which `report` is told. */
export function amountWords(
  total: number,
  unit: string | undefined,
  report: (found: Omit<Finding, 'place'>) => void,
): string | undefined {
  const factor = units.get(normalKey(unit ?? 'đồng'))
  const amount = factor === undefined ? undefined : Math.round(total * factor * 100) / 100
  if (amount !== undefined && Number.isSafeInteger(amount)) return amountInWords(amount)
  report({
    rule: 'bang-chu',
    message:
      factor === undefined
        ? `Không đổi được “${unit}” ra đồng để viết bằng chữ`
        : `Tổng ${writeNumber(total)}${unit ? ` ${unit}` : ''} không tròn đồng nên không viết được bằng chữ`,
    hint:
      factor === undefined ? 'gõ `don_vi` là đồng, nghìn đồng, triệu đồng hoặc tỷ đồng' : 'sửa số liệu cho tròn đồng',
  })
  return undefined
}
