import type { Node } from 'mdast'
import { limits } from '../../limits.ts'
import { writeNumber } from '../../vietnamese/digits.ts'
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

/** A table of more rows or cells takes minutes and gigabytes, and hundreds of pages. */
export function reportSize(
  table: Pick<Node, 'position'>,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  { reject }: Reader,
): void {
  const [mostRows, mostCells] = [limits.tableRows.most, limits.tableCells.most]
  const apart = 'tách thành nhiều văn bản, hoặc gửi kèm tệp Excel'
  if (rows > mostRows) reject(table, `Bảng có ${writeNumber(rows)} hàng, quá ${writeNumber(mostRows)}`, apart)
  else if (rows * columns > mostCells)
    reject(
      table,
      `Bảng có ${writeNumber(rows)} hàng, ${columns} cột, quá ${writeNumber(mostCells)} ô`,
      `chọn cột bằng \`cot="…"\` của \`::bang\`; hoặc ${apart}`,
    )
}
