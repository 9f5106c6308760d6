import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { letters, runsOn } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { provinces } from './tinh-thanh.ts'

const unit = new RegExp(`(Tỉnh|Thành [pP]hố) (?:${provinces.join('|')})(?![${letters}])`, 'g')

/** A small letter for `tỉnh` and `thành phố` before their names. */
export const provinceCapital: Rule = {
  id: 'viet-hoa-tinh-thanh',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('điểm a khoản 1 Mục III'),
  summary: '“tỉnh”, “thành phố” trước tên riêng viết thường.',
  why: 'Chữ hoa chỉ dành cho tên riêng; danh từ chung đứng trước không phải là tên.',
  good: [
    { body: 'Tỉnh Nam Định có nhiều lễ hội. Sở Y tế tỉnh Nam Định và thành phố Huế cùng ký.' },
    { body: 'Ủy ban nhân dân Thành phố giao; đoàn công tác của Thành phố Hồ Chí Minh.' },
    { body: '# Nhiệm vụ của Tỉnh Sơn La\n\nNắm tình hình.' },
  ],
  bad: [
    { body: 'Sở Y tế Tỉnh Nam Định chủ trì.', at: ['1:9 Tỉnh'], fixed: 'Sở Y tế tỉnh Nam Định chủ trì.' },
    {
      body: 'Các phường của Thành Phố Đà Nẵng, Tỉnh Sơn La.',
      at: ['1:16 Thành Phố', '1:35 Tỉnh'],
      fixed: 'Các phường của thành phố Đà Nẵng, tỉnh Sơn La.',
    },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    for (const { 0: typed, 1: noun = '', index } of matchesIn(words, unit, 'Tỉnh ', 'Thành ')) {
      if (!runsOn(words.text, index)) continue
      const place = placeOf(words, index, index + noun.length)
      const meant = noun.toLowerCase()
      yield {
        message: `“${typed}” viết hoa danh từ chung “${noun}”`,
        hint: `gõ “${meant}${typed.slice(noun.length)}”`,
        place,
        fix: { place, text: meant },
      }
    }
  },
}
