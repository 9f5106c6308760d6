import type { LeafDirective } from 'mdast-util-directive'
import type { DataCell } from '../../data/data-table.ts'
import { readData } from '../../data/read-data.ts'
import { totalLabel } from '../../decree/names.ts'
import { readNumber, sum, writeNumber } from '../../vietnamese/digits.ts'
import { normalKey } from '../../vietnamese/fold.ts'
import { amountInWords } from '../../vietnamese/number-words.ts'
import type { Cell, Column, Inline, Row, Table } from '../doc.ts'
import type { Reader } from '../reader.ts'
import { unbreakable, unprintable } from './characters.ts'
import { type BadSpec, columnNamed, columnNames, type ShownColumn, shownColumns } from './column-spec.ts'
import { attributesOf, fileOf } from './directive.ts'
import { type MergeableCell, mergedRows, mergeOf } from './merged-cells.ts'

const attributes = {
  tep: 'tep="phan-cong.csv"',
  bang_tinh: 'bang_tinh="Sheet1"',
  vung: 'vung="B3:F40"',
  cot: 'cot="STT:giữa 12mm; Đơn vị; Kinh phí:phải"',
  tong: 'tong="Kinh phí"',
  so: 'so="Số lượng"',
  gop: 'gop="Đơn vị"',
  bang_chu: 'bang_chu="Kinh phí"',
  don_vi: 'don_vi="triệu đồng"',
}

/** What amounts in a unit are to be multiplied by to be đồng. */
const units: Readonly<Record<string, number>> = {
  dong: 1,
  nghin_dong: 1e3,
  ngan_dong: 1e3,
  trieu_dong: 1e6,
  ty_dong: 1e9,
}

/** `::bang`: a table from a data file, with its totals. */
export function readDataTable(node: LeafDirective, reader: Reader): Table[] {
  const typed = attributesOf(node, attributes, reader)
  const file = fileOf(node, typed.tep, reader)
  const place = reader.place(node)
  const options = { ...(typed.bang_tinh && { sheet: typed.bang_tinh }), ...(typed.vung && { range: typed.vung }) }
  const data = file && readData(file.data, reader.root + file.path, options, reader.report)
  if (!data) return []

  const sound = <T extends object | number>(found: T | BadSpec): found is T => {
    const bad = typeof found === 'object' && 'hint' in found ? (found as BadSpec) : undefined
    if (bad) reader.find(node, { rule: 'cot-bang', severity: 'error', ...bad })
    return !bad
  }
  const shown = shownColumns(typed.cot, data).filter(sound<ShownColumn>)
  const named = (names: string | undefined) =>
    new Set(
      columnNames(names)
        .map((name) => columnNamed(name, data))
        .filter(sound<number>),
    )
  const totalled = named([typed.tong, typed.bang_chu].filter(Boolean).join(';'))
  const numeric = new Set([...totalled, ...named(typed.so)])
  const merged = named(typed.gop)

  const numbers = numbersOf(data.rows, numeric, reader)
  const grid = data.rows.map((row, r) =>
    shown.map(({ index }): MergeableCell => {
      const cell = row[index] as DataCell
      const n = numbers.get(index)?.[r]
      return cellOf(n === undefined ? cell.text : writeNumber(n), cell, reader)
    }),
  )
  const heads = shown.map(({ title, index }) => cellOf(title, data.columns[index] as DataCell, reader))
  markRepeats(grid, shown, merged)
  const rows = mergedRows([heads, ...grid], reader.report)
  const lost = [...totalled].find((index) => !shown.some((column) => column.index === index))
  if (lost !== undefined) sound(notShown(data.columns[lost]?.text ?? ''))
  const sums = new Map([...totalled].map((index) => [index, sum((numbers.get(index) ?? []).filter(isNumber))]))
  const unit = typed.don_vi?.trim()
  const words = columnNames(typed.bang_chu)
    .map((name) => columnNamed(name, data))
    .find(isNumber)
  const inWords = words === undefined ? undefined : wordsOf(sums.get(words) ?? 0, unit, node, reader)
  return [
    {
      kind: 'table',
      columns: shown.map((column) => ({ ...usualAlign(column, data.rows, numeric), ...lookOf(column) })),
      rows: totalled.size > 0 ? [...rows, totalRow(shown, sums, place)] : rows,
      ...(unit && { unit }),
      ...(inWords && { inWords }),
      place,
    },
  ]
}

const isNumber = (n: unknown): n is number => typeof n === 'number'

