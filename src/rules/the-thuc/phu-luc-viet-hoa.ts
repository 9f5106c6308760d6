import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** `PHỤ LỤC` in capitals, which the form has in small letters. */
export const annexInCapitals: Rule = {
  id: 'phu-luc-viet-hoa',
  group: 'the-thuc',
  severity: 'hint',
  clause: cite('M.III k.1 đ.b'),
  summary: 'Chữ “Phụ lục” ở đầu phụ lục viết thường, không viết “PHỤ LỤC”.',
  why: 'Chỉ tên của phụ lục viết hoa; gõ thống nhất thì nguồn và bản in giống nhau.',
  good: [
    { body: '# Nội dung\n\nDanh sách tại Phụ lục kèm theo.\n\n# Phụ lục: Danh sách\n\nCác phòng.' },
    { body: '# Phụ lục hợp đồng\n\nRà soát các phụ lục.' },
  ],
  bad: [
    {
      body: '# Nội dung\n\nDanh sách tại Phụ lục kèm theo.\n\n# PHỤ LỤC: Danh sách\n\nCác phòng.',
      at: ['5:3 PHỤ LỤC'],
      fixed: '# Phụ lục: Danh sách',
    },
    {
      body: '# Nội dung\n\nDanh sách tại Phụ lục kèm theo.\n\n# PHỤ LỤC: DANH SÁCH\n\nCác phòng.',
      at: ['5:3 PHỤ LỤC'],
      fixed: '# Phụ lục: DANH SÁCH',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      const [typed] = (span.within === 'heading' && /^PHỤ LỤC(?![A-Za-zÀ-ỹ])/.exec(span.text)) || []
      if (typed === undefined) continue
      const place = placeIn(span, 0, typed.length)
      yield { message: `Đề mục gõ “${typed}”`, hint: 'gõ “Phụ lục”', place, fix: { place, text: 'Phụ lục' } }
    }
  },
}
