import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { endsWord, opensWord, toUpperFirst, upperCase } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { agencyNames, ambiguous } from './ten-co-quan.ts'

/** Names with tone marks in either style. */
const spellings = agencyNames.flatMap((name) => [
  ...new Set([name, name.replace(' và ', ' & '), name.replace('Ủy', 'Uỷ').replace('Tòa', 'Toà').replace('hóa', 'hoá')]),
])

interface Name {
  readonly right: string
  readonly small: string
}

/** Names by their first word in small letters; the longest first, so that none hides another. */
const byHead = new Map<string, Name[]>()
for (const right of spellings.sort((a, b) => b.length - a.length)) {
  const small = right.toLowerCase()
  const head = small.slice(0, small.indexOf(' '))
  byHead.set(head, [...(byHead.get(head) ?? []), { right, small }])
}
/** In small letters these are common words unless a capital follows; committees and councils never are. */
const anyHead = new RegExp(
  `(?:${[...byHead.keys()].map(toUpperFirst).join('|')})(?= )|(?:bộ|sở|phòng)(?= [${upperCase}])|(?:ủy|uỷ)(?= [bB]an )|hội(?= [đĐ]ồng )`,
  'g',
)
const longest = Math.max(...spellings.map(({ length }) => length))

/** “Nội bộ”, “trưởng phòng” are one word, and “các phòng” no name: a small noun opens a name where one of these stands before it. */
const before = /(?:^|[.;:,(“\n] ?| (?:của|tại|do|với|về|gửi|cho|từ|theo|trình|ở|cùng|giữa|thuộc|sang|đến|và|bởi) )$/

/** Capitals of agencies that there are many of: `Ủy ban nhân dân`, `Sở Nội vụ`. */
export const agencyCapitals: Rule = {
  id: 'viet-hoa-co-quan',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 1 Mục IV'),
  summary: 'Tên cơ quan viết hoa chữ đầu và các từ chỉ chức năng, lĩnh vực.',
  why: 'Viết hoa mọi chữ hay viết thường cả tên đều sai mẫu của Nghị định, và mỗi nơi thành một tên khác.',
  good: [
    { body: 'Ủy ban nhân dân tỉnh, Sở Giáo dục và Đào tạo, Bộ Y tế, Bộ Công Thương.' },
    {
      body: 'Lực lượng nội bộ Công an, cán bộ Y tế, toàn bộ Nội vụ, đồng bộ Tài chính; cơ sở Y tế, dự phòng Giáo dục.',
    },
    { body: 'Trưởng phòng Giáo dục và Đào tạo, Phó trưởng phòng Văn hóa - Xã hội.' },
    { body: 'Sở xây dựng kế hoạch; các bộ, ngành; hội đồng chấm thi; SỞ Y TẾ.' },
  ],
  bad: [
    {
      body: 'Uỷ Ban Nhân Dân xã và Sở Giáo Dục Và Đào Tạo.',
      at: ['1:1 Uỷ Ban Nhân Dân', '1:23 Sở Giáo Dục Và Đào Tạo'],
      fixed: 'Uỷ ban nhân dân xã và Sở Giáo dục và Đào tạo.',
    },
    {
      body: 'Theo hướng dẫn của bộ Y tế, Sở tư pháp.',
      at: ['1:20 bộ Y tế', '1:29 Sở tư pháp'],
      fixed: 'Theo hướng dẫn của Bộ Y tế, Sở Tư pháp.',
    },
    { keys: 'noi_nhan: [Sở Nội Vụ]', at: ['1:12 Sở Nội Vụ'], fixed: 'noi_nhan: [Sở Nội vụ]' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const { 0: head, index } of text.matchAll(anyHead)) {
      const names = byHead.get(head.toLowerCase()) ?? []
      if (names.some(({ right }) => text.startsWith(right, index))) continue
      const ahead = text.slice(index, index + longest).toLowerCase()
      const right = names.find(({ small }) => ahead.startsWith(small))?.right
      if (right === undefined) continue
      const typed = text.slice(index, index + right.length)
      if (!opensWord(text, index) || !endsWord(text, index + right.length)) continue
      if (isCommon(typed) || (isSmall(head) && !before.test(text.slice(Math.max(0, index - 8), index)))) continue
      const place = placeOf(prose, index, index + typed.length)
      yield { message: `“${typed}” viết chưa đúng chữ hoa`, hint: `gõ “${right}”`, place, fix: { place, text: right } }
    }
  },
}

/** Nouns that are part of other words; a committee or council is none. */
const isSmall = (head: string): boolean => /^(?:bộ|sở|phòng)$/.test(head)

/** Words in small letters that may be no name; committees and councils of the people always are. */
function isCommon(typed: string): boolean {
  const small = typed.toLowerCase()
  if (typed === small) return !small.endsWith('nhân dân')
  return typed.slice(1) === small.slice(1) && ambiguous.has(small)
}
