import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { lowerCase, runsOn, upperCase } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

const named = new RegExp(
  `(Xã|Phường|Đặc khu|Huyện) ([${upperCase}][${lowerCase}]+)(?: [${upperCase}][${lowerCase}]+)?(?![${lowerCase}])|(?<=(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân) )(Tỉnh|Xã|Phường|Huyện)(?![${lowerCase}])(?! [${upperCase}])`,
  'g',
)
/** Names of persons and events keep the capital: those that open with a family name, or are known. */
const persons =
  /^(?:Nguyễn|Trần|Lê|Lý|Phạm|Phan|Võ|Vũ|Hoàng|Huỳnh|Đinh|Ngô|Đặng|Bùi|Đỗ|Hồ|Trương|Tôn|Mạc|Chu|Hai|Bà|Quang|Gia|Điện|Cách|Thống|Tô|Kim|Dương|Cao|Hà|Mai|Lương|Trịnh|Lâm|Đoàn|Hùng|Thánh|Ủy|Đảng|Đội)$/

/** A capital for xã or phường before the name of a place. */
export const communeSmall: Rule = {
  id: 'viet-hoa-xa-phuong',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('điểm a khoản 1 Mục III'),
  summary: '“xã”, “phường”, “đặc khu” trước tên riêng viết thường, trừ tên là chữ số, tên người, sự kiện lịch sử.',
  why: 'Chữ hoa chỉ dành cho tên riêng; danh từ chung đứng trước không phải là tên.',
  good: [
    { body: 'Khảo sát tại xã Bình An, Phường 12, Phường Điện Biên, Phường Võ Thị Sáu; Ủy ban nhân dân xã.' },
    { body: 'Xã Bình An chủ trì. UBND Phường Hồ Chí Minh họp.' },
  ],
  bad: [
    {
      body: 'Khảo sát tại Xã Bình An và báo cáo UBND Tỉnh.',
      at: ['1:14 Xã', '1:41 Tỉnh'],
      fixed: 'Khảo sát tại xã Bình An và báo cáo UBND tỉnh.',
    },
  ],
  *check({ spans }) {
    const lines = runningTextOf(spans)
    for (const { 1: commune, 2: name = '', 3: alone, index } of matchesIn(
      lines,
      named,
      'Xã',
      'Phường',
      'Đặc khu',
      'Tỉnh',
      'Huyện',
    )) {
      const noun = commune ?? alone ?? ''
      if (persons.test(name) || !runsOn(lines.text, index)) continue
      const meant = noun.charAt(0).toLowerCase() + noun.slice(1)
      yield foundAt(lines, [index, index + noun.length], {
        message: `“${noun}” là danh từ chung mà viết hoa`,
        hint: `gõ “${meant}”`,
        fix: meant,
      })
    }
  },
}
