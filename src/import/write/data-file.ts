import { totalLabel } from '../../decree/names.ts'
import { readNumber, sum } from '../../vietnamese/digits.ts'
import { alignOf, type CellGrid, cellText, type GridCell } from '../cell-grid.ts'

/** What stands around a table that the program can print by itself. */
export interface TableSurroundings {
  /** `triệu đồng`, from the line above it. */
  readonly unit?: string
  /** The line below it, without "Bằng chữ:". */
  readonly inWords?: string
}

/** A table in CSV with the directive that prints it. */
export interface TableFile {
  /** @param name of the file the CSV stands in */
  readonly directive: (name: string) => string
  readonly csv: string
  /** Its last row is counted by the program. */
  readonly totals: boolean
  /** What of its surroundings the directive prints. */
  readonly printed: { readonly unit: boolean; readonly inWords: boolean }
}

/** Whether the first row can name the columns of a data file: one plain name each, all different. */
export function namesColumns(grid: CellGrid): boolean {
  const cells = grid[0] ?? []
  const names = cells.map((place) =>
    place && !place.covered && place.cell.rowSpan === 1 && place.cell.colSpan === 1 ? cellText(place) : '',
  )
  return (
    names.every((name) => name !== '' && !/[;:=|"{}\n]/.test(name)) &&
    new Set(names.map((name) => name.toLowerCase())).size === names.length
  )
}

/**
 * Writes a table as a data file; sums that are right and amounts in words are left to the program.
 * @param widths of the grid's columns, in pt
 */
export function dataFile(
  grid: CellGrid,
  widths: readonly number[] | undefined,
  { unit, inWords }: TableSurroundings,
): TableFile {
  const columns = (grid[0] ?? []).map((place) => (place ? cellText(place) : ''))
  const totals = totalsOf(grid)
  const rows = totals ? grid.slice(0, -1) : grid
  const shown = typedWidths(widths)
  const total = totals?.map((column) => columns[column]).join('; ')
  const last = totals?.at(-1)
  const worded = inWords !== undefined && last !== undefined
  const attributes = {
    cot: columns.map((column, c) => `${column}:${looks[alignOf(rows, c)]}${shown[c] ?? ''}`).join('; '),
    ...(total && { tong: total }),
    ...(worded && { bang_chu: columns[last] }),
    ...(unit && { don_vi: unit }),
  }
  return {
    directive: (name) =>
      `::bang{${[['tep', name], ...Object.entries(attributes)].map(([key, value]) => `${key}="${value}"`).join(' ')}}`,
    csv: `${rows.map((row) => row.map((place) => quoteCell(csvCell(place))).join(',')).join('\n')}\n`,
    totals: totals !== undefined,
    printed: { unit: unit !== undefined, inWords: worded },
  }
}

const looks = { left: 'trái', center: 'giữa', right: 'phải', justify: 'đều' } as const

/** Widths that somebody chose, in whole or half mm; the widest column takes what is left. Others are shared out by the text. */
function typedWidths(widths: readonly number[] = []): string[] {
  const widest = widths.indexOf(Math.max(...widths))
  const halves = widths.map((width) => (width / 72) * 25.4 * 2)
  const chosen = halves.every(
    (half, c) => c === widest || (Math.abs(half - Math.round(half)) < 0.06 && half >= 10 && half <= 480),
  )
  return halves.map((half, c) => (chosen && c !== widest ? ` ${String(Math.round(half) / 2).replace('.', ',')}mm` : ''))
}

/** The columns whose sums the last row holds, where it is a row of totals and all of them are right. */
function totalsOf(grid: CellGrid): number[] | undefined {
  const last = grid.at(-1) ?? []
  const label = last[0]
  if (grid.length < 3 || !label || label.covered || cellText(label).toLowerCase() !== totalLabel.toLowerCase())
    return undefined
  const columns = last.flatMap((place, c) => (place && !place.covered && c > 0 && cellText(place) !== '' ? [c] : []))
  const right = columns.every((c) => {
    const numbers = grid.slice(1, -1).map((row) => (row[c] ? readNumber(cellText(row[c])) : undefined))
    const total = last[c] ? readNumber(cellText(last[c])) : undefined
    return total !== undefined && numbers.every((number) => number !== undefined) && sum(numbers) === total
  })
  return right && columns.length > 0 ? columns : undefined
}

const csvCell = (place: GridCell | undefined): string =>
  place?.covered === 'left' ? '<' : place?.covered === 'above' ? '^' : place ? cellText(place) : ''

const quoteCell = (text: string): string =>
  /[",\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
