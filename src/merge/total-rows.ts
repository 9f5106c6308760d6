import type { DataCell } from '../data/data-table.ts'
import { isGroup } from '../data/nested-data.ts'
import type { DataRecord } from '../data/records.ts'
import type { Report } from '../findings/diagnostic.ts'

/** What a row of sums is called; “Tổng công ty” and “Cộng đồng” are names. */
const total = /^(?:tổng(?: cộng| số)?|cộng|total)\s*(?:[:.(].*)?$/isu

/** Asks of each row that is called a total whether it is one: it would become a document of its own. Records stand under their numbers. */
export function askForTotals(records: ReadonlyMap<number, DataRecord>, report: Report): void {
  if (records.size < 2) return
  for (const [row, { names, values }] of records) {
    const at = values.findIndex((value) => !isGroup(value) && total.test(value.text.trim().normalize('NFC')))
    const [name, cell] = [names[at], values[at]]
    if (name && cell && !isGroup(cell)) report(totalFinding(row, name, cell))
  }
}

const totalFinding = (row: number, name: DataCell, { text, place }: DataCell) => ({
  rule: 'du-lieu-hang-tong' as const,
  message: `Hàng ${row} có phải hàng tổng? Cột “${name.text}” là “${text}”`,
  hint: `là hàng tổng thì thêm \`--loc "${name.text} != ${text}"\` để không dựng văn bản cho hàng này`,
  place,
})
