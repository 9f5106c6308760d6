import { type Column, type Filling, fillLines, linesOf, measured, raisedDigit, withFirmHyphens } from './fill-lines.ts'
import type { Block, Layout, Paragraph, Run, Style } from './layout.ts'
import { lengthOf } from './measure.ts'

interface Setting {
  readonly styles: Layout['styles']
  /** Of the text between the margins, pt: footnotes are as wide. */
  readonly textWidth: number
  readonly filling: Filling
}

/**
 * Gives justified paragraphs and the notes in them the lines they are set in. A hyphen that one of the programs would end
 * a line at, inside a symbol or a span of years, becomes one that it doesn't.
 */
export function setLines(blocks: readonly Block[], setting: Setting): Block[] {
  const { styles, textWidth } = setting
  const withNotes = (run: Run): Run => {
    if (run.kind !== 'note') return run
    const style = styles.footnote
    return { ...run, ...set(run.runs, style, { width: textWidth, taken: markWidth(style) }, setting) }
  }
  const paragraph = (it: Paragraph, width: number): Paragraph => {
    const style = styles[it.style]
    const runs = it.runs.some(({ kind }) => kind === 'note') ? it.runs.map(withNotes) : it.runs
    if ((it.align ?? style.align) !== 'justify') return { ...it, runs }
    const label = it.number && it.runs[0]?.kind !== 'break' ? lengthOf(`${it.number.text} `, style) : 0
    return { ...it, ...set(runs, style, { width, taken: style.indent + label }, setting) }
  }
  const block = (it: Block, width: number): Block => {
    if (it.kind === 'paragraph') return paragraph(it, width)
    if (it.kind !== 'columns') return it
    return { ...it, rows: it.rows.map((row) => row.map((cell, i) => cell.map((one) => block(one, it.widths[i] ?? 0)))) }
  }
  return blocks.map((it) => block(it, textWidth))
}

/** The number of a note and the blank behind it at the foot of the page, pt. */
const markWidth = (style: Style): number => raisedDigit(style) + lengthOf(' ', style)

function set(
  runs: readonly Run[],
  style: Style,
  column: Column,
  { filling }: Setting,
): Pick<Paragraph, 'runs' | 'lines'> {
  const paragraph = measured(runs, style, column.width)
  const word = fillLines(paragraph.pieces, column, 'word')
  const libreoffice = fillLines(paragraph.pieces, column, 'libreoffice')
  const { lines } = filling === 'word' ? word : libreoffice
  const parted = new Set([...word.parted, ...libreoffice.parted])
  if (parted.size === 0) return { runs, lines: linesOf(paragraph, lines) }
  const whole = withFirmHyphens(paragraph, parted)
  return { runs: whole, lines: linesOf({ ...paragraph, runs: whole }, lines) }
}
