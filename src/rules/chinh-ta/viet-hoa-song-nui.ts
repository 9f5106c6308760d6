import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { follows, properNamesIn } from './sai-chu-hoa.ts'

const places: Readonly<Record<string, readonly string[]>> = {
  Sông: ['Cửu Long', 'Đồng Nai', 'Sài Gòn', 'Vàm Cỏ', 'Thu Bồn', 'Bạch Đằng', 'Tô Lịch', 'Thái Bình'],
  Vịnh: ['Hạ Long', 'Bái Tử Long', 'Lan Hạ', 'Cam Ranh'],
  'Quần đảo': ['Hoàng Sa', 'Trường Sa'],
  'Quần Đảo': ['Hoàng Sa', 'Trường Sa'],
  Đảo: ['Phú Quốc', 'Lý Sơn', 'Cát Bà', 'Bạch Long Vĩ', 'Cồn Cỏ'],
  Hồ: ['Hoàn Kiếm', 'Ba Bể', 'Trúc Bạch', 'Dầu Tiếng'],
  Núi: ['Bà Đen', 'Ba Vì', 'Tam Đảo', 'Yên Tử'],
  Đèo: ['Hải Vân', 'Ô Quy Hồ', 'Mã Pì Lèng'],
}

const words = Object.keys(places).map((noun) => noun.toLowerCase())
/** Behind these words no agency or firm that bears the name of a place can go on. */
const before = new RegExp(`(?:^|[^${letters}])(?:của|tại|ở|trên|thuộc|ven|quanh|ra|đến|tới|từ|hai bờ|lưu vực|bảo vệ) $`)
const pattern = () => {
  const all = Object.entries(places).map(([noun, names]) => `${noun}(?= (?:${names.join('|')})(?![${letters}]))`)
  return new RegExp(`(?:${all.join('|')})`, 'g')
}

/** Small letters of rivers, bays and the like before their names. */
export const terrainSmall: Rule = {
  id: 'viet-hoa-song-nui',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('điểm d khoản 1 Mục III'),
  summary: '“sông”, “vịnh”, “núi”, “đảo” trước tên riêng viết thường: vịnh Hạ Long.',
  why: 'Danh từ chung chỉ địa hình không thuộc tên, trừ khi cùng một chữ làm thành địa danh như Cửa Lò.',
  good: [
    { body: 'Khai thác tại vịnh Hạ Long, sông Vàm Cỏ, quần đảo Trường Sa; du lịch Cửa Lò, Vũng Tàu.' },
    { body: 'Sông Đồng Nai chảy qua xã. Giao Công ty Sông Đồng Nai; hồ sơ của Hồ Chí Minh toàn tập.' },
  ],
  bad: [
    { body: 'Thu gom rác tại Vịnh Hạ Long.', at: ['1:17 Vịnh'], fixed: 'Thu gom rác tại vịnh Hạ Long.' },
    {
      body: 'Các hộ ven Sông Đồng Nai; bộ đội ở Quần đảo Trường Sa.',
      at: ['1:12 Sông', '1:36 Quần đảo'],
      fixed: 'Các hộ ven sông Đồng Nai; bộ đội ở quần đảo Trường Sa.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 0: typed, index } of properNamesIn(prose, words, pattern)) {
      if (!follows(prose, index, before)) continue
      const place = placeOf(prose, index, index + typed.length)
      const right = typed.toLowerCase()
      yield {
        message: `“${typed}” trước tên riêng viết hoa`,
        hint: `gõ “${right}”`,
        place,
        fix: { place, text: right },
      }
    }
  },
}
