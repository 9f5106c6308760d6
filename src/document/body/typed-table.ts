import type { PhrasingContent, TableCell, Table as TableNode } from 'mdast'
import type { Inline, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { plainText } from '../words.ts'
import { usualAlign } from './column-spec.ts'
import { findDataInHead } from './head-of-data.ts'
import { readInlines } from './inline.ts'
import { headRowsOf, mergedRows, mergeOf } from './merged-cells.ts'
import { rejectMisspelledInlines } from './paragraph.ts'
import { reportSize, reportWidth } from './table-width.ts'

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
    if (row.children.length < width)
      reader.find(row, {
        rule: 'hang-thieu-o',
        message: `Hàng có ${row.children.length} ô, đầu bảng có ${width} cột; các ô còn lại in trống`,
        hint: `thêm dấu \`|\` cho đủ ${width} ô; ô gộp với ô bên trái thì gõ \`<\``,
      })
    return Array.from({ length: width }, (_, i) => {
      const cell = row.children[i]
      const merge = cell && mergeOf((reader.lines(cell)[0] ?? '').replace(/^\||\|$/g, '').trim())
      const content = cell && !merge ? readCell(cell, reader) : []
      return { content, place: reader.place(cell ?? row), ...(merge && { merge }) }
    })
  })
  const rows = mergedRows(grid, reader.report)
  const headRows = headRowsOf(rows)
  const texts = grid.map((row) => row.map(({ content }) => plainText(content)))
  const columns = Array.from({ length: width }, (_, i) => {
    const align = node.align?.[i]
    const [head = '', ...below] = [texts[0], ...texts.slice(headRows)].map((row) => row?.[i] ?? '')
    return align ? { align } : usualAlign(head, below)
  })
  if (headRows === 1)
    for (const found of findDataInHead(texts, reader.place(node.children[0] ?? node))) reader.report(found)
  reportWidth(node, width, reader)
  reportSize(node, { rows: grid.length - headRows, columns: width }, reader)
  return [{ kind: 'table', columns, rows, headRows, place: reader.place(node) }]
}

/** The text of a cell, in which `<br>` ends a line: Markdown has no other way to say so. */
function readCell(node: TableCell, reader: Reader): Inline[] {
  const runs = readInlines(node.children.map(withBreaks), reader)
  rejectMisspelledInlines(node, runs, reader)
  return runs.map((run, i) => {
    if (run.kind !== 'text') return run
    const start = runs[i - 1]?.kind === 'break' ? run.text.trimStart() : run.text
    return { ...run, text: runs[i + 1]?.kind === 'break' ? start.trimEnd() : start }
  })
}

function withBreaks(node: PhrasingContent): PhrasingContent {
  if (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) return { type: 'break' }
  return 'children' in node ? Object.assign({}, node, { children: node.children.map(withBreaks) }) : node
}
