import type { StyleId } from '../decree/table.ts'
import { type BeginRecall, newRecall, type Recall } from '../recall.ts'
import { type Filling, fillLeft, fillLines, hasLooseMarks, type LineRoom, linesOf, unstretched } from './fill-lines.ts'
import type { Block, Cell, Layout, Paragraph, Run, Style, Table } from './layout.ts'
import { lengthOf } from './measure.ts'
import { markWidth, measured, withFirmHyphens, withTie } from './measured.ts'

/** Lines set before, by all that is common to a text and then by paragraph. */
export type LineMemory = (setting: string) => Recall<LinedText>

/** A memory with nothing in it, of about as much as a long template has. */
export function newLineMemory(begin: BeginRecall): LineMemory {
  const settings = newRecall<Recall<LinedText>>(2)
  return (setting) => settings(setting, () => begin(2000))
}

/** Text with the lines it is set in. */
type LinedText = Pick<Paragraph, 'runs' | 'lines'>

interface Setting {
  readonly styles: Layout['styles']
  /** Of the text between the margins, pt: footnotes are as wide. */
  readonly textWidth: number
  readonly filling: Filling
}

/** What text stands in. */
interface Column extends LineRoom {
  readonly style: StyleId
}

/**
 * Gives justified paragraphs and the notes in them the lines they are set in. A hyphen that one of the programs would end
 * a line at, inside a symbol or a span of years, becomes one that it doesn't.
 */
export function setLines(blocks: readonly Block[], setting: Setting, memory?: LineMemory): Block[] {
  const { styles, textWidth } = setting
  const known = memory?.(JSON.stringify(setting))
  const set = (runs: readonly Run[], column: Column): LinedText => {
    const anew = () => lined(runs, column, setting)
    return known ? known(JSON.stringify([column, runs]), anew) : anew()
  }
  const withNotes = (run: Run): Run => {
    if (run.kind !== 'note') return run
    const lead = lengthOf(' ', styles.footnote)
    const taken = markWidth(run, styles.footnote) + lead
    return { ...run, ...set(run.runs, { style: 'footnote', width: textWidth, taken, lead }) }
  }
  const paragraph = (it: Paragraph, width: number): Paragraph => {
    const style = styles[it.style]
    const runs = it.runs.some(({ kind }) => kind === 'note') ? it.runs.map(withNotes) : it.runs
    if ((it.align ?? style.align) !== 'justify') {
      const firm = runs.map(withFirmSpans)
      const lines = () => unstretched(fillLeft(firm, style, width - style.indent))
      return { ...it, runs: firm, ...(hasLooseMarks(firm) && { lines: lines() }) }
    }
    const label = it.number && it.runs[0]?.kind !== 'break' ? lengthOf(`${it.number.text} `, style) : 0
    return { ...it, ...set(runs, { style: it.style, width, taken: style.indent + label }) }
  }
  const cell = (it: Cell): Cell => ({ ...it, runs: it.runs.map((run) => withFirmSpans(withNotes(run))) })
  const table = (it: Table): Table => ({ ...it, rows: it.rows.map((row) => ({ ...row, cells: row.cells.map(cell) })) })
  const block = (it: Block, width: number): Block => {
    if (it.kind === 'paragraph') return paragraph(it, width)
    if (it.kind === 'table') return table(it)
    if (it.kind !== 'columns') return it
    return { ...it, rows: it.rows.map((row) => row.map((cell, i) => cell.map((one) => block(one, it.widths[i] ?? 0)))) }
  }
  return blocks.map((it) => block(it, textWidth))
}

/** Word ends a line behind the hyphen of "2026-2030", and behind a raised minus; where it sets the lines of the text, it may not. */
const withFirmSpans = (run: Run): Run =>
  run.kind === 'text' && run.text.includes('-')
    ? { ...run, text: run.shift ? run.text.replaceAll('-', '\u2011') : run.text.replace(spanOfYears, '$1\u2011') }
    : run

const spanOfYears = /(?<![\d.,/-])((?:19|20)\d{2})-(?=(?:19|20)\d{2}(?![\d/-]))/g

function lined(typed: readonly Run[], column: Column, { styles, filling }: Setting): LinedText {
  const style = styles[column.style]
  const first = fill(typed, style, column)
  const loose = aloneAtEnd(first)
  const { paragraph, ...fillings } = loose === undefined ? first : fill(withTie(first.paragraph, loose), style, column)
  const parted = new Set([...fillings.word.parted, ...fillings.libreoffice.parted])
  const runs = parted.size === 0 ? paragraph.runs : withFirmHyphens(paragraph, parted)
  return { runs, lines: linesOf({ ...paragraph, runs }, fillings[filling].lines) }
}

function fill(runs: readonly Run[], style: Style, column: LineRoom) {
  const paragraph = measured(runs, style, column.width)
  const by = (filling: Filling) => fillLines(paragraph.pieces, column, filling)
  return { paragraph, word: by('word'), libreoffice: by('libreoffice') }
}

/** The offset of the blank before a syllable that would be alone on the last line of either program. */
function aloneAtEnd({ paragraph, word, libreoffice }: ReturnType<typeof fill>): number | undefined {
  const { pieces } = paragraph
  const last = pieces.at(-1)
  const before = pieces.at(-2)
  if (!last || !before || last.blank === 0 || before.broken) return undefined
  const isAlone = ({ lines }: ReturnType<typeof fillLines>): boolean => {
    const [above, line] = lines.slice(-2)
    return !!line && line.to - line.from === 1 && !!above && above.to - above.from >= leastAbove
  }
  if (!isAlone(word) && !isAlone(libreoffice)) return undefined
  // One with a blank that doesn't break has two syllables already.
  const [line] = linesOf(paragraph, [{ from: pieces.length - 1, to: pieces.length }])
  const isTied = line?.runs.some((run) => run.kind === 'text' && run.text.includes('\u00a0'))
  return isTied ? undefined : last.from - 1
}

/** Of words on the line above, so that it can give one. */
const leastAbove = 4
