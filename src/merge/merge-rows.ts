import type { DataCell } from '../data/data-table.ts'
import { type DataNode, isGroup } from '../data/nested-data.ts'
import { readRecords } from '../data/read-data.ts'
import type { Place, Report } from '../findings/diagnostic.ts'
import { reportCells } from '../source/report-cells.ts'
import type { TemplateData, TemplateValue } from '../template/value.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** What one document is filled in with. */
export interface MergeRow {
  /** 1-based: the row of the data, without the header. */
  readonly number: number
  readonly data: TemplateData
  readonly place: Place
}

/**
 * Rows of a CSV or XLSX by the names of their columns; of a YAML or JSON file the maps of its list, which may hold lists
 * and maps themselves, or the one map it is. Nothing is returned only where an error was reported.
 */
export function readRows(bytes: Uint8Array, file: string, report: Report): MergeRow[] | undefined {
  const typed = /\.json$/i.test(file)
  const records = readRecords(bytes, file, report)
  if (!records || !reportCells(cellsIn(records), report)) return undefined
  return records.map(({ names, values, place }, i) => ({
    number: i + 1,
    data: withOrdinal(namedValues(names, values, typed), i),
    place,
  }))
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

const namedValues = (names: readonly DataCell[], values: readonly DataNode[], typed: boolean): TemplateData =>
  Object.fromEntries(names.map(({ text }, i) => [text, values[i] ? templateValue(values[i], typed) : '']))

/** True and false are so to conditions where `typed`, which is in JSON only; elsewhere they are words. */
function templateValue(node: DataNode, typed: boolean): TemplateValue {
  if (!isGroup(node)) return node.number ?? (typed ? node.truth : undefined) ?? node.text
  if (node.names) return namedValues(node.names, node.values, typed)
  return node.values.map((value) => templateValue(value, typed))
}
