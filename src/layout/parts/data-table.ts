import { grid } from '../../decree/table.ts'
import type { Table as DocTable } from '../../document/doc.ts'
import { fillLeft, hasLooseMarks, unstretched } from '../fill-lines.ts'
import type { Frame } from '../frame.ts'
import { cellHeight } from '../heights.ts'
import type { Cell, Row, Table } from '../layout.ts'
import { snap } from '../length.ts'
import { lineHeight } from '../measure.ts'
import { groupRows, isTotalRow } from './group-rows.ts'
import { type MeasuredCell, roomOf, setAsWideAsNeeded } from './set-table.ts'

/** Share of a page from which on a row goes on over pages: a taller one would leave too much of one empty, or not fit. */
const mostUnsplit = 0.4

/** Share of a page that totals may take with the row above them and a head: more would hardly fit below a title. */
const mostWithTotals = 0.8

/** A table as wide as the text: the first rows are its head, the last may hold its totals. */
export function layoutTable(it: DocTable, frame: Frame): Table {
  const { styles, textHeight } = frame
  const { rows, widths, padding } = setAsWideAsNeeded(it, frame)
  const heights = rows.map((row) => rowHeight(row, widths, styles))
  const headHeight = sum(heights.slice(0, it.headRows))
  const most = mostUnsplit * textHeight
  const under = rowsUnderTallCells(rows, widths, { styles, most })
  const isTall = (r: number): boolean => (heights[r] ?? 0) > most || under.has(r)
  /** A row that merged cells run into, or that goes on over pages, can't be held to the next. */
  const isHeld = (r: number): boolean => r >= it.headRows && isWhole(rows[r] ?? [], it) && !isTall(r)
  const aligns = it.columns.map(({ align = 'left' }) => align)
  const groups = groupRows(it)
  const areLow = (from: number) => sum(heights.slice(from)) <= most
  const fitUnderHead = (from: number) => headHeight + sum(heights.slice(from)) <= mostWithTotals * textHeight
  const last = lastRows(it, { groups, isHeld, areLow, fitUnderHead })
  const isOneWithHead = rows.length - last.foot === it.headRows
  const headsNext = (r: number): boolean => groups.has(r) && !isTall(r)
  const firstFree = rows.findIndex((_, r) => r >= it.headRows && !headsNext(r))
  const first = heights.slice(it.headRows, isOneWithHead ? rows.length : firstFree + 1)
  const start = grid.line + headHeight + sum(first.filter((_, i) => !isTall(it.headRows + i)))
  return {
    kind: 'table',
    columns: widths.map((width, i) => ({ width, align: aligns[i] ?? 'left' })),
    // A head that leaves no room for rows isn't repeated.
    header: headHeight > most ? 0 : it.headRows,
    rows: rows.map((row, r) => ({
      ...rowOf(row, widths, { styles, padding, aligns }),
      ...(r >= it.headRows && isWhole(row, it) && isOfSingleLines(row, widths) && { height: lineOf(row, styles) }),
      ...(isTall(r) && { split: true }),
      ...(headsNext(r) && { keepNext: true }),
    })),
    ...last,
    after: styles.text.after,
    start: Math.min(start, 2 * most),
    height: sum(heights),
    ...(padding !== grid.padding && { padding }),
  }
}

/** What the rows at the end of a table hang on. */
interface Ending {
  readonly groups: ReadonlySet<number>
  readonly isHeld: (row: number) => boolean
  /** Whether the rows from one on are low enough to stand on one page. */
  readonly areLow: (from: number) => boolean
  /** Whether they have room on a page below the head. */
  readonly fitUnderHead: (from: number) => boolean
}

/** How many of the last rows stand on one page: totals with the row above them, and what lines below the table want with them. */
function lastRows({ rows, headRows }: DocTable, { groups, isHeld, areLow, fitUnderHead }: Ending) {
  const withHeads = (from: number): number => (groups.has(from - 1) && isHeld(from - 1) ? withHeads(from - 1) : from)
  const from = (wanted: readonly number[]): number | undefined => wanted.find((r) => isHeld(r) && areLow(r))
  const totals = rows.length - 1 - rows.findLastIndex((row, r) => r < headRows || !isTotalRow(row))
  const upTo = (r: number) => [withHeads(r), r]
  const total = rows.length - totals
  const withAbove = (): number | undefined =>
    from(upTo(total - 1)) ?? (isHeld(total - 1) && fitUnderHead(total - 1) ? total - 1 : from([total]))
  const foot = totals > 0 && totals <= mostTotals ? withAbove() : undefined
  const end = foot ?? from([...upTo(rows.length - 2), ...upTo(rows.length - 1)])
  return {
    foot: foot === undefined ? 0 : rows.length - foot,
    ...(foot !== undefined && { totals: true as const }),
    end: end === undefined || end === headRows ? 0 : rows.length - end,
  }
}

/** Of totals one below the other. */
const mostTotals = 3

const sum = (lengths: readonly number[]): number => lengths.reduce((all, one) => all + one, 0)

/** As high as its highest cell, pt; one that is merged over rows has the room of all of them. */
const rowHeight = (row: readonly MeasuredCell[], widths: readonly number[], styles: Frame['styles']): number =>
  Math.max(0, ...row.map((it) => (it.cell.rows ? 0 : cellHeight(it, roomOf(it, widths), styles))))

/** Rows that a merged cell covers which is taller than rows may be: it makes the last of them as tall. */
function rowsUnderTallCells(
  rows: readonly (readonly MeasuredCell[])[],
  widths: readonly number[],
  { styles, most }: { readonly styles: Frame['styles']; readonly most: number },
): ReadonlySet<number> {
  const covered = rows.flatMap((row, r) =>
    row.flatMap((it) =>
      it.cell.rows && cellHeight(it, roomOf(it, widths), styles) > most
        ? Array.from({ length: it.cell.rows }, (_, i) => r + i)
        : [],
    ),
  )
  return new Set(covered)
}

/** How cells are drawn. */
interface Look {
  readonly styles: Frame['styles']
  readonly padding: number
  readonly aligns: readonly Table['columns'][number]['align'][]
}

const rowOf = (cells: readonly MeasuredCell[], widths: readonly number[], { styles, padding, aligns }: Look): Row => ({
  cells: cells.map((it): Cell => {
    const width = roomOf(it, widths)
    const lines = () => fillLeft(it.runs, styles[it.style], width - 2 * padding)
    return {
      style: it.style,
      runs: it.runs,
      // A word that is cut has to be cut alike in every format.
      ...((it.word > width || hasLooseMarks(it.runs)) && {
        lines: aligns[it.left] === 'justify' ? lines() : unstretched(lines()),
      }),
      ...(it.columns > 1 && { columns: it.columns }),
      ...(it.cell.rows && { rows: it.cell.rows }),
    }
  }),
})

/** No cell from above covers a part of the row. */
const isWhole = (row: readonly MeasuredCell[], { columns: { length } }: DocTable): boolean =>
  row.reduce((all, { columns }) => all + columns, 0) === length

const isOfSingleLines = (row: readonly MeasuredCell[], widths: readonly number[]): boolean =>
  row.every((it) => it.line < roomOf(it, widths) && !it.cell.rows && !it.runs.some(({ kind }) => kind === 'break'))

/** The height of a row of one line, pt. */
function lineOf(row: readonly MeasuredCell[], styles: Frame['styles']): number {
  const style = styles[row[0]?.style ?? 'tableCell']
  return snap(grid.line + style.before + style.size * lineHeight + style.after)
}
