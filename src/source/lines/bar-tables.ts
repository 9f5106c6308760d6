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
import { cellCount, isUnderline, numberBefore, type SourceLine, sourceLines, startOf } from './source-line.ts'

/**
 * Gives Markdown tables where bars part the cells and no line of hyphens follows the head, and tells each: three lines with bars
 * between the cells, or two that stand between bars, perhaps with empty lines between them.
 */
export function withBarTables(source: TextMap, report: Report): TextMap {
  if (!anyBar.test(source.text)) return source
  const lines = sourceLines(source.text)
  const tables = [...runsOfText(lines), ...runsOfRows(lines)].flatMap(tableOf).sort((a, b) => a.from - b.from)
  return withCellTables(source, tables, { report, finding })
}

const finding: TableFinding = (columns) => ({
  rule: 'bang-ve-bang-dau',
  message: `Các dòng có ô cách nhau bằng dấu “|” mà thiếu dòng \`|---|\` dưới đầu bảng; bản in kẻ thành bảng ${columns} cột, dòng đầu là đầu bảng`,
  hint: 'thêm dòng `|---|` dưới đầu bảng, mỗi hàng nằm giữa hai dấu `|`; nếu không phải bảng thì gõ `\\|`',
})

/** Lines of text with bars between, as many in each. */
function runsOfText(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: SourceLine[][] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    const count = countOf(lines[at])
    while (count > 1 && countOf(lines[at + 1]) === count) at++
    // A bar off the keyboard may be typed for “or”; nobody has a drawn one in two lines but of a table.
    if (at >= start + (lines[start]?.text.includes('|') ? 2 : 1)) runs.push(lines.slice(start, at + 1))
  }
  return runs
}

const countOf = (line: SourceLine | undefined): number => (line?.kind === 'text' ? cellsOf(line).length : 0)

/** Rows below each other that no table has; with empty lines between where each has some, or the numbers of rows count on. */
function runsOfRows(lines: readonly SourceLine[]): SourceLine[][] {
  const runs: { rows: SourceLine[]; apart: boolean }[] = []
  let open: (typeof runs)[number] | undefined
  let gap = false
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'blank') gap = true
    else {
      const last = open?.rows.at(-1)
      const goesOn =
        line.kind === 'loneRow' && last && (gap ? goesOnApart(line, last, lines[i + 1]) : !open?.apart || dashed(last))
      if (line.kind !== 'loneRow') open = undefined
      else if (open && goesOn) {
        open.rows.push(line)
        open.apart ||= gap && !dashed(line)
      } else {
        open = { rows: [line], apart: false }
        runs.push(open)
      }
      gap = false
    }
  }
  return runs.map(({ rows }) => rows)
}

/** Of rows below an empty line, the first. */
function goesOnApart(line: SourceLine, last: SourceLine, below: SourceLine | undefined): boolean {
  if (cellCount(line.text) !== cellCount(last.text)) return dashed(line)
  const [number, before] = [numberBefore(line.text), numberBefore(last.text)]
  return below?.kind !== 'loneRow' || dashed(line) || (number !== undefined && number === (before ?? 0) + 1)
}

const dashed = ({ text }: SourceLine): boolean => isUnderline(text.replace(/[–—]/g, '-'))

/** The table of such a run, if there is a head: a line of hyphens below it may have any length, and a row that opens with a number is none. */
function tableOf(run: readonly SourceLine[]): CellTable[] {
  const typed = run.filter((line, i) => i !== 1 || !dashed(line))
  const rows = withoutEmptyEdges(typed.map(cellsOf))
  const [first, last] = [run[0], typed.at(-1)]
  const count = rows[0]?.length ?? 0
  if (!first || !last || rows.length < 2 || count < 2 || count > limits.tableColumns.most) return []
  const headless = first.kind === 'loneRow' && /^\|\s*\d/.test(first.text)
  const isOther = (line: SourceLine) => dashed(line) || namesForm(line.text)
  if (headless || rows.some(({ length }) => length !== count) || typed.some(isOther)) return []
  return [{ from: startOf(first), to: last.at + last.raw.trimEnd().length, rows }]
}

/** Without the cells in front of a bar at the start of each line, and behind one at its end. */
function withoutEmptyEdges(rows: readonly TypedCell[][]): readonly TypedCell[][] {
  const from = rows.every(([first]) => first?.length === 0) ? 1 : 0
  const to = rows.every((cells) => cells.at(-1)?.length === 0) ? -1 : undefined
  return rows.map((cells) => cells.slice(from, to))
}

const bar = /(?<!\\)[|│┃║]/g
const anyBar = /[|│┃║]/

/** The cells of a line that is text to Markdown, though bars part it; none of any other. */
function cellsOf(line: SourceLine | undefined): TypedCell[] {
  if ((line?.kind !== 'text' && line?.kind !== 'loneRow') || !anyBar.test(line.text)) return []
  const start = startOf(line)
  const bars = [...line.text.matchAll(bar)].map(({ index }) => index)
  const cells = [...bars, line.text.length].map((to, i) => {
    const from = i === 0 ? 0 : (bars[i - 1] ?? 0) + 1
    return trimmed(line.text.slice(from, to), start + from)
  })
  const closed = line.kind === 'loneRow' && bars.at(-1) === line.text.length - 1
  return line.kind === 'loneRow' ? cells.slice(1, closed ? -1 : cells.length) : cells
}

function trimmed(typed: string, at: number): Stretch[] {
  const from = at + typed.length - typed.trimStart().length
  const length = typed.trim().length
  return length > 0 ? [{ from, to: from + length }] : []
}
