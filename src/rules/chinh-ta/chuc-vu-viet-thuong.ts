import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { runsOn, toUpperFirst } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

const posts = 'phó giám đốc|giám đốc|phó chủ tịch|chủ tịch|bộ trưởng|thứ trưởng|cục trưởng|chi cục trưởng|hiệu trưởng'
const agencies = 'Sở|UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Bộ|Chi cục|Cục|Công an|Trường|Bệnh viện'
const named = new RegExp(`(?<= )(${posts}) (?:${agencies}) [A-ZĐÀ-Ỹa-zà-ỹ]`, 'g')

/** Not one person, or the rest of another post. */
const several = /(?:các|những|mỗi|từng|một|phó|chi) $/i

/** A post in small letters before the name of its agency. */
export const postInSmall: Rule = {
  id: 'chuc-vu-viet-thuong',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 3 Mục V'),
  summary: 'Chức vụ đi liền tên cơ quan viết hoa chữ đầu: Giám đốc Sở Nội vụ.',
  why: 'Nghị định viết “Chủ tịch Quốc hội”, “Thủ tướng Chính phủ”; viết thường là khác mẫu.',
  good: [{ body: 'Trình Giám đốc Sở Nội vụ; các giám đốc Sở; họp giám đốc; bầu chủ tịch hội nghị.' }],
  bad: [
    {
      body: 'Trình giám đốc Sở Nội vụ, báo cáo phó chủ tịch UBND tỉnh.',
      at: ['1:7 giám đốc', '1:35 phó chủ tịch'],
      fixed: 'Trình Giám đốc Sở Nội vụ, báo cáo Phó Chủ tịch UBND tỉnh.',
    },
  ],
  *check({ spans }) {
    const lines = runningTextOf(spans)
    for (const { 1: post = '', index } of matchesIn(lines, named, ' giám đốc ', ' chủ tịch ', 'trưởng ')) {
      if (!runsOn(lines.text, index) || several.test(lines.text.slice(Math.max(0, index - 7), index))) continue
      const meant = toUpperFirst(post).replace(/(?<=^Phó )\S/, (letter) => letter.toUpperCase())
      yield foundAt(lines, [index, index + post.length], {
        message: `Chức vụ “${post}” viết thường trước tên cơ quan`,
        hint: `gõ “${meant}”`,
        fix: meant,
      })
    }
  },
}
