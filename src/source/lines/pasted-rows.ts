import { isTabRow, tabsIn } from '../../vietnamese/lines/tab-rows.ts'
import { opensWithBullet } from './pasted-bullets.ts'
import { isSetOut } from './set-out.ts'
import type { SourceLine } from './source-line.ts'

/** A row that was copied from a sheet: on more lines than one where a cell has them, which Excel puts between quotes. */
export interface TabRow {
  readonly at: number
  readonly raw: string
  readonly tabs: number
  /** Whether the first or last cell is one of a column that is empty in all rows, as those around a table in a sheet. */
  readonly edges?: { readonly first: boolean; readonly last: boolean }
  /** Empty lines stand above it. */
  readonly apart: boolean
}

/** Such rows below each other. */
export type TabTable = readonly [head: TabRow, ...rows: TabRow[]]

/** The tables among lines whose cells are parted by tabs. */
export function tabTablesIn(lines: readonly SourceLine[]): TabTable[] {
  const tables: TabTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = rowAt(lines, at)
    if (!head || opensWithBullet(head.raw.trim()) || isSetOut(wordsOfCells(head))) continue
    const rows: TabRow[] = []
    let next = at + head.raw.split('\n').length
    for (
      let below = rowBelow(lines, next, head);
      below && goesOn(below.row, head, rows);
      below = rowBelow(lines, next, head)
    ) {
      const whole = withRestOfCell(lines, below, head)
      rows.push(whole.row)
      next = whole.end
    }
    if (isTable(head, rows)) tables.push(withoutEdges([head, ...rows]))
    at = next - 1
  }
  return tables
}

/** A number of the first column may look like that of an item. */
const tableKinds: ReadonlySet<string> = new Set(['text', 'numbered'])

/** A cell of a sheet has no more lines. */
const mostLines = 30

/** Below a head, cells that would be the label and words of a line are those of a row. */
function rowAt(
  lines: readonly SourceLine[],
  index: number,
  head?: TabRow,
): (Omit<TabRow, 'apart'> & { readonly apart: false }) | undefined {
  const first = lines[index]
  if (!first || !tableKinds.has(first.kind)) return undefined
  const asHead = head !== undefined && !opensWithBullet(first.text) && tabsIn(first.raw) === head.tabs
  if (!isTabRow(first) && !(asHead && first.text.includes('\t'))) return undefined
  let raw = first.raw
  for (let i = index + 1; isOpen(raw) && i < Math.min(lines.length, index + mostLines); i++) raw += `\n${lines[i]?.raw}`
  if (isOpen(raw) || (raw !== first.raw && !/"(?:\t|$)/.test(raw.slice(first.raw.length)))) raw = first.raw
  return { at: first.at, raw, tabs: tabsIn(raw), apart: false }
}

/** Whether a cell begins with a quote that isn't closed. */
const isOpen = (raw: string): boolean => /(?:^|\t)"/.test(raw) && (raw.match(/"/g)?.length ?? 0) % 2 === 1

/** The next row, perhaps below empty lines, and the index of the line behind it. */
function rowBelow(lines: readonly SourceLine[], from: number, head: TabRow) {
  let index = from
  while (lines[index]?.kind === 'blank') index++
  const row = rowAt(lines, index, head)
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
  row.apart
    ? row.tabs === head.tabs && ((rows[0]?.apart ?? true) ? !opensAnother(row, head, rows) : countsOn(row, rows.at(-1)))
    : row.tabs <= head.tabs

/** Whether a row below an empty line heads another table: it says what the head says, or only has words where all rows have numbers. */
function opensAnother(row: TabRow, head: TabRow, rows: readonly TabRow[]): boolean {
  const cells = wordsOfCells(row)
  if (row.raw.trim() === head.raw.trim()) return true
  if (rows.length === 0 || cells.some((cell) => cell === '')) return false
  return cells.some((cell, i) => !/\d/.test(cell) && rows.every((other) => /\d/.test(wordsOfCells(other)[i] ?? '')))
}

const countsOn = (row: TabRow, above: TabRow | undefined): boolean => {
  const [number, last] = [numberOf(row), above && numberOf(above)]
  return number !== undefined && last !== undefined && number === last + 1
}

const numberOf = ({ raw }: TabRow): number | undefined => {
  const number = /^[ \t]*(\d{1,4})[.)]?[ ]*\t/.exec(raw)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Two columns with empty lines between are too little to tell by, and where numbers stand before all of them they are items. */
const isTable = (head: TabRow, rows: readonly TabRow[]): boolean =>
  rows.some(({ tabs, apart }) => tabs === head.tabs && (!apart || tabs > 1 || rows.length > 1)) &&
  !(head.tabs === 1 && numberOf(head) !== undefined && rows.every(({ apart }) => apart))

/** A table without the columns at its edges that are empty in all rows. */
function withoutEdges(table: TabTable): TabTable {
  const [head] = table
  const whole = table.filter(({ tabs }) => tabs === head.tabs).map(allCellsOf)
  const first = table.every((row) => allCellsOf(row)[0] === '')
  const last = whole.every((cells) => cells.at(-1) === '')
  if ((!first && !last) || head.tabs < 1 + Number(first) + Number(last)) return table
  const trim = (row: TabRow): TabRow => {
    const edges = { first, last: last && row.tabs === head.tabs }
    return { ...row, edges, tabs: row.tabs - Number(edges.first) - Number(edges.last) }
  }
  const [ownHead, ...rows] = [trim(head), ...table.slice(1).map(trim)] as const
  return [ownHead, ...rows]
}

const allCellsOf = ({ raw }: Pick<TabRow, 'raw'>): string[] => raw.split('\t').map((cell) => cell.trim())

/** The words of a row's cells. */
export const wordsOfCells = (row: Pick<TabRow, 'raw' | 'edges'>): string[] =>
  allCellsOf(row).slice(row.edges?.first ? 1 : 0, row.edges?.last ? -1 : undefined)
