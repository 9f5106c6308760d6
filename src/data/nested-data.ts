import type { Place } from '../findings/diagnostic.ts'
import type { DataCell } from './data-table.ts'
import type { Faults } from './faults.ts'

/** A list or a map of a YAML or JSON file. */
export interface DataGroup {
  readonly place: Place
  /** Names of its values, one each, with the place where each stands first in the file; a list has none. */
  readonly names?: readonly DataCell[]
  readonly values: readonly DataNode[]
}

/** A value of a YAML or JSON file. */
export type DataNode = DataCell | DataGroup

/** A format whose values may hold others. */
export interface NestedFormat {
  /** Gives nothing where there is nothing in the text, and where an error was reported. */
  readonly read: (text: string, file: string, faults: Faults) => DataNode | undefined
  /** How to type a list of rows, and how one row, as hints. */
  readonly listHint: string
  readonly rowHint: string
}

/** Tells lists and maps from what a cell can hold. */
export const isGroup = (node: DataNode): node is DataGroup => 'values' in node

/** The value as a cell; one that no cell can hold is reported and left empty. */
export function cellFrom(node: DataNode, faults: Faults): DataCell {
  if (!isGroup(node)) return node
  const hint = 'gõ giá trị là chữ hoặc số; tách phần bên trong thành các cột'
  faults.add('du-lieu-dinh-dang', node.place, 'Giá trị của một ô không được là danh sách hay nhóm khóa', hint)
  return { text: '', place: node.place }
}
