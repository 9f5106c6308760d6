import { positionName } from './cell-range.ts'
import type { Faults } from './faults.ts'
import type { SheetRow } from './xlsx.ts'

/** Names of rows or columns before the rest are only counted. */
const mostNamed = 8

/** Tells of rows and columns that hold something and are left out, since nobody sees them. */
export function tellHidden(rows: readonly SheetRow[], hiddenColumns: readonly number[], faults: Faults): void {
  const hiddenRows = rows.filter(({ hidden }) => hidden).map(({ number }) => number)
  const columns = [...hiddenColumns].sort((a, b) => a - b)
  const letters = columns.map((column) => positionName({ row: 1, column }).slice(0, -1))
  const parts = [...named('hàng', hiddenRows.map(String)), ...named('cột', letters)]
  if (parts.length === 0) return
  const at = { line: hiddenRows[0] ?? 1, column: hiddenRows.length > 0 ? 1 : (columns[0] ?? 1) }
  const hint = 'cần lấy thì bỏ ẩn (Unhide) hoặc bỏ lọc trong Excel rồi lưu lại; cố ý ẩn thì ghi lý do vào `bo_qua`'
  faults.add('du-lieu-bi-an', at, `Trang tính ẩn ${parts.join(' và ')}: phần ẩn không được lấy vào`, hint)
}

function named(what: string, names: readonly string[]): string[] {
  if (names.length === 0) return []
  const shown = names.slice(0, mostNamed).join(', ')
  return [`${names.length} ${what} (${shown}${names.length > mostNamed ? ', …' : ''})`]
}
