import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { isTabRow, tabsIn } from '../../vietnamese/lines/tab-rows.ts'
import { type Mend, mended } from './mend.ts'
import { opensWithBullet } from './pasted-bullets.ts'
import { areSigned, isSetOut } from './set-out.ts'
import { type SourceLine, sourceLines } from './source-line.ts'

/** A row that was copied from a sheet: on more lines than one where a cell has them, which Excel puts between quotes. */
interface TabRow {
  readonly at: number
  readonly raw: string
  readonly tabs: number
  /** Empty lines stand above it. */
  readonly apart: boolean
}

type TabTable = readonly [head: TabRow, ...rows: TabRow[]]

/** Gives Markdown tables between bars where the cells of rows are parted by tabs, and tells each. */
export function withTabTables(source: TextMap, report: Report): TextMap {
  if (!source.text.includes('\t')) return source
  const mends = tabTablesIn(sourceLines(source.text)).flatMap((table) => {
    if (!isOfForm(table)) report(pastedTable(source, table))
    return mendsOf(table)
  })
  return mended(source, mends)
}

function tabTablesIn(lines: readonly SourceLine[]): TabTable[] {
  const tables: TabTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = rowAt(lines, at)
    if (!head || opensWithBullet(head.raw.trim()) || isSetOut(cellsOf(head))) continue
    const rows: TabRow[] = []
    let next = at + head.raw.split('\n').length
    for (let below = rowBelow(lines, next); below && goesOn(below.row, head, rows); below = rowBelow(lines, next)) {
      const whole = withRestOfCell(lines, below, head)
      rows.push(whole.row)
      next = whole.end
    }
    if (isTable(head, rows)) tables.push([head, ...rows])
    at = next - 1
  }
  return tables
}

/** A number of the first column may look like that of an item. */
const tableKinds: ReadonlySet<string> = new Set(['text', 'numbered'])

/** A cell of a sheet has no more lines. */
const mostLines = 30

function rowAt(
  lines: readonly SourceLine[],
  index: number,
): (Omit<TabRow, 'apart'> & { readonly apart: false }) | undefined {
  const first = lines[index]
  if (!first || !tableKinds.has(first.kind) || !isTabRow(first)) return undefined
  let raw = first.raw
  for (let i = index + 1; isOpen(raw) && i < Math.min(lines.length, index + mostLines); i++) raw += `\n${lines[i]?.raw}`
  if (isOpen(raw) || (raw !== first.raw && !/"(?:\t|$)/.test(raw.slice(first.raw.length)))) raw = first.raw
  return { at: first.at, raw, tabs: tabsIn(raw), apart: false }
}

/** Whether a cell begins with a quote that isn't closed. */
const isOpen = (raw: string): boolean => /(?:^|\t)"/.test(raw) && (raw.match(/"/g)?.length ?? 0) % 2 === 1

/** The next row, perhaps below empty lines, and the index of the line behind it. */
function rowBelow(lines: readonly SourceLine[], from: number) {
  let index = from
  while (lines[index]?.kind === 'blank') index++
  const row = rowAt(lines, index)
  return row && { row: { ...row, apart: index > from }, end: index + row.raw.split('\n').length }
}

/** A row with the line below it where that has no tab, and the row below counts on: it goes on the last cell, as Word pastes it. */
function withRestOfCell(lines: readonly SourceLine[], { row, end }: { row: TabRow; end: number }, head: TabRow) {
  const line = lines[end]
  const below = rowAt(lines, end + 1)
  const isRest = line?.kind === 'text' && !line.raw.includes('\t') && row.tabs === head.tabs
  return isRest && below?.tabs === head.tabs && countsOn(below, row)
    ? { row: { ...row, raw: `${row.raw}\n${line.raw}` }, end: end + 1 }
    : { row, end }
}

/**
 * A row may lack the cells at its end, where they are empty; below an empty line it has all of them. Either all rows stand
 * apart or none, unless their numbers count on: below an empty line another table may begin.
 */
const goesOn = (row: TabRow, head: TabRow, rows: readonly TabRow[]): boolean =>
  (row.apart ? row.tabs === head.tabs : row.tabs <= head.tabs) &&
  (row.apart === (rows[0]?.apart ?? row.apart) || !row.apart || countsOn(row, rows.at(-1)))

const countsOn = (row: TabRow, above: TabRow | undefined): boolean => {
  const [number, last] = [numberOf(row), above && numberOf(above)]
  return number !== undefined && last !== undefined && number === last + 1
}

