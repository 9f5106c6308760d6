import type { Rule } from '../rule.ts'
import { capitalised, letters, opensWord, upperCase } from './chu-cai.ts'
import { placeAt, proseOf } from './loi-van.ts'
import { capitals } from './phu-luc-hai.ts'
import { agencyNames, ambiguous } from './ten-co-quan.ts'

/** The longest first, so that none hides another; tone marks in either style. */
const anyName = new RegExp(
  `(?:${[...agencyNames]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace('Ủy', '(?:ủy|uỷ)').replace('Tòa', '(?:tòa|toà)').replace('hóa', '(?:hóa|hoá)'))
    .join('|')})(?![${letters}])`,
  'gi',
)
const rightOf: ReadonlyMap<string, string> = new Map(agencyNames.map((name) => [name.toLowerCase(), name]))
const plain = (typed: string) => typed.toLowerCase().replace('uỷ', 'ủy').replace('toà', 'tòa').replace('hoá', 'hóa')
/** “Trưởng phòng” is one word, and “các phòng” are no name. */
const common = /(?:[Tt]rưởng|[Cc]ác|từng|mỗi) $/
const capital = new RegExp(`[${upperCase}]`)

/** The capitals of one text on the letters of another as long. */
const recased = (typed: string, like: string): string =>
  [...typed].map((one, i) => (capital.test(like.charAt(i)) ? one.toUpperCase() : one.toLowerCase())).join('')

export const agencyCapitals: Rule = {
  id: 'viet-hoa-co-quan',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitals('khoản 1 Mục IV'),
  summary: 'Tên cơ quan viết hoa chữ đầu và các từ chỉ chức năng, lĩnh vực.',
  why: 'Viết hoa mọi chữ hay viết thường cả tên đều sai mẫu của Nghị định, và mỗi nơi thành một tên khác.',
  good: [
    { body: 'Ủy ban nhân dân tỉnh, Sở Giáo dục và Đào tạo, Bộ Y tế, Bộ Công Thương.' },
    { body: 'Trưởng phòng Giáo dục và Đào tạo, Phó trưởng phòng Văn hóa - Xã hội.' },
    { body: 'Sở xây dựng kế hoạch; các bộ, ngành; hội đồng chấm thi; SỞ Y TẾ.' },
  ],
  bad: [
    {
      body: 'Uỷ Ban Nhân Dân xã và Sở Giáo Dục Và Đào Tạo.',
      fixed: 'Uỷ ban nhân dân xã và Sở Giáo dục và Đào tạo.',
    },
    { body: 'Theo hướng dẫn của bộ Y tế, Sở tư pháp.', fixed: 'Theo hướng dẫn của Bộ Y tế, Sở Tư pháp.' },
    { keys: 'noi_nhan: [Sở Nội Vụ]', fixed: 'noi_nhan: [Sở Nội vụ]' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const { 0: typed, index } of text.matchAll(anyName)) {
      const right = rightOf.get(plain(typed))
      if (right === undefined || !opensWord(text, index) || typed === typed.toUpperCase()) continue
      const meant = recased(typed, right)
      if (
        meant === typed ||
        isCommon(typed) ||
        (meant === capitalised(typed) && common.test(text.slice(Math.max(0, index - 7), index)))
      )
        continue
      const place = placeAt(prose, index, index + typed.length)
      yield { message: `“${typed}” viết chưa đúng chữ hoa`, hint: `gõ “${meant}”`, place, fix: { place, text: meant } }
    }
  },
}

/** Words in small letters that may be no name; committees and councils of the people always are. */
function isCommon(typed: string): boolean {
  const small = typed.toLowerCase()
  if (typed === small) return !small.endsWith('nhân dân')
  return typed.slice(1) === small.slice(1) && ambiguous.has(small)
}
