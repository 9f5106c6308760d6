import type { Table as TableNode } from 'mdast'
import type { Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { readInlines } from './inline.ts'
import { mergedRows, mergeOf } from './merged-cells.ts'

/** Reads a table typed in Markdown; its columns are those of its first row. */
export function readTable(node: TableNode, reader: Reader): Table[] {
  const width = node.children[0]?.children.length ?? 0
  const grid = node.children.map((row) => {
    if (row.children.length > width)
      reader.reject(
        row,
        `Hàng có ${row.children.length} ô, đầu bảng có ${width} cột`,
        'bỏ bớt dấu `|`, hoặc gõ `\\|` nếu là chữ',
      )
    return Array.from({ length: width }, (_, i) => {
      const cell = row.children[i]
      const merge = cell && mergeOf((reader.lines(cell)[0] ?? '').replace(/^\||\|$/g, '').trim())
      const content = cell && !merge ? readInlines(cell.children, reader) : []
      return { content, place: reader.place(cell ?? row), ...(merge && { merge }) }
    })
  })
  const columns = Array.from({ length: width }, (_, i) => (node.align?.[i] ? { align: node.align[i] } : {}))
  return [{ kind: 'table', columns, rows: mergedRows(grid, reader.report), place: reader.place(node) }]
}
