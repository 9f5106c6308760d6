import { placeOf } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'
import { runsOn } from './chu-cai.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** A campaign may be called after its month: “Tháng 3 biên giới”. */
const month = /Tháng(?= \d{1,2}(?:\/|[,.;)]|$| (?:năm|và|đến|hằng|hàng)))/gm

/** A small letter for months. */
export const monthSmall: Rule = {
  id: 'viet-hoa-thang',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 8 Mục V'),
  summary: '“tháng” trước chữ số viết thường.',
  why: 'Chỉ tháng viết bằng chữ mới viết hoa, và viết hoa ở số: tháng Năm.',
  good: [
    { body: 'Tháng 5 năm 2026, các phòng rà soát; xong trong tháng 6.' },
    { body: '| Việc | Hạn |\n|---|---|\n| Rà soát | Tháng 5/2026 |' },
    { body: 'Hưởng ứng Tháng 3 biên giới.' },
  ],
  bad: [
    { body: 'Rà soát xong trong Tháng 5 năm 2026.', at: ['1:20 Tháng'], fixed: 'Rà soát xong trong tháng 5 năm 2026.' },
    { body: 'Họp ngày 12 Tháng 6, rồi báo cáo.', at: ['1:13 Tháng'], fixed: 'Họp ngày 12 tháng 6, rồi báo cáo.' },
  ],
  *check({ spans }) {
    const words = runningTextOf(spans)
    for (const { 0: typed, index } of matchesIn(words, month, 'Tháng ')) {
      if (!runsOn(words.text, index)) continue
      const place = placeOf(words, index, index + typed.length)
      yield { message: '“Tháng” viết hoa giữa câu', hint: 'gõ “tháng”', place, fix: { place, text: 'tháng' } }
    }
  },
}
