import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { isQuoted } from '../can-cu/quoted.ts'
import type { Rule } from '../rule.ts'

/** A month from March on with a zero. */
export const monthWithZero: Rule = {
  id: 'thang-co-so-0',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.4'),
  summary: 'Chỉ tháng 1 và tháng 2 mới thêm số 0 phía trước; các tháng từ 3 đến 9 viết một chữ số.',
  why: 'Số 0 chỉ thêm ở nơi dễ bị sửa thành 10, 11, 12; thêm ở tháng khác là sai thể thức và lệch với dòng địa danh, thời gian.',
  good: [
    { body: 'Báo cáo gửi trước ngày 05 tháng 02 năm 2026 và ngày 05 tháng 3 năm 2026.' },
    { body: 'Số liệu tính đến tháng 10; biểu ghi theo dạng 03/2026.' },
    { body: 'Khóa học kéo dài 03 tháng 06 ngày, mỗi đợt 02 tháng 08 buổi.' },
    { body: 'Hưởng ứng cuộc thi “Sáng tác tháng 04: ngày 5 tháng 4 năm 2026”.' },
  ],
  bad: [
    { body: 'Hoàn thành trong tháng 04 năm 2026.', at: ['1:18 tháng 04'], fixed: 'Hoàn thành trong tháng 4 năm 2026.' },
    {
      keys: 'can_cu:\n  - Quyết định số 12/QĐ-BNV ngày 11 tháng 09 năm 2025 của Bộ trưởng Bộ Nội vụ về công tác lưu trữ',
      at: ['2:37 tháng 09'],
      fixed: '  - Quyết định số 12/QĐ-BNV ngày 11 tháng 9 năm 2025 của Bộ trưởng Bộ Nội vụ về công tác lưu trữ',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      // Nearly every line is passed over by this, in a small part of the pattern's time.
      if (!span.text.includes(' 0')) continue
      for (const { 0: typed, 1: word = '', 2: month = '', index } of span.text.matchAll(
        /(?<!(?<!ngày )(?<!\d)\d{1,2} )\b(tháng )0([3-9])(?![\d/.,-]*\d| ngày)/gi,
      )) {
        if (isQuoted(span.text, index)) continue
        const zero = index + word.length
        yield {
          message: `“${typed}” có số 0 thừa`,
          hint: `gõ “${word}${month}”`,
          place: placeIn(span, index, index + typed.length),
          fix: { place: placeIn(span, zero, zero + 1), text: '' },
        }
      }
    }
  },
}
