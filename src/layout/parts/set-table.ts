import { grid } from '../../decree/table.ts'
import type { Cell as DocCell, Row as DocRow, Table as DocTable } from '../../document/doc.ts'
import type { Frame } from '../frame.ts'
import type { Cell, Run } from '../layout.ts'
import { lengthOf } from '../measure.ts'
import { columnWidths, type Extent, isCrowded } from './column-widths.ts'
import { inlineRuns } from './runs.ts'

/** Room beside the text of a cell so that no program's rounding breaks its last word. */
const slack = 1

/** A cell with where it stands, and what its text wants, pt. */
export interface MeasuredCell extends Extent {
  readonly cell: DocCell
  readonly style: Cell['style']
  readonly runs: readonly Run[]
  /** Its longest word. */
  readonly longest: string
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

/** What has to be cut in two though it is set as closely as can be. */
export function cutIn(it: DocTable, frame: Frame): { readonly lack: SetTable['lack']; readonly longest: string } {
  const { rows, widths, lack } = setAsWideAsNeeded(it, frame)
  const cut = rows.flat().filter((cell) => isCut(cell, widths))
  return { lack, longest: cut.toSorted((a, b) => b.word - a.word)[0]?.longest ?? '' }
}

/** A table in one of the settings. */
export interface SetTable {
  readonly rows: readonly (readonly MeasuredCell[])[]
  readonly widths: readonly number[]
  readonly padding: number
  /** What has no room in it: addresses, or words beside them. */
  readonly lack: 'none' | 'addresses' | 'words'
}

/** In the usual setting where every word has room, else in the widest that gives room to most. */
export function setAsWideAsNeeded(it: DocTable, { styles, textWidth }: Frame): SetTable {
  const [first, ...closer] = settings
  const set = (setting: Setting): SetTable => {
    const rows = measureRows(it, setting, styles)
    const cells = rows.flat()
    const widths = columnWidths(cells, it.columns, textWidth)
    const isWhole = !cells.some((cell) => isCut(cell, widths))
    const lack = isWhole ? 'none' : isCrowded(cells, it.columns, textWidth) ? 'words' : 'addresses'
    return { rows, widths, padding: setting.padding, lack }
  }
  const usual = set(first)
  if (usual.lack === 'none') return usual
  const all = [usual, ...closer.map(set)]
  const lacking = (lack: SetTable['lack']) => all.find((one) => one.lack === lack)
  return lacking('none') ?? lacking('addresses') ?? all.at(-1) ?? usual
}

/** One beyond the last column, as faulty merging makes them, stands nowhere. */
const isCut = (it: MeasuredCell, widths: readonly number[]): boolean =>
  it.left + it.columns <= widths.length && it.word - slack > roomOf(it, widths)

/** The width of the columns a cell takes, pt. */
export const roomOf = ({ left, columns }: Extent, widths: readonly number[]): number =>
  widths.slice(left, left + columns).reduce((all, width) => all + width, 0)

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
  let [typed, longest] = ['', '']
  for (const run of [...runs, { kind: 'break' } as const]) {
    if (run.kind === 'note') continue
    const { bold, italic } = run.kind === 'text' ? run : {}
    const look = { ...style, bold: style.bold || !!bold, italic: style.italic || !!italic }
    const parts = run.kind === 'text' ? run.text.split(' ') : ['', '']
    for (const [i, part] of parts.entries()) {
      if (i > 0) [wordLength, typed] = [0, '']
      wordLength += lengthOf(part, look)
      typed += part
      if (wordLength > word) [word, longest] = [wordLength, typed]
      if (/^[\d.,%]+$/.test(part) && /\d/.test(part)) number = Math.max(number, wordLength)
    }
    lineLength = run.kind === 'text' ? lineLength + lengthOf(run.text, look) : 0
    line = Math.max(line, lineLength)
  }
  return { runs, longest, number: number && around + number, word: around + word, line: around + line }
}

/** A run whose numbers may be parted from their words. */
const looseRun = (run: Run): Run => (run.kind === 'text' ? { ...run, text: run.text.replaceAll('\u00a0', ' ') } : run)
