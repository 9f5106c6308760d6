import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { callingBefore } from '../../vietnamese/person-names.ts'
import type { Rule } from '../rule.ts'

/** `Ông`, `Bà` and the like before the name of who signs. */
export const callingInName: Rule = {
  id: 'danh-xung-trong-ten',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.7 đ.c'),
  summary: 'Họ và tên người ký chỉ có họ, tên đệm và tên, không có “Ông”, “Bà”, “Đồng chí”.',
  why: 'Họ và tên người ký là họ, tên đệm (nếu có) và tên; lời gọi đứng trước sẽ in ra dưới chữ ký.',
  good: [
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Bá Thị Lan}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Bà Trần Thị Bình',
      at: ['3:11 Bà'],
      fixed: '  ho_ten: Trần Thị Bình',
    },
    {
      keys: 'nguoi_ky:\n  chuc_vu: Giám đốc\n  ho_ten: Đ/c Trần Văn Bình',
      at: ['3:11 Đ/c'],
      fixed: '  ho_ten: Trần Văn Bình',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within.at(-1) !== 'ho_ten') continue
      const typed = callingBefore(span.text)
      if (typed === '') continue
      yield {
        message: `Họ tên người ký có “${typed.trim()}” phía trước`,
        hint: `chỉ gõ “${span.text.slice(typed.length)}”`,
        place: placeIn(span, 0, typed.trimEnd().length),
        fix: { place: placeIn(span, 0, typed.length), text: '' },
      }
    }
  },
}
