import { grid } from '../../decree/table.ts'
import type { Cell as DocCell, Row as DocRow, Table as DocTable } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Frame } from '../frame.ts'
import { cellHeight } from '../heights.ts'
import type { Cell, Row, Run, Style, Table } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf, lineHeight, withBreakableWords } from '../measure.ts'
import { bindNumbers } from './bind-numbers.ts'
import { columnWidths, type Extent } from './column-widths.ts'
import { inlineRuns } from './runs.ts'

/** Room beside the text of a cell so that no program's rounding breaks its last word. */
const slack = 1

/** What a cell's width holds besides its text. */
const around = 2 * grid.padding + slack

interface MeasuredCell extends Extent {
  readonly cell: DocCell
  readonly left: number
  readonly style: Cell['style']
}

/** A table as wide as the text: the first row is its header, the last may hold its totals. */
export function layoutTable(it: DocTable, { styles, textWidth, textHeight }: Frame): Table {
  const count = it.columns.length
  const taken = new Map<number, number>()
  const rows = it.rows.map((row, r) => measureRow(row, r, taken, styles))
  const widths = columnWidths(rows.flat(), it.columns, textWidth)
  const heights = rows.map((row) => rowHeight(row, widths, styles))
  const isTall = (r: number): boolean => (heights[r] ?? 0) > mostUnsplit * textHeight
  return {
    kind: 'table',
    columns: widths.map((width, i) => ({ width, align: it.columns[i]?.align ?? 'left' })),
    // A head that leaves no room for rows isn't repeated.
    header: isTall(0) ? 0 : 1,
    rows: rows.map((row, r) => ({ ...rowOf(row, widths, count, styles, r), ...(isTall(r) && { split: true }) })),
    after: styles.text.after,
    height: heights.reduce((sum, height) => sum + height, 0),
  }
}

/** Share of a page from which on a row goes on over pages: a taller one would leave too much of one empty, or not fit. */
const mostUnsplit = 0.4

const widthOf = ({ left, columns }: MeasuredCell, widths: readonly number[]): number =>
  widths.slice(left, left + columns).reduce((sum, width) => sum + width, 0)

/** As high as its highest cell, pt; one that is merged over rows has the room of all of them. */
const rowHeight = (row: readonly MeasuredCell[], widths: readonly number[], styles: Frame['styles']): number =>
  Math.max(
    ...row.map((it) =>
      it.cell.rows
        ? 0
        : cellHeight({ style: it.style, runs: inlineRuns(it.cell.content) }, widthOf(it, widths), styles),
    ),
  )

/** The cells of a row with where they stand: `taken` counts the rows that merged cells above still cover, by column. */
function measureRow(
  { cells, total }: DocRow,
  r: number,
  taken: Map<number, number>,
  styles: Frame['styles'],
): MeasuredCell[] {
  let column = 0
  const style = r === 0 ? 'tableHead' : total ? 'tableTotal' : 'tableCell'
  const free = () => {
    for (let left = taken.get(column) ?? 0; left > 0; left = taken.get(column) ?? 0) {
      taken.set(column, left - 1)
      column++
    }
  }
  const placed = cells.map((cell): MeasuredCell => {
    free()
    const left = column
    const columns = cell.columns ?? 1
    for (let c = left; c < left + columns; c++) if (cell.rows) taken.set(c, cell.rows - 1)
    column += columns
    const lines = plainLines(cell)
    const words = lines.flatMap((line) => line.split(' '))
    return {
      cell,
      left,
      columns,
      style,
      word: around + Math.max(0, ...words.map((word) => lengthOf(word, styles[style]))),
      line: around + Math.max(0, ...lines.map((line) => lengthOf(line, styles[style]))),
    }
  })
  free()
  return placed
}

const plainLines = ({ content }: DocCell): string[] =>
  content
    .map((run) => (run.kind === 'break' ? '\n' : bindNumbers(plainText([run]))))
    .join('')
    .split('\n')

function rowOf(
  cells: readonly MeasuredCell[],
  widths: readonly number[],
  count: number,
  styles: Frame['styles'],
  r: number,
): Row {
  const single = cells.every((it) => it.line < widthOf(it, widths) && !it.cell.rows && plainLines(it.cell).length === 1)
  const whole = cells.reduce((sum, { columns }) => sum + columns, 0) === count
  const style = styles[cells[0]?.style ?? 'tableCell']
  const height = grid.line + style.before + style.size * lineHeight + style.after
  return {
    cells: cells.map((it): Cell => {
      const width = widthOf(it, widths) - around + slack
      return {
        style: it.style,
        runs: fitRuns(inlineRuns(it.cell.content), styles[it.style], width),
        ...(it.columns > 1 && { columns: it.columns }),
        ...(it.cell.rows && { rows: it.cell.rows }),
      }
    }),
    ...(single && whole && r > 0 && { height: snap(height) }),
  }
}

const fitRuns = (runs: readonly Run[], style: Style, width: number): Run[] =>
  runs.map((run) =>
    run.kind === 'text'
      ? { ...run, text: withBreakableWords(run.text, { ...style, bold: style.bold || !!run.bold }, width) }
      : run,
  )
