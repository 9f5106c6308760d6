import { doubtfulTime } from './doubtful-days.ts'
import type { Mention } from './mentions.ts'
import { pastEvent, pastFact } from './past-events.ts'
import type { Spot, SpotKind } from './spot.ts'
import type { Year } from './years.ts'

/** The plan's own year, and that of the new plan. */
export interface Years {
  readonly from: number
  /** The year it was signed in, where that is the one before: its days are days of the plan too. */
  readonly since?: number
  /** The day it was signed, as `dayNumber` has it, where it is known: days before it had passed. */
  readonly signed?: number
  readonly to: number
}

/** What becomes of a mention. */
export type YearVerdict = Pick<Spot, 'kind' | 'moved' | 'why'>

/** What a mention says, and what is around it: the words of its sentence before and behind it, and periods that the abstract names. */
export interface Around {
  readonly said: string
  readonly before: string
  readonly after: string
  readonly own: ReadonlySet<string>
}

/** What becomes of a mention that stands in no row of years. */
export function yearVerdict(mention: Mention, plan: Years, around: Around): YearVerdict {
  const { years, kind } = mention
  const all = years.map(({ year }) => year)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (years.some(({ period }) => period) || (kind === 'range' && most - least > 1))
    return periodOf(mention, plan, around)
  if (kind !== 'one' && /(?<![A-Za-zÀ-ỹ\d])(?:hai|0?2) (?:năm \()?$/i.test(around.before))
    return stays('own-period', 'hai năm của kế hoạch')
  const missing = years.find(({ leapDay, year }) => leapDay && !isLeap(year + plan.to - plan.from))
  if (missing) return stays('leap-day', `năm ${missing.year + plan.to - plan.from} không có ngày 29/02`)
  if (kind === 'one' && most > plan.from && [...around.own].some((one) => isWithin(most, one)))
    return stays('own-period', 'năm trong khoảng nhiều năm của kế hoạch')
  const reasons = years.map((year) => whyKept(year, plan))
  if (kind === 'list' && reasons.some(Boolean)) return stays('series', 'dãy nhiều năm')
  const reason = reasons.find(Boolean)
  const spans = kind === 'range' && least >= plan.from - 1 && reasons.includes(undefined)
  if (reason && !spans) return reason
  const verdict = doubtfulTime(mention, around) ?? moves(mention, plan, around)
  if (verdict.kind === 'last-year') return pastFact(mention, around) ?? verdict
  return verdict.kind === 'year' ? (pastEvent(mention, around) ?? verdict) : verdict
}

/** Whether a year lies in a period written as "2026-2030", that is more than a school year. */
function isWithin(year: number, period: string): boolean {
  const [first = 0, last = 0] = period.split('-').map(Number)
  return last - first > 1 && first <= year && year <= last
}

const stays = (kind: SpotKind, why: string): YearVerdict => ({ kind, moved: false, why })

/** A number of no more years from the plan's may be one that belongs to it. */
export const nearYears = 2

function whyKept({ year, unit, date }: Year, { from, since = from, signed = 0 }: Years): YearVerdict | undefined {
  if (unit === 'bare' && Math.abs(year - from) <= nearYears) return stays('unclear', 'không rõ là năm, mã hay số lượng')
  if (unit !== 'day' && year === from - 2) return stays('two-years', 'mốc đã qua thì giữ; năm để so sánh thì dời')
  if (year < from - 1) return stays('past', `mốc trước năm ${from - 1}`)
  if (year > from + 1) return stays('future', `mốc sau năm ${from + 1}`)
  if (unit === 'day' && year < since) return stays('past-day', 'ngày của năm trước: việc đã qua?')
  return date !== undefined && date < signed ? stays('past-day', 'ngày trước ngày ký: việc đã qua?') : undefined
}

const isTerm = /nhiệm kỳ(?: từ)? ?$/i
const isCourse = /(?:khóa|khoá)(?: học)?(?: từ)? ?$/i

/** A period is the plan's own where the abstract names it, or where it begins with the plan's year or the next. */
function periodOf({ years: [first, ...rest] }: Mention, plan: Years, { before, own }: Around): YearVerdict {
  const years = [first?.year ?? 0, ...rest.map(({ year }) => year)]
  const begins = (first?.year ?? 0) - plan.from
  // Those who leave a school in the plan's year came some years before.
  const ends = isCourse.test(before.slice(-16)) && [0, 1].includes(Math.max(...years) - plan.from)
  const isOwn = own.has(years.join('-')) || begins === 0 || begins === 1 || ends || isPastYears(years, plan)
  return isOwn && years.length > 1 && !isTerm.test(before.slice(-16))
    ? stays('own-period', 'khoảng nhiều năm của kế hoạch')
    : stays('period', 'khoảng nhiều năm')
}

/** The three or four last years before the plan, which report figures: five are a period of the State's. */
const isPastYears = (years: readonly number[], { from }: Years): boolean => {
  const span = from - Math.min(...years)
  return Math.max(...years) === from && (span === 2 || span === 3)
}

const untilYear = /(?:đến|tới)(?: hết| cuối| trước| tháng \d{1,2}| ngày \d{1,2})*[, ]*$|phấn đấu(?: trong| đến)?[, ]*$/i
const figure = /\d ?%|(?:đạt|còn|có|giảm|tăng|ít nhất|tối thiểu|trên|dưới)(?: \S+){0,2} \d/i
const compares = /so với|cùng kỳ|tăng|giảm|vượt|cao hơn|thấp hơn|nhiều hơn|ít hơn/i

function moves({ years, kind }: Mention, { from, since = from }: Years, { before, after }: Around): YearVerdict {
  const least = Math.min(...years.map(({ year }) => year))
  const isTarget = kind === 'one' && years[0]?.unit !== 'bare' && untilYear.test(before) && figure.test(after)
  if (isTarget && least > from) return stays('target', `chỉ tiêu đến năm ${least}: giữ hay dời?`)
  if (isTarget && least === from) return { kind: 'target', moved: true, why: 'xem lại con số của chỉ tiêu' }
  const isDue = least >= since && years.every(({ unit }) => unit === 'day' || unit === 'month')
  if (least < from && !isDue)
    return { kind: 'last-year', moved: true, why: 'năm trước của kế hoạch: cập nhật số liệu đi kèm' }
  return { kind: 'year', moved: true, why: least > from ? 'năm sau của kế hoạch' : 'năm của kế hoạch' }
}

/** Whether a sentence weighs one year against another. */
export const isComparison = (sentence: string): boolean => compares.test(sentence)

/** Whether the year has a 29th of February. */
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
