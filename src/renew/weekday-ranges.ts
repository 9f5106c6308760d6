import type { Edit } from '../findings/diagnostic.ts'
import { placeAt, type TextMap } from '../findings/text-map.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'
import { nameLike, wordEdits } from './weekday-names.ts'

const name = String.raw`(?<![A-Za-zÀ-ỹ])(?<!lần )(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|T[2-7]|CN)(?![A-Za-zÀ-ỹ\d])`
const gap = `(?:,| và| đến| tới| ?[-–]) ?(?:hết |từ |ngày )?`
const monthYear = String.raw`(?: tháng |[/.-])(?<month>\d{1,2})(?:(?: năm |[/.-])(?<year>\d{4}))?(?![\d/])`
const dayBefore = String.raw`(?<![\d/.-])\d{1,2}`
const several = String.raw`(?:các ngày |ngày )?${dayBefore}(?:${gap}\d{1,2}){1,6}${monthYear}`
const paired = String.raw`${name},? \(?(?:ngày )?\d{1,2}\)?`
const patterns = [
  `${name}(?:${gap}${name}){0,6},? \\(?${several}`,
  `${several},? \\(?(?:[a-zà-ỹ]{1,6} ){0,2}${name}(?:${gap}${name}){0,6}`,
  `(?:${paired}${gap}){1,6}${name},? \\(?(?:ngày )?${dayBefore}${monthYear}`,
].map((pattern) => new RegExp(pattern, 'gi'))
const eachName = new RegExp(name, 'gi')

/** Weekdays of several days: "thứ Hai đến thứ Sáu (26 - 30/01/2026)". */
export interface WeekdayRange {
  readonly words: string
  readonly from: number
  readonly to: number
  /** As they are typed; none where the text leaves it to the plan. */
  readonly year: string | undefined
  readonly month: string
}

/** Those of a text, none over another. */
export function weekdayRangesIn(text: string): WeekdayRange[] {
  const found: WeekdayRange[] = []
  for (const pattern of patterns)
    for (const { 0: words, index, groups: { month = '', year } = {} } of text.matchAll(pattern)) {
      const range = { words, from: index, to: index + words.length, year, month }
      if (!found.some((one) => one.from < range.to && range.from < one.to)) found.push(range)
    }
  return found
}

/** What becomes of them: where there are as many as days, each with what it will be, else their author has to look them up. */
export const weekdayRangeSpots = ({ passage, stretches }: YearReading, plan: Years): Spot[] =>
  weekdayRangesIn(passage.text)
    .filter((range) => !stretches.some((one) => one.from < range.to && range.from < one.to))
    .filter(({ year }) => year === undefined || Math.abs(Number(year) - plan.from) <= 1)
    .map((range) => spotOf(range, passage, plan))

function spotOf({ words: before, from, year, month }: WeekdayRange, passage: TextMap, plan: Years): Spot {
  const moved = Number(year ?? plan.from) + plan.to - plan.from
  const names = [...before.matchAll(eachName)].map(({ 0: typed, index }) => ({ typed, at: from + index }))
  const days = daysIn(before)
  const why = `xem lại các thứ của ngày ${days.join(', ')} trong năm ${moved}`
  const spot = { kind: 'weekday' as const, lines: [placeAt(passage, from).line], before, moved: false, why, edits: [] }
  if (names.length !== days.length || days.some((day, i) => day <= (days[i - 1] ?? 0))) return spot
  const weekdayOf = (day: number) => new Date(Date.UTC(moved, Number(month) - 1, day)).getUTCDay()
  const next = names.map(({ typed }, i) => nameLike(typed, weekdayOf(days[i] ?? 0)))
  const edits = names.flatMap(({ typed, at }, i): Edit[] =>
    next[i] === typed ? [] : wordEdits(typed, next[i] ?? typed, at, passage),
  )
  let count = 0
  const after = before
    .replace(eachName, (typed) => next[count++] ?? typed)
    .replace(year ?? '', year ? String(moved) : '')
  return { ...spot, after, edits }
}

/** The days that are named, without their month. */
const daysIn = (text: string): number[] =>
  [...text.replace(eachName, 'x').matchAll(/(?<![\d/.-]|tháng |năm )\d{1,2}(?!\d)/g)].map(([day]) => Number(day))
