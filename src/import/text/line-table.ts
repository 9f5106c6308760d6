import { labelOf } from '../../vietnamese/lines/label.ts'
import type { LabelKind } from '../../vietnamese/lines/label-shapes.ts'
import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { type FoundGrid, type FoundLines, type GridRow, keptAsLines, opensTotal, plainRow } from './text-grid.ts'
import { headRows, headWays, isNumber, type TypedRow, waysOverNumbers } from './two-row-head.ts'

/*
 * A table that was copied as text alone has each cell on a line, and nothing that parts its rows but the numbers in its first
 * column. Where these come at equal distances, rows are told; where they don't, the lines stay lines.
 */

const opening = /^(?:S?TT|Số TT)$/i
/** Lines of a head. */
const mostHead = 28
const mostColumns = 14
const longestCell = 200

/** Whether a line may be the first cell of such a table. */
export const opensLineTable = (line: TextLine | undefined): boolean => line !== undefined && opening.test(line.text)

/** The table that begins with “TT” on a line, or its lines where rows can't be told; nothing where no row 1 and row 2 follow. */
export function lineTable(lines: readonly TextLine[], start: number): FoundGrid | FoundLines | undefined {
  if (!opensLineTable(lines[start])) return undefined
  const { cells, end } = cellLines(lines, start)
  const first = cells.findIndex(({ text }) => text === '1')
  if (first < 2 || first > mostHead || !cells.slice(first).some(({ text }) => text === '2')) return undefined
  const asLines: FoundLines = { doubt: keptAsLines, end }
  const columns = columnsBelow(cells, first)
  if (columns === undefined) return asLines
  const body = rowsBelow(cells, first, columns)
  const sum = sumBelow(cells.slice(first + columns * body.length), body, columns)
  const head = headAbove(cells.slice(0, first), body, columns)
  const behind = first + columns * body.length + (sum?.length ?? 0)
  if (!head || !isAlike(body) || (behind < cells.length && goesOnBelow(cells.slice(behind), body.length)))
    return asLines
  const last = cells[behind - 1]
  return {
    grid: {
      line: lines[start]?.number ?? 1,
      columns,
      rows: [...head, ...body.map((row) => plainRow(row, columns)), ...(sum ? [sum] : [])],
      headed: true,
      flat: false,
    },
    end: last ? lines.indexOf(last) + 1 : end,
  }
}

/** Lines up to where no cell can stand: at the number of a mục, at a long line, at a blank line where none parts the cells or stands above the number of a row. */
function cellLines(lines: readonly TextLine[], start: number) {
  const tight = lines[start + 1]?.text !== ''
  const below = lines.slice(start + 1)
  const opensRow = (line: TextLine | undefined) => /^\d{1,3}$/.test(line?.text ?? '') || opensTotal(line?.text ?? '')
  const stop = below.findIndex(({ text }, at) =>
    text === '' ? tight && !opensRow(below[at + 1]) : text.length > longestCell || opensPart(text),
  )
  const end = stop < 0 ? lines.length : start + 1 + stop
  return { cells: lines.slice(start, end).filter(({ text }) => text !== ''), end }
}

const parts: ReadonlySet<LabelKind> = new Set(['upperRoman', 'part', 'chapter', 'division', 'article', 'appendix'])

function opensPart(text: string): boolean {
  const label = labelOf(text)
  return (label !== undefined && parts.has(label.kind) && label.length < text.length) || /^Nơi nhận/i.test(text)
}

/** The one distance at which most rows count on: 1, 2, 3; nothing where two do so alike. */
function columnsBelow(cells: readonly TextLine[], first: number): number | undefined {
  const counts = Array.from({ length: mostColumns - 1 }, (_, i) => rowsBelow(cells, first, i + 2).length)
  const most = Math.max(...counts)
  return most > 1 && counts.indexOf(most) === counts.lastIndexOf(most) ? counts.indexOf(most) + 2 : undefined
}

function rowsBelow(cells: readonly TextLine[], first: number, columns: number): TypedRow[] {
  const rows: TypedRow[] = []
  for (let at = first; at + columns <= cells.length && cells[at]?.text === String(rows.length + 1); at += columns)
    rows.push(cells.slice(at, at + columns).map((line) => [line]))
  return rows
}

const holdsNumber = (lines: readonly TextLine[] = []): boolean => isNumber(lines[0]?.text ?? '')

/** Where all rows but the last hold numbers in a column, that does too: else it lacks a cell, and has one of the text. */
const isAlike = (body: readonly TypedRow[]): boolean =>
  body.at(-1)?.every((cell, at) => holdsNumber(cell) || !body.slice(0, -1).every((row) => holdsNumber(row[at]))) ===
  true

/** A sum: its name over the columns of words, and one number for each column of numbers. */
function sumBelow(cells: readonly TextLine[], body: readonly TypedRow[], columns: number): GridRow | undefined {
  const [name, ...rest] = cells
  const end = rest.findIndex(({ text }) => !isNumber(text))
  const numbers = end < 0 ? rest : rest.slice(0, end)
  const from = columns - numbers.length
  const [row] = body
  if (!name || !opensTotal(name.text) || !row || numbers.length === 0 || from < 1) return undefined
  if (!row.slice(from).every(holdsNumber) || (from > 1 && holdsNumber(row[from - 1]))) return undefined
  return [
    { lines: [name], column: 0, span: from },
    ...numbers.map((line, at) => ({ lines: [line], column: from + at, span: 1 })),
  ]
}

/** The rows above the first that is counted: one, one with the numbers of the columns below it, or two that go together in one way only. */
function headAbove(cells: readonly TextLine[], body: readonly TypedRow[], columns: number): GridRow[] | undefined {
  const row = cells.map((line) => [line])
  const [upper, lower] = [row.slice(0, columns), row.slice(columns)]
  if (lower.length === 0 && upper.length === columns) return [plainRow(row, columns)]
  if (lower.length === columns && lower.every(([line], at) => line?.text === `(${at + 1})`))
    return [plainRow(upper, columns), plainRow(lower, columns)]
  const ways = row.flatMap((_, at) => headWays(row.slice(0, at), row.slice(at), columns))
  const [way, another] = waysOverNumbers(ways, body, columns)
  return way && !another ? headRows(way) : undefined
}

/** Whether lines below the rows found are cells still: a sum that fits no columns, or the number of the next row. */
const goesOnBelow = (cells: readonly TextLine[], rows: number): boolean =>
  opensTotal(cells[0]?.text ?? '') || cells.some(({ text }) => text === String(rows + 1))
