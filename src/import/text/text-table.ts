import { namesNation, opensWithPartyTitle, regimeTitled } from '../../decree/nation.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { Cell, Row, Table } from '../manuscript.ts'
import { textOf } from '../manuscript.ts'
import { withoutStars } from './emphasis.ts'
import { newLabelCounter } from './label-counter.ts'
import type { GridRow, TextGrid } from './text-grid.ts'
import { readParagraphs } from './text-paragraphs.ts'
import type { TextReading } from './text-reading.ts'

/** Reads the cells of a grid; rows without a word are left out. */
export function readTextTable(grid: TextGrid, reading: TextReading): Table | undefined {
  const arranging = grid.arranging || onlyArranges(grid.rows)
  const filled = grid.rows.filter((row) => row.some(({ lines }) => lines.some(({ text }) => text)))
  const rows = filled.map((row) => readRow(row, { flat: grid.flat, arranging }, reading))
  const [first, ...others] = rows
  if (!first) return undefined
  const headed = !arranging && (grid.headed || (others.length > 1 && looksHeading(first, grid.columns)))
  return {
    type: 'table',
    line: grid.line,
    rows: headed ? [{ ...first, header: true }, ...others] : rows,
    ruled: !arranging,
    ...(grid.doubts && { guessed: true }),
  }
}

const readRow = (
  row: GridRow,
  { flat, arranging }: { readonly flat: boolean; readonly arranging: boolean },
  reading: TextReading,
): Row => ({
  cells: row.map(({ lines, column, span, height = 1 }): Cell => {
    const own = flat ? lines.flatMap((line) => splitCellLine(line, arranging)) : lines
    return {
      blocks: readParagraphs(own, { ...reading, numbering: newLabelCounter() }),
      column,
      colSpan: span,
      rowSpan: height,
    }
  }),
})

/** The header of a document, or its recipients and signature. */
const onlyArranges = (rows: readonly GridRow[]): boolean =>
  rows.some((row) =>
    row.some(({ lines }) => {
      const text = withoutStars(lines.map((line) => line.text).join(' '))
      if (row.length === 2 && inCapitalWords(text) && regimeTitled(text)) return true
      return namesNation(text) || opensWithPartyTitle(text) || /^\s*nơi\s+nhận\s*(?::|$)/i.test(text)
    }),
  )

/** Paragraphs of a cell that were run together on its line: items of a list, and a title in capitals with what follows it. */
function splitCellLine({ number, text }: TextLine, arranging: boolean): TextLine[] {
  const apart = text.split(/(?<!\s)\s*(?<![-_=])([-_=]{3,})(?![-_=])\s*/)
  const items = apart.flatMap((part) => {
    const listed = part.split(/(?<=[;.:)][*_]{0,6})\s+(?=[*_]{0,6}[-+]\s)/)
    return listed.length > 2 || (listed.length > 1 && arranging) ? listed : [part]
  })
  const titled = arranging ? items.flatMap(afterCapitals) : items
  return titled.filter((part) => part.trim()).map((part) => lineOf(number, part))
}

/** CHỦ TỊCH Nguyễn Văn A: what is in capitals, and the rest. */
function afterCapitals(text: string): string[] {
  if (labelOf(text)) return [text]
  const lower = text.search(/\p{Ll}/u)
  const cut = lower < 0 ? -1 : text.lastIndexOf(' ', lower)
  const title = cut < 0 ? '' : text.slice(0, cut)
  return inCapitalWords(title) && /\s/.test(title.trim()) && !/[:;,\d]/.test(title)
    ? [title, text.slice(cut + 1)]
    : [text]
}

function looksHeading(row: Row, columns: number): boolean {
  if (columns < 2 || row.cells.length < 2) return false
  return row.cells.every(({ blocks }) =>
    blocks.every(
      (block) =>
        block.type === 'paragraph' &&
        (block.runs.every((run) => run.bold || !run.text.trim()) || inCapitalWords(textOf(block.runs))),
    ),
  )
}
