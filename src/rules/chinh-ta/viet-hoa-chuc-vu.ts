import type { Rule } from '../rule.ts'
import { endsWord, opensWord, toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { follows, indexesOf, wrongCapitals } from './sai-chu-hoa.ts'

/** Posts in too many capitals, and such as one person holds in small letters, with what shows that person. */
const misspelt = [
  ...['Thủ Tướng', 'Chủ Tịch', 'Giám Đốc', 'Bí Thư', 'Thứ Trưởng', 'Bộ Trưởng', 'Cục Trưởng', 'Vụ Trưởng'],
  ...['thủ tướng Chính phủ', 'chủ tịch Quốc hội'],
]
/** Of those before them, or of several, the noun is common. */
const common = /(?:nguyên|cựu|các|từng|mỗi) $/

/** Capitals of posts: `Thủ tướng`, `Phó Giám đốc`. */
export const postCapital: Rule = {
  id: 'viet-hoa-chuc-vu',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 3 Mục V'),
  summary:
    'Chức vụ viết hoa chữ đầu khi gắn với một người, một cơ quan cụ thể: Thủ tướng Chính phủ, Chủ tịch Quốc hội.',
  why: 'Chức vụ viết thường là nói chung; viết hoa mọi chữ là sai mẫu của Nghị định.',
  good: [
    { body: 'Quyết định của Thủ tướng Chính phủ, Phó Chủ tịch Quốc hội; Giám đốc Sở; CHỦ TỊCH.' },
    { body: 'Các chủ tịch hội đồng, giám đốc doanh nghiệp; nguyên thủ tướng Chính phủ.' },
  ],
  bad: [
    {
      body: 'Quyết định của thủ tướng Chính phủ.',
      at: ['1:16 thủ tướng'],
      fixed: 'Quyết định của Thủ tướng Chính phủ.',
    },
    {
      body: 'Trình Phó Giám Đốc Sở, Chủ Tịch Hội.',
      at: ['1:11 Giám Đốc', '1:24 Chủ Tịch'],
      fixed: 'Trình Phó Giám đốc Sở, Chủ tịch Hội.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const typed of misspelt)
      for (const at of indexesOf(text, typed)) {
        if (!opensWord(text, at) || !endsWord(text, at + typed.length) || follows(prose, at, common)) continue
        const [first = '', second = ''] = typed.split(' ')
        yield wrongCapitals(prose, at, `${toUpperFirst(first)} ${second.toLowerCase()}`)
      }
  },
}
