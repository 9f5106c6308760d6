import { isTypeInCapitals } from '../../decree/type-names.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { fewestOddRows } from './bar-rows.ts'
import { withoutStars } from './emphasis.ts'
import type { FoundGrid, GridRow } from './text-grid.ts'
import { opensTotal, plainRow } from './text-grid.ts'

/*
 * Web pages saved as text put each cell on lines of its own, between lines that hold only a bar: a row begins with a bar and
 * each cell ends with one. Two bars on end are the end of a row and the beginning of the next, or an empty cell.
 */

const mostCellLines = 120

/** A line that holds a bar and nothing else. */
export const isBar = (line: TextLine | undefined): boolean => line?.text === '|'

interface Scan {
  /** How many bars stand before each cell that has text, and behind the last. */
  readonly bars: readonly number[]
  readonly cells: readonly (readonly TextLine[])[]
  readonly end: number
}

/** The table that begins with the bar at `start`; nothing where there is no bar, or only one cell. */
export function barTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  if (!isBar(lines[start])) return undefined
  const { bars, cells, end } = scanBars(lines, start)
  if (cells.length < 2) return undefined
  const { columns, rows } = fewestOddRows(bars)
  const typed = rows.map((row) => row.map((cell) => (cell < 0 ? [] : (cells[cell] ?? []))))
  const headed = headOfTwoRows(typed, columns)
  const grid = [...(headed ?? []), ...typed.slice(headed ? 2 : 0).map((row) => spreadRow(row, columns))]
  const line = lines[start]?.number ?? 1
  return { grid: { line, columns, rows: grid, headed: false, flat: false }, end }
}

function scanBars(lines: readonly TextLine[], start: number): Scan {
  const bars: number[] = []
  const cells: TextLine[][] = []
  let at = start
  let loose = false
  for (;;) {
    let count = 0
    let end = at
    for (let i = at; i < lines.length && (isBar(lines[i]) || !lines[i]?.text); i++) {
      if (!isBar(lines[i])) continue
      count++
      end = i + 1
    }
    const closing = nextBar(lines, end)
    const blankAhead = !lines[end]?.text
    if (cells.length === 0 && blankAhead) loose = true
    const cell = lines.slice(end, closing)
    if (closing === undefined || (blankAhead && !loose) || standsOutside(cell, count))
      return { bars: [...bars, count], cells, end }
    bars.push(count)
    cells.push(cell)
    at = closing
  }
}

/**
 * What no cell has, where no blank line ends a table: the name of a type or appendix, the last sentence of a plan, the number of a
 * mục in capitals. The latter opens a row of its own in some tables: behind two bars, with nothing below it.
 */
function standsOutside(cell: readonly TextLine[], bars: number): boolean {
  const typed = cell.map(({ text }) => withoutStars(text).trim()).filter(Boolean)
  const section = bars > 1 && typed.every(inCapitalWords)
  return typed.some((text) => opensOther(text) || (!section && opensSection(text))) || namesAppendix(typed)
}

const opensOther = (text: string): boolean =>
  isTypeInCapitals(text) || /^(?:PHỤ LỤC(?:\s+(?:SỐ\s+)?[IVX\d]+)?$|Trên đây là\s)/.test(text)

function opensSection(text: string): boolean {
  const label = labelOf(text)
  return label?.kind === 'upperRoman' && label.length < text.length && inCapitalWords(text)
}

/** Phụ lục I with its title below: alone in a cell it is pointed to. */
const namesAppendix = ([first = '', second]: readonly string[]): boolean =>
  second !== undefined && /^Phụ lục(?:\s+(?:số\s+)?[IVX\d]+)?$/.test(first)

function nextBar(lines: readonly TextLine[], from: number): number | undefined {
  const most = Math.min(lines.length, from + mostCellLines)
  for (let i = from; i < most; i++) if (isBar(lines[i])) return i
  return undefined
}

/** A row with fewer cells than columns spans the rest: a sum with its first cell, others with their last. */
function spreadRow(cells: readonly (readonly TextLine[])[], columns: number): GridRow {
  const lacking = columns - cells.length
  if (lacking <= 0) return plainRow(cells, Math.max(columns, cells.length))
  const sum = opensTotal(cells[0]?.[0]?.text ?? '')
  const wide = sum ? 0 : cells.length - 1
  return cells.map((lines, at) => ({
    lines,
    column: at > wide ? at + lacking : at,
    span: at === wide ? lacking + 1 : 1,
  }))
}

type TypedRow = readonly (readonly TextLine[])[]

/**
 * A head whose second row has cells under one of the first only: that spans them, and the others go down. It is the one under
 * which all columns hold numbers; nothing where the rows are no such head, or no cell is.
 */
function headOfTwoRows(
  [first = [], second = [], ...body]: readonly TypedRow[],
  columns: number,
): GridRow[] | undefined {
  const below = second.length
  if (below < 2 || first.length - 1 + below !== columns || body.length === 0) return undefined
  const isNumber = (lines: readonly TextLine[] | undefined) =>
    lines?.length === 0 || /^[\d.,%\s-]+$/.test(lines?.map(({ text }) => text).join(' ') ?? 'x')
  const holdNumbers = (from: number) =>
    body.every((row) => row.length < columns || row.slice(from, from + below).every(isNumber))
  const wide = first.findIndex((_, at) => at > 0 && holdNumbers(at))
  if (wide < 0) return undefined
  return [
    first.map((lines, at) =>
      at === wide
        ? { lines, column: at, span: below }
        : { lines, column: at < wide ? at : at + below - 1, span: 1, height: 2 },
    ),
    second.map((lines, at) => ({ lines, column: wide + at, span: 1 })),
  ]
}
