import { placeAt } from '../findings/text-map.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'
import { nameLike, weekdayNames, wordEdits } from './weekday-names.ts'
import { weekdayRangesIn } from './weekday-ranges.ts'

const weekday = String.raw`(?<![A-Za-zÀ-ỹ])(?<!lần )(?<name>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|T[2-7]|CN)(?![A-Za-zÀ-ỹ\d])`
const date = String.raw`(?:ngày )?(?<!\d)(?<day>\d{1,2})(?: tháng |[/.-])(?<month>\d{1,2})(?:(?: năm |[/.-])(?<year>\d{4}))?(?![\d/])`
/** Between the two, which may stand in cells beside each other. */
const gap = String.raw`(?:,? \(?| ?\| ?)`
const patterns = [new RegExp(weekday + gap + date, 'gi'), new RegExp(String.raw`${date}${gap}${weekday}\)?`, 'gi')]

/** Days whose weekday a new year makes wrong, each with what it will be; those that stay keep theirs. */
export function weekdaySpots({ passage, stretches, free }: YearReading, plan: Years): Spot[] {
  // A weekday among several is that of one of their days, told with the others.
  const taken = [...stretches, ...weekdayRangesIn(passage.text)]
  return patterns.flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: before, index, groups = {} }): Spot[] => {
      const end = index + before.length
      if (taken.some(({ from, to }) => from < end && index < to)) return []
      const year = Number(groups.year ?? plan.from)
      const isTime =
        groups.year === undefined || free.some(({ years }) => years.some(({ at }) => at >= index && at < end))
      if (Math.abs(year - plan.from) > 1 || !isTime) return []
      const moved = year + plan.to - plan.from
      const day = new Date(Date.UTC(moved, Number(groups.month) - 1, Number(groups.day)))
      const name = groups.name ?? ''
      const next = nameLike(name, day.getUTCDay())
      const edits = next === name ? [] : wordEdits(name, next, index + before.indexOf(name), passage)
      return [
        {
          kind: 'weekday',
          lines: [placeAt(passage, index).line],
          before,
          after: before.replace(name, next).replace(String(year), String(moved)),
          moved: false,
          why: `xem lại thứ trong tuần: ${day.getUTCDate()}/${day.getUTCMonth() + 1}/${moved} là ${weekdayNames[day.getUTCDay()]}`,
          edits,
        },
      ]
    }),
  )
}
