import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { runsOn } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { properNamesIn } from './sai-chu-hoa.ts'

const pattern = () => /Tết(?= (?:[nN]guyên [đĐ]án|[tT]rung [tT]hu|[đĐ]oan [nN]gọ))/g

/** A small letter for a `tết` that has a name. */
export const tetSmall: Rule = {
  id: 'viet-hoa-tet-co-ten',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 8 Mục V'),
  summary: 'Chữ “tết” trước tên ngày tết viết thường: tết Nguyên đán.',
  why: 'Nghị định chỉ viết hoa chữ “Tết” khi dùng một mình thay cho một tết cụ thể; trong thực tế hay bị viết hoa.',
  good: [{ body: 'Tết Trung thu năm nay tổ chức ở thôn; trực tết Nguyên đán; nghỉ Tết.' }],
  bad: [{ body: 'Trực trong dịp Tết Nguyên đán.', at: ['1:16 Tết'], fixed: 'Trực trong dịp tết Nguyên đán.' }],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { index } of properNamesIn(prose, ['tết'], pattern)) {
      if (!runsOn(prose.text, index)) continue
      const place = placeOf(prose, index, index + 3)
      yield { message: '“Tết” đứng trước tên mà viết hoa', hint: 'gõ “tết”', place, fix: { place, text: 'tết' } }
    }
  },
}
