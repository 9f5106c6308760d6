import type { Rule } from '../rule.ts'
import { letters, toUpperFirst } from './chu-cai.ts'
import { type Lines, matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { misspeltAt, wrongCapitals } from './sai-chu-hoa.ts'

const names = [
  ...['Quốc khánh', 'Quốc tế Lao động', 'Quốc tế Phụ nữ', 'Quốc tế Thiếu nhi', 'Quốc tế Hạnh phúc'],
  ...['Phụ nữ Việt Nam', 'Nhà giáo Việt Nam', 'Thầy thuốc Việt Nam', 'Gia đình Việt Nam', 'Doanh nhân Việt Nam'],
]

/** Behind their first letter these are written in more than one way. */
const openings = [
  ...['thương binh', 'chuyển đổi số', 'pháp luật việt nam', 'pháp luật nước', 'sách và văn hóa đọc', 'khuyến học'],
  ...['môi trường thế giới', 'báo chí cách mạng', 'giải phóng miền nam', 'giải phóng thủ đô', 'toàn dân phòng cháy'],
  ...['toàn dân bảo vệ an ninh', 'sách việt nam', 'thể thao việt nam'],
]

/** Capitals of days of celebration and remembrance. */
export const holidayCapital: Rule = {
  id: 'viet-hoa-ngay-le',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 5 Mục V'),
  summary: 'Tên ngày lễ, ngày kỷ niệm sau chữ “ngày” viết hoa chữ đầu: ngày Quốc khánh.',
  why: 'Tên ngày lễ là tên riêng; viết thường thì lẫn với lời kể.',
  good: [
    { body: 'Kỷ niệm ngày Quốc khánh 2-9, ngày Quốc tế Lao động 1-5 và Ngày Nhà giáo Việt Nam.' },
    {
      body: 'Nộp trong ngày làm việc; ngày pháp luật quy định; ngày gia đình nhận hồ sơ; ngày thương lượng; ngày hội đại đoàn kết.',
    },
    { body: 'Ngày Báo chí cách mạng Việt Nam, Ngày Báo chí Cách mạng Việt Nam.' },
  ],
  bad: [
    { body: 'Treo cờ ngày quốc khánh 2-9.', at: ['1:14 quốc khánh'], fixed: 'Treo cờ ngày Quốc khánh 2-9.' },
    { body: 'Nghỉ ngày Quốc tế lao động.', at: ['1:11 Quốc tế lao động'], fixed: 'Nghỉ ngày Quốc tế Lao động.' },
    {
      body: 'Hưởng ứng ngày chuyển đổi số quốc gia, ngày thương binh - Liệt sĩ.',
      at: ['1:16 chuyển đổi số', '1:45 thương binh'],
      fixed: 'Hưởng ứng ngày Chuyển đổi số quốc gia, ngày Thương binh - Liệt sĩ.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const [index, right] of holidaysIn(prose))
      if (misspeltAt(prose, index, right)) yield wrongCapitals(prose, index, right)
  },
}

/** The names of days in a text as they are written, by the index where each begins. */
export function* holidaysIn(prose: Lines): Iterable<readonly [index: number, name: string]> {
  const day = new RegExp(`[nN]gày (?=[${letters}])`, 'g')
  for (const { 0: noun, index: from } of matchesIn(prose, day, 'gày ')) {
    const index = from + noun.length
    const typed = prose.text.slice(index, index + 30)
    const ahead = typed.toLowerCase()
    const right = names.find((name) => ahead.startsWith(name.toLowerCase())) ?? firstCapital(typed, ahead)
    if (right !== undefined) yield [index, right]
  }
}

function firstCapital(typed: string, small: string): string | undefined {
  const opening = openings.find((name) => small.startsWith(name))
  return opening && toUpperFirst(typed.slice(0, opening.length))
}
