import { grid } from '../decree/table.ts'
import { fillLeft } from './fill-lines.ts'
import type { Cell, Layout, Run, Style } from './layout.ts'
import { lineHeight, wrap } from './measure.ts'

/** Lines that runs take in a column, pt, as text that is filled greedily. */
export const countLines = (runs: readonly Run[], style: Style, width: number): number =>
  plainLines(runs).reduce((sum, line, i) => sum + wrap(line, style, width, i === 0 ? style.indent : 0).length, 0)

/** The height a cell wants in columns that are together `width` wide, pt. */
export const cellHeight = (
  { style: id, runs }: Pick<Cell, 'style' | 'runs'>,
  width: number,
  styles: Layout['styles'],
): number => {
  const style = styles[id]
  const lines = fillLeft(runs, style, width - 2 * grid.padding).length
  return grid.line + style.before + lines * style.size * lineHeight + style.after
}

const plainLines = (runs: readonly Run[]): string[] =>
  runs
    .map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : ''))
    .join('')
    .split('\n')
