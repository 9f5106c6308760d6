import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const clock = /(?<![\d.,/A-Za-zÀ-ỹ-])(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?(?: phút)?(?![\d.,A-Za-zÀ-ỹ/%]\S)/g
const atTime = /(?:[Ll]úc|[Vv]ào|[Tt]ừ|[Đđ]ến|[Tt]rước|[Ss]au|[Hh]ồi|[Bb]ắt đầu)\s*:?\s*$/

/** A time of day that no clock shows. */
export const unrealTime: Rule = {
  id: 'gio-khong-co-that',
  group: 'phan-cong',
  severity: 'error',
  summary: 'Giờ, phút nêu trong bài là giờ, phút có thật.',
  why: 'Giờ không có thật thì không ai đến đúng giờ.',
  good: [{ body: 'Họp lúc 8 giờ 30, trực từ 0 giờ đến 24 giờ; xử lý trong 48 giờ; từ 36 giờ trở lên; 72 giờ sau.' }],
  bad: [
    { body: 'Họp lúc 25 giờ ngày 12/3/2026.', at: ['1:9 25 giờ'] },
    { body: 'Họp vào 8 giờ 75 phút.', at: ['1:9 8 giờ 75 phút'] },
    { body: 'Khai mạc 14h60, ngày 12/3/2026.', at: ['1:10 14h60'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, 1: hours, 2: minutes, index } of matchesIn(lines, clock, 'giờ', 'h', 'g')) {
      const isMinute = minutes === undefined || Number(minutes) < 60
      const before = lines.text.slice(Math.max(0, index - 10), index)
      const behind = lines.text.slice(index + typed.length, index + typed.length + 8)
      const isTime =
        minutes !== undefined ||
        /(?:[Ll]úc|[Hh]ồi)\s*:?\s*$/.test(before) ||
        (atTime.test(before) && /^,? ngày/.test(behind))
      if (!isTime || (Number(hours) <= 24 && isMinute)) continue
      yield foundAt(lines, [index, index + typed.trimEnd().length], {
        message: `“${typed.trim()}” không có thật`,
        hint: 'sửa lại giờ, phút',
      })
    }
  },
}
