import { grid } from '../decree/table.ts'
import { fillLeft } from './fill-lines.ts'
import type { Cell, Layout, Run, Style } from './layout.ts'
import { lengthOf, lineHeight, wrap } from './measure.ts'

/** Lines that runs take in a column, pt, as text that is filled greedily; what no line holds goes on over several. */
export const countLines = (runs: readonly Run[], style: Style, width: number): number =>
  plainLines(runs)
    .flatMap((line, i) => wrap(line, style, width, i === 0 ? style.indent : 0))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line, style) / width)), 0)

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
