import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { matchesIn, proseWords } from './loi-van.ts'

/**
 * Blanks before a mark belong to `dau-cach-truoc-dau-cau`; “số   /KH”, “ngày   tháng” and “( )” are to be filled in by
 * hand.
 */
const doubled = /(?<=[^\s_…]) {2,}(?=[^\s,.;:!?)”_…])(?!\( +\)|[□☐]|(?<=(?:[Ss]ố:?|ngày|tháng) +)(?:\/|tháng |năm ))/g

/** Two blanks or more in a row. */
export const doubledSpace: Rule = {
  id: 'khoang-trang-doi',
  group: 'chinh-ta',
  severity: 'warning',
  summary: 'Giữa hai chữ chỉ có một dấu cách.',
  why: 'Hai dấu cách liền nhau thường là vết của chữ đã xóa; khi chép sang văn bản khác, chỗ trống hiện ra.',
  good: [
    { body: 'Các phòng lập hồ sơ.' },
    { body: '| Việc    | Hạn |\n|---|---|\n| Lập sổ    | Quý I |' },
    { body: 'Gửi báo cáo  \ntrong tháng 6.' },
    { body: 'Trường: ________    Xã: …………  Lớp:   ____' },
    { body: 'Ý kiến: ( ) đồng ý   ( ) khác.' },
    { body: 'Theo Kế hoạch số    /KH-UBND ngày   tháng 6 năm 2026.' },
  ],
  bad: [
    { body: 'Các  phòng lập hồ sơ.', at: ['1:4   '], fixed: 'Các phòng lập hồ sơ.' },
    { body: '1. Bà Hạnh     Trưởng ban', at: ['1:11      '] },
    { keys: 'trich_yeu: Kiểm tra   công tác văn thư', at: ['1:20    '], fixed: 'trich_yeu: Kiểm tra công tác văn thư' },
  ],
  *check({ spans }) {
    const words = proseWords(spans)
    for (const { 0: blanks, index } of matchesIn(words, doubled, '  ')) {
      const place = placeOf(words, index, index + blanks.length)
      const isColumn = blanks.length > 3
      yield {
        message: 'Có nhiều dấu cách liền nhau',
        hint: isColumn ? 'chỉ để một; nếu là các cột thì kẻ bảng, gõ dấu `|` giữa các ô' : 'bỏ bớt, chỉ để một',
        place,
        ...(!isColumn && { fix: { place, text: ' ' } }),
      }
    }
  },
}
