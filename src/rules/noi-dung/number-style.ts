import type { Doc } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import { pieceAt } from '../../findings/text-map.ts'
import { gridsIn } from '../bang/table-grid.ts'
import type { Lines } from '../chinh-ta/loi-van.ts'
import type { TextRange } from '../found-at.ts'

/**
 * How a number’s marks are meant, as far as it says itself: as English has them, as Vietnamese has them, or either way:
 * `750,000`, and `12.5` alone in a cell, which may be a clause or a day.
 */
type Style = 'english' | 'vietnamese' | 'thousands?' | 'decimal?'

/** A number with marks in it. */
export interface MarkedNumber {
  readonly typed: string
  readonly range: TextRange
  readonly style: Style
}

/** Numbers that are read alike: those of a paragraph, or of a column, beside whose own are those of all its table. */
export interface NumberGroup {
  readonly numbers: readonly MarkedNumber[]
  readonly around: readonly MarkedNumber[]
  readonly inTable: boolean
}

const number = /(?<![\d.,/A-Za-zÀ-ỹ])\d+(?:[.,]\d+)+/g
const isName =
  /(?:mục|khoản|điều|điểm|mẫu|bảng|hình|bản|số|phòng|lớp|khoa|tổ|nhóm|bài|chương|phần|thửa|tờ|giờ|câu|tiết|tiêu chí) $/i
const money = / ?(?:đồng(?! chí)|đ|VNĐ|VND|USD)(?![A-Za-zÀ-ỹ])/y
const counted =
  / (?:người|học sinh|sinh viên|học viên|hộ|lượt|đại biểu|trường hợp|đồng chí|cán bộ|đoàn viên|hội viên|đảng viên|giáo viên|cử tri|hồ sơ|cuốn|quyển|phiếu|suất)(?![A-Za-zÀ-ỹ/])/y
const measured =
  / ?%| (?:triệu|tỷ|tỉ|nghìn tỷ|km|ha|kg|tấn|lít|mg|ml|m²|m³|lần(?! lượt)|điểm(?! [a-zđ](?![A-Za-zÀ-ỹ])))(?![A-Za-zÀ-ỹ\d])/y

/** Whether a number may be so many thousand or, with the same marks, a number with three decimals: `750,000`. */
export const isReadTwoWays = (typed: string): boolean => /^[1-9]\d{0,2},\d{3}$/.test(typed)

/** Whether a text holds such a number. */
export const holdsTwoWays = (text: string): boolean =>
  [...text.matchAll(number)].some(({ 0: typed }) => isReadTwoWays(typed))

/** Marks as Vietnamese has them, for those that English has. */
export const inVietnamese = (typed: string): string => typed.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ','))

/** All numbers with marks, in the groups that they are read in. */
export function numberGroups(doc: Doc, lines: Lines): NumberGroup[] {
  const tables = gridsIn(doc).map(cellsOf)
  const paragraphs = paragraphNumbers(lines)
  const byGroup = new Map<string, MarkedNumber[]>()
  const byTable = new Map<string, MarkedNumber[]>()
  for (const { 0: typed, index } of lines.text.matchAll(number)) {
    const { from: span } = pieceAt(lines, index)
    const cell = span.within === 'tableCell' ? placeInTables(tables, span) : undefined
    const style = styleOf(lines.text, typed, index, cell?.text === typed)
    if (!style) continue
    const table = cell ? `t${cell.table}` : `p${paragraphs.get(span)}`
    const one = { typed, style, range: [index, index + typed.length] as const }
    addTo(byTable, table, one)
    addTo(byGroup, cell ? `${table}:${cell.column}` : table, one)
  }
  return [...byGroup].map(([name, numbers]) => ({
    numbers,
    around: byTable.get(name.split(':')[0] ?? '') ?? [],
    inTable: name.startsWith('t'),
  }))
}

function addTo(groups: Map<string, MarkedNumber[]>, name: string, one: MarkedNumber): void {
  const group = groups.get(name)
  if (group) group.push(one)
  else groups.set(name, [one])
}

function styleOf(text: string, typed: string, index: number, isWholeCell: boolean): Style | undefined {
  if (isName.test(text.slice(Math.max(0, index - 9), index))) return undefined
  const end = index + typed.length
  if (/^\d{1,3}(?:,\d{3}){2,}(?:\.\d{1,2})?$|^\d{1,3},\d{3}\.\d{1,2}$/.test(typed)) return 'english'
  if (isReadTwoWays(typed)) return follows(text, end, money) || follows(text, end, counted) ? 'english' : 'thousands?'
  if (/^\d{1,3}\.\d{1,2}$/.test(typed))
    return follows(text, end, measured) ? 'english' : isWholeCell ? 'decimal?' : undefined
  return /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$|^\d+,\d{1,2}$|^0,\d+$/.test(typed) ? 'vietnamese' : undefined
}

function follows(text: string, at: number, pattern: RegExp): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

/** The number of the paragraph that each stretch of text is part of. */
function paragraphNumbers({ pieces }: Lines): ReadonlyMap<TextSpan, number> {
  const numbers = new Map<TextSpan, number>()
  let before: TextSpan | undefined
  let at = 0
  for (const { from: span } of pieces) {
    const goesOn = before?.file === span.file && (span.goesOn || before.line === span.line)
    if (!goesOn) at++
    numbers.set(span, at)
    before = span
  }
  return numbers
}

interface CellAt extends Pick<TextSpan, 'file' | 'line' | 'column'> {
  readonly endLine: number
  readonly endColumn: number
  readonly tableColumn: number
  readonly text: string
}

const cellsOf = ({ rows }: ReturnType<typeof gridsIn>[number]): readonly CellAt[] =>
  rows.flatMap((row) =>
    row.flatMap(({ own, text, cell: { place } }, tableColumn) => {
      const { line, endLine = line, endColumn = Number.POSITIVE_INFINITY } = place
      return own ? [{ ...place, endLine, endColumn, tableColumn, text }] : []
    }),
  )

function placeInTables(tables: readonly (readonly CellAt[])[], { file, line, column }: TextSpan) {
  for (const [table, cells] of tables.entries())
    for (const cell of cells)
      if (
        cell.file === file &&
        (line > cell.line || (line === cell.line && column >= cell.column)) &&
        (line < cell.endLine || (line === cell.endLine && column < cell.endColumn))
      )
        return { table, column: cell.tableColumn, text: cell.text }
  return undefined
}
