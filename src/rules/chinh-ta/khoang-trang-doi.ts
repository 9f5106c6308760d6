import { placeIn } from '../../document/spans.ts'
import type { Rule } from '../rule.ts'

export const doubledSpace: Rule = {
  id: 'khoang-trang-doi',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Giữa hai chữ chỉ có một dấu cách.',
  why: 'Hai dấu cách liền nhau thường là vết của chữ đã xóa; khi chép sang văn bản khác, chỗ trống hiện ra.',
  good: [{ body: 'Các phòng lập hồ sơ.' }],
  bad: [{ body: 'Các  phòng lập hồ sơ.', fixed: 'Các phòng lập hồ sơ.' }],
  *check({ spans }) {
    for (const span of spans)
      for (const { 0: blanks, index } of span.text.matchAll(/(?<=\S) {2,}(?=\S)/g)) {
        const place = placeIn(span, index, index + blanks.length)
        yield {
          message: `Có ${blanks.length} dấu cách liền nhau`,
          hint: 'bỏ bớt, chỉ để một',
          place,
          fix: { place, text: ' ' },
        }
      }
  },
}
