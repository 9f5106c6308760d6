import type { Rule } from '../rule.ts'
import { toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { misspeltAt, properNamesIn, wrongCapitals } from './sai-chu-hoa.ts'

/** In “lễ, tết” and “tết cổ truyền” the word is common. */
const named = '[tT]ết (?:[nN]guyên [đĐ]án|[tT]rung [tT]hu|[đĐ]oan [nN]gọ)'
const alone = 'tết(?=[,.;)]| năm \\d)(?<= (?:nghỉ|ăn|đón|chúc|thưởng|giáp|trước|sau) tết)'
const pattern = () => new RegExp(`${named}|${alone}`, 'g')

/** Capitals of the names of a `tết`, and of `Tết` alone. */
export const tetCapital: Rule = {
  id: 'viet-hoa-tet',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 8 Mục V'),
  summary: 'Tên ngày tết viết hoa chữ đầu: tết Nguyên đán, tết Trung thu; “Tết” đứng một mình viết hoa.',
  why: 'Nghị định nêu cách viết này; “Tết” một mình thay cho tết Nguyên đán nên là tên riêng.',
  good: [
    { body: 'Trực trong dịp tết Nguyên đán; thăm trẻ em dịp tết Trung thu. Tết Trung thu năm nay tổ chức ở thôn.' },
    { body: 'Nghỉ Tết theo thông báo; các ngày lễ, tết; tết cổ truyền; tặng quà trước tết Trung thu.' },
  ],
  bad: [
    { body: 'Trực trong dịp tết Nguyên Đán.', at: ['1:16 tết Nguyên Đán'], fixed: 'Trực trong dịp tết Nguyên đán.' },
    { body: 'Thăm trẻ em nhân tết trung thu.', at: ['1:18 tết trung thu'], fixed: 'Thăm trẻ em nhân tết Trung thu.' },
    { body: 'Xong trước tết, báo cáo Sở.', at: ['1:12 tết'], fixed: 'Xong trước Tết, báo cáo Sở.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of properNamesIn(prose, ['tết'], pattern)) {
      const right = typed === 'tết' ? 'Tết' : `${typed.slice(0, 4)}${toUpperFirst(typed.slice(4).toLowerCase())}`
      if (misspeltAt(prose, index, right)) yield wrongCapitals(prose, index, right)
    }
  },
}