const numberOf = ({ raw }: TabRow): number | undefined => {
  const number = /^[ \t]*(\d{1,4})[.)]?[ ]*\t/.exec(raw)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Two columns with empty lines between are too little to tell by. */
const isTable = (head: TabRow, rows: readonly TabRow[]): boolean =>
  rows.some(({ tabs, apart }) => tabs === head.tabs && (!apart || tabs > 1 || rows.length > 1))

const cellsOf = ({ raw }: Pick<TabRow, 'raw'>): string[] => raw.split('\t').map((cell) => cell.trim())

/** The head or the end of a document in two columns is no table, which is told of it as a whole. */
const isOfForm = (table: TabTable): boolean =>
  table.some(({ raw }) => /độc lập\s*[-–]\s*tự do|^\W*nơi nhận\s*:/i.test(raw))

const underline = ({ tabs }: TabRow): string => `|${'---|'.repeat(tabs + 1)}`

/** Tabs, bars and marks of merging that are text, and in a row of several lines their ends and the quotes around a cell. */
function marksIn({ at, raw }: TabRow): Mend[] {
  const pattern = raw.includes('\n') ? quotedMarks : marks
  return [...raw.matchAll(pattern)].map(({ 0: typed, index }) => ({
    from: at + index,
    to: at + index + typed.length,
    text: typed.includes('\t') ? ' | ' : (instead.get(typed) ?? ''),
  }))
}

const marks = /(?:(?<! ) +)?\t *|\||[<^](?= *(?:\t|$))(?<=(?:^|\t) *[<^])/g
const quotedMarks = new RegExp(`${marks.source}|\\n|""|"(?=\\t|$)|(?<=^|\\t)"`, 'g')

const instead: ReadonlyMap<string, string> = new Map([
  ['|', '\\|'],
  ['<', '\\<'],
  ['^', '\\^'],
  ['\n', '<br>'],
  ['""', '"'],
])

/** From the start of the text of the row to that of the next: spaces at its edges are none of it. */
function mendsOf(table: TabTable): Mend[] {
  return table.flatMap((row, i): Mend[] => {
    const { at, raw } = row
    const next = table[i + 1]
    const [from, to] = [at + raw.length - raw.replace(/^ +/, '').length, at + raw.trimEnd().length]
    const within = marksIn(row).filter((mark) => mark.from >= from && mark.to <= to)
    const closing = i === 0 ? ` |\n${underline(row)}` : ' |'
    const end = next ? next.at - 1 : at + raw.length
    return [
      { from: at, to: from, text: '| ' },
      ...within,
      ...emptyCells(row, to).map((text) => ({ from: to, to, text })),
      { from: to, to: end, text: closing },
    ]
  })
}

/** Tabs at the end of a row are cells without text. */
const emptyCells = ({ at, raw }: TabRow, end: number): string[] =>
  raw
    .slice(end - at)
    .match(/\t/g)
    ?.map(() => ' | ') ?? []

function pastedTable(source: TextMap, table: TabTable): Finding {
  const [head] = table
  const last = table.at(-1) ?? head
  const place = placeOf(source, head.at, last.at + last.raw.length)
  let at = head.at
  const parts = mendsOf(table).map(({ from, to, text }) => {
    const part = source.text.slice(at, from) + text
    at = to
    return part
  })
  if (areSigned(table.map(cellsOf))) return { ...signedLines(head), place }
  return {
    rule: 'bang-dan-bang-tab',
    message: `${table.length} dòng có các ô cách nhau bằng phím Tab; bản in kẻ thành bảng ${head.tabs + 1} cột, dòng đầu là đầu bảng`,
    hint: 'gõ dấu `|` giữa các ô và dòng `|---|` dưới đầu bảng; bảng dài thì để trong tệp Excel và gõ `::bang{tep="…"}`',
    place,
    fix: { place, text: parts.join('') },
  }
}

/** As a table between bars it would stay one, which those who sign beside each other don't mean. */
const signedLines = ({ tabs }: TabRow): Omit<Finding, 'place'> => ({
  rule: 'the-thuc-trong-bai',
  message: `Các dòng như phần ký, có phím Tab ở giữa, được đọc thành bảng ${tabs + 1} cột`,
  hint: 'nếu là phần ký thì xóa các dòng này, người ký gõ ở khóa `nguoi_ky`; nếu là bảng thì gõ dấu `|` giữa các ô',
})
