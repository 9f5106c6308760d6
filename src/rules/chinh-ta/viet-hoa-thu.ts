import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, opensWord, toUpperFirst } from './chu-cai.ts'
import { matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** With what tells a day from an ordinal. */
const weekday = new RegExp(
  `thứ (hai|ba|tư|năm|sáu|bảy)(?:(?<=(?:sáng|chiều|tối|trưa|mỗi|tuần vào|[(]) ?thứ [a-zưảáă]+)(?![${letters}])|(?=,? ngày \\d)|(?= (?:hằng|hàng) tuần))`,
  'g',
)

/** A capital for the number that names a day of the week. */
export const weekdayCapital: Rule = {
  id: 'viet-hoa-thu',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 8 Mục V'),
  summary: 'Tên ngày trong tuần viết hoa ở chữ chỉ số: thứ Hai.',
  why: '“thứ hai” viết thường là số thứ tự.',
  good: [
    { body: 'Họp vào sáng thứ Hai hằng tuần; giai đoạn thứ hai, lần thứ ba.' },
    { body: 'Trong tuần thứ tư, ngày thứ năm của đợt, đoàn về thôn.' },
  ],
  bad: [
    { body: 'Giao ban vào sáng thứ hai.', at: ['1:19 thứ hai'] },
    { body: 'Họp thứ sáu, ngày 12/6/2026.', at: ['1:5 thứ sáu'] },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, 1: day = '', index } of matchesIn(prose, weekday, 'thứ '))
      if (opensWord(prose.text, index))
        yield {
          message: `“${typed}” là ngày trong tuần mà viết thường`,
          hint: `gõ “thứ ${toUpperFirst(day)}”`,
          place: placeOf(prose, index, index + typed.length),
        }
  },
}
