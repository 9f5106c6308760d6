import type { Rule } from '../rule.ts'
import { toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { indexesOf, misspeltAt, smallOf, wrongCapitals } from './sai-chu-hoa.ts'

const honours: Readonly<Record<string, readonly string[]>> = {
  'nghệ sĩ': ['Nhân dân', 'Ưu tú'],
  'nghệ nhân': ['Nhân dân', 'Ưu tú'],
  'nhà giáo': ['Nhân dân', 'Ưu tú'],
  'thầy thuốc': ['Nhân dân', 'Ưu tú'],
  'anh hùng': ['Lao động', 'Lực lượng vũ trang nhân dân'],
  // The law has “anh hùng” here: either stands.
  'bà mẹ': ['Việt Nam'],
  'huân chương': [
    ...['Sao vàng', 'Hồ Chí Minh', 'Độc lập', 'Quân công', 'Lao động', 'Bảo vệ Tổ quốc', 'Chiến công', 'Dũng cảm'],
    ...['Đại đoàn kết dân tộc', 'Hữu nghị', 'Kháng chiến'],
  ],
}
const longest = 45

/** Grades are words of the name: “hạng Nhất”. */
const grade = /^ hạng (nhất|nhì|ba)(?=[,.;)\s]|$)/

/** Capitals of orders, medals and titles of honour. */
export const honourCapitals: Rule = {
  id: 'viet-hoa-danh-hieu',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 2 Mục V'),
  summary: 'Tên huân chương, danh hiệu vinh dự viết hoa tên riêng và từ chỉ hạng: Nghệ sĩ Nhân dân, hạng Nhất.',
  why: 'Danh hiệu ghi trong quyết định khen thưởng; viết khác đi là gọi sai.',
  good: [
    { body: 'Tặng Huân chương Độc lập hạng Nhất, Huân chương Sao vàng; Nghệ sĩ Nhân dân, Anh hùng Lao động.' },
    { body: 'Thăm Bà mẹ Việt Nam Anh hùng, Bà mẹ Việt Nam anh hùng; các nghệ sĩ, nhà giáo, thầy thuốc.' },
    { body: 'Nghệ sĩ nhân dịp này về quê; các huân chương, huy chương; gương anh hùng, lao động giỏi.' },
  ],
  bad: [
    {
      body: 'Tặng huân chương Lao Động hạng nhì.',
      at: ['1:6 huân chương Lao Động', '1:32 nhì'],
      fixed: 'Tặng Huân chương Lao động hạng Nhì.',
    },
    {
      body: 'Danh hiệu Nghệ sĩ nhân dân, nhà giáo ưu tú.',
      at: ['1:11 Nghệ sĩ nhân dân', '1:29 nhà giáo ưu tú'],
      fixed: 'Danh hiệu Nghệ sĩ Nhân dân, Nhà giáo Ưu tú.',
    },
    { body: 'Thăm bà mẹ Việt Nam anh hùng.', at: ['1:6 bà mẹ Việt Nam'], fixed: 'Thăm Bà mẹ Việt Nam anh hùng.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    const small = smallOf(prose)
    for (const [head, rest] of Object.entries(honours))
      for (const at of indexesOf(small, head)) {
        const ahead = small.slice(at + head.length + 1, at + longest)
        const name = rest.find((words) => ahead.startsWith(words.toLowerCase()))
        if (name === undefined) continue
        const right = `${toUpperFirst(head)} ${name}`
        if (misspeltAt(prose, at, right)) yield wrongCapitals(prose, at, right)
        const end = at + right.length
        const [, rank] = (head === 'huân chương' && grade.exec(text.slice(end, end + 12))) || []
        if (rank) yield wrongCapitals(prose, end + ' hạng '.length, toUpperFirst(rank))
      }
  },
}
