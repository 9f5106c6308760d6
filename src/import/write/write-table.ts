import type { Table } from '../manuscript.ts'
import { type CellGrid, cellGrid, cellRuns, cellText } from './cell-grid.ts'
import { type Around, dataFile, namesColumns } from './data-file.ts'
import { markdownTable } from './markdown-table.ts'

/** A table in a source: Markdown, or a data file that the source names. */
export interface WrittenTable {
  readonly lines: readonly string[]
  readonly file?: { readonly name: string; readonly content: string }
  /** Lines around it that the program prints by itself. */
  readonly printed: { readonly unit: boolean; readonly inWords: boolean }
}

/** More rows than these are easier to keep in a spreadsheet. */
const mostRows = 40

/** Writes a table as Markdown; as CSV where it is long, is added up, or has cells of several lines. */
export function writeTable(table: Table, name: string, around: Around): WrittenTable {
  const grid = cellGrid(table)
  const data =
    namesColumns(grid) && !hasLooks(grid)
      ? dataFile(grid, name, { ...around, ...(table.widths && { widths: table.widths }) })
      : undefined
  if (data && (grid.length > mostRows || data.totals || around.unit || hasSeveralLines(grid)))
    return { lines: [data.directive], file: { name: `${name}.csv`, content: data.csv }, printed: data.named }
  return { lines: markdownTable(grid), printed: { unit: false, inWords: false } }
}

/** Cells whose looks a data file would lose; those of the header and of totals are the program's. */
const hasLooks = (grid: CellGrid): boolean =>
  grid
    .slice(1, -1)
    .some((row) =>
      row.some(
        (place) =>
          place &&
          !place.covered &&
          cellRuns(place.cell).some(({ bold, italic, footnote }) => bold || italic || footnote),
      ),
    )

const hasSeveralLines = (grid: CellGrid): boolean =>
  grid.some((row) => row.some((place) => place && !place.covered && cellText(place).includes('\n')))
