import type { Rule } from '../rule.ts'
import { toUpperFirst, upperCase } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { misspeltAt, properNamesIn, wrongCapitals } from './sai-chu-hoa.ts'

/** A capital behind “bác Hồ” makes it the name of somebody else. */
const pattern = () =>
  new RegExp(`(?:bác|Bác) [hH]ồ(?! [${upperCase}])|[vV]ua [hH]ùng(?! [${upperCase}])|[hH]ai [bB]à [tT]rưng`, 'g')
const words = ['bác hồ', 'vua hùng', 'hai bà trưng']

/** Capitals of those the nation honours: `Vua Hùng`, `Bác Hồ`. */
export const honouredName: Rule = {
  id: 'viet-hoa-danh-xung',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('điểm b khoản 1 Mục II'),
  summary: 'Danh xưng gắn với tên nhân vật lịch sử viết hoa mọi chữ: Bác Hồ, Vua Hùng, Hai Bà Trưng.',
  why: 'Danh xưng đã thành một phần của tên.',
  good: [
    { body: 'Học tập và làm theo lời Bác Hồ; giỗ Tổ các Vua Hùng; phường Hai Bà Trưng.' },
    { body: 'Hộ bác Hồ Văn Tám nhận quà; đề nghị bác Hồng phát biểu.' },
  ],
  bad: [
    {
      body: 'Dâng hương tưởng niệm các vua Hùng.',
      at: ['1:27 vua Hùng'],
      fixed: 'Dâng hương tưởng niệm các Vua Hùng.',
    },
    { body: 'Thi kể chuyện về bác Hồ.', at: ['1:18 bác Hồ'], fixed: 'Thi kể chuyện về Bác Hồ.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of properNamesIn(prose, words, pattern)) {
      const right = typed.split(' ').map(toUpperFirst).join(' ')
      if (misspeltAt(prose, index, right)) yield wrongCapitals(prose, index, right)
    }
  },
}
