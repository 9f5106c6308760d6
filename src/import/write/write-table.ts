import { mergeOf } from '../../document/body/merged-cells.ts'
import { type CellGrid, cellGrid, cellRuns, cellText } from '../cell-grid.ts'
import type { Table } from '../manuscript.ts'
import { dataFile, namesColumns, type TableSurroundings } from './data-file.ts'
import type { FileNames } from './file-names.ts'
import { markdownTable } from './markdown-table.ts'

/** A table in a source: Markdown, or a data file that the source names. */
export interface WrittenTable {
  readonly lines: readonly string[]
  readonly file?: { readonly name: string; readonly content: string }
  /** Ids of footnotes whose marks stand in its cells. */
  readonly notes: readonly string[]
  /** Sums of its last row that the program reckons by itself. */
  readonly sums: readonly string[]
  /** Lines around it that the program prints by itself. */
  readonly printed: { readonly unit: boolean; readonly inWords: boolean }
}

/** More rows than these are easier to keep in a spreadsheet. */
const mostRows = 40

/** Writes a table in Markdown; in CSV where it is long, is added up, or has cells of several lines. */
export function writeTable(
  table: Table,
  { names, inText }: { readonly names: FileNames; readonly inText: boolean },
  around: TableSurroundings,
): WrittenTable {
  const grid = cellGrid(table)
  const notes = notesIn(grid)
  const data =
    !inText && namesColumns(grid) && notes.length === 0 && !hasLooks(grid) && !holdsMergeMarks(grid)
      ? dataFile(grid, table.widths, around)
      : undefined
  if (!data || !(grid.length > mostRows || data.totals || around.unit || hasSeveralLines(grid)))
    return { lines: markdownTable(grid), notes, sums: [], printed: { unit: false, inWords: false } }
  const name = `${names.nextTable()}.csv`
  return {
    lines: [data.directive(name)],
    file: { name, content: data.csv },
    notes,
    sums: data.totals ? (grid.at(-1) ?? []).map((place) => (place ? cellText(place) : '')) : [],
    printed: data.printed,
  }
}

/** Cells whose looks a data file would lose; those of the header and of totals are the program's. */
const hasLooks = (grid: CellGrid): boolean =>
  grid
    .slice(1, -1)
    .some((row) =>
      row.some(
        (place) =>
          place && !place.covered && cellRuns(place.cell).some(({ bold, italic, shift }) => bold || italic || shift),
      ),
    )

/** Cells whose whole text would merge them with their neighbours, which a data file has no other way to write. */
const holdsMergeMarks = (grid: CellGrid): boolean =>
  grid.some((row) => row.some((place) => place && !place.covered && mergeOf(cellText(place)) !== undefined))

const notesIn = (grid: CellGrid): string[] =>
  grid.flatMap((row) =>
    row.flatMap((place) =>
      place && !place.covered ? cellRuns(place.cell).flatMap(({ footnote }) => footnote ?? []) : [],
    ),
  )

const hasSeveralLines = (grid: CellGrid): boolean =>
  grid.some((row) => row.some((place) => place && !place.covered && cellText(place).includes('\n')))
