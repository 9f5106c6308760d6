import type { Mention } from './mentions.ts'
import type { YearReading } from './reading.ts'
import type { Years } from './verdict.ts'

/** Years further from the plan's are aims of the State's. */
export const farthestStep = 5

/** Figures of years, each behind its own words: "Kết quả 2025: 12. Chỉ tiêu 2026: 15"; none where all are written as years. */
export function figuresByYear({ passage, free }: YearReading, { from }: Years): Mention[] {
  if (passage.columns) return []
  const row: Mention[] = []
  for (const mention of free) {
    const [year, more] = mention.years
    if (!year || more || year.period || Math.abs(year.year - from) > farthestStep) continue
    const before = passage.text.slice(Math.max(0, year.at - 20), year.at)
    const goesOn = row.at(-1)?.years[0]?.year === year.year - 1 && /(?:^|[,;.] |và )$/.test(before)
    const isYear = year.unit === 'year' || (year.unit === 'bare' && goesOn)
    if (isYear || (year.unit === 'bare' && figure.test(passage.text.slice(year.at + 4, year.at + 12))))
      row.push(mention)
  }
  const isOfBoth = row.some(({ years }) => years.some(({ unit }) => unit === 'bare'))
  return isOfBoth && new Set(row.map(({ years: [year] }) => year?.year)).size > 1 ? row : []
}
const figure = /^(?: ?:| \((?!\d{4})| [-–] (?!\d{4})| (?:là|đạt|còn|ước)(?= ))/

/** Steps of a work in their years: "khởi công năm 2026, hoàn thành năm 2028"; what is aimed at by a year is none. */
export function stepsOfWork(sentence: readonly Mention[], { text }: { readonly text: string }, plan: Years): Mention[] {
  return sentence.filter(({ years, from, kind }) => {
    const step = (years[0]?.year ?? 0) - plan.from
    if (kind !== 'one' || years.some(({ unit }) => unit !== 'year') || step < 0 || step > farthestStep) return false
    return step < 2 || !isAimed(text.slice(0, from))
  })
}

/** Whether the words before a time say that it is one to be reached. */
export const isAimed = (before: string): boolean => aimed.test(before.slice(-24))
const aimed =
  /(?:đến|tới|trước|sau|tầm nhìn|mục tiêu|định hướng|phấn đấu|chiến lược|vào)(?: (?:hết|cuối|đầu|trước))? $/i
