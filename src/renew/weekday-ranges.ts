import { placeAt } from '../findings/text-map.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'

const names = String.raw`(?<![A-Za-zÀ-ỹ])(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|T[2-7]|CN)(?![A-Za-zÀ-ỹ\d])`
const gap = `(?:,| và| đến| tới| ?[-–]) ?(?:hết |ngày )?`
const weekdays = `(?<names>${names}(?:${gap}${names}){1,6})`
const days = String.raw`(?:các ngày |ngày )?(?<!\d|/)(?<days>\d{1,2}(?:${gap}\d{1,2}){1,6})(?: tháng |/)\d{1,2}(?: năm |/)(?<year>\d{4})(?!\d)`
const patterns = [new RegExp(`${weekdays},? \\(?${days}`, 'gi'), new RegExp(`${days},? \\(?${weekdays}`, 'gi')]

/** Weekdays of several days: "thứ Hai đến thứ Sáu (26 - 30/01/2026)"; their author has to look them up. */
export const weekdayRangeSpots = ({ passage, stretches }: YearReading, { from, to }: Years): Spot[] =>
  patterns.flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: before, index, groups = {} }): Spot[] => {
      const isHeld = stretches.some((one) => one.from < index + before.length && index < one.to)
      if (isHeld || Math.abs(Number(groups.year) - from) > 1) return []
      const why = `xem lại các thứ “${groups.names}” của ngày ${groups.days} trong năm ${Number(groups.year) + to - from}`
      return [{ kind: 'weekday', lines: [placeAt(passage, index).line], before, moved: false, why, edits: [] }]
    }),
  )
