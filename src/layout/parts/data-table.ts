import { grid } from '../../decree/table.ts'
import type { Cell as DocCell, Row as DocRow, Table as DocTable } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import type { Frame } from '../frame.ts'
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
export function layoutTable(it: DocTable, { styles, textWidth }: Frame): Table {
  const taken = new Map<number, number>()
  const rows = it.rows.map((row, r) =>
    measureRow(row.cells, { id: r === 0 ? 'tableHead' : row.total ? 'tableTotal' : 'tableCell', styles }, taken),
  )
  const widths = columnWidths(rows.flat(), it.columns, textWidth)
  return {
    kind: 'table',
    columns: widths.map((width, i) => ({ width, align: it.columns[i]?.align ?? 'left' })),
    header: 1,
    rows: rows.map((row) => rowOf(row, widths, styles)),
    after: styles.text.after,
  }
}

/** The cells of a row with where they stand: `taken` counts the rows that merged cells above still cover, by column. */
function measureRow(
  cells: DocRow['cells'],
  { id, styles }: { readonly id: Cell['style']; readonly styles: Frame['styles'] },
  taken: Map<number, number>,
): MeasuredCell[] {
  let column = 0
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
      style: id,
      word: around + Math.max(0, ...words.map((word) => lengthOf(word, styles[id]))),
      line: around + Math.max(0, ...lines.map((line) => lengthOf(line, styles[id]))),
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

/** A row in columns of the given widths; one of data whose cells all hold one line says its height. */
function rowOf(cells: readonly MeasuredCell[], widths: readonly number[], styles: Frame['styles']): Row {
  const widthOf = ({ left, columns }: MeasuredCell) =>
    widths.slice(left, left + columns).reduce((sum, width) => sum + width, 0)
  const single = cells.every((it) => it.line < widthOf(it) && !it.cell.rows && plainLines(it.cell).length === 1)
  const whole = cells.reduce((sum, { columns }) => sum + columns, 0) === widths.length
  const id = cells[0]?.style ?? 'tableCell'
  const style = styles[id]
  const height = grid.line + style.before + style.size * lineHeight + style.after
  return {
    cells: cells.map((it): Cell => {
      const width = widthOf(it) - around + slack
      return {
        style: it.style,
        runs: fitRuns(inlineRuns(it.cell.content), styles[it.style], width),
        ...(it.columns > 1 && { columns: it.columns }),
        ...(it.cell.rows && { rows: it.cell.rows }),
      }
    }),
    ...(single && whole && id !== 'tableHead' && { height: snap(height) }),
  }
}

const fitRuns = (runs: readonly Run[], style: Style, width: number): Run[] =>
  runs.map((run) =>
    run.kind === 'text'
      ? { ...run, text: withBreakableWords(run.text, { ...style, bold: style.bold || !!run.bold }, width) }
      : run,
  )
