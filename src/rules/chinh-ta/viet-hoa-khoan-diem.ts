import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, lowerCase, runsOn, toLowerFirst } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

const part = new RegExp(`Khoản(?= \\d+(?![\\d:]))|Điểm(?= [${lowerCase}](?![${letters}]))`, 'g')

/** Small letters of the parts cited below `Điều`. */
export const clauseSmall: Rule = {
  id: 'viet-hoa-khoan-diem',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 7 Mục V'),
  summary: '“khoản”, “điểm” khi viện dẫn viết thường.',
  why: 'Nghị định chỉ viết hoa từ Điều trở lên khi viện dẫn.',
  good: [
    { body: 'Khoản 2 Điều 3 nêu rõ. Thực hiện điểm a khoản 2 Điều 103 của Luật.' },
    { body: 'Tổng hợp tại Điểm cầu trung tâm; chi tiết như sau: Khoản 1: tiền công; Khoản 2: tiền tàu xe.' },
    { body: 'a) Điểm a thuộc kho A.\n\nb) Khoản 2 là phần còn lại.' },
  ],
  bad: [
    {
      body: 'Thực hiện Điểm a Khoản 2 Điều 3.',
      at: ['1:11 Điểm', '1:18 Khoản'],
      fixed: 'Thực hiện điểm a khoản 2 Điều 3.',
    },
    {
      body: 'Nội dung quy định tại Khoản 1, Khoản 5 của Điều 7.',
      at: ['1:23 Khoản', '1:32 Khoản'],
      fixed: 'Nội dung quy định tại khoản 1, khoản 5 của Điều 7.',
    },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    for (const { 0: typed, index } of matchesIn(words, part, 'Khoản ', 'Điểm ')) {
      if (!runsOn(words.text, index)) continue
      const place = placeOf(words, index, index + typed.length)
      const meant = toLowerFirst(typed)
      yield { message: `“${typed}” viết hoa giữa câu`, hint: `gõ “${meant}”`, place, fix: { place, text: meant } }
    }
  },
}
