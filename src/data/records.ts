import type { Place } from '../findings/diagnostic.ts'
import { type DataCell, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { cellFrom, type DataGroup, type DataNode, isGroup, type NestedFormat } from './nested-data.ts'
import { tooManyRows } from './table-of.ts'

/** A row whose values may be lists and maps. */
export type DataRecord = DataGroup & { readonly names: readonly DataCell[] }

interface Row {
  readonly place: Place
  readonly names: readonly DataCell[] | undefined
  readonly cells: readonly DataCell[]
}

/**
 * A list as rows of cells below a header: of maps, the keys in order of first appearance; of lists, the first. A row that
 * is empty is none.
 */
export function rowsOf(root: DataNode | undefined, format: NestedFormat, faults: Faults): (readonly DataCell[])[] {
  const rows = root ? itemsOf(root, format, faults) : []
  const lists = rows[0]?.names === undefined
  for (const { place } of rows.filter(({ names }) => (names === undefined) !== lists)) {
    const message = lists
      ? 'Hàng này có tên cột, các hàng trên thì không'
      : 'Hàng này không có tên cột như các hàng trên'
    faults.add('du-lieu-dinh-dang', place, message, 'gõ mọi hàng theo cùng một cách')
  }
  return lists ? rows.map(({ cells }) => cells) : underHeader(rows)
}

function itemsOf(root: DataNode, format: NestedFormat, faults: Faults): Row[] {
  if (!isGroup(root) || root.names) {
    faults.add('du-lieu-dinh-dang', fileStart, 'Tệp phải là một danh sách các hàng', format.listHint)
    return []
  }
  return root.values.flatMap((item): Row | [] => {
    if (isGroup(item) && item.reference === undefined) {
      const values = item.values.length > mostColumns ? item.values.slice(0, mostColumns + 1) : item.values
      return { place: item.place, names: item.names, cells: values.map((value) => cellFrom(value, faults)) }
    }
    if (isGroup(item) || item.text !== '')
      faults.add('du-lieu-dinh-dang', item.place, 'Hàng này không có tên cột', format.rowHint)
    return []
  })
}

function underHeader(rows: readonly Row[]): DataCell[][] {
  const columns = new Map<string, number>()
  const header: DataCell[] = []
  for (const { names = [] } of rows)
    for (const name of names) {
      if (columns.has(name.text)) continue
      columns.set(name.text, header.length)
      header.push(name)
      if (header.length > mostColumns) return [header]
    }
  const body = rows.map(({ names, cells, place }) => {
    const row = new Array<DataCell>(header.length).fill({ text: '', place })
    for (const [i, cell] of cells.entries()) row[columns.get(names?.[i]?.text ?? '') ?? 0] = cell
    return row
  })
  return [header, ...body]
}

/** The maps of a list, or the one map a file is. */
export function recordsOf(root: DataNode | undefined, format: NestedFormat, faults: Faults): DataRecord[] {
  const fail = (node: DataNode, subject: string): [] => {
    faults.add('du-lieu-dinh-dang', node.place, `${subject} không có tên cột`, format.rowHint)
    return []
  }
  if (!root || (isGroup(root) && root.values.length === 0 && !root.names)) {
    if (!faults.any()) faults.add('du-lieu-dinh-dang', fileStart, 'Tệp không có hàng nào', 'thêm ít nhất một hàng')
    return []
  }
  if (!isGroup(root)) return fail(root, 'Tệp')
  if (isRecord(root)) return [root]
  const excess = root.values[mostRows]
  if (excess) tooManyRows(faults, excess.place)
  return root.values.flatMap((item, i) => (isRecord(item) ? item : fail(item, `Hàng ${i + 1} của tệp`)))
}

const isRecord = (node: DataNode): node is DataRecord => isGroup(node) && node.names !== undefined
