import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf, type Finding } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'

/** The text of a source by its bytes, or why they are none; `name` is as findings call it. Without bytes it was too large to be read. */
export function sourceText(bytes: Uint8Array | undefined, name: string): string | Diagnostic {
  const refusal = (rule: Finding['rule'], message: string, hint: string) =>
    diagnosticOf({ rule, message, hint, place: { file: name, line: 1, column: 1 } })
  const { most } = limits.sourceBytes
  if (!bytes || bytes.length > most)
    return refusal('tep-qua-lon', `Tệp lớn hơn ${most / 1_000_000} MB`, 'tách phụ lục và số liệu ra tệp riêng')
  const text = decode(bytes)
  if (typeof text !== 'string') return refusal('bang-ma', text.problem, text.hint)
  if (text.trim() === '')
    return refusal('tep-rong', 'Tệp không có nội dung', 'viết phần khai báo và nội dung; xem examples/')
  return text
}
