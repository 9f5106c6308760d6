import { grid } from '../../decree/table.ts'
import type { Cell as DocCell, Row as DocRow, Table as DocTable } from '../../document/doc.ts'
import { fillLeft } from '../fill-lines.ts'
import type { Frame } from '../frame.ts'
import { cellHeight } from '../heights.ts'
import type { Cell, Row, Run, Table } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf, lineHeight } from '../measure.ts'
import { columnWidths, type Extent, isCrowded } from './column-widths.ts'
import { inlineRuns } from './runs.ts'

/** Room beside the text of a cell so that no program's rounding breaks its last word. */
const slack = 1

/** Share of a page from which on a row goes on over pages: a taller one would leave too much of one empty, or not fit. */
const mostUnsplit = 0.4

/** A cell with where it stands, and what its text wants, pt. */
interface MeasuredCell extends Extent {
  readonly cell: DocCell
  readonly style: Cell['style']
  readonly runs: readonly Run[]
}

/** How closely a table is set. */
interface Setting {
  /** At the sides of each cell, pt. */
  readonly padding: number
  /** Numbers stay with the words they belong to. */
  readonly bound: boolean
}

/** From the usual to the closest; the first is taken in which every word has room. */
const settings: readonly [Setting, ...Setting[]] = [
  { padding: grid.padding, bound: true },
  { padding: grid.padding, bound: false },
  { padding: grid.leastPadding, bound: false },
]

/** A table as wide as the text: the first rows are its head, the last may hold its totals. */
export function layoutTable(it: DocTable, frame: Frame): Table {
  const { styles, textWidth, textHeight } = frame
  const { rows, padding } = setAsWideAsNeeded(it, frame)
  const widths = columnWidths(rows.flat(), it.columns, textWidth)
  const heights = rows.map((row) => rowHeight(row, widths, styles))
  const headHeight = sum(heights.slice(0, it.headRows))
  const most = mostUnsplit * textHeight
  const under = rowsUnderTallCells(rows, widths, { styles, most })
  const isTall = (r: number): boolean => (heights[r] ?? 0) > most || under.has(r)
  /** A row that merged cells run into, or that goes on over pages, can't be held to the next. */
  const isHeld = (r: number): boolean => r >= it.headRows && isWhole(rows[r] ?? [], it) && !isTall(r)
  return {
    kind: 'table',
    columns: widths.map((width, i) => ({ width, align: it.columns[i]?.align ?? 'left' })),
    // A head that leaves no room for rows isn't repeated.
    header: headHeight > most ? 0 : it.headRows,
    rows: rows.map((row, r) => ({
      ...rowOf(row, widths, { styles, padding }),
      ...(r >= it.headRows && isWhole(row, it) && isOfSingleLines(row, widths) && { height: lineOf(row, styles) }),
      ...(isTall(r) && { split: true }),
    })),
    foot: it.rows.at(-1)?.total ? (isHeld(it.rows.length - 2) ? 2 : 1) : 0,
    after: styles.text.after,
    start: headHeight + (isTall(it.headRows) ? 0 : (heights[it.headRows] ?? 0)),
    height: sum(heights),
    ...(padding !== grid.padding && { padding }),
  }
}

/** Whether no setting leaves room for every word. */
export const isTooNarrow = (it: DocTable, frame: Frame): boolean => {
  const { rows } = setAsWideAsNeeded(it, frame)
  return isCrowded(rows.flat(), it.columns, frame.textWidth)
}

function setAsWideAsNeeded(it: DocTable, { styles, textWidth }: Frame) {
  const [first, ...closer] = settings
  const set = (setting: Setting) => ({ rows: measureRows(it, setting, styles), padding: setting.padding })
  let measured = set(first)
  for (const setting of closer) {
    if (!isCrowded(measured.rows.flat(), it.columns, textWidth)) break
    measured = set(setting)
  }
  return measured
}

const widthOf = ({ left, columns }: Extent, widths: readonly number[]): number =>
  sum(widths.slice(left, left + columns))

const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0)

/** As high as its highest cell, pt; one that is merged over rows has the room of all of them. */
const rowHeight = (row: readonly MeasuredCell[], widths: readonly number[], styles: Frame['styles']): number =>
  Math.max(0, ...row.map((it) => (it.cell.rows ? 0 : cellHeight(it, widthOf(it, widths), styles))))