const lookOf = ({ align, width }: ShownColumn): Column => ({ ...(align && { align }), ...(width && { width }) })

/** Numbers stand at the right, ordinals in the middle. */
function usualAlign(
  { index, title }: ShownColumn,
  rows: readonly (readonly DataCell[])[],
  numeric: ReadonlySet<number>,
): Column {
  if (/^(stt|tt|so_tt)$/.test(normalKey(title))) return { align: 'center' }
  const isNumeric = (cell: DataCell | undefined) =>
    cell?.number !== undefined || cell?.text === '' || readNumber(cell?.text ?? '') !== undefined
  const typed = rows.length > 0 && rows.every((row) => isNumeric(row[index]))
  return numeric.has(index) || typed ? { align: 'right' } : {}
}

const notShown = (name: string): BadSpec => ({
  message: `Cột “${name}” được cộng nhưng không có trong \`cot\``,
  hint: 'thêm cột này vào `cot`, hoặc bỏ khỏi `tong`, `bang_chu`',
})

/** The values of the columns that hold numbers, by column and row; other text there is an error at its cell. */
function numbersOf(
  rows: readonly (readonly DataCell[])[],
  columns: ReadonlySet<number>,
  reader: Reader,
): ReadonlyMap<number, readonly (number | undefined)[]> {
  const value = ({ text, number, place }: DataCell): number | undefined => {
    if (number !== undefined) return number
    const typed = text.trim()
    const read = readNumber(typed)
    if (read === undefined && typed !== '' && !mergeOf(typed))
      reader.report({
        rule: 'o-khong-phai-so',
        severity: 'error',
        message: `Ô “${typed}” ở cột cần cộng không phải là số`,
        hint: 'gõ số như 1250000 hoặc 1.250.000; ô chưa có số thì để trống',
        place,
      })
    return read
  }
  return new Map([...columns].map((index) => [index, rows.map((row) => value(row[index] as DataCell))]))
}

function cellOf(text: string, { place }: DataCell, reader: Reader): MergeableCell {
  const merge = mergeOf(text.trim())
  if (merge) return { content: [], place, merge }
  for (const { found } of [...unprintable(text), ...unbreakable(text)]) reader.report({ ...found, place })
  const lines = text.trim().split(/\s*\n\s*/)
  const content = lines.flatMap((line, i): Inline[] => [
    ...(i > 0 ? [{ kind: 'break' } as const] : []),
    { kind: 'text', text: line.replace(/[ \t]+/g, ' ') },
  ])
  return { content, place }
}

/** `gop`: a text that repeats the one above becomes one cell with it, column by column from the left. */
function markRepeats(grid: MergeableCell[][], shown: readonly ShownColumn[], merged: ReadonlySet<number>): void {
  const textAt = (row: number, column: number) => {
    const [first] = grid[row]?.[column]?.content ?? []
    return first?.kind === 'text' ? first.text : ''
  }
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

/** The last row: its words take the columns before the first sum. */
function totalRow(shown: readonly ShownColumn[], sums: ReadonlyMap<number, number>, place: Table['place']): Row {
  const first = shown.findIndex(({ index }) => sums.has(index))
  const text = (words: string): Cell => ({ content: words ? [{ kind: 'text', text: words }] : [], place })
  const values = shown
    .slice(Math.max(first, 0))
    .map(({ index }) => text(sums.has(index) ? writeNumber(sums.get(index) ?? 0) : ''))
  const label: Cell = { ...text(totalLabel), ...(first > 1 && { columns: first }) }
  return { cells: first > 0 ? [label, ...values] : values, total: true }
}

/** The amount in đồng in words; a total that isn't whole đồng has none. */
function wordsOf(total: number, unit: string | undefined, node: LeafDirective, reader: Reader): string | undefined {
  const factor = units[normalKey(unit ?? 'đồng')]
  const amount = factor === undefined ? undefined : Math.round(total * factor * 100) / 100
  if (amount !== undefined && Number.isSafeInteger(amount)) return amountInWords(amount)
  reader.find(node, {
    rule: 'bang-chu',
    severity: 'error',
    message:
      factor === undefined
        ? `Không đổi được “${unit}” ra đồng để viết bằng chữ`
        : `Tổng ${writeNumber(total)}${unit ? ` ${unit}` : ''} không tròn đồng nên không viết được bằng chữ`,
    hint:
      factor === undefined ? 'gõ `don_vi` là đồng, nghìn đồng, triệu đồng hoặc tỷ đồng' : 'sửa số liệu cho tròn đồng',
  })
  return undefined
}
