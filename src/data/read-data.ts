import { decode } from '../files/decode.ts'
import type { Report } from '../findings/diagnostic.ts'
import { readCsv } from './csv.ts'
import { type DataCell, type DataOptions, type DataTable, mostBytes } from './data-table.ts'
import { collectFaults, type DataRule, type Faults, fileStart } from './faults.ts'
import { readJsonRecords } from './json-records.ts'
import { rowsOf } from './records.ts'
import { tableOf } from './table-of.ts'
import { readXlsx } from './xlsx.ts'
import { readYamlRecords } from './yaml-records.ts'

type Rows = readonly (readonly DataCell[])[]
type TextReader = (text: string, file: string, faults: Faults) => Rows

const yaml: TextReader = (text, file, faults) => rowsOf(readYamlRecords(text, file, faults), faults)
const json: TextReader = (text, file, faults) => rowsOf(readJsonRecords(text, file, faults), faults)
const textReaders: Readonly<Record<string, TextReader>> = { csv: readCsv, tsv: readCsv, yaml, yml: yaml, json }

/** Reads rows by the ending of the file's name; nothing is returned only where an error was reported. */
export function readData(bytes: Uint8Array, file: string, options: DataOptions, report: Report): DataTable | undefined {
  const faults = collectFaults(file, report)
  const table = tableOf(read(bytes, file, options, faults), faults)
  faults.finish()
  return faults.any() ? undefined : table
}

function read(bytes: Uint8Array, file: string, options: DataOptions, faults: Faults): Rows {
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  const readText = Object.hasOwn(textReaders, ending) ? textReaders[ending] : undefined
  const reject = (rule: DataRule, message: string, hint: string) => {
    faults.add(rule, fileStart, message, hint)
    return []
  }
  if (bytes.length > mostBytes)
    return reject('du-lieu-qua-lon', `Tệp lớn hơn ${mostBytes / 1_000_000} MB`, 'tách thành nhiều tệp')
  if (ending === 'xlsx') return readXlsx(bytes, file, options, faults)
  if (!readText) {
    const known = ['xlsx', ...Object.keys(textReaders)].map((name) => `.${name}`).join(', ')
    const hint = 'mở tệp bằng Excel và lưu lại dạng .xlsx hoặc CSV UTF-8'
    return reject('du-lieu-dinh-dang', `Tệp “${file}” không có đuôi nào trong các đuôi ${known}`, hint)
  }
  if (options.sheet !== undefined || options.range !== undefined)
    reject('du-lieu-dinh-dang', `Tệp .${ending} không có trang tính và vùng ô`, 'bỏ tên trang và vùng ô')
  const text = decode(bytes)
  if (typeof text === 'string') return readText(text, file, faults)
  const resaved = readText === readCsv ? 'trong Excel, chọn Save As và lưu lại dạng CSV UTF-8' : text.hint
  return reject('bang-ma', text.problem, resaved)
}
