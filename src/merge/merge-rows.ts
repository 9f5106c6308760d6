import { readData } from '../data/read-data.ts'
import { decode } from '../files/decode.ts'
import type { Place, Report } from '../findings/diagnostic.ts'
import { parseYaml } from '../source/yaml-nodes.ts'
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
  return /\.(?:ya?ml|json)$/i.test(file) ? readNested(bytes, file, report) : readTable(bytes, file, report)
}

function readTable(bytes: Uint8Array, file: string, report: Report): MergeRow[] | undefined {
  const table = readData(bytes, file, {}, report)
  return table?.rows.map((cells, i) => ({
    number: i + 1,
    data: numbered(
      Object.fromEntries(cells.map(({ text, number }, c) => [table.columns[c]?.text ?? '', number ?? text])),
      i,
    ),
    place: cells[0]?.place ?? { file, line: i + 2, column: 1 },
  }))
}

/** Its place in the data, where no column says otherwise. */
const numbered = (data: TemplateData, index: number): TemplateData =>
  Object.keys(data).some((key) => normalKey(key) === 'stt') ? data : { ...data, stt: index + 1 }

function readNested(bytes: Uint8Array, file: string, report: Report): MergeRow[] | undefined {
  const top = { file, line: 1, column: 1 }
  const fail = (message: string, hint: string): undefined => {
    report({ rule: 'du-lieu-dinh-dang', message, hint, place: top })
  }
  const text = decode(bytes)
  if (typeof text !== 'string') return fail(text.problem, text.hint)
  const value = /\.json$/i.test(file) ? fromJson(text, fail) : fromYaml(text, file, report)
  if (value === undefined) return undefined
  const rows = Array.isArray(value) ? value : [value]
  const bad = rows.findIndex((row) => typeof row !== 'object' || row === null || Array.isArray(row))
  if (bad >= 0)
    return fail(
      `${Array.isArray(value) ? `Hàng ${bad + 1} của tệp` : 'Tệp'} không có tên cột`,
      'gõ dạng `don_vi: Phòng Nội vụ`; nhiều hàng thì mỗi hàng mở đầu bằng `- `',
    )
  if (rows.length === 0) return fail('Tệp không có hàng nào', 'thêm ít nhất một hàng')
  return rows.map((data, i) => ({ number: i + 1, data: numbered(data as TemplateData, i), place: top }))
}

function fromYaml(text: string, file: string, report: Report): TemplateValue | undefined {
  const nodes = parseYaml(text, { file, firstLine: 1, name: 'Tệp' }, report)
  // Aliases are text here as everywhere: a bomb of them would be rows without end.
  return nodes && (plain(nodes.document.toJS({ maxAliasCount: 100 })) as TemplateValue)
}

/** An empty value is an empty text. */
function plain(value: unknown): unknown {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
    : value
}

function fromJson(text: string, fail: (message: string, hint: string) => undefined): TemplateValue | undefined {
  try {
    return JSON.parse(text) as TemplateValue
  } catch {
    return fail('Tệp JSON viết chưa đúng', 'mở bằng trình soạn thảo có kiểm tra JSON và sửa chỗ được gạch chân')
  }
}
