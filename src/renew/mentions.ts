import { type Year, yearsIn } from './years.ts'

/** Years that are said together, and change together or not at all. */
export interface Mention {
  readonly years: readonly Year[]
  readonly kind: 'one' | 'range' | 'list'
  readonly from: number
  readonly to: number
}

const rangeGap =
  /^(?: \([^()]{0,20}\))? ?(?:[-–—]|(?:cho )?(?:đến|tới)(?: hết| cuối| trước)?(?: \d{1,2} giờ(?: \d\d(?: phút)?)?,?)?) ?$/i
const listGap = /^(?: ?, ?|,? (?:và|hoặc) | ?\/ ?)$/

/** The mentions of years in a text, in order. */
export function mentionsIn(text: string): Mention[] {
  const mentions: Mention[] = []
  for (const year of yearsIn(text)) {
    const last = mentions.at(-1)
    const kind = last && linkBetween(text, last, year)
    if (last && kind)
      mentions[mentions.length - 1] = { years: [...last.years, year], kind, from: last.from, to: year.to }
    else mentions.push({ years: [year], kind: 'one', from: year.from, to: year.to })
  }
  return mentions.map(asYears)
}

function linkBetween(text: string, before: Mention, { from, unit }: Year): Mention['kind'] | undefined {
  const gap = text.slice(before.to, from)
  const first = before.years[0]?.unit
  if (rangeGap.test(gap)) return before.kind === 'one' ? 'range' : 'list'
  return unit === 'bare' && (first === 'year' || first === 'bare') && listGap.test(gap) ? 'list' : undefined
}

/** A number that follows a year in a row, or is one more than that before it ("2025 - 2026"), is a year. */
function asYears(mention: Mention): Mention {
  const [first, second] = mention.years
  if (!first || !second) return mention
  const school = mention.years.length === 2 && second.year === first.year + 1
  if (first.unit === 'bare' && !school) return mention
  return {
    ...mention,
    years: mention.years.map((year) => (year.unit === 'bare' ? { ...year, unit: 'year' as const } : year)),
  }
}

/** Two years behind each other that are said as one: "2025 - 2026". */
export const isSchoolYear = ({ kind, years: [first, second, third] }: Mention): boolean =>
  kind === 'range' &&
  !third &&
  first?.unit === 'year' &&
  !first.period &&
  second?.unit === 'year' &&
  second.year === first.year + 1
