import { grid } from '../decree/table.ts'
import { fillLeft } from './fill-lines.ts'
import type { Block, Cell, Layout, Paragraph, Run, Style } from './layout.ts'
import { lineHeight, wrap } from './measure.ts'

type Styles = Layout['styles']

/** Lines that runs take in a column, pt, as text that is filled greedily. */
export const countLines = (runs: readonly Run[], style: Style, width: number): number =>
  plainLines(runs).reduce((sum, line, i) => sum + wrap(line, style, width, i === 0 ? style.indent : 0).length, 0)

/** The height blocks take one below the other in a column, pt. */
export const heightOf = (blocks: readonly Block[], width: number, styles: Styles): number =>
  blocks.reduce((sum, block) => sum + blockHeight(block, width, styles), 0)

function blockHeight(block: Block, width: number, styles: Styles): number {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHeight(block, width, styles)
    case 'columns': {
      const { before, rows, widths } = block
      const heights = rows.map((row) => Math.max(0, ...row.map((cell, i) => heightOf(cell, widths[i] ?? 0, styles))))
      return before + heights.reduce((sum, height) => sum + height, 0)
    }
    case 'table':
      return block.height + block.after
    case 'picture':
    case 'brace':
      return block.height
  }
}

function paragraphHeight({ style: id, runs, drop = 0, box }: Paragraph, width: number, styles: Styles): number {
  const style = styles[id]
  if (box) return drop + box.height
  const line = style.size * lineHeight * style.lineSpacing
  return style.before + drop + countLines(runs, style, width) * line + style.after
}

/** The height a cell wants in columns that are together `width` wide, pt. */
export const cellHeight = (
  { style: id, runs }: Pick<Cell, 'style' | 'runs'>,
  width: number,
  styles: Styles,
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
