import type { DataCell } from '../data/data-table.ts'
import { type Doubt, doubtIn, numberText } from '../data/decimal-mark.ts'
import { type DataNode, isGroup } from '../data/nested-data.ts'
import { type RecordsFile, readRecords } from '../data/read-data.ts'
import type { DataRecord } from '../data/records.ts'
import type { Place, Report } from '../findings/diagnostic.ts'
import { reportCells } from '../source/report-cells.ts'
import { type Figure, numberValue, type TemplateData, type TemplateValue } from '../template/value.ts'
import { compareDecimals, type Decimal, timesTenTo } from '../vietnamese/decimal.ts'
import { type DecimalMark, readDecimal } from '../vietnamese/digits.ts'
import { normalKey } from '../vietnamese/fold.ts'
import { dayCountFault, holdsDays, isDayCount } from './day-columns.ts'
import { holdsAmounts, withVietnameseDate, withVietnameseMarks } from './seen-text.ts'
import { askForTotals } from './total-rows.ts'

/** What one document is filled in with. */
export interface MergeRow {
  /** 1-based: the row of the data, without the header. */
  readonly number: number
  readonly data: TemplateData
  readonly place: Place
}

/** A data file as it came from the disk. */
export interface RowsFile extends RecordsFile {
  /** What stands before decimals in its texts, where that is said. */
  readonly mark?: DecimalMark
  /** Puts the rows in another order, before they are counted. */
  readonly inOrder?: (rows: readonly MergeRow[]) => readonly MergeRow[]
  /** Keeps those that are wanted, with what they were counted as. */
  readonly wanted?: (rows: readonly MergeRow[]) => readonly MergeRow[]
}

/**
 * Rows of a CSV or XLSX by the names of their columns; of a YAML or JSON file the maps of its list, which may hold lists
 * and maps themselves, or the one map it is. Nothing is returned only where an error was reported.
 */
export function readRows(data: RowsFile, report: Report): MergeRow[] | undefined {
  const { mark, inOrder = (rows) => rows, wanted = (rows) => rows } = data
  const records = readRecords(data, report)
  if (!records || !reportCells(cellsIn(records), report)) return undefined
  const read = valueReader(records, mark)
  const rows = records.map((record, i) => ({ number: i + 1, data: read(record), place: record.place }))
  const chosen = wanted(inOrder(rows).map((row, i) => ({ ...row, data: withOrdinal(row.data, i) })))
  const kept = chosen.flatMap(({ number }) => {
    const record = records[number - 1]
    return record ? [[number, record] as const] : []
  })
  askForTotals(new Map(kept), report)
  return [...chosen]
}

/** All texts of the data; what YAML refers to from several places is told once. */
function cellsIn(records: readonly DataNode[]): DataCell[] {
  const met = new Set<DataNode>()
  const walk = (node: DataNode): readonly DataCell[] => {
    if (met.has(node)) return []
    met.add(node)
    return isGroup(node) ? node.values.flatMap(walk) : [node]
  }
  return records.flatMap(walk)
}

/** Its place in the data, where no column says otherwise. */
const withOrdinal = (data: TemplateData, index: number): TemplateData =>
  Object.keys(data).some((key) => normalKey(key) === 'stt') ? data : { ...data, stt: index + 1 }

/** The texts of a column, wherever it stands: a name, or names within each other. */
type Columns = ReadonlyMap<string, readonly DataCell[]>

function columnsOf(records: readonly DataRecord[]): Columns {
  const columns = new Map<string, DataCell[]>()
  const walk = (node: DataNode, path: string): void => {
    if (!isGroup(node)) {
      const cells = columns.get(path) ?? []
      cells.push(node)
      columns.set(path, cells)
    } else for (const [i, value] of node.values.entries()) walk(value, pathIn(path, node.names?.[i]))
  }
  for (const record of records) walk(record, '')
  return columns
}

/** Items of a list stand in one column. */
const pathIn = (path: string, name: DataCell | undefined): string => (name ? `${path}\0${name.text}` : path)

/** A function that gives a record as values. */
function valueReader(records: readonly DataRecord[], mark: DecimalMark | undefined) {
  const facts = new Map<string, ColumnFacts>()
  for (const [path, cells] of columnsOf(records))
    facts.set(path, {
      mark: mark ?? doubtIn(cells),
      areAmounts: holdsAmounts(path.split('\0').at(-1) ?? '', cells),
      areDays: holdsDays(cells),
    })
  const values = (record: DataRecord, path: string): TemplateData =>
    Object.fromEntries(
      record.names.map((name, i) => [name.text, record.values[i] ? value(record.values[i], pathIn(path, name)) : '']),
    )
  const value = (node: DataNode, path: string): TemplateValue => {
    if (!isGroup(node)) return cellValue(node, facts.get(path) ?? { mark, areAmounts: false, areDays: false })
    if (node.names) return values({ ...node, names: node.names }, path)
    return node.values.map((item) => value(item, path))
  }
  return (record: DataRecord) => values(record, '')
}

/** What is known of the cells of a column. */
interface ColumnFacts {
  /** That of decimals, or the doubt which it is. */
  readonly mark: DecimalMark | Doubt | undefined
  readonly areAmounts: boolean
  readonly areDays: boolean
}

function cellValue(cell: DataCell, { mark, areAmounts, areDays }: ColumnFacts): TemplateValue {
  const { number, format, truth, place } = cell
  const fault = cell.fault ?? (areDays && isDayCount(cell) ? dayCountFault(cell) : undefined)
  if (fault) return { text: cell.text, readings: new Set(), fault: { rule: 'du-lieu-o-loi', ...fault, place } }
  if (cell.isNothing) return ''
  if (truth !== undefined) return truth
  if (number && format) return { text: cell.text, readings: new Set([number]) }
  if (number) return cell.text.endsWith('%') ? percentageOf(cell.text, number) : numberValue(number)
  const text = withVietnameseDate(cell.text)
  if (/^\s*(?:true|false)\s*$/i.test(text)) return /^\s*t/i.test(text)
  if (!/\d[.,]\d/.test(text)) return text
  const seen = areAmounts && typeof mark !== 'object' ? withVietnameseMarks(text, mark) : text
  if (mark === undefined) return seen
  return text.trim().endsWith('%') ? typedPercentage(seen, mark) : { ...figureOf(text, mark), text: seen }
}

/** A percentage is text, since nobody said what it is to be reckoned with; one that is shown rounded knows what it is. */
function percentageOf(text: string, ratio: Decimal): TemplateValue {
  const hundredths = timesTenTo(ratio, 2)
  const shown = readDecimal(numberText(text))
  const isWhole = shown !== undefined && compareDecimals(shown, hundredths) === 0
  return isWhole ? text : { text, readings: new Set(), hundredths }
}

/** The same of a text, in whose column a mark may stand before decimals. */
function typedPercentage(text: string, mark: DecimalMark | Doubt): TemplateValue {
  if (typeof mark === 'string') return text
  const { readings, unclear } = figureOf(numberText(text), mark)
  return readings.size > 1 || unclear ? { text, readings: new Set(), unclear: true } : text
}

/** A text with the numbers it may be. */
function figureOf(text: string, mark: DecimalMark | Doubt): Figure {
  const marks: readonly DecimalMark[] = typeof mark === 'string' ? [mark] : [',', '.']
  const readings = new Set(marks.flatMap((one) => readDecimal(text, one) ?? []))
  const unclear = typeof mark === 'object' && mark.readings.length === 1 && readings.size > 0
  return { text, readings, ...(unclear && { unclear }) }
}
