import type { Report } from '../findings/diagnostic.ts'
import { expand } from '../template/expand.ts'
import type { MergeRow } from './merge-rows.ts'

/** A row with the name of its files, without ending. */
export interface NamedRow extends MergeRow {
  readonly name: string
}

/** Signs that some system has no file names with, and a name it keeps for itself. */
const forbidden = /[<>:"/\\|?*\p{Cc}\p{Cs}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[\d¹²³])(?:$|[\s.])/i

/** In bytes, of which systems allow 255 with the ending; and in letters, for those that count the whole path. */
const longest = { bytes: 220, letters: 120 }

/** Gives each row its name by the pattern; equal names, and none, are errors, told before anything is written. */
export function outputNames(rows: readonly MergeRow[], pattern: string, report: Report): NamedRow[] {
  const source = { text: pattern, file: '--name', line: 1, column: 1 }
  const seen = new Map<string, MergeRow>()
  return rows.flatMap((row): NamedRow[] => {
    const typed = expand(source, { data: row.data, partial: () => undefined, escape: 'none', report })
    if (!typed) return []
    const name = fileName(typed.text)
    const fail = (message: string, hint: string): NamedRow[] => {
      report({ rule: 'ten-tep', message, hint, place: row.place })
      return []
    }
    if (name === '' || reserved.test(name))
      return fail(`Hàng ${row.number} không có tên tệp dùng được`, 'sửa --name, hoặc điền cột mà --name dùng')
    const alike = name.normalize('NFC').toLowerCase()
    const other = seen.get(alike)
    if (other)
      return fail(
        `Hàng ${other.number} và hàng ${row.number} cùng cho ra tệp “${name}”`,
        'thêm vào --name một cột có giá trị khác nhau, như `--name "{{stt}}-{{ma}}"`',
      )
    seen.set(alike, row)
    return [{ ...row, name }]
  })
}

const fileName = (text: string): string => cut(text.trim().replace(forbidden, '-')).replace(/(?<![\s.])[\s.]+$/, '')

/** Between letters, each with its marks. */
function cut(text: string): string {
  if (text.length <= longest.letters && byteLength(text) <= longest.bytes) return text
  let name = ''
  for (const { segment } of new Intl.Segmenter('vi').segment(text)) {
    if (name.length + segment.length > longest.letters || byteLength(name + segment) > longest.bytes) return name
    name += segment
  }
  return name
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length
