import { blankTablesOf } from '../../source/lines/blank-tables.ts'
import type { CellTable, Stretch, TypedCell } from '../../source/lines/cell-tables.ts'
import { drawingsOf } from '../../source/lines/drawn-tables.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import { type FoundGrid, type FoundLines, keptBlanks, keptDrawn } from './text-grid.ts'

/** Tables by the places of their first lines. */
type FoundAt = ReadonlyMap<number, FoundGrid | FoundLines>

/** Tables that are drawn with `+---+` or the lines of boxes. */
export function drawnGrids(lines: readonly TextLine[]): FoundAt {
  const { text, placeAt } = joined(lines)
  return new Map(
    drawingsOf(text).map(({ from, to, table }): [number, FoundGrid | FoundLines] => {
      const [start, end] = [placeAt(from), placeAt(to) + 1]
      if (!table) return [start, { doubt: keptDrawn, end }]
      const line = lines[start]?.number ?? 1
      const rows = table.rows.map((row) =>
        row.map((cell, column) => ({ lines: cellLines(cell, text, line), column, span: 1 })),
      )
      return [start, { grid: { line, columns: rows[0]?.length ?? 0, rows, headed: true, flat: false }, end }]
    }),
  )
}

/** Numbered lines whose words blanks set in columns, which have no head: they stay lines, and are told. */
export function numberedColumns(lines: readonly TextLine[]): FoundAt {
  const { text, placeAt } = joined(lines)
  const isNumbered = ({ rows }: CellTable) =>
    rows.every(([cell]) => cell?.[0] !== undefined && labelOf(text.slice(cell[0].from, cell[0].to)) !== undefined)
  return new Map(
    blankTablesOf(text)
      .filter(isNumbered)
      .map(({ from, to }): [number, FoundLines] => [placeAt(from), { doubt: keptBlanks, end: placeAt(to) + 1 }]),
  )
}

/** Lines as one text, and the place of the line that holds an offset of it. */
function joined(lines: readonly TextLine[]) {
  const starts: number[] = []
  let offset = 0
  for (const { raw } of lines) {
    starts.push(offset)
    offset += raw.length + 1
  }
  return {
    text: lines.map(({ raw }) => raw).join('\n'),
    placeAt: (at: number) => starts.findLastIndex((start) => start <= at),
  }
}

/** The lines of a cell are one that was broken, but those that open with a label. */
function cellLines(cell: TypedCell, text: string, number: number): TextLine[] {
  const lines: TextLine[] = []
  for (const { from, to } of cell satisfies readonly Stretch[]) {
    const words = text.slice(from, to)
    const last = labelOf(words) ? undefined : lines.pop()
    lines.push(lineOf(number, last ? `${last.text} ${words}` : words))
  }
  return lines
}
