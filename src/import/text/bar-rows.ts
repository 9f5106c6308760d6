import { opensTotal } from './text-grid.ts'

/** Of tables that web pages hold. */
const mostColumns = 14

/** The cells of a row by their numbers among those with text; -1 is an empty cell. */
type Row = readonly number[]

interface Division {
  readonly columns: number
  readonly rows: readonly Row[]
  readonly cost: number
}

/** The number of columns, and the division into rows, by which most rows are full; `texts` are those of the cells. */
export function fewestOddRows(bars: readonly number[], texts: readonly string[]): Division {
  let best: Division | undefined
  for (let columns = 1; columns <= mostColumns; columns++) {
    const division = divideRows(bars, columns)
    const cost = division.cost - savedByHead(division) - savedByTexts(division, texts)
    if (!best || cost < best.cost) best = { ...division, cost }
  }
  return best ?? { columns: 1, rows: [], cost: 0 }
}

/** A head of two rows is one oddity: its second has the cells that some of the first go over, and may have empty ones below the others. */
function savedByHead({ columns, rows: [first = [], second = [], ...body] }: Division): number {
  const above = first.length
  const filled = second.filter((cell) => cell >= 0).length
  const below = second.length === columns ? filled : second.length
  const wide = above + below - columns
  if (body.length === 0 || above >= columns || below < 2 || wide < 1 || below < 2 * wide) return 0
  if (second.length === columns) return second[0] === -1 ? oddness(above, columns) - 0.5 : 0
  return second.length > columns ? 0 : oddness(above, columns) + oddness(below, columns) - 0.5
}

/** Rows that count on in their first cells speak for a division; a sum with fewer cells than a row doesn't speak against it. */
function savedByTexts({ columns, rows }: Division, texts: readonly string[]): number {
  const firsts = rows.map(([cell = -1]) => texts[cell] ?? '')
  const numbers = firsts.flatMap((text) => /^(\d{1,3})\.?$/.exec(text)?.[1] ?? []).map(Number)
  const counted = numbers.filter((number, at) => number === (numbers[at - 1] ?? 0) + 1).length
  const sums = rows.filter((row, at) => row.length > 1 && row.length < columns && opensTotal(firsts[at] ?? ''))
  return counted / 2 + sums.reduce((sum, { length }) => sum + oddness(length, columns) - 0.5, 0)
}

/** What a row of so many cells speaks against there being so many columns; one cell alone is a heading across them. */
function oddness(cells: number, columns: number): number {
  if (cells === columns) return 0
  if (cells > columns) return 4 + cells - columns
  return cells === 1 ? 0.5 : cells === 2 ? 1 : 2
}

/** What an empty cell speaks against a division: two bars on end are the end of a row more often. */
const emptiness = 0.6

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
        offer({
          cost: step.cost + empty * emptiness,
          width: together,
          previous: step,
          trailing: undefined,
          leading: empty,
        })
      }
      for (let trailing = 0; trailing <= count - 2 && step.width + trailing <= columns + 2; trailing++) {
        const rest = count - 2 - trailing
        const opening = rest < columns ? rest : rest % (columns + 1)
        const cost = step.cost + oddness(step.width + trailing, columns) + (trailing + rest) * emptiness
        offer({ cost, width: opening + 1, previous: step, trailing, leading: opening })
      }
    }
    if (next.size === 0) return { columns, rows: [], cost: Infinity }
    steps = [...next.values()]
  }
  const closing = Math.max(1, bars.at(-1) ?? 1) - 1
  const ended = steps.map((step) => {
    const trailing = Math.min(closing, Math.max(0, columns - step.width))
    return { step, trailing, cost: step.cost + oddness(step.width + trailing, columns) + trailing * emptiness }
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
