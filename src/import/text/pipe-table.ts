import { limits } from '../../limits.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { FoundGrid } from './text-grid.ts'
import { plainRow } from './text-grid.ts'
import { innerBreak } from './web-marks.ts'

const underline = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/
const mostRowLines = 40

const isUnderline = (text: string): boolean => text.includes('|') && underline.test(text)
const isRow = (text: string): boolean => text.length > 2 && text.startsWith('|') && text.endsWith('|')

/** Cells of a row; `\|` was shielded before. */
const cellsOf = (text: string): string[] => text.replace(/^\|/, '').replace(/\|$/, '').split('|')

interface Row {
  readonly number: number
  readonly cells: readonly string[]
  readonly end: number
}

/** Rows of cells between bars, with or without the line |---| of Markdown. */
export function pipeTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const first = lines[start]?.text ?? ''
  if (!first.includes('|') || first === '|') return undefined
  const rows: Row[] = []
  let headed = false
  let at = start
  while (at < lines.length) {
    const text = lines[at]?.text ?? ''
    if (isUnderline(text)) {
      if (rows.length === 1) headed = true
      at++
      continue
    }
    const row = rowAt(lines, at, rows)
    if (row) {
      rows.push(row)
      at = row.end
    } else if (!text && rows.length > 0 && goesOn(lines, at + 1, rows)) {
      at++
    } else break
  }
  if (rows.length === 0) return undefined
  if (rows.length === 1 && !headed && !isRow(first) && !isUnderline(first)) return undefined
  const columns = Math.max(...rows.map(({ cells }) => cells.length))
  if (columns < 2 && !headed) return undefined
  return {
    grid: {
      line: lines[start]?.number ?? 1,
      columns,
      rows: rows.map(({ cells, number }) =>
        plainRow(
          cells.map((cell) => cellLines(cell, number)),
          columns,
        ),
      ),
      headed: headed && rows[0]?.cells.some((cell) => cell.trim()) === true,
      flat: true,
    },
    end: at,
  }
}

const cellLines = (cell: string, number: number): TextLine[] =>
  cell.split(innerBreak).flatMap((part) => (part.trim() ? [lineOf(number, part.trim())] : []))

function rowAt(lines: readonly TextLine[], at: number, before: readonly Row[]): Row | undefined {
  const line = lines[at]
  const text = line?.text ?? ''
  if (!line || !text.includes('|') || text === '|' || cellsOf(text).length > limits.tableColumns.most) return undefined
  const alone = (whole: string, end: number): Row => ({ number: line.number, cells: cellsOf(whole), end })
  if (isRow(text)) return alone(text, at + 1)
  const first = before[0]
  if (text.startsWith('|')) {
    const closed = closedBelow(lines, at)
    if (closed !== undefined) {
      return alone(
        lines
          .slice(at, closed)
          .map((one) => one.text)
          .join(innerBreak),
        closed,
      )
    }
  }
  const count = cellsOf(text).length
  const below = lines[at + 1]?.text ?? ''
  if (first) return count === first.cells.length ? alone(text, at + 1) : undefined
  const like = below.includes('|') && (isUnderline(below) || (!isRow(below) && cellsOf(below).length === count))
  return count >= 2 && like && below !== '|' ? alone(text, at + 1) : undefined
}

/** The line behind that on which a row closes which goes on over lines. */
function closedBelow(lines: readonly TextLine[], at: number): number | undefined {
  const most = Math.min(lines.length, at + mostRowLines)
  for (let i = at + 1; i < most; i++) {
    const text = lines[i]?.text ?? ''
    if (!text || text.startsWith('|')) return undefined
    if (text.endsWith('|')) return i + 1
  }
  return undefined
}

/** Rows that blank lines hold apart are one table where they have as many cells and no heading of their own. */
function goesOn(lines: readonly TextLine[], at: number, rows: readonly Row[]): boolean {
  const text = lines[at]?.text ?? ''
  return isRow(text) && cellsOf(text).length === rows[0]?.cells.length && !isUnderline(lines[at + 1]?.text ?? '')
}
