import type { Place, Report } from '../diagnostic.ts'
import type { Cell, Row } from './doc.ts'
import { plainText } from './inline.ts'

/** A cell that says only this belongs to the cell at its left, or to the one above. */
export const mergeMarks = { left: '<', up: '^' } as const

interface Span {
  readonly top: number
  readonly left: number
  columns: number
  rows: number
  cells: number
}

/**
 * Rows of a full grid with its merged cells: a cell `<` is one with its left neighbour, `^` with the one above. What is
 * merged has to be a rectangle, and the header in the first row doesn't run on into the rows below it.
 */
export function mergedRows(grid: readonly (readonly Cell[])[], report: Report): Row[] {
  const spans = new Map<Cell, Span>()
  let above: readonly Cell[] = []
  for (const [top, row] of grid.entries()) {
    const owners: Cell[] = []
    for (const [left, cell] of row.entries()) {
      const text = plainText(cell.content).trim()
      const marked = text === mergeMarks.left || text === mergeMarks.up
      const owner = text === mergeMarks.left ? owners.at(-1) : text === mergeMarks.up && top > 1 ? above[left] : cell
      if (!owner) report(lonely(cell.place, text))
      owners.push(owner ?? cell)
      const span = marked && owner ? spans.get(owner) : undefined
      if (span) {
        span.columns = Math.max(span.columns, left - span.left + 1)
        span.rows = Math.max(span.rows, top - span.top + 1)
        span.cells++
      } else spans.set(cell, { top, left, columns: 1, rows: 1, cells: 1 })
    }
    above = owners
  }
  return grid.map((row) => ({ cells: row.flatMap((cell) => spanning(cell, spans.get(cell), report)) }))
}

/** The cell with its extent; nothing for one that another covers. */
function spanning(cell: Cell, span: Span | undefined, report: Report): Cell[] {
  if (!span) return []
  const { columns, rows, cells } = span
  if (cells !== columns * rows) report(notRectangular(cell.place))
  return [{ ...cell, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) }]
}

const lonely = (place: Place, mark: string) => ({
  rule: 'gop-o',
  severity: 'error' as const,
  message: `Dấu gộp ô “${mark}” không có ô nào ${mark === mergeMarks.left ? 'bên trái' : 'phía trên'} để gộp vào`,
  hint: 'bỏ dấu này, hoặc gõ `\\<`, `\\^` nếu là chữ; ô đầu bảng không gộp xuống dưới',
  place,
})

const notRectangular = (place: Place) => ({
  rule: 'gop-o',
  severity: 'error' as const,
  message: 'Các ô gộp với ô này không thành hình chữ nhật',
  hint: 'đặt dấu `<` và `^` đủ mọi ô trong vùng gộp',
  place,
})
