import { pieceAt } from '../../findings/text-map.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { matchesIn, runningTextOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'

/** “TP.HCM” among recipients is a short form that all know; `Tp.` before the name is neither. */
const short = /(?<![A-Za-zÀ-ỹ])T[Pp]\.? ?Hồ Chí Minh/g

/** The short form of “Thành phố” before Hồ Chí Minh. */
export const cityInShort: Rule = {
  id: 'ten-thanh-pho-viet-tat',
  group: 'chinh-ta',
  severity: 'hint',
  clause: capitalsClause('điểm c khoản 1 Mục III'),
  summary: 'Trong bài ghi đủ “Thành phố Hồ Chí Minh”.',
  why: '“Thành phố Hồ Chí Minh” là tên riêng, được viết hoa và ghi đủ.',
  good: [{ body: 'Kho tại Thành phố Hồ Chí Minh.' }, { keys: 'noi_nhan: [UBND TP. Hồ Chí Minh]' }],
  bad: [{ body: 'Kho tại Tp. Hồ Chí Minh.', at: ['1:9 Tp. Hồ Chí Minh'], fixed: 'Kho tại Thành phố Hồ Chí Minh.' }],
  *check({ spans }) {
    const lines = runningTextOf(spans)
    for (const { 0: typed, index } of matchesIn(
      lines,
      short,
      '. Hồ Chí Minh',
      'p Hồ Chí Minh',
      'P Hồ Chí Minh',
      '.Hồ Chí Minh',
    ))
      if (typeof pieceAt(lines, index).from.within === 'string')
        yield foundAt(lines, [index, index + typed.length], {
          message: `“${typed}” viết tắt`,
          hint: 'gõ “Thành phố Hồ Chí Minh”',
          fix: 'Thành phố Hồ Chí Minh',
        })
  },
}
