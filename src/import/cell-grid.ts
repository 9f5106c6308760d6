import { type Cell, type Run, type Table, textOf } from './manuscript.ts'

/** The places of a table, row by row. */
export type CellGrid = readonly (readonly (GridCell | undefined)[])[]

/** How the text of a cell stands. */
export type CellAlign = 'left' | 'center' | 'right' | 'justify'

/** A place of a table, with the cell that takes it. */
export interface GridCell {
  readonly cell: Cell
  /** Covered by a merged cell: by the one to its left, or the one above. */
  readonly covered?: 'left' | 'above'
}

/** Every place of the grid, rows of equal length; places no cell takes are empty. */
export function cellGrid({ rows }: Table): (GridCell | undefined)[][] {
  const width = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ column, colSpan }) => column + colSpan)))
  const grid: (GridCell | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined))
  for (const [r, { cells }] of rows.entries())
    for (const cell of cells)
      for (let down = 0; down < cell.rowSpan && r + down < rows.length; down++)
        for (let right = 0; right < cell.colSpan; right++) {
          const row = grid[r + down]
          if (row && !row[cell.column + right])
            row[cell.column + right] =
              right > 0 ? { cell, covered: 'left' } : down > 0 ? { cell, covered: 'above' } : { cell }
        }
  return grid
}

/** Blocks of a cell one below the other. */
export const cellRuns = ({ blocks }: Cell): Run[] =>
  blocks.flatMap((block, i): Run[] => [
    ...(i > 0 ? [{ text: '\n' }] : []),
    ...(block.type === 'paragraph'
      ? block.runs
      : block.rows.flatMap(({ cells }, row): Run[] => [
          ...(row > 0 ? [{ text: '\n' }] : []),
          ...cells.flatMap((cell) => [...cellRuns(cell), { text: ' ' }]),
        ])),
  ])

/** The first cell is merged with the one below it: `^` there says that the head is two rows high. */
export const hasTwoHeadRows = ([first = [], second = []]: CellGrid): boolean =>
  first[0]?.cell.rowSpan === 2 && second[0]?.covered === 'above'

const aligns: readonly CellAlign[] = ['left', 'center', 'right', 'justify']

/** How most cells of a column below the header stand, which is one row high or two. */
export function alignOf(grid: CellGrid, column: number): CellAlign {
  const counts = { left: 0, center: 0, right: 0, justify: 0 }
  for (const row of grid.slice(hasTwoHeadRows(grid) ? 2 : 1)) {
    const place = row[column]
    const first = place?.covered ? undefined : place?.cell.blocks.find((block) => block.type === 'paragraph')
    if (first?.type === 'paragraph' && first.runs.length > 0 && place?.cell.colSpan === 1)
      counts[first.align ?? 'left']++
  }
  return aligns.reduce((most, align) => (counts[align] > counts[most] ? align : most), 'left')
}

/** The words of a cell, its lines parted by line ends. */
export const cellText = ({ cell }: GridCell): string =>
  textOf(cellRuns(cell))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
