import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { opensWord } from './chu-cai.ts'
import { matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

const fixedNames = /(?:thành phố|[tT]hành Phố) Hồ Chí Minh|(?:thủ đô|[tT]hủ Đô) Hà Nội/g
/** Of several cities the noun is common. */
const several = /(?:các|những|hai|ba|bốn|năm|\d) $/

/** The two cities whose kind is part of their name. */
export const specialCities: Rule = {
  id: 'viet-hoa-thu-do-thanh-pho',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('điểm c khoản 1 Mục III'),
  summary: 'Viết “Thủ đô Hà Nội”, “Thành phố Hồ Chí Minh”.',
  why: 'Nghị định nêu hai tên này là trường hợp viết hoa đặc biệt.',
  good: [
    { body: 'Đi từ Thủ đô Hà Nội vào Thành phố Hồ Chí Minh; thành phố Hà Nội.' },
    { body: 'Tập huấn tại các thành phố Hồ Chí Minh, Cần Thơ, Đà Nẵng.' },
  ],
  bad: [
    {
      body: 'Đoàn của thành phố Hồ Chí Minh.',
      at: ['1:10 thành phố Hồ Chí Minh'],
      fixed: 'Đoàn của Thành phố Hồ Chí Minh.',
    },
    { body: 'Họp tại thủ đô Hà Nội.', at: ['1:9 thủ đô Hà Nội'], fixed: 'Họp tại Thủ đô Hà Nội.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const { 0: typed, index } of matchesIn(prose, fixedNames, 'Hồ Chí Minh', 'Hà Nội')) {
      if (!opensWord(text, index) || several.test(text.slice(Math.max(0, index - 7), index))) continue
      const place = placeOf(prose, index, index + typed.length)
      const meant = typed.endsWith('Nội') ? 'Thủ đô Hà Nội' : 'Thành phố Hồ Chí Minh'
      yield { message: `“${typed}” viết chưa đúng chữ hoa`, hint: `gõ “${meant}”`, place, fix: { place, text: meant } }
    }
  },
}
