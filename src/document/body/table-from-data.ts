import type { LeafDirective } from 'mdast-util-directive'
import type { DataCell, DataTable } from '../../data/data-table.ts'
import { doubtFinding, doubtIn } from '../../data/decimal-mark.ts'
import { tellFaults } from '../../data/faults.ts'
import { readData } from '../../data/read-data.ts'
import { reportCells } from '../../source/report-cells.ts'
import { shiftedParts } from '../../source/shifted-text.ts'
import type { DecimalMark } from '../../vietnamese/digits.ts'
import { seenLines } from '../../vietnamese/unseen.ts'
import type { Column, Inline, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { unbreakable, unprintable } from './characters.ts'
import { type BadSpec, columnNamed, columnNames, type ShownColumn, shownColumns, usualAlign } from './column-spec.ts'
import { attributesOf, fileOf } from './directive.ts'
import { headRowsOf, type MergeableCell, mergedRows, mergeOf } from './merged-cells.ts'
import { reportSize, reportWidth } from './table-width.ts'
import { amountWords, type ColumnNumbers, columnText, numbersIn, totalRow, totalText } from './totals.ts'

const attributes = {
  tep: 'tep="phan-cong.csv"',
  bang_tinh: 'bang_tinh="Sheet1"',
  vung: 'vung="B3:F40"',
  cot: 'cot="STT:giữa 12mm; Đơn vị; Kinh phí:phải"',
  tong: 'tong="Kinh phí"',
  so: 'so="Số lượng"',
  so_thap_phan: 'so_thap_phan="."',
  gop: 'gop="Đơn vị"',
  bang_chu: 'bang_chu="Kinh phí"',
  don_vi: 'don_vi="triệu đồng"',
}

type Attributes = Readonly<Partial<Record<keyof typeof attributes, string>>>

/** `::bang`: a table from a data file, with its totals. */
export function readDataTable(node: LeafDirective, reader: Reader): Table[] {
  const typed = attributesOf(node, attributes, reader)
  const file = fileOf(node, typed.tep, reader)
  const options = { ...(typed.bang_tinh && { sheet: typed.bang_tinh }), ...(typed.vung && { range: typed.vung }) }
  const data = file && readData(file.data, reader.root + file.path, options, reader.report)
  if (!data) return []
  const columns = chosenColumns(typed, data, (bad) => reader.find(node, { rule: 'cot-bang', ...bad }))
  const { shown, totalled, numeric, inWords } = columns
  reportCells(
    [data.columns, ...data.rows].flatMap((row) => shown.flatMap(({ index }) => row[index] ?? [])),
    reader.report,
  )
  const mark = decimalMark(typed.so_thap_phan, (bad) => reader.find(node, { rule: 'cot-bang', ...bad }))
  const numbers = numbersOf(data, columns, { mark, reader })
  const rows = mergedRows(gridOf(data, columns, { numbers, reader }), reader.report)
  const headRows = headRowsOf(rows)
  reportWidth(node, shown.length, reader)
  reportSize(node, { rows: rows.length, columns: shown.length }, reader)
  const place = reader.place(node)
  const unit = typed.don_vi?.trim()
  const said = inWords === undefined ? undefined : numbers.get(inWords)
  const words = said && amountWords(said, unit, (found) => reader.find(node, found))
  return [
    {
      kind: 'table',
      columns: shown.map((column) => ({
        ...(numeric.has(column.index)
          ? { align: 'right' as const }
          : usualAlign(column.title, textsOf(column, data.rows.slice(headRows - 1)))),
        ...lookOf(column),
      })),
      rows: totalled.size > 0 ? [...rows, totalRow(shown, sumsOf(numbers, totalled), place)] : rows,
      headRows,
      ...(unit && { unit }),
      ...(words && { inWords: words }),
      place,
    },
  ]
}

function decimalMark(typed: string | undefined, report: (bad: BadSpec) => void): DecimalMark | undefined {
  if (typed === undefined || typed === '.' || typed === ',') return typed
  const hint = 'gõ `so_thap_phan="."` nếu số viết 12.5, `so_thap_phan=","` nếu viết 12,5'
  report({ message: `“${typed}” không phải là dấu thập phân`, hint })
  return undefined
}

type NumbersByColumn = ReadonlyMap<number, ColumnNumbers>

/** The columns of numbers, read; of one whose marks can be taken in two ways, that is told instead. */
function numbersOf(
  { columns, rows }: DataTable,
  { shown, numeric }: ChosenColumns,
  { mark, reader }: { readonly mark: DecimalMark | undefined; readonly reader: Reader },
): NumbersByColumn {
  const used = new Set([...shown.map(({ index }) => index), ...numeric])
  tellFaults(
    rows.flatMap((row) => row.filter((_, c) => used.has(c))),
    reader.report,
  )
  const read = new Map<number, ColumnNumbers>()
  for (const index of numeric) {
    const cells = rows.flatMap((row) => row[index] ?? [])
    const doubt = mark === undefined ? doubtIn(cells) : undefined
    const how = (other: DecimalMark) => `thêm \`so_thap_phan="${other}"\` vào lệnh \`::bang\``
    const column = numbersIn(cells, mark, reader)
    if (doubt) reader.report(doubtFinding(doubt, columns[index]?.text ?? '', how))
    else read.set(index, column)
  }
  return read
}

const sumsOf = (numbers: NumbersByColumn, totalled: ReadonlySet<number>): ReadonlyMap<number, string> =>
  new Map([...numbers].flatMap(([i, one]) => (totalled.has(i) ? [[i, totalText(one)]] : [])))

/** Columns by what is asked of them; all but `shown` by their place in the file. */
interface ChosenColumns {
  readonly shown: readonly ShownColumn[]
  readonly totalled: ReadonlySet<number>
  /** Those that are totalled, and those of numbers that aren't. */
  readonly numeric: ReadonlySet<number>
  readonly merged: ReadonlySet<number>
  /** The column whose total is said in words too. */
  readonly inWords: number | undefined
}

function chosenColumns(typed: Attributes, data: DataTable, report: (bad: BadSpec) => void): ChosenColumns {
  const told = new Set<string>()
  // A column may be named in several attributes.
  const isSound = <T extends object | number>(found: T | BadSpec): found is T => {
    if (!isBad(found)) return true
    if (!told.has(found.message)) report(found)
    told.add(found.message)
    return false
  }
  const shown = shownColumns(typed.cot, data).filter(isSound<ShownColumn>)
  const columnsNamed = (names: string | undefined) =>
    columnNames(names)
      .map((name) => columnNamed(name, data))
      .filter(isSound<number>)
  const totalled = new Set(columnsNamed([typed.tong, typed.bang_chu].filter(Boolean).join(';')))
  const numeric = new Set([...totalled, ...columnsNamed(typed.so)])
  const merged = new Set(columnsNamed(typed.gop))
  const lost = [...totalled].find((index) => !shown.some((column) => column.index === index))
  if (lost !== undefined) report(notShown(data.columns[lost]?.text ?? ''))
  const inWords = columnNames(typed.bang_chu)
    .map((name) => columnNamed(name, data))
    .find((found) => typeof found === 'number')
  return { shown, totalled, numeric, merged, inWords }
}

const isBad = (found: object | number): found is BadSpec => typeof found === 'object' && 'hint' in found

const notShown = (name: string): BadSpec => ({
  message: `Cột “${name}” được cộng nhưng không có trong \`cot\``,
  hint: 'thêm cột này vào `cot`, hoặc bỏ khỏi `tong`, `bang_chu`',
})

/** The cells as they are shown, their heads first. */
function gridOf(
  { columns, rows }: DataTable,
  { shown, merged }: ChosenColumns,
  { numbers, reader }: { readonly numbers: NumbersByColumn; readonly reader: Reader },
): MergeableCell[][] {
  const grid = rows.map((row, r) =>
    shown.flatMap(({ index }, i): MergeableCell[] => {
      const cell = row[index]
      if (!cell) return []
      // The column at its left may be shown elsewhere.
      if (cell.merged && (cell.merged === 'up' || shown[i - 1]?.index === index - 1))
        return [{ content: [], place: cell.place, merge: cell.merged }]
      const column = numbers.get(index)
      const n = column?.values[r]
      return [cellOf(column && n && !cell.format ? columnText(n, column) : cell.text, cell, reader)]
    }),
  )
  const heads = shown.flatMap(({ title, index }) => {
    const head = columns[index]
    return head ? [cellOf(title, head, reader)] : []
  })
  markRepeats(grid, shown, merged)
  return [heads, ...grid]
}

/** The texts of a column; what is a number by its type is one. */
const textsOf = ({ index }: ShownColumn, rows: DataTable['rows']): string[] =>
  rows.map((row) => (row[index]?.number === undefined ? (row[index]?.text ?? '') : '0'))

const lookOf = ({ align, width }: ShownColumn): Column => ({ ...(align && { align }), ...(width && { width }) })

function cellOf(text: string, { place }: DataCell, reader: Reader): MergeableCell {
  const merge = mergeOf(text.trim())
  if (merge) return { content: [], place, merge }
  for (const { found } of [...unprintable(text), ...unbreakable(text)]) reader.report({ ...found, place })
  const lines = seenLines(text)
    .join('\n')
    .trim()
    .split(/(?<!\s)\s*\n\s*/)
  const content = lines.flatMap((line, i): Inline[] => [
    ...(i > 0 ? [{ kind: 'break' } as const] : []),
    ...shiftedParts(line.replace(/[ \t]+/g, ' ')).map((part) => ({ kind: 'text' as const, ...part })),
  ])
  return { content, place }
}

/** `gop`: a text that repeats the one above becomes one cell with it, column by column from the left. */
function markRepeats(grid: MergeableCell[][], shown: readonly ShownColumn[], merged: ReadonlySet<number>): void {
  const textAt = (row: number, column: number) =>
    (grid[row]?.[column]?.content ?? [])
      .map((one) => (one.kind === 'text' ? `${one.shift ?? ''}${one.text}` : ''))
      .join('\n')
  const columns = shown.flatMap(({ index }, i) => (merged.has(index) ? [i] : []))
  /** Columns from the left in which the row at hand repeats the one above. */
  for (let r = grid.length - 1; r > 0; r--)
    for (const c of columns) {
      if (textAt(r, c) === '' || textAt(r, c) !== textAt(r - 1, c)) break
      const cell = grid[r]?.[c]
      const row = grid[r]
      if (cell && row) row[c] = { content: [], place: cell.place, merge: 'up' }
    }
}
