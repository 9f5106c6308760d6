import type { Rule } from '../rule.ts'
import { capitalised, opensWord } from './chu-cai.ts'
import { placeAt, proseOf } from './loi-van.ts'
import { capitals } from './phu-luc-hai.ts'

const types = [
  ...['nghị quyết', 'nghị định', 'quyết định', 'chỉ thị', 'thông tư', 'thông tư liên tịch', 'kế hoạch', 'công văn'],
  ...['hướng dẫn', 'thông báo', 'kết luận', 'chương trình', 'đề án', 'báo cáo', 'tờ trình', 'công điện', 'quy chế'],
  ...['quy định', 'luật', 'pháp lệnh'],
]
const numbered = new RegExp(
  `(?:${[...types].sort((a, b) => b.length - a.length).join('|')})(?= số:? ?\\d+(?:/\\d{4})?[/-][A-ZĐ])`,
  'gi',
)

export const typeCapital: Rule = {
  id: 'viet-hoa-loai-van-ban',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitals('khoản 6 Mục V'),
  summary: 'Tên loại đứng trước số, ký hiệu viết hoa chữ đầu.',
  why: 'Có số, ký hiệu là nói về một văn bản cụ thể.',
  good: [
    { body: 'Thực hiện Kế hoạch số 12/KH-UBND và Nghị quyết số 57-NQ/TW; các kế hoạch năm.' },
    { body: 'Mỗi đơn vị có kế hoạch, thông báo số liệu hằng quý.' },
  ],
  bad: [
    { body: 'Thực hiện kế hoạch số 12/KH-UBND.', fixed: 'Thực hiện Kế hoạch số 12/KH-UBND.' },
    { body: 'Theo Thông Tư số 05/2025/TT-BNV.', fixed: 'Theo Thông tư số 05/2025/TT-BNV.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of prose.text.matchAll(numbered)) {
      const meant = capitalised(typed.toLowerCase())
      if (typed === meant || typed === typed.toUpperCase() || !opensWord(prose.text, index)) continue
      const place = placeAt(prose, index, index + typed.length)
      yield {
        message: `“${typed}” chỉ một văn bản cụ thể mà viết chưa đúng chữ hoa`,
        hint: `gõ “${meant}”`,
        place,
        fix: { place, text: meant },
      }
    }
  },
}
