import type { Doc } from '../../document/doc.ts'

/** Whether a document is of a day, `YYYY-MM-DD`, or later, for sure; one without a date is of the year its abstract names. */
export function isSince({ date, abstract }: Doc, day: string): boolean {
  const year = date.year ?? Number(/năm (20\d\d)(?![\d-])/.exec(abstract.join(' '))?.[1])
  if (!year) return false
  const { month = 1, day: dayOfMonth = 1 } = date.year === undefined ? {} : date
  return `${year}-${two(month)}-${two(dayOfMonth)}` >= day
}

const two = (n: number): string => String(n).padStart(2, '0')

const former =
  /trước đây|trước khi|sáp nhập|sắp xếp lại|hợp nhất|thay thế|bãi bỏ|hết hiệu lực|thay cho|giải thể|kết thúc hoạt động|không còn|không tổ chức|chuyển về|(?<![A-Za-zÀ-ỹ])(?:cũ|(?<!(?:tài|thảo|cao|thái|tây|bình|hưng|phú) )nguyên(?! (?:tắc|nhân|liệu|tố|vẹn|trạng|tử))|quê|sinh tại|trú|phông|kế thừa|tiếp nhận từ)(?![A-Za-zÀ-ỹ])/i

/** Whether what stands in a line is told as something that was, or in the name or issuer of a document that is cited. */
export function isHistory(text: string, from: number, to: number): boolean {
  const lineFrom = text.lastIndexOf('\n', from - 1) + 1
  const lineTo = text.indexOf('\n', to)
  const before = text.slice(Math.max(lineFrom, from - 200), from)
  const after = text.slice(to, Math.min(lineTo < 0 ? text.length : lineTo, to + 40))
  if (former.test(before.slice(-60)) || former.test(after)) return true
  return /(?:số:? ?\d[\d/]*[/-][A-ZĐ]|(?:19|20)\d\d của )[^.;]*$/.test(before)
}
