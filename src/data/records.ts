import { normalKey } from '../vietnamese/fold.ts'
import { type DataCell, type DataTable, isBlankCell, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { cellFrom, type DataGroup, type DataNode, isGroup, type NestedFormat } from './nested-data.ts'
import { checkNames, noData, tableOf, tooManyRows } from './table-of.ts'

/** A row whose values may be lists and maps. */
export type DataRecord = DataGroup & { readonly names: readonly DataCell[] }

/** The rows of a list: maps with the names of their columns, or lists, the first of which names them. */
type Rows = { readonly maps: readonly DataRecord[] } | { readonly lists: readonly DataGroup[] }

/**
 * A list as a table: of maps, the keys are columns in order of first appearance. A row that is empty is none; values that
 * no cell can hold are errors.
 */
export function tableIn(root: DataNode | undefined, format: NestedFormat, faults: Faults): DataTable | undefined {
  const rows = rowsOf(root, format, faults)
  return tableOf('lists' in rows ? cellsOf(rows.lists, faults) : underHeader(rows.maps, faults), faults)
}

/** As `tableIn`, whatever the values of maps are; a map alone is one record. */
export function recordsIn(root: DataNode | undefined, format: NestedFormat, faults: Faults): readonly DataRecord[] {
  if (root && isRecord(root)) return named([root], faults)
  const rows = rowsOf(root, format, faults)
  if ('lists' in rows) return recordsOf(tableOf(cellsOf(rows.lists, faults), faults), faults)
  const excess = rows.maps[mostRows]
  if (excess) tooManyRows(faults, excess.place)
  const records = named(
    rows.maps.filter(({ values }) => !values.every(isBlank)),
    faults,
  )
  if (records.length === 0) noData(faults)
  return records
}

/** The rows of a table as records; one that holds only names is an error. */
export function recordsOf(table: DataTable | undefined, faults: Faults): readonly DataRecord[] {
  tellAlike(table?.columns ?? [], faults)
  const records = (table?.rows ?? []).flatMap((values) =>
    values[0] && table ? [{ place: values[0].place, names: table.columns, values }] : [],
  )
  if (table && records.length === 0) {
    const hint = 'thêm dưới dòng tên cột ít nhất một hàng; mỗi hàng thành một văn bản'
    faults.add('du-lieu-dinh-dang', fileStart, 'Tệp chỉ có tên cột, không có hàng nào', hint)
  }
  return records
}

const isRecord = (node: DataNode): node is DataRecord => isGroup(node) && node.names !== undefined

const isBlank = (node: DataNode): boolean => !isGroup(node) && isBlankCell(node)

function rowsOf(root: DataNode | undefined, format: NestedFormat, faults: Faults): Rows {
  if (root && (!isGroup(root) || root.names))
    faults.add('du-lieu-dinh-dang', fileStart, 'Tệp phải là một danh sách các hàng', format.listHint)
  const items = root && isGroup(root) && !root.names ? root.values : []
  const groups = items.filter((item) => isGroup(item))
  for (const item of items)
    if (!isGroup(item) && !isBlankCell(item))
      faults.add('du-lieu-dinh-dang', item.place, 'Hàng này không có tên cột', format.rowHint)
  const [maps, lists] = [groups.filter(isRecord), groups.filter((group) => !isRecord(group))]
  const ofLists = groups[0] !== undefined && !isRecord(groups[0])
  const message = ofLists
    ? 'Hàng này có tên cột, các hàng trên thì không'
    : 'Hàng này không có tên cột như các hàng trên'
  for (const { place } of ofLists ? maps : lists)
    faults.add('du-lieu-dinh-dang', place, message, 'gõ mọi hàng theo cùng một cách')
  return ofLists ? { lists } : { maps }
}

const cellsOf = (lists: readonly DataGroup[], faults: Faults): DataCell[][] =>
  lists.map(({ values }) => values.slice(0, mostColumns + 1).map((value) => cellFrom(value, faults)))

function underHeader(rows: readonly DataRecord[], faults: Faults): DataCell[][] {
  const columns = new Map<string, number>()
  const header: DataCell[] = []
  for (const { names } of rows)
    for (const name of names) {
      if (columns.has(name.text)) continue
      columns.set(name.text, header.length)
      header.push(name)
      if (header.length > mostColumns) return [header]
    }
  const body = rows.map(({ names, values, place }) => {
    const row = new Array<DataCell>(header.length).fill({ text: '', place })
    for (const [i, value] of values.entries()) row[columns.get(names[i]?.text ?? '') ?? 0] = cellFrom(value, faults)
    return row
  })
  return rows.length > 0 ? [header, ...body] : []
}

/** The records, once the names of their columns are found to be names. */
function named(records: readonly DataRecord[], faults: Faults): readonly DataRecord[] {
  const columns = new Map<string, { readonly name: DataCell; readonly text: DataCell | undefined }>()
  for (const { names, values } of records)
    for (const [i, name] of names.entries()) {
      const known = columns.get(name.text)
      if (known && (known.text || !isBlankCell(name))) continue
      columns.set(name.text, { name, text: isBlankCell(name) ? shownIn(values[i]) : name })
    }
  const all = [...columns.values()]
  checkNames(
    all.map(({ name }) => name),
    all.map(({ text }) => text),
    faults,
  )
  tellAlike(
    all.map(({ name }) => name),
    faults,
  )
  return records
}

/** Tells of columns that a template takes for one: it tells names neither by capitals nor by accents. */
function tellAlike(columns: readonly DataCell[], faults: Faults): void {
  const known = new Map<string, DataCell>()
  for (const cell of columns) {
    const name = normalKey(cell.text)
    const other = known.get(name)
    if (other && other.text.trim() !== cell.text.trim()) {
      const message = `Hai cột “${other.text.trim()}” và “${cell.text.trim()}” là một tên đối với mẫu: mẫu không phân biệt hoa thường, dấu, dấu cách`
      faults.add('du-lieu-ten-cot', cell.place, message, 'đổi tên một cột')
    }
    if (name !== '' && !other) known.set(name, cell)
  }
}

/** A text to know a column by that has no name. */
function shownIn(node: DataNode | undefined): DataCell | undefined {
  if (!node || isBlank(node)) return undefined
  return isGroup(node) ? { text: '…', place: node.place } : node
}
