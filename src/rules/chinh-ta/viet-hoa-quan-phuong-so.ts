import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { opensWord, toUpperFirst } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** Where the number ends the phrase: in “mỗi phường 5 người” it counts. */
const numbered = /(?:quận|phường) \d{1,2}(?=[,.;)]|$| (?:và|đến|[Tt]hành phố|TP|[Qq]uận))/gm
const counting = /(?:mỗi|từng|các|những|một|hai|ba|bốn|mấy|nhiều|\d) $/

/** A capital for a unit that is called by a number: `Quận 1`. */
export const numberedUnit: Rule = {
  id: 'viet-hoa-quan-phuong-so',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('điểm b khoản 1 Mục III'),
  summary: '“Quận”, “Phường” mang số thì viết hoa.',
  why: 'Số là tên của đơn vị, nên danh từ chung cùng thành tên riêng.',
  good: [
    { body: 'Họp tại Phường 5, Quận 1.' },
    { body: 'Bố trí mỗi phường 5, mỗi xã 3 người; hỗ trợ phường 2 xe, quận 3 máy.' },
  ],
  bad: [
    {
      body: 'Các hộ ở quận 1, Thành phố Hồ Chí Minh.',
      at: ['1:10 quận 1'],
      fixed: 'Các hộ ở Quận 1, Thành phố Hồ Chí Minh.',
    },
    { body: 'Nắm tình hình ở phường 12.', at: ['1:17 phường 12'] },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    const { text } = words
    for (const { 0: typed, index } of matchesIn(words, numbered, 'quận ', 'phường ')) {
      if (!opensWord(text, index) || counting.test(text.slice(Math.max(0, index - 6), index))) continue
      const place = placeOf(words, index, index + typed.length)
      const meant = toUpperFirst(typed)
      yield {
        message: `“${typed}” là tên đơn vị mang số mà viết thường`,
        hint: `gõ “${meant}”`,
        place,
        ...(meant.startsWith('Q') && { fix: { place, text: meant } }),
      }
    }
  },
}
