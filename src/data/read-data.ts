import { decode } from '../files/decode.ts'
import type { Report } from '../findings/diagnostic.ts'
import { readCsv } from './csv.ts'
import { type DataCell, type DataOptions, type DataTable, mostBytes } from './data-table.ts'
import { collectFaults, type DataRule, type Faults, fileStart } from './faults.ts'
import { json } from './json-data.ts'
import type { DataNode, NestedFormat } from './nested-data.ts'
import { type DataRecord, recordsIn, recordsOf, tableIn } from './records.ts'
import { tableOf } from './table-of.ts'
import { readXlsx } from './xlsx.ts'
import { yaml } from './yaml-data.ts'

/** Rows of cells, or the one value that all of a file is. */
type Content =
  | { readonly rows: readonly (readonly DataCell[])[] }
  | { readonly root: DataNode | undefined; readonly format: NestedFormat }

const textFormats: Readonly<Record<string, typeof readCsv | NestedFormat>> = {
  csv: readCsv,
  tsv: readCsv,
  yaml,
  yml: yaml,
  json,
}

/** Reads a table by the ending of the file's name; nothing is returned only where an error was reported. */
export function readData(bytes: Uint8Array, file: string, options: DataOptions, report: Report): DataTable | undefined {
  const faults = collectFaults(file, report)
  const content = contentOf(bytes, file, options, faults)
  const table = 'rows' in content ? tableOf(content.rows, faults) : tableIn(content.root, content.format, faults)
  faults.finish()
  return faults.any() ? undefined : table
}

/** A file as it came from the disk, and what of it is wanted. */
export interface RecordsFile extends Pick<DataOptions, 'sheet' | 'range'> {
  readonly bytes: Uint8Array
  /** As findings name it; its ending tells its format. */
  readonly file: string
}

/** As `readData`; the values of YAML and JSON may be lists and maps, and a map alone is one record. */
export function readRecords(
  { bytes, file, ...options }: RecordsFile,
  report: Report,
): readonly DataRecord[] | undefined {
  const faults = collectFaults(file, report)
  const content = contentOf(bytes, file, { ...options, merged: true }, faults)
  const records =
    'rows' in content
      ? recordsOf(tableOf(content.rows, faults), faults)
      : recordsIn(content.root, content.format, faults)
  faults.finish()
  return faults.any() ? undefined : records
}

function contentOf(bytes: Uint8Array, file: string, options: DataOptions, faults: Faults): Content {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const format = Object.hasOwn(textFormats, ending) ? textFormats[ending] : undefined
  const reject = (rule: DataRule, message: string, hint: string): Content => {
    faults.add(rule, fileStart, message, hint)
    return { rows: [] }
  }
  if (bytes.length > mostBytes)
    return reject('du-lieu-qua-lon', `Tệp lớn hơn ${mostBytes / 1_000_000} MB`, 'tách thành nhiều tệp')
  if (ending === 'xlsx') return { rows: readXlsx(bytes, file, options, faults) }
  if (!format) {
    const known = ['xlsx', ...Object.keys(textFormats)].map((name) => `.${name}`).join(', ')
    const hint = 'mở tệp bằng Excel và lưu lại dạng .xlsx hoặc CSV UTF-8'
    return reject('du-lieu-dinh-dang', `Tệp “${file}” không có đuôi nào trong các đuôi ${known}`, hint)
  }
  if (options.sheet !== undefined || options.range !== undefined)
    reject('du-lieu-dinh-dang', `Tệp .${ending} không có trang tính và vùng ô`, 'bỏ tên trang và vùng ô')
  const text = decode(bytes)
  if (typeof text !== 'string') {
    const resaved = format === readCsv ? 'trong Excel, chọn Save As và lưu lại dạng CSV UTF-8' : text.hint
    return reject('bang-ma', text.problem, resaved)
  }
  return typeof format === 'function'
    ? { rows: format(text, file, faults) }
    : { root: format.read(text, file, faults), format }
}
