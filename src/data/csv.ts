import { type DataCell, isBlankCell, mostCells, mostRows } from './data-table.ts'
import type { Faults } from './faults.ts'
import { tooManyColumns } from './table-of.ts'

/** The semicolon comes first: where decimals have a comma, Excel separates by it. */
const separators = [';', '\t', ','] as const

/** Reads RFC 4180, blanks around cells allowed; stops one row after what a file may hold. */
export function readCsv(text: string, file: string, faults: Faults): DataCell[][] {
  const separator = /\.tsv$/i.test(file) ? '\t' : separatorOf(text)
  const rows: DataCell[][] = []
  let row: DataCell[] = []
  let [line, lineStart, count] = [1, 0, 0]
  const spot = (at: number) => ({ line, column: at - lineStart + 1 })
  const endOfCell = (from: number) => {
    let at = from
    while (at < text.length && text[at] !== separator && text[at] !== '\n') at++
    return at
  }

  for (let at = 0; at <= text.length && rows.length <= mostRows + 1; ) {
    while (text[at] !== separator && (text[at] === ' ' || text[at] === '\t' || text[at] === '\u00a0')) at++
    const place = { file, ...spot(at) }
    if (++count > mostCells) {
      tooManyColumns(faults)
      return []
    }
    let end: number
    if (text[at] === '"') {
      const close = closingQuote(text, at)
      if (close < 0) {
        faults.add('du-lieu-hong', place, 'Dấu nháy kép mở ở đây không được đóng', 'gõ dấu `"` ở cuối ô')
        return rows
      }
      const quoted = text.slice(at + 1, close)
      for (let lf = quoted.indexOf('\n'); lf >= 0; lf = quoted.indexOf('\n', lf + 1)) {
        line++
        lineStart = at + lf + 2
      }
      end = endOfCell(close + 1)
      const after = text.slice(close + 1, end)
      if (after.trim() !== '') {
        const message = `Sau dấu nháy đóng còn “${after.trim()}”`
        const stray = close + 1 + after.search(/\S/)
        faults.add('du-lieu-hong', spot(stray), message, 'gõ dấu nháy kép trong ô hai lần: `""`')
      }
      row.push({ text: quoted.replaceAll('""', '"'), place })
    } else {
      end = endOfCell(at)
      const typed = text.slice(at, end).trim()
      const stray = typed.indexOf('"')
      if (stray >= 0) {
        const hint = `đặt cả ô trong dấu nháy kép: \`"${typed.replaceAll('"', '""')}"\``
        faults.add('du-lieu-hong', spot(at + stray), `Ô “${typed}” có dấu nháy kép ở giữa`, hint)
      }
      row.push({ text: typed, place })
    }
    at = end + 1
    if (end < text.length && text[end] === separator) continue
    if (!row.every(isBlankCell)) rows.push(row)
    row = []
    line++
    lineStart = at
  }
  return rows
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
