import type { TextSpan } from '../../document/spans.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Found, Rule } from '../rule.ts'

/** Nothing but the marks of a blank. */
const onlyMarks = /^[.…_\s]+$/
const blankMark = /…|\.{3}|_{3}/
/** What programs have for nothing, which is printed as it stands. */
const noValue = /^(?:~|null)$/i

/** What the frame of a plan has in place of names, in small letters. */
const frameWords: ReadonlySet<string> = new Set([
  'tên cơ quan chủ quản',
  'tên cơ quan ban hành',
  'viettat',
  'địa danh',
  'nội dung công việc, năm thực hiện',
  'chức vụ',
  'họ và tên',
  'cơ quan cấp trên (để báo cáo)',
])

/** A number, a symbol or a day of a document, left out of how it is cited. */
const blankInCitation = /(?:số|ngày|tháng|năm) ?(?:…|\.{3})(?:\/[\p{Lu}-]{0,20}…?)?/u

/** A key that holds nothing but dots, or what the frame of a plan has there. */
export const leftBlank: Rule = {
  id: 'cho-chua-dien',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Khóa không chỉ có dấu chấm lửng “…” hay chữ của khung thay cho nội dung.',
  why: 'Dấu “…” và những chữ như “Họ và tên” là chỗ bản gốc hoặc khung kế hoạch để lại cho người soạn điền; in ra thì văn bản thiếu phần đó.',
  good: [
    { keys: 'trich_yeu: Kiểm tra các phòng, ban, trung tâm…' },
    { keys: 'can_cu: [Quyết định số 12/QĐ-SNV ngày 05 tháng 3 năm 2026 của Giám đốc Sở Nội vụ về …]' },
  ],
  bad: [
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: null}', at: ['1:39 null'] },
    { keys: 'trich_yeu: …', at: ['1:12 …'] },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: "..."}', at: ['1:40 ...'] },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Họ và tên}', at: ['1:39 Họ và tên'] },
    { keys: 'can_cu: [Quyết định số …/QĐ-… ngày 05 tháng 3 năm 2026]', at: ['1:21 số …/QĐ-…'] },
  ],
  *check({ spans }) {
    for (const span of spans) {
      const found = typeof span.within === 'string' ? undefined : blankIn(span, span.within)
      if (found) yield found
    }
  },
}

function blankIn(span: TextSpan, path: readonly PropertyKey[]): Found | undefined {
  const { text } = span
  const key = path.filter((step) => typeof step === 'string').at(-1)
  if (onlyMarks.test(text) && blankMark.test(text))
    return {
      message: `Khóa \`${key}\` còn để trống`,
      hint: 'điền nội dung thay cho dấu “…”',
      place: placeIn(span, 0, text.length),
    }
  if (noValue.test(text))
    return {
      message: `“${text}” không phải là để trống: khóa \`${key}\` in ra đúng chữ ấy`,
      hint: 'điền nội dung, hoặc bỏ khóa này',
      place: placeIn(span, 0, text.length),
    }
  if (frameWords.has(text.trim().toLowerCase()))
    return {
      message: `“${text.trim()}” là chữ của khung, chưa phải nội dung của khóa \`${key}\``,
      hint: 'thay bằng nội dung của cơ quan',
      place: placeIn(span, 0, text.length),
    }
  const blank = path[0] === 'can_cu' && blankMark.test(text) ? blankInCitation.exec(text) : null
  return blank
    ? {
        message: `Căn cứ còn chỗ chưa điền: “${blank[0]}”`,
        hint: 'điền số, ký hiệu, ngày của văn bản, hoặc bỏ căn cứ này',
        place: placeIn(span, blank.index, blank.index + blank[0].length),
      }
    : undefined
}
