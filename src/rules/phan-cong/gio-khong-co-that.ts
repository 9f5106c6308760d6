import { type Lines, matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt, type TextRange } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const clock = /(?<![\d.,/A-Za-zÀ-ỹ-])(\d{1,2}) ?(?:giờ|h|g) ?(\d{2})?(?: phút)?(?![\d.,A-Za-zÀ-ỹ/%]\S)/g
const digital = /(?<![\d:.,/])(\d{1,2}):(\d{2})(?![\d:])/g
const atTime =
  /(?:[Ll]úc|[Vv]ào|[Tt]ừ|[Đđ]ến|[Tt]rước|[Ss]au|[Hh]ồi|[Bb]ắt đầu|[Kk]hai mạc|[Tt]hời gian|[Gg]iờ)\s*:?\s*$/

/** A time of day that no clock shows. */
export const unrealTime: Rule = {
  id: 'gio-khong-co-that',
  group: 'phan-cong',
  severity: 'error',
  summary: 'Giờ, phút nêu trong bài là giờ, phút có thật.',
  why: 'Giờ không có thật thì không ai đến đúng giờ.',
  good: [
    { body: 'Họp lúc 8 giờ 30, trực từ 0 giờ đến 24 giờ; xử lý trong 48 giờ; từ 36 giờ trở lên; 72 giờ sau.' },
    { body: 'Pha tỷ lệ 8:75, thời gian: 36 giờ; họp lúc 08:30.' },
    { body: '| Việc | Thời gian |\n| --- | --- |\n| Tập huấn | 40 giờ |\n| Ôn tập | 32 giờ |' },
  ],
  bad: [
    { body: 'Họp lúc 25 giờ ngày 12/3/2026.', at: ['1:9 25 giờ'] },
    { body: 'Họp vào 8 giờ 75 phút.', at: ['1:9 8 giờ 75 phút'] },
    { body: 'Khai mạc 14h60, ngày 12/3/2026; bế mạc lúc 25:00.', at: ['1:10 14h60', '1:44 25:00'] },
    { body: '| Việc | Giờ |\n| --- | --- |\n| Họp | 25 giờ |', at: ['3:9 25 giờ'] },
  ],
  *check({ spans }) {
    const lines = proseOf(spans)
    for (const { 0: typed, 1: hours, 2: minutes, index } of matchesIn(lines, clock, 'giờ', 'h', 'g')) {
      const end = index + typed.trimEnd().length
      const isTime = minutes !== undefined || isTimeOfDay(lines, [index, end], Number(hours))
      if (isTime && !isOnClocks(hours, minutes)) yield unreal(lines, [index, end])
    }
    for (const { 0: typed, 1: hours, 2: minutes, index } of matchesIn(lines, digital, ':')) {
      const end = index + typed.length
      const { before, behind } = around(lines, [index, end])
      if ((atTime.test(before) || /^,? ngày/.test(behind)) && !isOnClocks(hours, minutes))
        yield unreal(lines, [index, end])
    }
  },
}

const isOnClocks = (hours: string | undefined, minutes: string | undefined): boolean =>
  Number(hours) <= 24 && Number(minutes ?? 0) < 60

/** Whether hours without minutes are a time and no duration: after “lúc”, with a day, or alone where a few more than 24 stand. */
function isTimeOfDay(lines: Lines, range: TextRange, hours: number): boolean {
  const { before, behind } = around(lines, range)
  if (/(?:[Ll]úc|[Hh]ồi|[Kk]hai mạc|[Tt]ừ \d{1,2} giờ (?:\d\d )?đến)\s*:?\s*$/.test(before)) return true
  if (atTime.test(before) && /^,? ngày/.test(behind)) return true
  return hours < 30 && /(?:^|\n|[Tt]hời gian: )$/.test(before) && /^\s*(?:\n|$|[:.;])/.test(behind)
}

const around = ({ text }: Lines, [from, to]: TextRange) => ({
  before: text.slice(Math.max(0, from - 20), from),
  behind: text.slice(to, to + 8),
})

const unreal = (lines: Lines, [from, to]: TextRange) =>
  foundAt(lines, [from, to], {
    message: `“${lines.text.slice(from, to)}” không có thật`,
    hint: 'sửa lại giờ, phút',
  })
