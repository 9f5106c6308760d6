import { labelOf } from '../../vietnamese/lines/label.ts'
import { endsSentence } from '../../vietnamese/lines/line-edges.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { doubtfulHead, type FoundGrid, type FoundLines, type GridRow, keptAsLines, plainRow } from './text-grid.ts'

/*
 * A schedule that was copied as text alone has each cell on a line, and no numbers of rows: these are told by the days they
 * open with, where they come at equal distances.
 */

const day =
  /^(?:(?:sáng|chiều|tối) )?(?:ngày \d|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])(?!\p{L})|chủ nhật|tuần \d|tháng \d|quý [IV\d]|\d{1,2}\/\d{1,2}(?!\d))/iu

/** Lines of a head, and letters of a cell. */
const mostHead = 10
const longestCell = 80
const mostColumns = 8
const fewestRows = 3

/** The schedule below a line that ends in a colon; its lines where its head can't be told; nothing where rows don't open with days. */
export function datedTable(lines: readonly TextLine[], start: number): FoundGrid | FoundLines | undefined {
  if (!lines[start - 1]?.text.endsWith(':') || !lines[start]?.text) return undefined
  const first = lines.slice(start, start + mostHead).findIndex(({ text }) => day.test(text))
  if (first < 1) return undefined
  const from = start + first
  const cells = cellsFrom(lines, from)
  const columns = cells.slice(1).findIndex(({ text }) => day.test(text)) + 1
  const rows = Math.ceil(cells.length / columns)
  if (columns < 2 || columns > mostColumns || rows < fewestRows) return undefined
  if (!cells.every(({ text }, at) => day.test(text) === (at % columns === 0))) return undefined
  const end = from + cells.length
  const head = cells.length % columns === 0 ? headAbove(lines.slice(start, from), columns) : undefined
  if (!head) return columns > 2 ? { doubt: keptAsLines, end } : undefined
  const body = Array.from({ length: rows }, (_, row) =>
    plainRow(
      cells.slice(row * columns, (row + 1) * columns).map((line) => [line]),
      columns,
    ),
  )
  const line = lines[start]?.number ?? 1
  const lower = head[1]?.flatMap((cell) => cell.lines.map(({ text }) => text))
  const doubts = lower && { doubts: [doubtfulHead(lower)] }
  return { grid: { line, columns, rows: [...head, ...body], headed: true, flat: false, ...doubts }, end }
}

/** Lines on end that may be cells. */
function cellsFrom(lines: readonly TextLine[], from: number): readonly TextLine[] {
  const below = lines.slice(from)
  const end = below.findIndex((line) => !mayBeCell(line))
  return end < 0 ? below : below.slice(0, end)
}

const mayBeCell = ({ text }: TextLine): boolean =>
  text !== '' && text.length <= longestCell && !endsSentence(text) && labelOf(text) === undefined

/** One row of all columns; or what stands below a blank line under all columns but the first, whose name is all above but the last. */
function headAbove(lines: readonly TextLine[], columns: number): GridRow[] | undefined {
  const words = lines.filter(({ text }) => text !== '')
  if (words.length === columns && words.every(mayBeCell))
    return [
      plainRow(
        words.map((line) => [line]),
        columns,
      ),
    ]
  const lower = lines.slice(1 - columns)
  const upper = lines.slice(0, 1 - columns)
  const last = upper.findLast(({ text }) => text !== '')
  if (upper.at(-1)?.text !== '' || !last || !mayBeCell(last) || !lower.every(mayBeCell)) return undefined
  const name = upper.slice(0, upper.indexOf(last)).filter(({ text }) => text !== '')
  if (name.length === 0) return undefined
  return [
    [
      { lines: name, column: 0, span: 1, height: 2 },
      { lines: [last], column: 1, span: columns - 1 },
    ],
    lower.map((line, at) => ({ lines: [line], column: at + 1, span: 1 })),
  ]
}
