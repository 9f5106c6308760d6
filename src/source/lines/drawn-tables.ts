import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type CellTable, type Stretch, type TableFinding, type TypedCell, withCellTables } from './cell-tables.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/** Gives Markdown tables between bars where they are drawn with `+---+` or the lines of boxes, and tells each. */
export function withDrawnTables(source: TextMap, report: Report): TextMap {
  if (!corner.test(source.text)) return source
  const drawings = drawingsIn(sourceLines(source.text))
  const tables = drawings.flatMap(drawnTable)
  for (const lines of drawings) if (isUnclear(lines)) report(unclear(source, lines))
  return withCellTables(source, tables, { report, finding })
}

const finding: TableFinding = (columns) => ({
  rule: 'bang-ve-bang-dau',
  message: `Bảng vẽ bằng các dấu kẻ khung; bản in kẻ thành bảng ${columns} cột`,
  hint: 'gõ dấu `|` giữa các ô và dòng `|---|` dưới đầu bảng, không vẽ khung',
})

const unclear = (source: TextMap, lines: readonly SourceLine[]): Finding => ({
  ...finding(0),
  message: 'Bảng vẽ bằng các dấu kẻ khung có ô gộp; bản in nối các dòng thành một đoạn',
  hint: 'gõ dấu `|` giữa các ô và dòng `|---|` dưới đầu bảng; ô gộp với ô trên gõ là `^`, với ô bên trái gõ là `<`',
  place: placeOf(source, extentOf(lines).from, extentOf(lines).to),
})

/** A line with a corner in it: `+---`, `---+`, `├──`. */
const corner = /[-=][+]|[+][-=]|[\u2500-\u257f]/

/** A line that only draws, with a corner. */
const rule = /^(?=.*(?:[+]|[\u2500-\u257f]))[+|\u2500-\u257f][-=:+|\u2500-\u257f]+[+|\u2500-\u257f]$/
const bars = /[|│┃║]/g
const betweenBars = /^[|│┃║].*[|│┃║]$/

const isRule = ({ text }: SourceLine): boolean => rule.test(text)
const isRow = (line: SourceLine): boolean => betweenBars.test(line.text) && !isRule(line)

/** A stretch of lines that are drawn, and the table they make; none where cells reach over rows or columns. */
export interface DrawnStretch extends Stretch {
  readonly table?: CellTable
}

/** The drawings of a text by their offsets, in order. */
export const drawingsOf = (text: string): DrawnStretch[] =>
  corner.test(text)
    ? drawingsIn(sourceLines(text)).map((lines) => {
        const [table] = drawnTable(lines)
        return { ...extentOf(lines), ...(table && { table }) }
      })
    : []

/** The stretches of lines that are drawn, with a rule and a row at least. */
function drawingsIn(lines: readonly SourceLine[]): SourceLine[][] {
  const drawings: SourceLine[][] = []
  for (let at = 0; at < lines.length; at++) {
    const start = at
    while (at < lines.length && isDrawn(lines[at])) at++
    const drawn = lines.slice(start, at)
    if (drawn.some(isRule) && drawn.some((line) => cellsOf(line).length > 1)) drawings.push(drawn)
  }
  return drawings
}

const isDrawn = (line: SourceLine | undefined): boolean =>
  line !== undefined && line.kind !== 'alone' && (isRule(line) || isRow(line) || drawsBeside.test(line.text))

/** Draws below a cell and has words of another, which reaches over rows. */
const drawsBeside = /^[+|\u2500-\u257f].*[-=\u2500-\u257f]{3}.*[+|\u2500-\u257f]$/

const isUnclear = (lines: readonly SourceLine[]): boolean =>
  lines.some((line) => !isRule(line) && drawsBeside.test(line.text))

function extentOf(lines: readonly SourceLine[]): Stretch {
  const [first, last] = [lines[0], lines.at(-1)]
  return { from: first ? startOf(first) : 0, to: last ? last.at + last.raw.trimEnd().length : 0 }
}

function drawnTable(lines: readonly SourceLine[]): CellTable[] {
  const [head, ...groups] = groupsOf(lines)
  if (!head || isUnclear(lines)) return []
  const apart = groups.length > 1
  const rows = groups.flatMap((group) => (apart ? rowsOf(group) : group.map(cellsOf)))
  return [{ ...extentOf(lines), rows: [asOneRow(head), ...rows] }]
}

/** The rows between two rules. */
function groupsOf(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = [[]]
  for (const line of lines)
    if (isRule(line)) groups.push([])
    else groups.at(-1)?.push(line)
  return groups.filter((group) => group.length > 0)
}

function cellsOf(line: SourceLine): TypedCell[] {
  const { text } = line
  const start = startOf(line)
  const at = [...text.matchAll(bars)].map(({ index }) => index).filter((index) => text[index - 1] !== '\\')
  return at.slice(1).map((to, i) => trimmed(text, { from: (at[i] ?? 0) + 1, to }, start))
}

function trimmed(text: string, { from, to }: Stretch, start: number): TypedCell {
  const words = text.slice(from, to)
  const begin = from + words.length - words.trimStart().length
  const length = words.trim().length
  return length > 0 ? [{ from: start + begin, to: start + begin + length }] : []
}

/** Rows of which a cell was broken over lines have empty cells beside it there. */
function rowsOf(group: readonly SourceLine[]): TypedCell[][] {
  const rows: SourceLine[][] = []
  for (const line of group)
    if (rows.length > 0 && cellsOf(line).some((cell) => cell.length === 0)) rows.at(-1)?.push(line)
    else rows.push([line])
  return rows.map(asOneRow)
}

const asOneRow = (lines: readonly SourceLine[]): TypedCell[] => {
  const all = lines.map(cellsOf)
  const columns = Math.max(...all.map((cells) => cells.length))
  return Array.from({ length: columns }, (_, i) => all.flatMap((cells) => cells[i] ?? []))
}
