import { type DataCell, isBlankCell } from '../data/data-table.ts'
import { type DataNode, isGroup } from '../data/nested-data.ts'
import type { DataRecord } from '../data/records.ts'
import type { Report } from '../findings/diagnostic.ts'
import { askForStrays } from './stray-rows.ts'

/** What a row of sums is called; “Tổng công ty” and “Cộng đồng” are names. */
const total =
  /^(?:tổng(?: cộng| số)?(?: (?:kinh phí|số tiền|tiền|dự toán|chi phí|chi|thu|giá trị))?|cộng|total)\s*(?:[:.(].*)?$/isu

/** Asks of each row that is called a total whether it is one: it would become a document of its own. Records stand under their numbers. */
export function askForTotals(records: ReadonlyMap<number, DataRecord>, report: Report): void {
  if (records.size < 2) return
  askForStrays(new Map([...records].filter(([, { values }]) => !values.some(isTotal))), report)
  for (const [row, { names, values }] of records) {
    const at = values.findIndex(isTotal)
    const [name, cell] = [names[at], values[at]]
    if (name && cell && !isGroup(cell)) report(totalFinding(row, name, cell))
  }
  askForBareTotal([...records], report)
}

const isTotal = (value: DataNode): boolean => !isGroup(value) && total.test(value.text.trim().normalize('NFC'))

/** A last row of figures alone, with nothing where every other row says whose they are. */
function askForBareTotal(records: readonly (readonly [row: number, DataRecord])[], report: Report): void {
  const [row, last] = records.at(-1) ?? []
  if (row === undefined || !last || records.length < 3) return
  const others = records.slice(0, -1).map(([, { values }]) => values)
  const isNamed = (at: number) => others.every((values) => isFilled(values[at]) && !isFigureCell(values[at]))
  const name = last.names.find((_, at) => !isFilled(last.values[at]) && isNamed(at))
  const figures = last.values.filter(isFilled)
  const [cell] = figures
  if (!name || !cell || isGroup(cell) || !figures.every(isFigureCell)) return
  report({
    rule: 'du-lieu-hang-tong',
    message: `Hàng ${row} có phải hàng tổng? Cột “${name.text}” trống, chỉ có số như “${cell.text}”`,
    hint: `là hàng tổng thì thêm \`--loc "${name.text} !="\` để không dựng văn bản cho hàng này`,
    place: cell.place,
  })
}

const isFilled = (value: DataNode | undefined): boolean =>
  value !== undefined && (isGroup(value) || !isBlankCell(value))
const isFigureCell = (value: DataNode | undefined): boolean =>
  value !== undefined && !isGroup(value) && /^-?\d[\d.,\s]*%?$/.test(value.text.trim())

const totalFinding = (row: number, name: DataCell, { text, place }: DataCell) => ({
  rule: 'du-lieu-hang-tong' as const,
  message: `Hàng ${row} có phải hàng tổng? Cột “${name.text}” là “${text}”`,
  hint: `là hàng tổng thì thêm \`--loc "${name.text} != ${text}"\` để không dựng văn bản cho hàng này`,
  place,
})
