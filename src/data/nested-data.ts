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
export type DataNode = (DataCell | DataGroup) & {
  /** The name by which YAML refers to a value that stands elsewhere. */
  readonly reference?: string
}

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
  const { place, reference } = node
  if (reference === undefined && !isGroup(node)) return node
  if (reference !== undefined) unmeantReference(reference, place, faults)
  else {
    const hint = 'gõ giá trị là chữ hoặc số; tách phần bên trong thành các cột'
    faults.add('du-lieu-dinh-dang', place, 'Giá trị của một ô không được là danh sách hay nhóm khóa', hint)
  }
  return { text: '', place }
}

/** Reports a text that YAML takes for a reference. */
export const unmeantReference = (name: string, at: Place, faults: Faults): void =>
  faults.add('du-lieu-hong', at, `“*${name}” được hiểu là tham chiếu`, 'đặt giá trị trong dấu nháy kép')
