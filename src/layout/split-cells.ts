import { cellHeight } from './heights.ts'
import type { Block, Cell, Layout, Line, Page, Run, Table } from './layout.ts'
import { snap } from './length.ts'

/** What becomes of a table's merged cells where pages end within them; cells by their row and their place in it. */
export interface Splitting {
  /** Cells, and the rows at which they go on as another one with the same words. */
  readonly cuts: readonly (readonly [row: number, place: number, at: readonly number[]])[]
  /** Rows that become as high as the words of a merged cell, which wouldn't fit on the page it begins on; heights are pt. */
  readonly raised: readonly (readonly [row: number, height: number])[]
  /** The row above the totals goes along with them, cut out of the merged cells that run into it. */
  readonly heldFoot: boolean
}

/** Every cell as it is. */
export const unsplit: Splitting = { cuts: [], raised: [], heldFoot: false }

/** Share of a page that words may take to be repeated. */
const mostRepeated = 0.4

/** Whether pages may end within merged cells of a block, so that only who sets the pages can tell what it looks like. */
export const mayBeSplit = (it: Block): it is Table =>
  it.kind === 'table' && (it.paged === true || it.rows.some(({ cells }) => cells.some(isMerged)))

const isMerged = ({ rows, style }: Cell): boolean => rows !== undefined && style === 'tableCell'

/** A cell where it stands. */
interface PlacedCell {
  readonly cell: Cell
  readonly row: number
  /** Among the cells of its row. */
  readonly place: number
  /** The column it begins in. */
  readonly column: number
}

/** What is known of a table before its pages are set. */
export interface Reckoned {
  readonly table: Table
  readonly cells: readonly PlacedCell[]
  /** What the words of a cell want, pt. */
  readonly heightOf: (it: PlacedCell) => number
  /** Of rows from one up to another, pt. */
  readonly heightBetween: (from: number, to: number) => number
  /** The height up to which words are repeated, pt. */
  readonly most: number
}

/** Reckons the heights of a table on the pages of a section. */
export function reckon(table: Table, { height, margin }: Page, styles: Layout['styles']): Reckoned {
  const cells = placedCells(table)
  const heightOf = ({ cell, column }: PlacedCell): number => {
    const columns = table.columns.slice(column, column + (cell.columns ?? 1))
    return cellHeight(
      cell,
      columns.reduce((sum, { width }) => sum + width, 0),
      styles,
    )
  }
  const rows = table.rows.map(({ height = 0 }) => height)
  for (const it of cells) if (!it.cell.rows) rows[it.row] = Math.max(rows[it.row] ?? 0, heightOf(it))
  return {
    table,
    cells,
    heightOf,
    heightBetween: (from, to) => rows.slice(from, to).reduce((sum, one) => sum + one, 0),
    most: mostRepeated * (height - margin.top - margin.bottom),
  }
}

/** How the cells of a table are to be split, by the rows that begin a page while they were split as they had been before. */
export function splitAt(starts: ReadonlySet<number>, known: Reckoned, before: Splitting): Splitting {
  const { table, cells, heightOf, heightBetween, most } = known
  const last = table.rows.length - 1
  const heldFoot = table.foot === 1 && starts.has(before.heldFoot ? last - 1 : last) && !table.rows[last - 1]?.split
  const cuts: [number, number, number[]][] = []
  const raised = new Map<number, number>()
  for (const it of cells) {
    const { cell, row, place } = it
    const end = row + (cell.rows ?? 1)
    const own = heightOf(it)
    if (!isMerged(cell) || own > most) continue
    const within = [...starts].filter((start) => start > row && start < end)
    const at = heldFoot && end === last && row < last - 1 ? [...new Set([...within, last - 1])] : within
    if (at.length > 0) cuts.push([row, place, at.sort((a, b) => a - b)])
    const isShort = heightBetween(row, at[0] ?? end) < own
    // Raised, it may have gone to the next page.
    const stays = starts.has(row) && before.raised.some(([one, height]) => one === row && height >= own)
    if ((at.length > 0 && isShort) || stays) raised.set(row, Math.max(own, raised.get(row) ?? 0))
  }
  return { cuts, raised: [...raised], heldFoot }
}

/** A table with its cells split; those that go on leave their notes where they began. */
export function splitTable(it: Table, { cuts, raised, heldFoot }: Splitting): Table {
  const raisedTo = new Map(raised)
  const pieces = placedCells(it).flatMap(
    ({ cell, row, place, column }): Pick<PlacedCell, 'cell' | 'row' | 'column'>[] => {
      const at = cuts.find(([r, p]) => r === row && p === place)?.[2] ?? []
      const bounds = [row, ...at, row + (cell.rows ?? 1)]
      return bounds.slice(0, -1).map((from, i) => ({
        row: from,
        column,
        cell: withRows(i === 0 ? cell : withoutNotes(cell), (bounds[i + 1] ?? from) - from),
      }))
    },
  )
  const rows = it.rows.map((row, r) => {
    const own = pieces.filter((piece) => piece.row === r).toSorted((a, b) => a.column - b.column)
    const height = raisedTo.get(r)
    return {
      ...row,
      ...(height && { height: snap(height), raised: true as const }),
      cells: own.map(({ cell }) => cell),
    }
  })
  return { ...it, rows, ...(heldFoot && { foot: 2 }), paged: true }
}

const withRows = ({ rows: _, ...cell }: Cell, rows: number): Cell => (rows > 1 ? { ...cell, rows } : cell)

function withoutNotes({ runs, lines, ...cell }: Cell): Cell {
  const words = (list: readonly Run[]) => list.filter(({ kind }) => kind !== 'note')
  const inLine = (line: Line) => ({ ...line, runs: words(line.runs) })
  return { ...cell, runs: words(runs), ...(lines && { lines: lines.map(inLine) }) }
}

/** The cells of a table by the columns they begin in. */
function placedCells(it: Table): PlacedCell[] {
  /** The row up to which each column is taken. */
  const taken: number[] = it.columns.map(() => 0)
  return it.rows.flatMap(({ cells }, row) => {
    let column = 0
    return cells.map((cell, place) => {
      while ((taken[column] ?? 0) > row) column++
      const placed = { cell, row, place, column }
      const { columns = 1, rows = 1 } = cell
      taken.fill(row + rows, column, column + columns)
      column += columns
      return placed
    })
  })
}

/** How far a splitting agrees with the one its own pages ask for: what comes before the first row where they differ. */
export function agreed(tried: Splitting, wanted: Splitting): Splitting {
  const rowsOf = ({ cuts, raised }: Splitting) => [...cuts.flatMap(([, , at]) => at), ...raised.map(([row]) => row)]
  const [a, b] = [rowsOf(tried), rowsOf(wanted)]
  const first = Math.min(...a.filter((row) => !b.includes(row)), ...b.filter((row) => !a.includes(row)))
  return {
    cuts: tried.cuts.flatMap(([row, place, at]) => {
      const kept = at.filter((one) => one < first)
      return kept.length > 0 ? [[row, place, kept] as const] : []
    }),
    raised: tried.raised.filter(([row]) => row < first),
    heldFoot: false,
  }
}
