import { pieceAt } from '../../findings/text-map.ts'
import { matchesIn, proseWords } from '../chinh-ta/loi-van.ts'
import { departmentSource, formerFields, ministrySource, renamedSince } from '../facts/former-ministries.ts'
import { isHistory, isSince } from '../facts/since.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

let named: RegExp | undefined
const names = (): RegExp =>
  (named ??= new RegExp(
    `(?<![A-Za-zÀ-ỹ])(Bộ|Sở)(?: trưởng Bộ)? (${formerFields.map(({ typed }) => `(?:${typed})`).join('|')})(?![A-Za-zÀ-ỹ&])`,
    'g',
  ))

/** A ministry or department that ended in March 2025. */
export const formerMinistry: Rule = {
  id: 'bo-so-cu',
  group: 'the-thuc',
  severity: 'warning',
  clause: ministrySource,
  summary: 'Bộ, sở nêu trong văn bản mới là bộ, sở đang có từ ngày 01 tháng 3 năm 2025.',
  why: 'Gửi hay giao việc cho cơ quan đã hợp nhất thì không có người nhận.',
  good: [
    { keys: 'noi_nhan: [Bộ Khoa học và Công nghệ, Sở Tài chính]' },
    { body: 'Thông tư số 39/2017/TT-BTTTT ngày 15/12/2017 của Bộ Thông tin và Truyền thông; Sở TT&TT trước đây.' },
    { keys: 'ngay: 12/02/2025', body: 'Sở Kế hoạch và Đầu tư bố trí vốn.' },
  ],
  bad: [
    {
      keys: 'noi_nhan: [Bộ Thông tin và Truyền thông, Sở LĐ-TB&XH]',
      at: ['1:12 Bộ Thông tin và Truyền thông', '1:42 Sở LĐ-TB&XH'],
    },
    {
      body: 'Phối hợp với Sở Kế hoạch và Đầu tư.\n\nSở GTVT kiểm tra.',
      at: ['1:14 Sở Kế hoạch và Đầu tư', '3:1 Sở GTVT'],
    },
  ],
  *check({ doc, spans }) {
    if (!isSince(doc, renamedSince)) return
    const words = proseWords(spans)
    const told = new Set<string>()
    for (const { 0: typed, 1: rank = '', 2: field = '', index } of matchesIn(words, names(), 'Bộ ', 'Sở ')) {
      const { within } = pieceAt(words, index).from
      const where = typeof within === 'string' ? `body ${typed}` : String(index)
      if (within[0] === 'can_cu' || told.has(where) || isHistory(words.text, index, index + typed.length)) continue
      told.add(where)
      const today = formerFields.find((one) => new RegExp(`^(?:${one.typed})$`).test(field))?.today
      yield foundAt(words, [index, index + typed.length], {
        message: `“${typed}” không còn từ ngày 01 tháng 3 năm 2025 (${rank === 'Bộ' ? ministrySource : departmentSource})`,
        hint: `nay là “${rank} ${today}”, trừ việc đã chuyển cho cơ quan khác`,
      })
    }
  },
}
