import { placeAt, placeOf } from '../findings/text-map.ts'
import { lunarName, nameOfYear } from './lunar-years.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'

const lunar = new RegExp(lunarName, 'g')

/** Names of the plan's years and those beside them, by the lunar calendar. */
export const lunarSpots = ({ passage, stretches }: YearReading, plan: Years): Spot[] =>
  [...passage.text.matchAll(lunar)].flatMap(({ 0: before, index }) => {
    if (stretches.some(({ from, to }) => from <= index && index < to)) return []
    const year = [plan.from, plan.from - 1, plan.from + 1].find((one) => nameOfYear(one) === before)
    if (year === undefined) return []
    const after = nameOfYear(year + plan.to - plan.from)
    const [stem = '', branch = ''] = before.split(' ')
    const [newStem = '', newBranch = ''] = after.split(' ')
    const second = index + stem.length + 1
    return {
      kind: 'year-name' as const,
      lines: [placeAt(passage, index).line],
      before,
      after,
      moved: true,
      why: 'tên năm âm lịch',
      edits: [
        { place: placeOf(passage, index, index + stem.length), text: newStem },
        { place: placeOf(passage, second, second + branch.length), text: newBranch },
      ],
    }
  })
