import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

const keys: ReadonlySet<unknown> = new Set(['co_quan', 'co_quan_chu_quan', 'kinh_gui', 'noi_nhan', 'nguoi_ky', 'luu'])

const bodies =
  /(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân)(?: và (?:UBND|(?:Ủy|Uỷ) ban nhân dân))?(?: các)? (?:huyện|quận|thị xã)(?![A-Za-zÀ-ỹ])|^(?:huyện|quận) .*|Phòng (?:Giáo dục và Đào tạo|GD ?(?:&|và) ?ĐT|GDĐT)(?![A-Za-zÀ-ỹ])|(?<![A-Za-zÀ-ỹ])(?<!chỉ |đô )(?:Huyện|Quận|Thị) (?:ủy|uỷ)(?![A-Za-zÀ-ỹ])/gi

/** The body is named as one that was. */
const former = /trước đây|(?<![A-Za-zÀ-ỹ])(?:cũ|nguyên)(?![A-Za-zÀ-ỹ])/i

/** Whether words of a line of the form are told as a body of a district, or hold one that is. */
export const districtBodyIn = (line: string, words: string): boolean =>
  [...line.matchAll(bodies)].some(([body]) => body.includes(words) || words.includes(body))

/** Bodies of districts, of which there are none since July 2025. */
export const districtBodies: Rule = {
  id: 'cap-huyen-sau-2025',
  group: 'the-thuc',
  severity: 'warning',
  clause: 'Luật Tổ chức chính quyền địa phương năm 2025',
  summary: 'Từ ngày 01 tháng 7 năm 2025 không còn cơ quan cấp huyện trong văn bản mới.',
  why: 'Văn bản gửi đến hoặc mang tên cơ quan đã kết thúc hoạt động thì không có người nhận, không có người chịu trách nhiệm.',
  good: [
    { keys: 'noi_nhan: [UBND các xã, phường, Bệnh viện Đa khoa huyện Cần Giờ]' },
    { keys: 'ngay: 12/03/2025\nnoi_nhan: [UBND các huyện]' },
    { keys: 'noi_nhan: [Tổ rà soát hồ sơ của UBND huyện trước đây]' },
    { keys: 'noi_nhan: [Ban Chỉ huy Quân sự tỉnh, Đảng ủy xã]' },
  ],
  bad: [
    { keys: 'noi_nhan: ["UBND các huyện, thị xã", Các phòng thuộc Sở]', at: ['1:13 UBND các huyện'] },
    { keys: 'co_quan_chu_quan: UBND quận Bình An\nco_quan: Trường Tiểu học Hoa Sen', at: ['1:19 UBND quận'] },
    {
      keys: 'noi_nhan: [Phòng Giáo dục và Đào tạo, Huyện ủy]',
      at: ['1:12 Phòng Giáo dục và Đào tạo', '1:39 Huyện ủy'],
    },
    { keys: 'co_quan: |\n  Ủy ban nhân dân\n  huyện Bình An', at: ['3:3 huyện Bình An'] },
  ],
  *check({ doc: { date }, spans }) {
    const { year, month = 0 } = date
    if (year === undefined || year < 2025 || (year === 2025 && month < 7)) return
    for (const span of spans) {
      if (!Array.isArray(span.within) || !keys.has(span.within[0]) || former.test(span.text)) continue
      for (const { 0: typed, index } of span.text.matchAll(bodies))
        yield {
          message: `“${typed}” thuộc cấp huyện, đã kết thúc hoạt động từ ngày 01 tháng 7 năm 2025`,
          hint: 'gõ tên cơ quan cấp xã hoặc cấp tỉnh nay làm việc này',
          place: placeIn(span, index, index + typed.length),
        }
    }
  },
}
