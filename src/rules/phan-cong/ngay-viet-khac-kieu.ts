import { isWholeDate, readDate } from '../../vietnamese/date.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const other = /gày (\d{1,2})([.-]|\/)(\d{1,2})\2(\d{4}|\d{2})(?![\d./-]\d|\d)/g

/** A date with stops or hyphens, or with two digits for its year. */
export const otherDateStyle: Rule = {
  id: 'ngay-viet-khac-kieu',
  group: 'phan-cong',
  severity: 'hint',
  summary: 'Ngày trong bài viết một kiểu, với năm bốn chữ số: 15/4/2026.',
  why: 'Nhiều kiểu ngày trong một văn bản thì không tìm được; năm hai chữ số có thể hiểu khác.',
  good: [{ body: 'Kiểm tra ngày 15/4/2026, ngày 15 tháng 5 năm 2026; phiên bản 15.4.2026; mục 1.2.26.' }],
  bad: [
    { body: 'Kiểm tra ngày 15.4.2026.', at: ['1:15 15.4.2026'], fixed: 'Kiểm tra ngày 15/4/2026.' },
    { body: 'Tổng hợp ngày 15-5-26.', at: ['1:15 15-5-26'], fixed: 'Tổng hợp ngày 15/5/2026.' },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: all, 1: day, 2: mark, 3: month, 4: year = '', index } of matchesIn(lines, other, 'gày ')) {
      if (mark === '/' && year.length === 4) continue
      const right = `${day}/${month}/${year.length === 4 ? year : `20${year}`}`
      if (!isWholeDate(readDate(right))) continue
      const typed = all.slice(4)
      yield foundAt(lines, [index + 4, index + all.length], {
        message: `Ngày “${typed}” viết khác kiểu`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