/** Rows that a merged cell covers which is taller than rows may be: it makes the last of them as tall. */
function rowsUnderTallCells(
  rows: readonly (readonly MeasuredCell[])[],
  widths: readonly number[],
  { styles, most }: { readonly styles: Frame['styles']; readonly most: number },
): ReadonlySet<number> {
  const covered = rows.flatMap((row, r) =>
    row.flatMap((it) =>
      it.cell.rows && cellHeight(it, widthOf(it, widths), styles) > most
        ? Array.from({ length: it.cell.rows }, (_, i) => r + i)
        : [],
    ),
  )
  return new Set(covered)
}

function measureRows(it: DocTable, setting: Setting, styles: Frame['styles']): MeasuredCell[][] {
  /** The rows that merged cells above still cover, by column. */
  const taken = new Map<number, number>()
  return it.rows.map((row, r) => {
    const style = r < it.headRows ? 'tableHead' : row.total ? 'tableTotal' : 'tableCell'
    return placeCells(row, taken).map((placed) => ({ ...placed, style, ...extentOf(placed, styles[style], setting) }))
  })
}

type PlacedCell = Pick<MeasuredCell, 'cell' | 'left' | 'columns'>

/** The cells of a row by the columns they stand in. */
function placeCells({ cells }: DocRow, taken: Map<number, number>): PlacedCell[] {
  let column = 0
  const skipTaken = () => {
    for (let left = taken.get(column) ?? 0; left > 0; left = taken.get(column) ?? 0) {
      taken.set(column, left - 1)
      column++
    }
  }
  const placed = cells.map((cell): PlacedCell => {
    skipTaken()
    const left = column
    const columns = cell.columns ?? 1
    for (let c = left; c < left + columns; c++) if (cell.rows) taken.set(c, cell.rows - 1)
    column += columns
    return { cell, left, columns }
  })
  skipTaken()
  return placed
}

/** The runs of a cell, and what its longest word and line want, pt. */
function extentOf({ cell }: PlacedCell, style: Frame['styles'][Cell['style']], { padding, bound }: Setting) {
  const runs = bound ? inlineRuns(cell.content) : inlineRuns(cell.content).map(looseRun)
  const around = 2 * padding + slack
  let [number, word, line] = [0, 0, 0]
  let [wordLength, lineLength] = [0, 0]
  for (const run of [...runs, { kind: 'break' } as const]) {
    if (run.kind === 'note') continue
    const look = run.kind === 'text' && run.bold ? { ...style, bold: true } : style
    const parts = run.kind === 'text' ? run.text.split(' ') : ['', '']
    for (const [i, part] of parts.entries()) {
      if (i > 0) wordLength = 0
      wordLength += lengthOf(part, look)
      word = Math.max(word, wordLength)
      if (/^[\d.,%]+$/.test(part) && /\d/.test(part)) number = Math.max(number, wordLength)
    }
    lineLength = run.kind === 'text' ? lineLength + lengthOf(run.text, look) : 0
    line = Math.max(line, lineLength)
  }
  return { runs, number: number && around + number, word: around + word, line: around + line }
}

/** A run whose numbers may be parted from their words. */
const looseRun = (run: Run): Run => (run.kind === 'text' ? { ...run, text: run.text.replaceAll('\u00a0', ' ') } : run)

/** How cells are drawn. */
interface Look {
  readonly styles: Frame['styles']
  readonly padding: number
}

const rowOf = (cells: readonly MeasuredCell[], widths: readonly number[], { styles, padding }: Look): Row => ({
  cells: cells.map((it): Cell => {
    const width = widthOf(it, widths)
    return {
      style: it.style,
      runs: it.runs,
      // A word that is cut has to be cut alike in every format.
      ...(it.word > width && { lines: fillLeft(it.runs, styles[it.style], width - 2 * padding) }),
      ...(it.columns > 1 && { columns: it.columns }),
      ...(it.cell.rows && { rows: it.cell.rows }),
    }
  }),
})

/** No cell from above covers a part of the row. */
const isWhole = (row: readonly MeasuredCell[], { columns: { length } }: DocTable): boolean =>
  row.reduce((all, { columns }) => all + columns, 0) === length

const isOfSingleLines = (row: readonly MeasuredCell[], widths: readonly number[]): boolean =>
  row.every((it) => it.line < widthOf(it, widths) && !it.cell.rows && !it.runs.some(({ kind }) => kind === 'break'))

/** The height of a row of one line, pt. */
function lineOf(row: readonly MeasuredCell[], styles: Frame['styles']): number {
  const style = styles[row[0]?.style ?? 'tableCell']
  return snap(grid.line + style.before + style.size * lineHeight + style.after)
}
