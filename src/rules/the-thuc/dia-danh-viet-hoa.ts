import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import type { Rule } from '../rule.ts'

/** The place before the date in capitals. */
export const placeInCapitals: Rule = {
  id: 'dia-danh-viet-hoa',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.4'),
  summary: 'Địa danh trước ngày tháng viết hoa chữ đầu mỗi tiếng, không viết hoa cả tên.',
  why: 'Địa danh và thời gian ban hành được trình bày bằng chữ in thường, kiểu nghiêng.',
  good: [{ keys: 'dia_danh: Bình An' }, { keys: 'dia_danh: TP. Hồ Chí Minh' }, { keys: 'dia_danh: Y Tý' }],
  bad: [{ keys: 'dia_danh: BÌNH AN', at: ['1:11 BÌNH AN'], fixed: 'dia_danh: Bình An' }],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within[0] !== 'dia_danh') continue
      if (!inCapitals(span.text) || !/[A-ZÀ-Ỹ]{2}/.test(span.text)) continue
      const name = span.text.replace(/(?<=\p{L})\p{L}+/gu, (rest) => rest.toLocaleLowerCase('vi'))
      const place = placeIn(span, 0, span.text.length)
      yield {
        message: `Địa danh viết hoa cả tên: “${span.text}”`,
        hint: `gõ “${name}”`,
        place,
        fix: { place, text: name },
      }
    }
  },
}
