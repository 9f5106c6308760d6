import { type DataCell, isBlankCell } from '../data/data-table.ts'
import { type DataNode, isGroup } from '../data/nested-data.ts'
import type { DataRecord } from '../data/records.ts'
import type { Report } from '../findings/diagnostic.ts'
import { normalKey } from '../vietnamese/fold.ts'

type NumberedRow = readonly [row: number, record: DataRecord]

/** Asks of rows that a table has for its readers: its header once more, the name of a group, who made it. Records stand under their numbers. */
export function askForStrays(records: ReadonlyMap<number, DataRecord>, report: Report): void {
  const rows = [...records]
  const headers = rows.filter(([, record]) => isHeader(record))
  ask('lặp lại dòng tên cột', headers, ([name, cell]) => `${name} != ${cell}`, report)
  const full = rows.filter(([, record]) => filledIn(record) > 1)
  if (full.length > 1)
    askForLone(
      full,
      rows.filter(([, record]) => filledIn(record) === 1),
      report,
    )
}

/** Rows with one cell among rows that are filled: of a column that only the others fill it is told by its being empty. */
function askForLone(full: readonly NumberedRow[], lone: readonly NumberedRow[], report: Report): void {
  const [[, { names }] = [0, { names: [] }]] = full
  const at = names.findIndex(
    (_, i) =>
      full.every(([, { values }]) => isFilled(values[i])) && !lone.some(([, { values }]) => isFilled(values[i])),
  )
  const column = names[at]
  if (!column || lone.length === 0) return
  ask('chỉ có một ô', lone, () => `${column.text} !=`, report)
}

/** One question for all rows of a kind. */
function ask(
  what: string,
  rows: readonly NumberedRow[],
  condition: (first: readonly [name: string, text: string]) => string,
  report: Report,
): void {
  const [first] = rows.flatMap(([, { names, values }]) =>
    values.flatMap((value, i) => (isFilled(value) && names[i] ? [{ name: names[i], cell: value }] : [])),
  )
  if (!first) return
  const numbers = rows.slice(0, mostNamed).map(([row]) => row)
  const more = rows.length > mostNamed ? ', …' : ''
  const { name, cell } = first
  report({
    rule: 'du-lieu-hang-tong',
    message: `Hàng ${numbers.join(', ')}${more} ${what} (cột “${name.text}” là “${cell.text.trim()}”): có phải tên nhóm, dòng chữ của bảng?`,
    hint: `đúng thế thì thêm \`--loc "${condition([name.text, cell.text.trim()])}"\` để không dựng văn bản cho hàng ấy`,
    place: cell.place,
  })
}
const mostNamed = 10

/** How many of its values there are, lists among them. */
const filledIn = ({ values }: DataRecord): number => values.filter((value) => isGroup(value) || isFilled(value)).length

/** Whether what a row holds is the names of its columns. */
function isHeader({ names, values }: DataRecord): boolean {
  const filled = values.flatMap((value, i) =>
    isFilled(value) ? [{ text: value.text, name: names[i]?.text ?? '' }] : [],
  )
  return filled.length > 1 && filled.every(({ text, name }) => normalKey(text) === normalKey(name))
}

const isFilled = (value: DataNode | undefined): value is DataCell =>
  value !== undefined && !isGroup(value) && !isBlankCell(value)
