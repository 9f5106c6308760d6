import type { FoundGrid, GridRow } from './text-grid.ts'
import { plainRow } from './text-grid.ts'
import type { TextLine } from './text-lines.ts'

/*
 * Web pages saved as text put each cell on lines of its own, between lines that hold only a bar: a row begins with a bar and
 * each cell ends with one. Two bars on end are the end of a row and the beginning of the next, or an empty cell.
 */

const mostCellLines = 120
const mostColumns = 14

export const isBar = (line: TextLine | undefined): boolean => line?.text === '|'

interface Scan {
  /** How many bars stand before each cell that has text, and behind the last. */
  readonly bars: readonly number[]
  readonly cells: readonly (readonly TextLine[])[]
  readonly end: number
}

export function barTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  if (!isBar(lines[start])) return undefined
  const { bars, cells, end } = scanBars(lines, start)
  if (cells.length < 2) return undefined
  const { columns, rows } = fewestOddRows(bars)
  const grid = rows.map((row) =>
    spreadRow(
      row.map((cell) => (cell < 0 ? [] : (cells[cell] ?? []))),
      columns,
    ),
  )
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
    if (closing === undefined || (blankAhead && !loose)) return { bars: [...bars, count], cells, end }
    bars.push(count)
    cells.push(lines.slice(end, closing))
    at = closing
  }
}

function nextBar(lines: readonly TextLine[], from: number): number | undefined {
  const most = Math.min(lines.length, from + mostCellLines)
  for (let i = from; i < most; i++) if (isBar(lines[i])) return i
  return undefined
}

/** A row as numbers of the cells with text; -1 is an empty cell. */
type Row = readonly number[]

interface Division {
  readonly columns: number
  readonly rows: readonly Row[]
  readonly cost: number
}

/** The number of columns, and the division into rows, by which most rows are full. */
function fewestOddRows(bars: readonly number[]): Division {
  let best: Division | undefined
  for (let columns = 1; columns <= mostColumns; columns++) {
    const division = divideRows(bars, columns)
    if (!best || division.cost < best.cost) best = division
  }
  return best ?? { columns: 1, rows: [], cost: 0 }
}

/** What a row of so many cells speaks against there being so many columns; one cell alone is a heading across them. */
function oddness(cells: number, columns: number): number {
  if (cells === columns) return 0
  if (cells > columns) return 4 + cells - columns
  return cells === 1 ? 0.5 : 2
}

interface Step {
  readonly cost: number
  /** Cells in the row, with this one. */
  readonly width: number
  readonly previous: Step | undefined
  /** Empty cells that end the row before, where this cell opens another. */
  readonly trailing: number | undefined
  /** Empty cells directly before this one, in its row. */
  readonly leading: number
}

function divideRows(bars: readonly number[], columns: number): Division {
  const before = Math.max(1, bars[0] ?? 1)
  const leading = before - 1 < columns ? before - 1 : 0
  let steps: Step[] = [{ cost: 0, width: leading + 1, previous: undefined, trailing: undefined, leading }]
  for (const count of bars.slice(1, -1)) {
    const next = new Map<number, Step>()
    const offer = (step: Step) => {
      const rival = next.get(step.width)
      if (!rival || step.cost < rival.cost) next.set(step.width, step)
    }
    for (const step of steps) {
      const empty = count - 1
      const together = step.width + empty + 1
      if (together <= columns + 2) {
        offer({ cost: step.cost, width: together, previous: step, trailing: undefined, leading: empty })
      }
      for (let trailing = 0; trailing <= count - 2 && step.width + trailing <= columns + 2; trailing++) {
        const rest = count - 2 - trailing
        const opening = rest < columns ? rest : rest % (columns + 1)
        const cost = step.cost + oddness(step.width + trailing, columns)
        offer({ cost, width: opening + 1, previous: step, trailing, leading: opening })
      }
    }
    if (next.size === 0) return { columns, rows: [], cost: Infinity }
    steps = [...next.values()]
  }
  const closing = Math.max(1, bars.at(-1) ?? 1) - 1
  const ended = steps.map((step) => {
    const trailing = Math.min(closing, Math.max(0, columns - step.width))
    return { step, trailing, cost: step.cost + oddness(step.width + trailing, columns) }
  })
  const best = ended.reduce((one, other) => (other.cost < one.cost ? other : one))
  return { columns, rows: rowsOf(best.step, best.trailing, bars.length - 2), cost: best.cost + columns / 100 }
}

function rowsOf(last: Step, closing: number, lastCell: number): Row[] {
  const rows: number[][] = []
  const empties = (count: number): number[] => new Array(count).fill(-1)
  let row: number[] = empties(closing)
  let cell = lastCell
  for (let step: Step | undefined = last; step; step = step.previous) {
    row.unshift(...empties(step.leading), cell)
    cell--
    if (step.trailing === undefined) continue
    rows.unshift(row)
    row = empties(step.trailing)
  }
  rows.unshift(row)
  return rows
}

/** A row with fewer cells than columns spans the rest: a sum with its first cell, others with their last. */
function spreadRow(cells: readonly (readonly TextLine[])[], columns: number): GridRow {
  const lacking = columns - cells.length
  if (lacking <= 0) return plainRow(cells, Math.max(columns, cells.length))
  const sum = /^[*_]*(?:tổng|cộng)/i.test(cells[0]?.[0]?.text ?? '')
  const wide = sum ? 0 : cells.length - 1
  return cells.map((lines, at) => ({
    lines,
    column: at > wide ? at + lacking : at,
    span: at === wide ? lacking + 1 : 1,
  }))
}
