import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

const full = 'Thành phố Hồ Chí Minh'

/** A place called after a person, without what it is. */
export const placeNamedAfterPerson: Rule = {
  id: 'dia-danh-thanh-pho-ho-chi-minh',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.4'),
  summary: `Địa danh đặt theo tên người ghi cả tên gọi hành chính: “${full}”.`,
  why: 'Bỏ hoặc viết tắt “Thành phố” thì địa danh trùng với tên người; nghị định nêu đúng trường hợp này làm mẫu.',
  good: [{ keys: `dia_danh: ${full}` }, { keys: 'dia_danh: Cần Thơ' }],
  bad: [
    { keys: 'dia_danh: TP. Hồ Chí Minh', at: ['1:11 TP. Hồ Chí Minh'], fixed: `dia_danh: ${full}` },
    { keys: 'dia_danh: Tp.HCM', at: ['1:11 Tp.HCM'], fixed: `dia_danh: ${full}` },
    { keys: 'dia_danh: thành phố Hồ Chí Minh', at: ['1:11 thành phố Hồ Chí Minh'], fixed: `dia_danh: ${full}` },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within[0] !== 'dia_danh') continue
      const [, typed = ''] = /^((?:T\.?P\.?|thành phố)?\s*(?:Hồ Chí Minh|HCM))[\s,]*$/i.exec(span.text) ?? []
      if (typed === '' || typed === full) continue
      const place = placeIn(span, 0, typed.length)
      yield {
        message: `Địa danh “${typed}” chưa ghi đủ tên gọi`,
        hint: `gõ “${full}”`,
        place,
        fix: { place, text: full },
      }
    }
  },
}
