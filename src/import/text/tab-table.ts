import { authorityStart } from '../../decree/authority.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { isTabRow, tabsIn } from '../../vietnamese/lines/tab-rows.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost, opensAsPost } from '../../vietnamese/posts.ts'
import { tabHead } from './tab-head.ts'
import type { FoundGrid, GridRow } from './text-grid.ts'
import { opensTotal, plainRow } from './text-grid.ts'

/** Two lines or more on end with as many tabs, or fewer below a whole row: cells of a worksheet, or of a table of Word. */
export function tabTable(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const tabs = tabsIn(lines[start]?.raw ?? '')
  if (tabs === 0) return undefined
  const head = tabHead(lines, start)
  const body = head && tabTable(lines, start + 2)
  if (head && body?.grid.columns === head.columns)
    return { ...body, grid: { ...body.grid, line: lines[start]?.number ?? 1, rows: [...head.rows, ...body.grid.rows] } }
  const end = endOf(lines, start, tabs)
  const found = lines.slice(start, end)
  const whole = found.filter((line) => isWhole(line, tabs)).length
  if (whole < 2 && !(found.length > 1 && opensHead(lines[start]))) return undefined
  const rows: GridRow[] = []
  for (const line of found) {
    const last = goesOnRow(line, tabs) ? rows.pop() : undefined
    rows.push(last ? withMore(last, line) : rowOf(line, tabs + 1))
  }
  return { grid: { line: lines[start]?.number ?? 1, columns: tabs + 1, rows, headed: false, flat: true }, end }
}

const cellsOf = ({ raw }: TextLine): string[] => raw.split('\t').map((cell) => cell.trim())

const isWhole = (line: TextLine, tabs: number): boolean => tabsIn(line.raw) === tabs && isTabRow(line)

const opensHead = (line: TextLine | undefined): boolean =>
  line !== undefined && /^(?:S?TT|Số TT)$/i.test(cellsOf(line)[0] ?? '')

/** The line behind the rows. Below a row of three cells or more, all filled, a row may have fewer. */
function endOf(lines: readonly TextLine[], start: number, tabs: number): number {
  const [first, ...below] = lines.slice(start)
  if (!first || !isWhole(first, tabs)) return start
  const ragged = tabs > 1 && cellsOf(first).every(Boolean)
  const fits = (line: TextLine, next: TextLine | undefined) =>
    isWhole(line, tabs) || (ragged && (goesOnRow(line, tabs) || isShort(line, tabs, next)))
  const others = below.findIndex((line, at) => !fits(line, below[at + 1]))
  return others < 0 ? lines.length : start + 1 + others
}

/** Behind a tab in front, and with fewer cells than a row: what goes on those of the row above, and is no post or name that stands to the right. */
const goesOnRow = (line: TextLine, tabs: number): boolean =>
  /^\t+\S/.test(line.raw) &&
  tabsIn(line.raw) < tabs &&
  !cellsOf(line).some(
    (cell) => authorityStart.test(cell) || opensAsPost(cell) || inCapitalWords(cell) || personNamed(cell),
  )

/** A row with the words of a line below its own, cell by cell. */
function withMore(row: GridRow, line: TextLine): GridRow {
  const more = cellsOf(line)
  return row.map((cell) => {
    const text = more[cell.column]
    return text ? { ...cell, lines: [...cell.lines, lineOf(line.number, text)] } : cell
  })
}

/** A row with fewer cells: above a counted row whatever it is, else none of the columns of a closing. */
function isShort(line: TextLine, tabs: number, next: TextLine | undefined): boolean {
  const own = tabsIn(line.raw)
  if (own === 0 || own >= tabs || line.text === '') return false
  if (next && isWhole(next, tabs) && /^\s*\d/.test(next.raw)) return true
  return isTabRow(line) && !cellsOf(line).some((cell) => isPost(cell) || /^nơi nhận/i.test(cell))
}

/** The name of a section goes over the columns beside it, and that of a sum over those that its row lacks. */
function rowOf(line: TextLine, columns: number): GridRow {
  const cells = cellsOf(line).map((cell) => (cell ? [lineOf(line.number, cell)] : []))
  const filled = cells.slice(0, cells.findLastIndex((lines) => lines.length > 0) + 1)
  const [label = [], name = []] = filled
  const lacking = columns - cells.length
  if (lacking > 0 && name.length > 0 && opensTotal(label[0]?.text ?? ''))
    return cells.map((lines, at) => ({ lines, column: at && at + lacking, span: at === 0 ? lacking + 1 : 1 }))
  if (name.length === 0 || filled.length > 2 || columns < 3 || !namesSection(cellsOf(line)))
    return plainRow(cells, columns)
  return [
    { lines: label, column: 0, span: 1 },
    { lines: name, column: 1, span: columns - 1 },
  ]
}

const namesSection = ([label = '', name = '']: readonly string[]): boolean =>
  name !== '' && (/^(?:[IVXLC]+|[A-ZĐ])[.)]?$/.test(label) || (!/^\d/.test(label) && inCapitalWords(name)))
