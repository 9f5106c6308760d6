import type { Node } from 'mdast'
import { limits } from '../../limits.ts'
import type { Reader } from '../reader.ts'

/** Word opens no file in which a table has more columns. */
export function reportWidth(table: Pick<Node, 'position'>, columns: number, { reject }: Reader): void {
  const { most } = limits.tableColumns
  if (columns > most)
    reject(
      table,
      `Bảng có ${columns} cột, Word chỉ mở được ${most}`,
      'tách thành nhiều bảng, hoặc chọn cột bằng `cot="…"`',
    )
}
