import { isWholeDate, type PartialDate, readDate } from '../../vietnamese/date.ts'
import { opensWord } from '../chinh-ta/chu-cai.ts'
import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const weekday = '(?:[Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)'
const day = String.raw`\d{1,2}(?:[/-]\d{1,2}(?:[/-]20\d\d)?| tháng \d{1,2}(?: năm 20\d\d)?)`
const dayBefore = new RegExp(String.raw`(${weekday})(?:,| \(| -)? ?(?:ngày )?(${day})(?![\d/-])`, 'g')
const dayBehind = new RegExp(
  String.raw`(?<![\d/-])(${day})(?:,? ?\((${weekday})\)|, (${weekday})(?= ?[.,;)\n]|$))`,
  'g',
)

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
    { body: 'Trực thứ Hai, ngày 02/3; mỗi thứ Hai trong tháng; thứ Năm (12/3), lần thứ 2, ngày 12/3/2026.' },
  ],
  bad: [
    { body: 'Họp lúc 8 giờ 00, Thứ Hai, ngày 12/3/2026.', at: ['1:19 Thứ Hai, ngày 12/3/2026'] },
    { body: 'Xong vào thứ 6 ngày 24 tháng 3 năm 2026.', at: ['1:10 thứ 6 ngày 24 tháng 3 năm 2026'] },
    { body: 'Họp ngày 24/3/2026 (Chủ nhật).', at: ['1:10 24/3/2026 (Chủ nhật)'] },
    { body: 'Họp sáng thứ Hai (24/3).', at: ['1:10 thứ Hai (24/3'] },
    { body: 'Họp ngày 24/3/2026, thứ Hai.', at: ['1:10 24/3/2026, thứ Hai'] },
  ],
  *check({ doc: { date }, spans }) {
    const lines = proseOf(spans)
    const found = [
      ...[...matchesIn(lines, dayBefore, 'hứ ', 'hủ ')].map((match) => ({ match, name: match[1], on: match[2] })),
      ...[...matchesIn(lines, dayBehind, '(T', '(t', '(C', '(c', ', t', ', T', ', C', ', c')].map((match) => ({
        match,
        name: match[2] ?? match[3],
        on: match[1],
      })),
    ]
    for (const { match, name = '', on = '' } of found) {
      if (
        !opensWord(lines.text, match.index) ||
        ordinal.test(lines.text.slice(Math.max(0, match.index - 9), match.index))
      )
        continue
      const days = daysMeant(on, date.year)
      const [first] = days
      if (!first || days.some((one) => isCalled(one, name.toLowerCase()))) continue
      const right = names[weekdayOf(first)]
      yield foundAt(lines, [match.index, match.index + match[0].length], {
        message: `Ngày ${first.day}/${first.month}/${first.year} là ${right}, không phải “${name}”`,
        hint: `sửa lại thứ (“${right}”) hoặc ngày`,
      })
    }
  },
}

/** What is counted, and so no weekday: “lần thứ 2”. */
const ordinal = /(?:lần|khóa|khoá|kỳ họp|đợt|vòng|kỳ) $/i

type Day = Required<PartialDate>

/** The day that is typed; without its year it may be of the document's, or of the next. */
function daysMeant(typed: string, year: number | undefined): Day[] {
  const numbers = (typed.match(/\d+/g) ?? []).join('/')
  const years = /20\d\d$/.test(typed) ? [''] : year === undefined ? [] : [`/${year}`, `/${year + 1}`]
  return years.map((one) => readDate(numbers + one)).flatMap((read) => (isWholeDate(read) ? [read] : []))
}

const weekdayOf = ({ year, month, day: ofMonth }: Day): number =>
  new Date(Date.UTC(year, month - 1, ofMonth)).getUTCDay()

function isCalled(one: Day, small: string): boolean {
  const right = weekdayOf(one)
  return asTyped[right] === small || (right > 0 && small === `thứ ${right + 1}`)
}
