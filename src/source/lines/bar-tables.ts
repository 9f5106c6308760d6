import type { Report } from '../../findings/diagnostic.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { limits } from '../../limits.ts'
import {
  type CellTable,
  namesForm,
  type Stretch,
  type TableFinding,
  type TypedCell,
  withCellTables,
} from './cell-tables.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/** Gives Markdown tables where bars part the cells of three lines or more and no line of hyphens follows the head, and tells each. */
export function withBarTables(source: TextMap, report: Report): TextMap {
  if (!source.text.includes('|')) return source
  return withCellTables(source, barTablesIn(sourceLines(source.text)), { report, finding })
}

const finding: TableFinding = (columns) => ({
  rule: 'bang-ve-bang-dau',
  message: `Các dòng có ô cách nhau bằng dấu “|” mà thiếu dòng \`|---|\` dưới đầu bảng; bản in kẻ thành bảng ${columns} cột`,
  hint: 'thêm dòng `|---|` dưới đầu bảng, mỗi hàng nằm giữa hai dấu `|`; nếu không phải bảng thì gõ `\\|`',
})

function barTablesIn(lines: readonly SourceLine[]): CellTable[] {
  const tables: CellTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    const count = cellsOf(lines[at]).length
    while (count > 1 && cellsOf(lines[at + 1]).length === count) at++
    const [first, last] = [lines[start], lines[at]]
    if (at < start + 2 || !first || !last || count > limits.tableColumns.most) continue
    const typed = lines.slice(start, at + 1)
    if (typed.some(({ text }) => namesForm(text))) continue
    tables.push({ from: startOf(first), to: last.at + last.raw.trimEnd().length, rows: typed.map(cellsOf) })
  }
  return tables
}

const bar = /(?<!\\)\|/g

/** The cells of a line that is text to Markdown, though bars part it; none of any other. */
function cellsOf(line: SourceLine | undefined): TypedCell[] {
  if (line?.kind !== 'text' || !line.text.includes('|')) return []
  const start = startOf(line)
  const bars = [...line.text.matchAll(bar)].map(({ index }) => index)
  return [...bars, line.text.length].map((to, i) => {
    const from = i === 0 ? 0 : (bars[i - 1] ?? 0) + 1
    return trimmed(line.text.slice(from, to), start + from)
  })
}

function trimmed(typed: string, at: number): Stretch[] {
  const from = at + typed.length - typed.trimStart().length
  const length = typed.trim().length
  return length > 0 ? [{ from, to: from + length }] : []
}
