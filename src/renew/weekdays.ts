import type { Edit } from '../findings/diagnostic.ts'
import { placeAt, placeOf } from '../findings/text-map.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'

const names = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const
const weekday = String.raw`(?<![A-Za-zÀ-ỹ])(?<!lần )(?<name>thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|T[2-7]|CN)(?![A-Za-zÀ-ỹ\d])`
const date = String.raw`(?:ngày )?(?<!\d)(?<day>\d{1,2})(?: tháng |[/.-])(?<month>\d{1,2})(?:(?: năm |[/.-])(?<year>\d{4}))?(?![\d/])`
const patterns = [
  new RegExp(String.raw`${weekday},? \(?${date}`, 'gi'),
  new RegExp(String.raw`${date},? \(?${weekday}\)?`, 'gi'),
]

/** Days whose weekday a new year makes wrong, each with what it will be; those that stay keep theirs. */
export const weekdaySpots = ({ passage, stretches, free }: YearReading, plan: Years): Spot[] =>
  patterns.flatMap((pattern) =>
    [...passage.text.matchAll(pattern)].flatMap(({ 0: before, index, groups = {} }): Spot[] => {
      const end = index + before.length
      if (stretches.some(({ from, to }) => from < end && index < to)) return []
      const year = Number(groups.year ?? plan.from)
      const isTime = groups.year === undefined || free.some(({ to }) => to > index && to <= end)
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
          why: `xem lại thứ trong tuần: ${day.getUTCDate()}/${day.getUTCMonth() + 1}/${moved} là ${names[day.getUTCDay()]}`,
          edits,
        },
      ]
    }),
  )

/** The name of a weekday, from 0 for Sunday, written like another. */
function nameLike(typedName: string, day: number): string {
  if (/^(?:T\d|CN)$/i.test(typedName)) return day === 0 ? 'CN' : `T${day + 1}`
  if (/\d$/.test(typedName) && day > 0) return `${typedName.slice(0, -1)}${day + 1}`
  const name = names[day] ?? ''
  if (typedName === typedName.toLowerCase()) return name.toLowerCase()
  return /^T|^C/.test(typedName) ? name.charAt(0).toUpperCase() + name.slice(1) : name
}

/** Word by word, so that a line may end between them; where there are more words than before, they stand with the last. */
function wordEdits(before: string, after: string, at: number, passage: YearReading['passage']): Edit[] {
  const [old, next] = [before.split(' '), after.split(' ')]
  let offset = at
  return old.map((word, i) => {
    const from = offset
    offset += word.length + 1
    const text = i === old.length - 1 ? next.slice(i).join(' ') : (next[i] ?? '')
    return { place: placeOf(passage, from, from + word.length), text }
  })
}
