import type { Finding, Place, Report } from '../../findings/diagnostic.ts'
import type { Cell, Row } from '../doc.ts'

/** A cell of a full grid, before those that belong together are one. */
export interface MergeableCell extends Cell {
  /** One with the cell at its left, or with the one above. */
  readonly merge?: keyof typeof mergeMarks
}

/** What is typed in a cell that belongs to its neighbour. */
export const mergeMarks = { left: '<', up: '^' } as const

/** The merge a text asks for. */
export const mergeOf = (text: string): MergeableCell['merge'] =>
  text === mergeMarks.left ? 'left' : text === mergeMarks.up ? 'up' : undefined

interface Span {
  readonly top: number
  readonly left: number
  columns: number
  rows: number
  cells: number
}

/** Rows of a grid with its merged cells, each a rectangle. */
export function mergedRows(grid: readonly (readonly MergeableCell[])[], report: Report): Row[] {
  const spans = new Map<MergeableCell, Span>()
  let above: readonly MergeableCell[] = []
  for (const [top, row] of grid.entries()) {
    const owners: MergeableCell[] = []
    for (const [left, cell] of row.entries()) {
      const owner = cell.merge === 'left' ? owners.at(-1) : cell.merge === 'up' ? above[left] : undefined
      if (cell.merge && !owner) report(lonelyMark(cell.place, cell.merge))
      owners.push(owner ?? cell)
      const span = owner && spans.get(owner)
      if (span) {
        span.columns = Math.max(span.columns, left - span.left + 1)
        span.rows = Math.max(span.rows, top - span.top + 1)
        span.cells++
      } else spans.set(cell, { top, left, columns: 1, rows: 1, cells: 1 })
    }
    above = owners
  }
  return grid.map((row) => ({ cells: row.flatMap((cell) => spanningCell(cell, spans.get(cell), report)) }))
}

/** Rows of the head: the first, and those that cells of it run down into. */
export const headRowsOf = ([head]: readonly Row[]): number =>
  Math.max(1, ...(head?.cells ?? []).map(({ rows = 1 }) => rows))

/** The cell with its extent; nothing for one that another covers. */
function spanningCell({ content, place }: MergeableCell, span: Span | undefined, report: Report): Cell[] {
  if (!span) return []
  const { columns, rows, cells } = span
  if (cells !== columns * rows) report(notRectangular(place))
  return [{ content, place, ...(columns > 1 && { columns }), ...(rows > 1 && { rows }) }]
}

const lonelyMark = (place: Place, merge: keyof typeof mergeMarks): Finding => ({
  rule: 'gop-o',
  message: `Dấu gộp ô “${mergeMarks[merge]}” không có ô nào ${merge === 'left' ? 'bên trái' : 'phía trên'} để gộp vào`,
  hint: `bỏ dấu này, hoặc gõ \`\\${mergeMarks[merge]}\` nếu là chữ`,
  place,
})

const notRectangular = (place: Place): Finding => ({
  rule: 'gop-o',
  message: 'Các ô gộp với ô này không thành hình chữ nhật',
  hint: 'đặt dấu `<` và `^` đủ mọi ô trong vùng gộp',
  place,
})
