import { beginsWithin } from '../../vietnamese/lines/line-edges.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import { columnsLost, type FoundGrid, type FoundLines, type GridRow, opensTotal } from './text-grid.ts'

/*
 * A PDF has no cells: what reads its text sets blanks between them, so that they stand below each other, or a single one, so
 * that nothing parts them from words. Rows are told by the numbers in their first column.
 */

/** Words of a line between which stand no two blanks, and their place on it. */
interface Segment {
  readonly text: string
  readonly from: number
  readonly to: number
}

const counted = /^(\d{1,3})$/
const section = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/

/** The table whose head this line is, by the blanks between its cells; its lines where cells can't be told; nothing where no rows 1 and 2 follow. */
export function spacedTable(lines: readonly TextLine[], start: number): FoundGrid | FoundLines | undefined {
  const head = segmentsOf(lines[start])
  if (head.length < (/^S?TT$/i.test(head[0]?.text ?? '') ? 2 : 3) || counted.test(head[0]?.text ?? '')) return undefined
  const { rows, end } = rowsBelow(lines, start)
  if (numbersOf(rows) < 2) return undefined
  const grid = gridOf(rows, head.length)
  if (grid)
    return {
      grid: { line: lines[start]?.number ?? 1, columns: head.length, rows: grid, headed: true, flat: false },
      end,
    }
  return { doubt: columnsLost, end, lines: rows.map(wholeRow) }
}

function segmentsOf(line: TextLine | undefined): Segment[] {
  const found = (line?.raw ?? '').matchAll(/\S+(?: \S+)*/g)
  return [...found].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))
}

/** A row by its lines. */
type TypedRow = readonly TextLine[]

/** The head and what is counted below it, with sections, sums and lines that go on a row; to the first that is none of these. */
function rowsBelow(
  lines: readonly TextLine[],
  start: number,
): { readonly rows: readonly TypedRow[]; readonly end: number } {
  const rows: TextLine[][] = []
  let [end, count] = [start, 0]
  for (let at = start; at < lines.length; at++) {
    const line = lines[at]
    if (!line || line.text === '') continue
    const [first, second] = segmentsOf(line)
    const last = rows.at(-1)
    if (counted.test(first?.text ?? '') && second) {
      if (Number(first?.text) !== count + 1) break
      count++
      rows.push([line])
    } else if (!last || (second && section.test(first?.text ?? '')) || (second && opensTotal(line.text)))
      rows.push([line])
    else if (first && first.from > 1 && line.text.length < 200 && last.length < mostLines) last.push(line)
    else break
    end = at + 1
  }
  return { rows, end }
}

const numbersOf = (rows: readonly TypedRow[]): number =>
  rows.filter(([line]) => counted.test(segmentsOf(line)[0]?.text ?? '')).length

/** Cells of all rows, where the columns that whole lines have stand apart and every word stands in one of them. */
function gridOf(rows: readonly TypedRow[], columns: number): GridRow[] | undefined {
  const whole = rows.flatMap(([line]) => {
    const segments = segmentsOf(line)
    return segments.length === columns ? [segments] : []
  })
  if (whole.length < 2) return undefined
  const places = Array.from({ length: columns }, (_, at) => ({
    from: Math.min(...whole.map((one) => one[at]?.from ?? 0)),
    to: Math.max(...whole.map((one) => one[at]?.to ?? 0)),
  }))
  if (places.some(({ to }, at) => to >= (places[at + 1]?.from ?? Infinity))) return undefined
  const read = rows.map((row) => rowIn(row, places))
  return read.every((row) => row !== undefined) ? read : undefined
}

type Place = Pick<Segment, 'from' | 'to'>

function rowIn(lines: TypedRow, places: readonly Place[]): GridRow | undefined {
  const [label, name, ...more] = segmentsOf(lines[0])
  const own = lines[0]?.number ?? 1
  if (label && name && more.length === 0 && places.length > 2 && section.test(label.text))
    return [
      { lines: [lineOf(own, label.text)], column: 0, span: 1 },
      { lines: [lineOf(own, name.text)], column: 1, span: places.length - 1 },
    ]
  const cells: TextLine[][] = places.map(() => [])
  for (const [at, line] of lines.entries())
    for (const { text, from, to } of segmentsOf(line)) {
      const over = places.flatMap((place, column) => (place.from < to && from < place.to ? [column] : []))
      const [column = -1] = over
      // What begins a sentence below the first line may be of the next row, whose number stands in its middle.
      if (over.length !== 1 || (at > 0 && !beginsWithin(text) && !isHead(lines))) return undefined
      cells[column]?.push(lineOf(line.number, text))
    }
  return cells.map((typed, column) => ({ lines: joined(typed), column, span: 1 }))
}

const isHead = ([first]: TypedRow): boolean => !counted.test(segmentsOf(first)[0]?.text ?? '')

/** The lines of a cell are one that was broken. */
const joined = (lines: readonly TextLine[]): TextLine[] =>
  lines[0] ? [lineOf(lines[0].number, lines.map(({ text }) => text).join(' '))] : []

const wholeRow = (lines: TypedRow): TextLine =>
  lineOf(lines[0]?.number ?? 1, lines.map(({ text }) => text.replace(/\s+/g, ' ')).join(' '))

/** Lines that a longer row is not broken into. */
const mostLines = 6

/** Rows that count up from 1 below a line without an end, a single blank between all their words: their cells can't be told. */
export function countedRows(lines: readonly TextLine[], start: number): FoundLines | undefined {
  if (!opensCounted(lines, start)) return undefined
  const rows: TextLine[][] = [lines.slice(start, start + 1)]
  let at = start + 1
  for (; at < lines.length; at++) {
    const line = lines[at]
    const last = rows.at(-1) ?? []
    if (!line || line.text === '' || /[;:]$/.test(line.text)) break
    if (line.text.startsWith(`${rows.length} `)) rows.push([line])
    else if (last.length < mostLines && goesOn(line, lines, at, rows.length)) last.push(line)
    else break
  }
  return rows.length < 3 ? undefined : { doubt: columnsLost, end: at, lines: rows.map(wholeRow) }
}

const startsRow = /^1 (?=["“(]?[\p{L}\d])/u

/** A head that names the column of numbers, or a short line above the first row that ends as no sentence does. */
function opensCounted(lines: readonly TextLine[], start: number): boolean {
  const [head, first] = lines.slice(start, start + 2)
  if (!head || !first || !startsRow.test(first.text)) return false
  return (
    /^(?:S?TT|Số TT) \p{Lu}/u.test(head.text) ||
    (/^\p{Lu}\p{Ll}[^.;:,]{3,80}$/u.test(head.text) && hasColumns(head.text))
  )
}

/** Several names of columns in a line, each with a capital. */
const hasColumns = (text: string): boolean => (text.match(/(?<= )\p{Lu}\p{Ll}/gu) ?? []).length > 0

/** In small letters, or above the next number of all. */
const goesOn = ({ text }: TextLine, lines: readonly TextLine[], at: number, next: number): boolean =>
  beginsWithin(text) || lines.slice(at + 1, at + 3).some((line) => line.text.startsWith(`${next} `))
