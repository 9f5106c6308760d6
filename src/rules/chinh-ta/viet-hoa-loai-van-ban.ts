import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { opensWord, toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

const types = [
  ...['thông tư liên tịch', 'nghị quyết', 'nghị định', 'quyết định', 'chỉ thị', 'thông tư', 'kế hoạch', 'công văn'],
  ...['hướng dẫn', 'thông báo', 'kết luận', 'chương trình', 'đề án', 'báo cáo', 'tờ trình', 'công điện', 'quy chế'],
  ...['quy định', 'luật', 'pháp lệnh'],
]
const numbered = / số:? ?\d+(?:\/\d{4})?[/-][A-ZĐ]/g

const partOfType = new RegExp(`(?:${types.join('|')}|ý kiến|văn bản) $`)

/** A capital for the type of a document that is named by its number. */
export const typeCapital: Rule = {
  id: 'viet-hoa-loai-van-ban',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 6 Mục V'),
  summary: 'Tên loại đứng trước số, ký hiệu viết hoa chữ đầu.',
  why: 'Có số, ký hiệu là nói về một văn bản cụ thể.',
  good: [
    { body: 'Thực hiện Kế hoạch số 12/KH-UBND và Nghị quyết số 57-NQ/TW; các kế hoạch năm.' },
    { body: 'Thực hiện Thông báo kết luận số 45-TB/TU, Thông báo ý kiến kết luận số 12/TB-VP.' },
    { body: 'Mỗi đơn vị có kế hoạch, thông báo số liệu hằng quý.' },
  ],
  bad: [
    { body: 'Thực hiện kế hoạch số 12/KH-UBND.', at: ['1:11 kế hoạch'], fixed: 'Thực hiện Kế hoạch số 12/KH-UBND.' },
    { body: 'Theo Thông Tư số 05/2025/TT-BNV.', at: ['1:6 Thông Tư'], fixed: 'Theo Thông tư số 05/2025/TT-BNV.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const { text } = prose
    for (const { index: end } of text.matchAll(numbered)) {
      const before = text.slice(Math.max(0, end - 40), end).toLowerCase()
      const type = types.find((one) => before.endsWith(one))
      if (type === undefined) continue
      const index = end - type.length
      const typed = text.slice(index, end)
      const meant = toUpperFirst(type)
      if (typed === meant || typed === type.toUpperCase() || !opensWord(text, index)) continue
      // “Thông báo kết luận số …” is one type, as are others that follow one.
      if (partOfType.test(before.slice(0, -type.length))) continue
      const place = placeOf(prose, index, index + typed.length)
      yield {
        message: `“${typed}” chỉ một văn bản cụ thể mà viết chưa đúng chữ hoa`,
        hint: `gõ “${meant}”`,
        place,
        fix: { place, text: meant },
      }
    }
  },
}
