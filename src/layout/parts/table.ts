import { grid } from '../../decree/table.ts'
import type { Table as DocTable } from '../../document/doc.ts'
import { plainText } from '../../document/inline.ts'
import type { Frame } from '../frame.ts'
import type { Paragraph, Run, Style, Table } from '../layout.ts'
import { snap } from '../length.ts'
import { lengthOf, withBreakableWords } from '../measure.ts'
import { runsOf } from './runs.ts'

/** A GFM table as wide as the text: the first row is its header. */
export function table({ rows, align }: DocTable, { styles, textWidth }: Frame): Table {
  const look = (row: number) => (row === 0 ? 'tableHead' : 'tableCell')
  const texts = rows.map((row, r) => row.map((cell) => ({ text: plainText(cell.content), style: styles[look(r)] })))
  const widths = columnWidths(texts, textWidth)
  const fitting = (runs: readonly Run[], style: Style, column: number): Run[] =>
    runs.map((run) =>
      run.kind === 'text'
        ? { ...run, text: withBreakableWords(run.text, { ...style, bold: style.bold || !!run.bold }, column - around) }
        : run,
    )
  return {
    kind: 'table',
    widths,
    header: 1,
    rows: rows.map((row, r) =>
      row.map((cell, c): Paragraph[] => [
        {
          kind: 'paragraph',
          style: look(r),
          runs: fitting(runsOf(cell.content), styles[look(r)], widths[c] ?? 0),
          ...(r > 0 && align[c] && { align: align[c] }),
        },
      ]),
    ),
    after: styles.text.after,
  }
}

/** Room beside the text of a cell so that no program's rounding breaks its last word. */
const slack = 1

/** What a cell's width holds besides its text. */
const around = 2 * grid.padding + slack

interface CellText {
  readonly text: string
  readonly style: Style
}

/** No column narrower than its longest word while that can be had; the rest is shared by how much text there is. */
function columnWidths(rows: readonly (readonly CellText[])[], total: number): number[] {
  const count = rows[0]?.length ?? 0
  const most = (column: number, of: (cell: CellText) => number) =>
    around + Math.max(0, ...rows.map((row) => (row[column] ? of(row[column]) : 0)))
  const columns = Array.from({ length: count }, (_, i) => ({
    word: most(i, ({ text, style }) => Math.max(0, ...text.split(' ').map((word) => lengthOf(word, style)))),
    line: most(i, ({ text, style }) => lengthOf(text, style)),
  }))
  const sum = (of: (column: { word: number; line: number }) => number) => columns.reduce((all, c) => all + of(c), 0)
  const words = sum((c) => c.word)
  const lines = sum((c) => c.line)
  const wide = ({ word, line }: { word: number; line: number }): number => {
    if (lines <= total) return (line * total) / lines
    if (words >= total) return (word * total) / words
    return word + ((line - word) * (total - words)) / (lines - words)
  }
  const widths = columns.map((column) => snap(wide(column)))
  const used = widths.slice(0, -1).reduce((all, width) => all + width, 0)
  return [...widths.slice(0, -1), snap(total - used)]
}
