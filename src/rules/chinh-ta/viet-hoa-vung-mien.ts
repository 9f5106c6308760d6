import type { Rule } from '../rule.ts'
import { toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { follows, misspeltAt, properNamesIn, wrongCapitals } from './sai-chu-hoa.ts'

/** “Nam bộ đội” and “trung bộ phận” are no regions: behind the name the phrase ends, and not only the line. */
const ends = '(?=[,.;:)”]| (?:và|đến|giai đoạn|năm|trong|gồm|theo) | \\()'
const north = `(?:[tT]ây|[đĐ]ông) [bB]ắc${ends}`
const bo = `(?:(?:[đĐ]ông|[tT]ây) )?[nN]am [bB]ộ${ends}|(?:(?:[bB]ắc|[nN]am) )?[tT]rung [bB]ộ${ends}|[bB]ắc [bB]ộ${ends}`
const third = `(?:bắc|trung|nam)(?<=miền (?:bắc|trung|nam))${ends}`
const delta = '[đĐ]ồng [bB]ằng [sS]ông (?:[cC]ửu [lL]ong|[hH]ồng)'

const pattern = () => new RegExp(`${north}|${bo}|${third}|${delta}|[tT]ây [nN]guyên|[đĐ]ông [nN]am [áÁ]`, 'g')
const words = [
  ...['tây bắc', 'đông bắc', 'nam bộ', 'bắc bộ', 'trung bộ', 'miền bắc', 'miền trung', 'miền nam', 'tây nguyên'],
  ...['đồng bằng sông', 'đông nam á'],
]

/** The points of the compass, Việt Nam and “tập trung” end in the same words. */
const otherWord = /(?:phía|hướng|Việt|tập|góc|cửa|gió) $/
const regionWord = /(?:vùng|miền|các tỉnh|đồng bào) $/

/** Capitals of regions that are called by a direction. */
export const regionCapitals: Rule = {
  id: 'viet-hoa-vung-mien',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('điểm đ khoản 1 Mục III'),
  summary: 'Tên vùng, miền gọi theo phương hướng viết hoa mọi chữ: Tây Bắc, Nam Trung Bộ.',
  why: 'Viết thường thì “tây bắc” chỉ là một hướng, không phải tên một vùng.',
  good: [
    { body: 'Các tỉnh vùng Tây Bắc, Bắc Bộ, Đông Nam Bộ và Tây Nguyên; miền Bắc, Đồng bằng sông Hồng.' },
    { body: 'Phía tây bắc giáp rừng; vùng tây bắc của xã; khu vực đông bắc thôn; hướng Tây bắc.' },
    { body: 'Tập trung bộ phận một cửa; chọn nam bộ đội; Hội Luật gia Việt Nam bộ phận phía Nam; VÙNG TÂY NGUYÊN.' },
  ],
  bad: [
    {
      body: 'Khảo sát ở các tỉnh Tây bắc, Đông Nam bộ.',
      at: ['1:21 Tây bắc', '1:30 Đông Nam bộ'],
      fixed: 'Khảo sát ở các tỉnh Tây Bắc, Đông Nam Bộ.',
    },
    {
      body: 'Tập huấn cho vùng bắc bộ và Tây nguyên.',
      at: ['1:19 bắc bộ', '1:29 Tây nguyên'],
      fixed: 'Tập huấn cho vùng Bắc Bộ và Tây Nguyên.',
    },
    {
      body: 'Các tỉnh miền trung, Nam trung bộ.',
      at: ['1:15 trung', '1:22 Nam trung bộ'],
      fixed: 'Các tỉnh miền Trung, Nam Trung Bộ.',
    },
    {
      body: 'Hỗ trợ Đồng Bằng Sông Cửu Long.',
      at: ['1:8 Đồng Bằng Sông Cửu Long'],
      fixed: 'Hỗ trợ Đồng bằng sông Cửu Long.',
    },
    { body: 'Các nước Đông Nam á tham dự.', at: ['1:10 Đông Nam á'], fixed: 'Các nước Đông Nam Á tham dự.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of properNamesIn(prose, words, pattern)) {
      const right = rightOf(typed)
      if (!misspeltAt(prose, index, right) || follows(prose, index, otherWord)) continue
      if (/bắc$/i.test(typed) && typed.length > 3 && !follows(prose, index, regionWord)) continue
      yield wrongCapitals(prose, index, right)
    }
  },
}

function rightOf(typed: string): string {
  const small = typed.toLowerCase()
  if (!small.startsWith('đồng bằng')) return small.split(' ').map(toUpperFirst).join(' ')
  // Both “sông Hồng” and “Sông Hồng” are in use.
  const river = small.endsWith('hồng') ? `${typed.slice(10, 14)} Hồng` : 'sông Cửu Long'
  return `${typed.charAt(0)}ồng bằng ${river}`
}
