import { dayNumber } from '../../vietnamese/citation.ts'
import type { PartialDate } from '../../vietnamese/date.ts'
import { type Lines, matchesIn } from '../chinh-ta/loi-van.ts'

/** A stretch of time as typed whose end is before its beginning. */
export interface BackwardRange {
  readonly typed: string
  readonly index: number
}

const till = String.raw`(?:\s(?:đến|tới)(?:\shết)?\s|\s?[-–]\s?)`
const year = String.raw`(20\d\d)`
const day = String.raw`(\d{1,2})(?:/|\stháng\s)(\d{1,2})`
const ofYear = String.raw`(?:(?:/|\snăm\s)${year})?`
const roman = '(I{1,3}|IV|[1-4])'
const hour = String.raw`(\d{1,2})\s?(?:giờ|h|g)(?:\s?(\d\d)(?:\s?phút)?)?`
const noWord = '(?<![A-Za-zÀ-ỹ])'
const noNumber = String.raw`(?<![\d/.,:-])`
const ended = String.raw`(?![\d/])`

const days = new RegExp(
  String.raw`(?:${noWord}(?:[Tt]ừ\s(?:ngày\s)?|[Nn]gày\s)|${noNumber})${day}${ofYear}${till}(?:ngày\s)?${day}${ofYear}${ended}`,
  'g',
)
const daysOfMonth = new RegExp(
  String.raw`${noWord}(?:[Tt]ừ\s(?:ngày\s)?|[Nn]gày\s)(\d{1,2})${till}(?:ngày\s)?${day}${ofYear}${ended}`,
  'g',
)
const begunAndEnded = new RegExp(
  String.raw`${noWord}[Bb]ắt đầu\s(?:từ\s)?(?:ngày\s)?${day}${ofYear}[,;]?\s(?:và\s)?kết thúc\s(?:vào\s)?(?:ngày\s)?${day}${ofYear}${ended}`,
  'g',
)
const months = new RegExp(
  String.raw`${noWord}[Tt](?:ừ\stháng|háng)\s(\d{1,2})${ofYear}${till}(?:tháng\s)?(\d{1,2})(?:/|\snăm\s)${year}${ended}`,
  'g',
)
const quarters = new RegExp(
  String.raw`${noWord}(?:[Tt]ừ\s)?[Qq]uý\s${roman}${ofYear}${till}(?:[Qq]uý\s)?${roman}(?:/|\snăm\s)${year}${ended}`,
  'g',
)
const twoYears = String.raw`${year}${till}(?:năm\s)?${year}`
const periods = 'giai đoạn|nhiệm kỳ|niên khóa|năm học|từ năm|trong các năm'
const years = new RegExp(
  String.raw`${noWord}(?:${periods})(?:\stừ)?(?:\snăm)?\s${twoYears}(?![\d/-])|^${twoYears}$`,
  'gim',
)
const hours = new RegExp(
  String.raw`(?:${noWord}[Tt]ừ(?:\slúc)?\s|(?<![\d/.,:A-Za-zÀ-ỹ-]))${hour}${till}${hour}(?![\dA-Za-zÀ-ỹ])`,
  'g',
)

