import type { Rule } from '../rule.ts'
import { toUpperFirst } from './chu-cai.ts'
import { proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { misspeltAt, properNamesIn, wrongCapitals } from './sai-chu-hoa.ts'

const stems = ['giáp', 'ất', 'bính', 'đinh', 'mậu', 'kỷ', 'canh', 'tân', 'nhâm', 'quý']
const branches = ['tý', 'sửu', 'dần', 'mão', 'thìn', 'tỵ', 'ngọ', 'mùi', 'thân', 'dậu', 'tuất', 'hợi']

const eitherCase = (words: readonly string[]) =>
  words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join('|')

const pattern = () =>
  new RegExp(`((?:[nN]ăm|[xX]uân|[đĐ]án|[tT]ết) )((?:${eitherCase(stems)}) (?:${eitherCase(branches)}))`, 'g')

/** Capitals of years of the lunar calendar. */
export const lunarYear: Rule = {
  id: 'viet-hoa-nam-am-lich',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 8 Mục V'),
  summary: 'Tên năm âm lịch viết hoa cả hai chữ: Bính Ngọ.',
  why: 'Tên năm gồm hai chữ, cả hai là tên riêng.',
  good: [
    { body: 'Đón xuân Bính Ngọ, mừng năm Đinh Mùi; ĐÓN XUÂN BÍNH NGỌ.' },
    { body: 'Trong năm tân cử nhân về xã.' },
  ],
  bad: [
    { body: 'Đón xuân Bính ngọ năm 2026.', at: ['1:10 Bính ngọ'], fixed: 'Đón xuân Bính Ngọ năm 2026.' },
    { body: 'Chúc mừng năm mới, năm đinh mùi.', at: ['1:24 đinh mùi'], fixed: 'Chúc mừng năm mới, năm Đinh Mùi.' },
  ],
  *check({ spans }) {
    const prose = proseOf(spans)
    for (const { 1: before = '', 2: typed = '', index } of properNamesIn(prose, branches, pattern)) {
      const right = typed.split(' ').map(toUpperFirst).join(' ')
      if (misspeltAt(prose, index + before.length, right)) yield wrongCapitals(prose, index + before.length, right)
    }
  },
}
