import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { matchesIn, proseOf } from './loi-van.ts'
import { capitalsClause } from './phu-luc-hai.ts'
import { agencyNames, ambiguous } from './ten-co-quan.ts'

const known = new Map(
  agencyNames.flatMap((name): [string, string][] =>
    /^(?:Bộ|Sở) /.test(name) && !ambiguous.has(name.toLowerCase()) ? [[name.toLowerCase(), name]] : [],
  ),
)
/** Behind these a ministry is named; “cán bộ y tế”, “nội bộ” have other words before. */
const opens = /(?<![A-Za-zÀ-ỹ])(?:ý kiến|của|gửi|với|trình|báo cáo|đến|do|thuộc|giao|đề nghị) $|, $/i

let named: RegExp | undefined
const names = (): RegExp => (named ??= new RegExp(`(?:${[...known.keys()].join('|')})(?![A-Za-zÀ-ỹ])`, 'g'))

/** A ministry or department in small letters. */
export const agencyInSmall: Rule = {
  id: 'ten-co-quan-viet-thuong',
  group: 'chinh-ta',
  severity: 'warning',
  clause: capitalsClause('khoản 1 Mục IV'),
  summary: 'Tên bộ, sở viết hoa: Bộ Nội vụ, Sở Tài chính.',
  why: 'Tên cơ quan là tên riêng; viết thường thì lẫn với lời thường.',
  good: [{ body: 'Xin ý kiến Bộ Nội vụ; của cán bộ y tế, nội bộ công an; các bộ, ngành; gửi sở, ban, ngành.' }],
  bad: [
    {
      body: 'Xin ý kiến bộ nội vụ, gửi sở tài chính.',
      at: ['1:12 bộ nội vụ', '1:27 sở tài chính'],
      fixed: 'Xin ý kiến Bộ Nội vụ, gửi Sở Tài chính.',
    },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, index } of matchesIn(lines, names(), ' bộ ', ' sở ')) {
      if (!opens.test(lines.text.slice(Math.max(0, index - 9), index))) continue
      const right = known.get(typed) ?? typed
      yield foundAt(lines, [index, index + typed.length], {
        message: `Tên cơ quan “${typed}” viết thường`,
        hint: `gõ “${right}”`,
        fix: right,
      })
    }
  },
}
