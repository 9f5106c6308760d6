import type { Place } from '../findings/diagnostic.ts'
import { type DataCell, mostColumns } from './data-table.ts'
import type { Faults } from './faults.ts'

/** One item of a YAML or JSON list. */
export interface DataRecord {
  readonly place: Place
  /** Names of its cells, one each; a record that is a bare list has none. */
  readonly names?: readonly DataCell[]
  readonly cells: readonly DataCell[]
}

/** Records as rows below a header: of maps, the keys in order of first appearance; of lists, the first. */
export function rowsOf(records: readonly DataRecord[], faults: Faults): readonly (readonly DataCell[])[] {
  const lists = records[0]?.names === undefined
  for (const { place } of records.filter(({ names }) => (names === undefined) !== lists)) {
    const message = lists
      ? 'Hàng này có tên cột, các hàng trên thì không'
      : 'Hàng này không có tên cột như các hàng trên'
    faults.add('du-lieu-dinh-dang', place, message, 'gõ mọi hàng theo cùng một cách')
  }
  if (lists) return records.map(({ cells }) => cells)
  const columns = new Map<string, number>()
  const header: DataCell[] = []
  for (const name of records.flatMap(({ names }) => names ?? [])) {
    if (columns.has(name.text) || header.length > mostColumns) continue
    columns.set(name.text, header.length)
    header.push(name)
  }
  if (header.length > mostColumns) return [header]
  const rows = records.map(({ names, cells, place }) => {
    const row = header.map((): DataCell => ({ text: '', place }))
    for (const [i, cell] of cells.entries()) row[columns.get(names?.[i]?.text ?? '') ?? 0] = cell
    return row
  })
  return [header, ...rows]
}

/** The one finding on a value that no cell can hold. */
export function nested(place: Place, faults: Faults): undefined {
  const hint = 'gõ giá trị là chữ hoặc số; tách phần bên trong thành các cột'
  faults.add('du-lieu-dinh-dang', place, 'Giá trị của một ô không được là danh sách hay nhóm khóa', hint)
}
