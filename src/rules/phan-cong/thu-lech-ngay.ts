import { isWholeDate, readDate } from '../../vietnamese/date.ts'
import { opensWord } from '../chinh-ta/chu-cai.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const weekday = '(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)'
const date = String.raw`(?:\d{1,2}/\d{1,2}/20\d\d|\d{1,2} tháng \d{1,2} năm 20\d\d)`
const dayBefore = new RegExp(String.raw`(${weekday})(?:,| \(| -)? ?(?:ngày )?(${date})(?![\d/])`, 'g')
const dayBehind = new RegExp(String.raw`(?<![\d/])(${date}),? ?\((${weekday})\)`, 'g')

const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy']
const asTyped = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy']

/** A weekday that isn’t that of its date. */
export const wrongWeekday: Rule = {
  id: 'thu-lech-ngay',
  group: 'phan-cong',
  severity: 'warning',
  summary: 'Thứ trong tuần đúng với ngày ghi bên cạnh.',
  why: 'Người được mời đến theo thứ hoặc theo ngày, một nửa đến nhầm buổi.',
  good: [
    { body: 'Họp thứ Năm, ngày 12/3/2026; tổng kết Thứ Ba (24/3/2026); ngày 29/3/2026 (Chủ nhật).' },
    { body: 'Trực thứ Hai, ngày 29/02; mỗi thứ Hai trong tháng.' },
  ],
  bad: [
    { body: 'Họp lúc 8 giờ 00, Thứ Hai, ngày 12/3/2026.', at: ['1:19 Thứ Hai, ngày 12/3/2026'] },
    { body: 'Xong vào thứ 6 ngày 24 tháng 3 năm 2026.', at: ['1:10 thứ 6 ngày 24 tháng 3 năm 2026'] },
    { body: 'Họp ngày 24/3/2026 (Chủ nhật).', at: ['1:10 24/3/2026 (Chủ nhật)'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    const found = [
      ...[...matchesIn(lines, dayBefore, 'hứ ', 'hủ ')].map((match) => ({ match, day: match[1], on: match[2] })),
      ...[...matchesIn(lines, dayBehind, '(T', '(t', '(C', '(c')].map((match) => ({
        match,
        day: match[2],
        on: match[1],
      })),
    ]
    for (const { match, day = '', on = '' } of found) {
      if (!opensWord(lines.text, match.index)) continue
      const read = readDate(on.includes('tháng') ? `ngày ${on}` : on)
      if (!isWholeDate(read)) continue
      const right = new Date(Date.UTC(read.year, read.month - 1, read.day)).getUTCDay()
      const small = day.toLowerCase()
      if (asTyped[right] === small || (right > 0 && small === `thứ ${right + 1}`)) continue
      yield foundAt(lines, [match.index, match.index + match[0].length], {
        message: `Ngày ${read.day}/${read.month}/${read.year} là ${names[right]}, không phải “${day}”`,
        hint: `sửa lại thứ (“${names[right]}”) hoặc ngày`,
      })
    }
  },
}