/** Every stretch of time in a text that runs backwards; `signed` is the day of the document. */
export function* backwardRanges(lines: Lines, signed: PartialDate): Iterable<BackwardRange> {
  for (const { 0: typed, index, 1: d1, 2: m1, 3: y1, 4: d2, 5: m2, 6: y2 } of [
    ...matchesIn(lines, days, ' đến ', ' tới ', '-', '–', 'đến\n'),
    ...matchesIn(lines, begunAndEnded, 'kết thúc'),
  ]) {
    // A fraction is no day: without the word a year is needed.
    if (/^\d/.test(typed) && !y2) continue
    const [from, to] = [dateOf(y1, m1, d1), dateOf(y2, m2, d2)]
    if (isDay(from) && isDay(to) && isBackward(from, to, signed)) yield { typed, index }
  }
  for (const { 0: typed, index, 1: d1, 2: d2, 3: m, 4: y } of matchesIn(lines, daysOfMonth, 'ừ ', 'ày ')) {
    const [from, to] = [dateOf(y, m, d1), dateOf(y, m, d2)]
    if ((/ngày/i.test(typed) || y) && isDay(from) && isDay(to) && Number(d1) > Number(d2)) yield { typed, index }
  }
  for (const { 0: typed, index, 1: m1, 2: y1, 3: m2, 4: y2 } of matchesIn(lines, months, 'háng '))
    if (isBackward(dateOf(y1, m1, '1'), dateOf(y2, m2, '28'), signed)) yield { typed, index }
  for (const { 0: typed, index, 1: q1 = '', 2: y1, 3: q2 = '', 4: y2 } of matchesIn(lines, quarters, 'uý '))
    if (isBackward(dateOf(y1, lastMonth(q1) - 2, '1'), dateOf(y2, lastMonth(q2), '28'), signed)) yield { typed, index }
  for (const { 0: typed, index, 1: y1, 2: y2, 3: from = y1, 4: to = y2 } of matchesIn(lines, years, '20'))
    if (Number(to) < Number(from)) yield { typed, index }
  yield* backwardHours(lines)
}

const lastMonth = (quarter: string): number => 3 * (['I', 'II', 'III', 'IV'].indexOf(quarter) + 1 || Number(quarter))

const dateOf = (y: string | undefined, m: string | number | undefined, d: string | undefined): PartialDate => ({
  ...(y && { year: Number(y) }),
  month: Number(m),
  day: Number(d),
})

const isDay = ({ month = 0, day: ofMonth = 0 }: PartialDate): boolean =>
  month >= 1 && month <= 12 && ofMonth >= 1 && ofMonth <= 31

/** Whether one day is after another; of which one has no year, so for sure. */
function isBackward(from: PartialDate, to: PartialDate, signed: PartialDate): boolean {
  const later = (from.month ?? 0) * 31 + (from.day ?? 0) > (to.month ?? 0) * 31 + (to.day ?? 0)
  if (from.year && to.year) return dayNumber(whole(from)) > dayNumber(whole(to))
  if (!later) return false
  if (from.month === to.month) return true
  // It may have begun the year before, yet not long before the document and still go on.
  const { year: now, month = 1, day: today = 1 } = signed
  if (!to.year || now === undefined) return false
  const begins = Date.UTC(to.year - 1, (from.month ?? 1) - 1, from.day)
  const isRunning = dayNumber(whole(to)) >= dayNumber({ year: now, month, day: today })
  return isRunning && Date.UTC(now, month - 1, today) - begins > 60 * 24 * 3_600_000
}

const whole = ({ year: y = 0, month = 0, day: d = 0 }: PartialDate): Required<PartialDate> => ({
  year: y,
  month,
  day: d,
})

/** Shifts go on through the night. */
const shift = /(?:trực|ca|đêm|canh|gác)(?![A-Za-zÀ-ỹ])/i
const nextDay = /^[^.;\n]{0,30}(?:hôm sau|ngày sau|ngày kế|sáng|ngày \d)/

function* backwardHours(lines: Lines): Iterable<BackwardRange> {
  const { text } = lines
  for (const { 0: typed, index, 1: h1, 2: m1 = '0', 3: h2, 4: m2 = '0' } of matchesIn(lines, hours, 'giờ', 'h', 'g')) {
    const [from, to] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)]
    if (to >= from || from > 24 * 60 || (from >= 16 * 60 && to <= 10 * 60)) continue
    const before = text.slice(Math.max(text.lastIndexOf('\n', index - 1) + 1, index - 40), index)
    const behind = text.slice(index + typed.length, index + typed.length + 50)
    if (shift.test(before) || (nextDay.test(behind) && !/^,? ngày \d/.test(behind))) continue
    yield { typed, index }
  }
}
