import type { Rule } from '../rule.ts'
import { isAddress, type Lines, proseOf, runAround } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { indexesOf, misspeltAt, smallOf, wrongCapitals } from './sai-chu-hoa.ts'
import { holidaysIn } from './viet-hoa-ngay-le.ts'

/** Names whose words mean nothing else, in whatever capitals. */
const always = ['Việt Nam', 'Hồ Chí Minh', 'Hà Nội', 'Đà Nẵng', 'Điện Biên Phủ']

/** These mean something else in small letters, as in “thị trường sa sút”, but not with one capital at their head. */
const oneCapital = [
  ...['Cần Thơ', 'Hà Tĩnh', 'Cà Mau', 'Bạc Liêu', 'Sóc Trăng', 'Quảng Ninh', 'Quảng Ngãi', 'Lạng Sơn', 'Lào Cai'],
  ...['Yên Bái', 'Đắk Lắk', 'Đắk Nông', 'Đồng Tháp', 'Vũng Tàu', 'Nha Trang', 'Đà Lạt', 'Vàm Cỏ', 'Hạ Long'],
  ...['Hoàng Sa', 'Trường Sa'],
]

/** “Người Việt nam giới” is about men. */
const otherWord = /^ (?:giới|nữ|tính)/

/** Capitals in each syllable of a name. */
export const nameCapitals: Rule = {
  id: 'viet-hoa-ten-rieng',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 1 Mục II, điểm a khoản 1 Mục III'),
  summary: 'Tên người, tên địa lý Việt Nam viết hoa mọi chữ: Việt Nam, Hồ Chí Minh, Vũng Tàu.',
  why: 'Tên riêng viết sai chữ hoa là sai tên.',
  good: [
    { body: 'Đoàn từ Hà Nội vào Thành phố Hồ Chí Minh, Vũng Tàu, Cửa Lò; nước Việt Nam; VIỆT NAM.' },
    // That is told as the name of the day.
    { body: 'Kỷ niệm ngày Thầy thuốc việt nam.' },
    { body: 'Tổng hợp dữ liệu tại https://example.vn/việt nam; người Việt nam giới; thị trường sa sút.' },
  ],
  bad: [
    {
      body: 'Luật Doanh nghiệp của nước Việt nam.',
      at: ['1:28 Việt nam'],
      fixed: 'Luật Doanh nghiệp của nước Việt Nam.',
    },
    {
      body: 'Đoàn Thanh niên Cộng sản Hồ Chí minh.',
      at: ['1:26 Hồ Chí minh'],
      fixed: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh.',
    },
    {
      body: 'Khảo sát ở Hà nội và Vũng tàu.',
      at: ['1:12 Hà nội', '1:22 Vũng tàu'],
      fixed: 'Khảo sát ở Hà Nội và Vũng Tàu.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    const small = smallOf(prose)
    const { text } = prose
    for (const name of always)
      for (const index of indexesOf(small, name.toLowerCase()))
        if (misspeltAt(prose, index, name) && !isOther(text, index, name) && !isInHoliday(prose, index))
          yield wrongCapitals(prose, index, name)
    for (const name of oneCapital)
      for (const index of indexesOf(text, name.charAt(0) + name.slice(1).toLowerCase()))
        if (misspeltAt(prose, index, name)) yield wrongCapitals(prose, index, name)
  },
}

/** Whether it is part of the name of a day, of which the whole is told. */
const isInHoliday = (prose: Lines, index: number): boolean =>
  [...holidaysIn(prose)].some(([from, name]) => from < index && index < from + name.length)

const isOther = (text: string, index: number, name: string): boolean =>
  otherWord.test(text.slice(index + name.length, index + name.length + 6)) || isAddress(runAround(text, index))
