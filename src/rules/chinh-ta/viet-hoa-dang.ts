import type { Rule } from '../rule.ts'
import { matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { wrongCapitals } from './sai-chu-hoa.ts'

/** “đảng viên”, “công tác đảng” and the parties of others are common words. */
const pattern =
  /đảng(?:(?= [cC]ộng sản Việt Nam)(?<= đảng)|(?=[,.;)]|,? và [nN]hà nước)(?<= (?:của|theo|với|do|ơn|mừng) đảng))/g

/** A capital for the Party. */
export const partyCapital: Rule = {
  id: 'viet-hoa-dang',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('khoản 4 Mục V'),
  summary: '“Đảng” chỉ Đảng Cộng sản Việt Nam thì viết hoa.',
  why: 'Danh từ chung dùng riêng với nghĩa trang trọng như một tên riêng.',
  good: [{ body: 'Chủ trương của Đảng và Nhà nước; đảng viên, công tác đảng, của đảng ủy xã, chi bộ đảng.' }],
  bad: [
    {
      body: 'Tuyên truyền chủ trương của đảng, chính sách mới.',
      at: ['1:29 đảng'],
      fixed: 'Tuyên truyền chủ trương của Đảng, chính sách mới.',
    },
    {
      body: 'Kỷ niệm ngày thành lập đảng Cộng sản Việt Nam.',
      at: ['1:24 đảng'],
      fixed: 'Kỷ niệm ngày thành lập Đảng Cộng sản Việt Nam.',
    },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { index } of matchesIn(prose, pattern, ' đảng')) yield wrongCapitals(prose, index, 'Đảng')
  },
}
