import { type DataCell, isBlankCell, mostCells, mostRows } from './data-table.ts'
import { textCell } from './error-text.ts'
import type { Faults, Spot } from './faults.ts'
import { tooManyColumns } from './table-of.ts'

/** The semicolon comes first: where decimals have a comma, Excel separates by it. */
const separators = [';', '\t', ','] as const

/** How far a text is read: the offset of what comes next, its line, and the offset at which that line begins. */
interface Cursor {
  at: number
  line: number
  lineStart: number
}

interface CsvReading {
  readonly text: string
  readonly file: string
  readonly separator: string
  readonly cursor: Cursor
  readonly faults: Faults
}

/** Reads RFC 4180, blanks around cells allowed, below a line `sep=;` where there is one; stops one row after what a file may hold. */
export function readCsv(text: string, file: string, faults: Faults): DataCell[][] {
  const [said = '', mark] = /^"?sep=([^\n"])"?\n/i.exec(text) ?? []
  const separator = mark ?? (/\.tsv$/i.test(file) ? '\t' : separatorOf(text))
  const cursor: Cursor = { at: said.length, line: said ? 2 : 1, lineStart: said.length }
  const reading: CsvReading = { text, file, separator, cursor, faults }
  const rows: DataCell[][] = []
  let row: DataCell[] = []
  for (let count = 1; cursor.at <= text.length && rows.length <= mostRows + 1; count++) {
    if (count > mostCells) {
      tooManyColumns(faults)
      return []
    }
    const cell = readCell(reading)
    if (!cell) return rows
    row.push(cell)
    const mark = text[cursor.at++]
    if (mark === separator) continue
    if (!row.every(isBlankCell)) rows.push(row)
    row = []
    cursor.line++
    cursor.lineStart = cursor.at
  }
  return rows
}

/** Reads up to the mark after a cell; nothing where a quote is not closed. */
function readCell(reading: CsvReading): DataCell | undefined {
  const { text, file, separator, cursor } = reading
  while (text[cursor.at] !== separator && isBlank(text[cursor.at])) cursor.at++
  const place = { file, ...spotAt(cursor.at, cursor) }
  const words = text[cursor.at] === '"' ? quotedText(reading) : bareText(reading)
  return words === undefined ? undefined : textCell(words, place)
}

const isBlank = (letter: string | undefined): boolean => letter === ' ' || letter === '\t' || letter === '\u00a0'

const spotAt = (at: number, { line, lineStart }: Cursor): Spot => ({ line, column: at - lineStart + 1 })

function endOfCell(from: number, { text, separator }: CsvReading): number {
  let at = from
  while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
  return at
}

function bareText(reading: CsvReading): string {
  const { text, cursor, faults } = reading
  const start = cursor.at
  cursor.at = endOfCell(start, reading)
  const typed = text.slice(start, cursor.at).trim()
  const stray = typed.indexOf('"')
  if (stray >= 0) {
    const hint = `đặt cả ô trong dấu nháy kép: \`"${typed.replaceAll('"', '""')}"\``
    faults.add('du-lieu-hong', spotAt(start + stray, cursor), `Ô “${typed}” có dấu nháy kép ở giữa`, hint)
  }
  return typed
}

function quotedText(reading: CsvReading): string | undefined {
  const { text, cursor, faults } = reading
  const start = cursor.at + 1
  const close = closingQuote(text, cursor.at)
  if (close < 0) {
    const message = 'Dấu nháy kép mở ở đây không được đóng'
    faults.add('du-lieu-hong', spotAt(cursor.at, cursor), message, 'gõ dấu `"` ở cuối ô')
    return undefined
  }
  const quoted = text.slice(start, close)
  for (let lf = quoted.indexOf('\n'); lf >= 0; lf = quoted.indexOf('\n', lf + 1)) {
    cursor.line++
    cursor.lineStart = start + lf + 1
  }
  cursor.at = endOfCell(close + 1, reading)
  const after = text.slice(close + 1, cursor.at)
  if (after.trim() !== '') {
    const stray = spotAt(close + 1 + after.search(/\S/), cursor)
    faults.add(
      'du-lieu-hong',
      stray,
      `Sau dấu nháy đóng còn “${after.trim()}”`,
      'gõ dấu nháy kép trong ô hai lần: `""`',
    )
  }
  return quoted.replaceAll('""', '"')
}

/** The quote that ends a cell opened at `open`: not one of a pair; -1 if there is none. */
function closingQuote(text: string, open: number): number {
  let close = text.indexOf('"', open + 1)
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  return close
}

/** What the header has most of outside its quotes. */
function separatorOf(text: string): string {
  const start = text.trimStart().slice(0, longestHeader)
  const [header = ''] = start.replace(/"[^"]*"/g, '').split('\n')
  const count = (separator: string) => header.split(separator).length
  const [most = ','] = separators.filter((one) => header.includes(one)).sort((a, b) => count(b) - count(a))
  return most
}

const longestHeader = 20_000
