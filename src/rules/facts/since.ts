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
  /trước đây|trước (?:khi|sắp xếp|sáp nhập)|trước (?:là|thuộc)|nay (?:là|thuộc)|tiền thân|sáp nhập|sắp xếp (?:lại|đơn vị|tổ chức|(?:các )?(?:tỉnh|huyện|xã))|(?<=sau (?:khi )?)sắp xếp|hợp nhất|thay thế|bãi bỏ|hết hiệu lực|thay cho|giải thể|kết thúc hoạt động|không còn|còn (?:quy định|ghi)|không tổ chức|chuyển về|(?<![A-Za-zÀ-ỹ])(?:cũ|xưa|(?<!(?:tài|thảo|cao|thái|tây|bình|hưng|phú) )nguyên(?! (?:tắc|nhân|liệu|tố|vẹn|trạng|tử))|quê|sinh tại|trú|phông|kế thừa|tiếp nhận từ)(?![A-Za-zÀ-ỹ])/i

/** What leads to a name of its time: the document it issued, the book or plan it stands in, what someone once was. */
const ofItsTime = [
  /(?:số:? ?\d[\d/]*[/-][A-ZĐ]|(?:19|20)\d\d của )[^.;]*$/,
  /(?:Thông tư|Nghị quyết|Quyết định|Chỉ thị|Công văn|Giấy (?:phép|khen|chứng nhận)|Bằng khen|Cờ(?: thi đua)?|Chứng chỉ|Hợp đồng)(?: [^.;,()]{0,60})? (?:của|do)(?: Chủ tịch| Bộ trưởng| Giám đốc)? $/,
  /(?:[Qq]uy hoạch|[Ll]ịch sử|[Đđ]ịa chí|[Kk]ỷ yếu|[Nn]iên giám)(?: [^.;,()]{0,30})? $/,
  /từng (?:công tác|làm|học|là|giữ|tham gia|phục vụ)[^.;]{0,30}$/,
  /trên cơ sở (?:(?:các |\d+ )?(?:xã|phường|thị trấn|huyện|thị xã|toàn bộ|nguyên trạng|diện tích)[^.;]{0,80}|các )?$/i,
]

/** Whether what stands in a line is told as something that was, or in the name or issuer of a document that is cited. */
export function isHistory(text: string, from: number, to: number): boolean {
  const lineFrom = text.lastIndexOf('\n', from - 1) + 1
  const lineTo = text.indexOf('\n', to)
  const before = text.slice(Math.max(lineFrom, from - 200), from)
  const after = text.slice(to, Math.min(lineTo < 0 ? text.length : lineTo, to + 100))
  if (former.test(before.slice(-60)) || former.test(after.slice(0, 40))) return true
  if (/^[^.;()]{0,100} trước đây/.test(after) || /^ (?:đã )?bàn giao/.test(after) || isQuoted(before)) return true
  return ofItsTime.some((lead) => lead.test(before)) || isOfYearBefore(before, after)
}

/** In the title of something. */
const isQuoted = (before: string): boolean => before.lastIndexOf('“') > before.lastIndexOf('”')

/** The first year in which names of the old order may still be right for part of it. */
const yearOfChange = 2025

/** Documents with their dates, laws with their years, what goes on or is compared with: their years say nothing of the sentence. */
const otherYears =
  /số:? ?\d\S*(?:,? ngày \d{1,2}(?:[/.-]\d{1,2}[/.-]| tháng \d{1,2} năm )\d{4})?|Luật [^.;,]{0,60}? năm \d{4}|so với [^.;,]{0,20}\d{4}|(?:từ|kể từ) (?:năm )?\d{4}(?! (?:đến|tới))/g

/** Whether the sentence tells of a year before the change, or of the time up to it. */
function isOfYearBefore(before: string, after: string): boolean {
  const opening = before.split(/[.;]/).at(-1) ?? ''
  const [rest = ''] = after.split(/[.;]/)
  const sentence = `${opening} ${rest}`.replace(otherYears, '')
  if (/trước (?:ngày |tháng |thời điểm )?(?:\d{1,2}(?:\/| tháng )){1,2}(?:\d{1,2} năm )?2025/i.test(sentence))
    return true
  const spans = [...sentence.matchAll(/((?:19|20)\d\d)(?:(?: ?[-–] ?| (?:đến|tới) (?:năm )?)((?:19|20)\d\d))?(?!\d)/g)]
  return spans.length > 0 && spans.every(([, year, end = year]) => Number(end) < yearOfChange)
}
