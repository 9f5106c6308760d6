import type { TextSpan } from '../../document/spans.ts'
import { placeIn } from '../../findings/text-map.ts'
import { isQuoted } from '../can-cu/quoted.ts'
import type { Rule } from '../rule.ts'

/** Months from March on with a zero, in a text that writes such months without it, too. */
export const monthWithZero: Rule = {
  id: 'thang-co-so-0',
  group: 'the-thuc',
  severity: 'hint',
  summary: 'Tháng từ 3 đến 9 viết một kiểu trong cả văn bản: “tháng 4”, như dòng địa danh, thời gian.',
  why: 'Nghị định thêm số 0 ở tháng 1 và 2 (khoản 4 Mục II, cho dòng địa danh, thời gian); lẫn “tháng 04” với “tháng 4” cho thấy văn bản chép từ nhiều nơi.',
  good: [
    { body: 'Báo cáo gửi trước ngày 05 tháng 02 năm 2026 và ngày 05 tháng 3 năm 2026.' },
    { body: 'Hoàn thành trong tháng 04 năm 2026; tổng kết trong tháng 06 năm 2026.' },
    { body: 'Số liệu tính đến tháng 5; biểu ghi theo dạng 03/2026.' },
    { body: 'Họp trong tháng 5. Khóa học kéo dài 03 tháng 06 ngày, mỗi đợt 02 tháng 08 buổi.' },
    { body: 'Họp trong tháng 5. Hưởng ứng cuộc thi “Sáng tác tháng 04: ngày 5 tháng 4 năm 2026”.' },
  ],
  bad: [
    {
      body: 'Hoàn thành trong tháng 04 năm 2026, tổng kết trong tháng 06, báo cáo trong tháng 7.',
      at: ['1:18 tháng 04', '1:52 tháng 06'],
      fixed: 'Hoàn thành trong tháng 4 năm 2026, tổng kết trong tháng 6, báo cáo trong tháng 7.',
    },
    {
      keys: 'can_cu:\n  - Quyết định số 12/QĐ-BNV ngày 11 tháng 09 năm 2025 của Bộ trưởng Bộ Nội vụ về công tác lưu trữ',
      body: 'Họp trong tháng 5.',
      at: ['2:37 tháng 09'],
      fixed: '  - Quyết định số 12/QĐ-BNV ngày 11 tháng 9 năm 2025 của Bộ trưởng Bộ Nội vụ về công tác lưu trữ',
    },
  ],
  *check({ spans }) {
    const months = spans.flatMap(monthsIn)
    const [first, ...others] = months.filter(({ zero }) => zero !== undefined)
    const plain = months.find(({ zero }) => zero === undefined)
    if (!first || !plain) return
    const occurrence = ({ span, index, typed, zero = 0 }: Month) => ({
      place: placeIn(span, index, index + typed.length),
      fix: { place: placeIn(span, zero, zero + 1), text: '' },
    })
    yield {
      message: `“${first.typed}” có số 0, chỗ khác viết “${plain.typed}”`,
      hint: 'bỏ số 0 trước tháng từ 3 đến 9',
      ...occurrence(first),
      ...(others.length > 0 && { related: others.map(occurrence) }),
    }
  },
}

interface Month {
  readonly span: TextSpan
  readonly typed: string
  readonly index: number
  /** Where its zero stands; absent where it has none. */
  readonly zero?: number
}

/** Months from March to September, not of durations or quotations. */
function monthsIn(span: TextSpan): Month[] {
  // Nearly every line is passed over by this, in a small part of the pattern's time.
  if (!/háng 0?[3-9]/.test(span.text)) return []
  return [
    ...span.text.matchAll(/(?<!(?<!ngày )(?<!\d)\d{1,2} )\b(tháng )(0?)[3-9](?![\d.,-]*\d| ngày|\/\d{1,2}(?!\d))/gi),
  ].flatMap(({ 0: typed, 1: word = '', 2: zero, index }) =>
    isQuoted(span.text, index) ? [] : [{ span, typed, index, ...(zero && { zero: index + word.length }) }],
  )
}
