import { isTypeInCapitals } from '../../decree/type-names.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { fewestOddRows } from './bar-rows.ts'
import { withoutStars } from './emphasis.ts'
import {
  doubtfulHead,
  type FoundGrid,
  type FoundLines,
  type GridRow,
  keptAsLines,
  opensTotal,
  plainRow,
  type TableDoubt,
} from './text-grid.ts'
import { cellWords, headRows, headWays, type TypedRow, waysOverNumbers } from './two-row-head.ts'

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

/** The table that begins with the bar at `start`, or its lines where its rows can't be told; nothing where there is no bar, or only one cell. */
export function barTable(lines: readonly TextLine[], start: number): FoundGrid | FoundLines | undefined {
  if (!isBar(lines[start])) return undefined
  const { bars, cells, end } = scanBars(lines, start)
  if (cells.length < 2) return undefined
  const { columns, rows } = fewestOddRows(bars, cells.map(cellWords))
  const typed = rows.map((row) => row.map((cell) => (cell < 0 ? [] : (cells[cell] ?? []))))
  const head = headOfTwoRows(typed, columns)
  const body = typed.slice(head ? 2 : 0)
  const odd = body.slice(head ? 0 : 1).filter((row) => isOdd(row, columns))
  if (odd.length * 2 > body.length) return { doubt: keptAsLines, end }
  const doubts = [...(head?.doubts ?? []), ...(odd.length > 0 ? [doubtfulRows(odd)] : [])]
  return {
    grid: {
      line: lines[start]?.number ?? 1,
      columns,
      rows: [...(head?.rows ?? []), ...body.map((row) => spreadRow(row, columns))],
      headed: false,
      flat: false,
      ...(doubts.length > 0 && { doubts }),
    },
    end,
  }
}

/** A row that neither has as many cells as others nor is a section's name, with its number or without, or a sum. */
const isOdd = (row: TypedRow, columns: number): boolean =>
  row.length > 1 &&
  row.length !== columns &&
  !opensTotal(cellWords(row[0])) &&
  !(row.length === 2 && /^(?:[IVXLC]+|[A-ZĐ]|)[.)]?$/.test(withoutStars(cellWords(row[0])).trim()))

const doubtfulRows = (rows: readonly TypedRow[]): TableDoubt => ({
  message: `Bảng có ${rows.length} hàng thiếu hoặc thừa ô, chưa rõ các ô thuộc cột nào: ${rows.map(([first]) => `“${cellWords(first)}”`).join(', ')}`,
  hint: 'so các hàng này với bản gốc, sửa trong tệp vừa ghi',
})

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

/**
 * A head whose second row has cells under some of the first only: those span them, and the others go down. They are the ones
 * under which all columns hold numbers; where that doesn't tell, both rows stay as they were typed.
 */
function headOfTwoRows([upper = [], lower = [], ...body]: readonly TypedRow[], columns: number): Head | undefined {
  const ways = body.length > 0 ? headWays(upper, lower, columns) : []
  if (ways.length === 0) return undefined
  const [way, another] = ways.length === 1 ? ways : waysOverNumbers(ways, body, columns)
  if (way && !another) return { rows: headRows(way), doubts: [] }
  const names = lower.map(cellWords).filter(Boolean)
  return { rows: [upper, lower].map((row) => plainRow(row, columns)), doubts: [doubtfulHead(names)] }
}

interface Head {
  readonly rows: readonly GridRow[]
  readonly doubts: readonly TableDoubt[]
}
