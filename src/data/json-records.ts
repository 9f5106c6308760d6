import { withoutNoise, writePlainNumber } from '../vietnamese/digits.ts'
import { type DataCell, mostColumns, mostRows } from './data-table.ts'
import { type Faults, fileStart } from './faults.ts'
import { type Token, tokensOf } from './json-tokens.ts'
import { type DataRecord, nested } from './records.ts'

/**
 * Reads a list of objects or of lists, up to the first slip of syntax; a comma before a closing bracket is none. Stops
 * one row after what a file may hold, and holds one cell more.
 */
export function readJsonRecords(text: string, file: string, faults: Faults): DataRecord[] {
  const next = tokensOf(text)
  const placeOf = ({ line, column }: Token) => ({ file, line, column })
  const records: DataRecord[] = []
  let reading = true
  function fail(token: Token, expected: string, hint: string): void {
    if (token.text === '"') {
      const message = 'Chữ mở bằng dấu nháy kép ở đây chưa được đóng, hoặc có dấu `\\` sai'
      faults.add('du-lieu-hong', token, message, 'đóng bằng dấu `"` trên cùng dòng; gõ dấu `\\` hai lần')
    } else {
      const found = token.kind === 'end' ? 'cuối tệp' : `“${token.text}”`
      faults.add('du-lieu-hong', token, `Gặp ${found} ở chỗ phải là ${expected}`, hint)
    }
    reading = false
  }

  /** Has `item` read each item up to `close` from its first token on. */
  function list(close: ']' | '}', item: (token: Token) => void): void {
    for (let token = next(); reading && token.kind !== close; token = next()) {
      item(token)
      const mark = reading ? next() : token
      if (!reading || mark.kind === close) return
      if (mark.kind !== ',') fail(mark, `dấu \`,\` hoặc \`${close}\``, `gõ dấu \`,\` hoặc \`${close}\` vào đây`)
    }
  }

  function cell(token: Token): DataCell {
    const place = placeOf(token)
    if (token.kind === '[' || token.kind === '{') {
      nested(place, faults)
      pass()
    } else if (token.value === undefined)
      fail(token, 'một giá trị', 'gõ chữ trong dấu nháy kép, một số, true, false hoặc null')
    return { ...printed(token), place }
  }

  /** Goes to the end of what has just been opened. */
  function pass(): void {
    for (let depth = 1; depth > 0; ) {
      const { kind } = next()
      if (kind === 'end') return
      depth += kind === '[' || kind === '{' ? 1 : kind === ']' || kind === '}' ? -1 : 0
    }
  }

  function record(token: Token): void {
    const place = placeOf(token)
    const cells: DataCell[] = []
    const names: DataCell[] = []
    if (token.kind === '[') list(']', (first) => add(cells, cell(first)))
    else if (token.kind === '{')
      list('}', (key) => {
        if (typeof key.value !== 'string') return fail(key, 'tên cột', 'gõ tên cột trong dấu nháy kép')
        const name = { text: key.value.normalize('NFC'), place: placeOf(key) }
        if (names.some(({ text }) => text === name.text))
          faults.add('du-lieu-ten-cot', key, `Hàng này có hai cột “${name.text}”`, 'bỏ bớt một cột hoặc đổi tên')
        const colon = next()
        if (colon.kind !== ':') return fail(colon, 'dấu `:`', 'gõ dạng `"tên cột": giá trị`')
        add(names, name)
        add(cells, cell(next()))
      })
    else fail(token, 'một hàng', 'gõ hàng dạng `{"don_vi": "Phòng Nội vụ"}`')
    if (!reading) return
    records.push({ place, cells, ...(token.kind !== '[' && { names }) })
    if (records.length > mostRows + 1) reading = false
  }

  const first = next()
  if (first.kind === '[') {
    list(']', record)
    const rest = reading ? next() : first
    if (reading && rest.kind !== 'end') fail(rest, 'cuối tệp', 'bỏ phần sau dấu `]`')
  } else if (first.kind !== 'end') {
    const hint = 'mở đầu tệp bằng `[`, gõ mỗi hàng dạng `{"don_vi": "Phòng Nội vụ"}`'
    faults.add('du-lieu-dinh-dang', fileStart, 'Tệp phải là một danh sách các hàng', hint)
  }
  return records
}

const add = (cells: DataCell[], cell: DataCell) => cells.length <= mostColumns && cells.push(cell)

/** Whole numbers stay as typed, and are none to reckon with where they have more digits than a sum would hold. */
function printed({ value, text }: Token): Pick<DataCell, 'text' | 'number'> {
  if (typeof value === 'string') return { text: value.normalize('NFC') }
  if (typeof value === 'boolean') return { text: value ? 'Đúng' : 'Sai' }
  if (typeof value !== 'number') return { text: '' }
  if (/^-?\d+$/.test(text)) return { text, ...(Number.isSafeInteger(value) && { number: value }) }
  return Number.isFinite(value) ? { text: writePlainNumber(value), number: withoutNoise(value) } : { text }
}
