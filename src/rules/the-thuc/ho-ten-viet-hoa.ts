import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import type { Rule } from '../rule.ts'

/** The name of one who signs in capitals. */
export const nameInCapitals: Rule = {
  id: 'ho-ten-viet-hoa',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.đ'),
  summary: 'Họ và tên người ký viết hoa chữ đầu mỗi tiếng, không viết hoa cả tên.',
  why: 'Họ và tên được trình bày bằng chữ in thường; chỉ quyền hạn, chức vụ bằng chữ in hoa.',
  good: [
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: H’Hen Niê}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: TRẦN THỊ BÌNH',
      at: ['3:11 TRẦN THỊ BÌNH'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within.at(-1) !== 'ho_ten') continue
      if (!/\s/.test(span.text.trim()) || !inCapitals(span.text)) continue
      const name = span.text.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLocaleLowerCase('vi'))
      const place = placeIn(span, 0, span.text.length)
      yield {
        message: `Họ tên người ký viết hoa cả tên: “${span.text}”`,
        hint: `gõ “${name}”`,
        place,
        fix: { place, text: name },
      }
    }
  },
}
