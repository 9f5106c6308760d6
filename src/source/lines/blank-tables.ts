import type { Report } from '../../findings/diagnostic.ts'
import type { TextMap } from '../../findings/text-map.ts'
import { limits } from '../../limits.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import {
  type CellTable,
  namesForm,
  type Stretch,
  type TableFinding,
  type TypedCell,
  withCellTables,
} from './cell-tables.ts'
import { opensWithBullet } from './pasted-bullets.ts'
import { areSigned } from './set-out.ts'
import { type SourceLine, sourceLines, startOf } from './source-line.ts'

/**
 * Gives Markdown tables between bars where the cells of three lines or more are parted by runs of blanks, and tells each; of two
 * lines where all gaps have three blanks or more.
 */
export function withBlankTables(source: TextMap, report: Report): TextMap {
  if (!gap.test(source.text)) return source
  return withCellTables(source, blankTablesIn(sourceLines(source.text)), { report, finding })
}

const finding: TableFinding = (columns) => ({
  rule: 'bang-dan-bang-dau-cach',
  message: `Các dòng có ô cách nhau bằng nhiều dấu cách; bản in kẻ thành bảng ${columns} cột, dòng đầu là đầu bảng`,
  hint: 'gõ dấu `|` giữa các ô và dòng `|---|` dưới đầu bảng; nếu không phải bảng thì chỉ để một dấu cách',
})

const gap = /[^\s.;:!?,] {2,}\S/

/** A line with the parts between its runs of blanks, each by its columns. */
interface Row {
  readonly line: SourceLine
  readonly parts: readonly Stretch[]
}

/** Blanks behind the number of an item, or between sentences, part no cells; lines to be filled in are no rows. */
function rowOf(line: SourceLine): Row | undefined {
  const { raw, text, kind } = line
  if ((kind !== 'text' && kind !== 'numbered') || !gap.test(text) || /[\t|]|_{3}|\.{4}|……/.test(text)) return undefined
  const label = labelOf(text)
  if (opensWithBullet(text)) return undefined
  if (label?.kind === 'bullet' || (label && !gap.test(text.slice(label.length)))) return undefined
  const parts = [...raw.matchAll(/\S+(?: \S+)*/g)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }))
  return parts.length <= limits.tableColumns.most ? { line, parts } : undefined
}

/** The tables of a text whose cells are parted by runs of blanks, by their offsets. */
export const blankTablesOf = (text: string): CellTable[] => (gap.test(text) ? blankTablesIn(sourceLines(text)) : [])

function blankTablesIn(lines: readonly SourceLine[]): CellTable[] {
  const tables: CellTable[] = []
  let rows: Row[] = []
  const close = () => {
    const isForm = rows.some(({ line }) => namesForm(line.text)) || areSigned(rows.map(cellsOf))
    const table = !isForm && (rows.length > 2 || (rows.length === 2 && areFarApart(rows))) ? tableOf(rows) : undefined
    if (table) tables.push(table)
    rows = []
  }
  for (const line of lines) {
    const row = rowOf(line)
    if (row) rows.push(row)
    else close()
  }
  close()
  return tables
}

/** Whether lines without numbers have as many cells, with three blanks or more between them: so many are typed for a column. */
const areFarApart = (rows: readonly Row[]): boolean =>
  rows.every(
    ({ line, parts }) =>
      labelOf(line.text) === undefined &&
      parts.length === rows[0]?.parts.length &&
      parts.every(({ from }, i) => i === 0 || from - (parts[i - 1]?.to ?? 0) > 2),
  )

const cellsOf = ({ line, parts }: Row): string[] => parts.map(({ from, to }) => line.raw.slice(from, to))

/** Cells below each other, else as many in every line. */
function tableOf(rows: readonly Row[]): CellTable | undefined {
  const [first, last] = [rows[0]?.line, rows.at(-1)?.line]
  const cells = alignedCells(rows) ?? countedCells(rows)
  if (!cells || !first || !last) return undefined
  return { from: startOf(first), to: last.at + last.raw.trimEnd().length, rows: cells }
}

/** Cells by the columns that are blank in all lines, if no part of a line reaches over one. */
function alignedCells(rows: readonly Row[]): TypedCell[][] | undefined {
  const columns = columnsOf(rows)
  const isParted = ({ parts }: Row) =>
    new Set(parts.map((part) => columns.findIndex(holds(part)))).size === parts.length
  if (columns.length < 2 || !rows.every(isParted)) return undefined
  return rows.map(({ line, parts }) =>
    columns.map((column) => parts.filter((part) => holds(part)(column)).map((part) => inText(line, part))),
  )
}

const holds = (part: Stretch) => (column: Stretch) => column.from <= part.from && part.to <= column.to

/** The stretches of columns in which some line has letters, two blank ones or more apart. */
function columnsOf(rows: readonly Row[]): Stretch[] {
  const columns: { from: number; to: number }[] = []
  for (const part of rows.flatMap(({ parts }) => parts).sort((a, b) => a.from - b.from)) {
    const last = columns.at(-1)
    if (last && part.from < last.to + 2) last.to = Math.max(last.to, part.to)
    else columns.push({ ...part })
  }
  return columns
}

/** Two columns are told by wide gaps only. */
function countedCells(rows: readonly Row[]): TypedCell[][] | undefined {
  const [first] = rows
  const count = first?.parts.length ?? 0
  const isWide = ({ parts }: Row) => count > 2 || (parts[1]?.from ?? 0) - (parts[0]?.to ?? 0) > 3
  if (!rows.every((row) => row.parts.length === count && isWide(row))) return undefined
  return rows.map(({ line, parts }) => parts.map((part) => [inText(line, part)]))
}

const inText = ({ at }: SourceLine, { from, to }: Stretch): Stretch => ({ from: at + from, to: at + to })
