import { linesAt } from '../findings/text-map.ts'
import { dayNumber } from '../vietnamese/citation.ts'
import { isWholeDate, type PartialDate, readDate } from '../vietnamese/date.ts'
import { heldIn } from './held.ts'
import { mentionsIn } from './mentions.ts'
import type { Years } from './verdict.ts'
import { passagesIn, type YearPassage } from './year-passages.ts'

/** The year a plan is for, and what says so. */
export interface PlanYear extends Pick<Years, 'from' | 'since' | 'signed'> {
  readonly source: 'stated' | 'abstract' | 'date' | 'body'
  /** Why it may be another. */
  readonly doubt?: string
}

/**
 * The year a plan is for: that which its abstract names where that is the year of its date or the next; else the one of these
 * that its body speaks of more often. A plan for 2026 may be signed in December 2025, one for the school year 2025 - 2026 in
 * January 2026.
 */
export function planYear(
  meta: Readonly<Record<string, unknown>>,
  body: readonly YearPassage[],
  stated?: number,
): PlanYear | undefined {
  const signed = signedOn(meta)
  const dated = signed.year
  const found = (from: number, source: PlanYear['source'], doubt?: string): PlanYear => ({
    from,
    source,
    ...(dated === from - 1 && { since: dated }),
    ...(isWholeDate(signed) && { signed: dayNumber(signed) }),
    ...(doubt !== undefined && { doubt }),
  })
  if (stated !== undefined) return found(stated, 'stated')
  const [named] = yearsOfAbstract(meta.trich_yeu).filter(
    ([first, second]) => dated === undefined || first === dated || first === dated + 1 || second === dated,
  )
  if (named) return found(named[0], 'abstract')
  const counts = countYears(body)
  const count = (year: number) => counts.get(year) ?? 0
  if (dated !== undefined) {
    const next = dated + 1
    const doubt = `nội dung nêu năm ${next} ${count(next)} lần, năm ${dated} ${count(dated)} lần; ngày ký trong năm ${dated}`
    if (count(next) > count(dated) && (signed.month ?? 12) >= 9) return found(next, 'body', doubt)
    return found(dated, 'date', count(next) > count(dated) ? doubt : undefined)
  }
  const [period] = periodsOf(meta.trich_yeu)
  if (period !== undefined)
    return found(Number(period.slice(0, 4)), 'abstract', `trích yếu nêu ${period}; không có ngày ký`)
  const [most] = [...counts].sort((a, b) => b[1] - a[1])
  return (
    most &&
    found(most[0], 'body', `nội dung nêu năm ${most[0]} ${most[1]} lần; không có ngày ký, trích yếu không nêu năm`)
  )
}

/** The date of a plan, or of what it is issued with. */
function signedOn({ ngay, kem_theo }: Readonly<Record<string, unknown>>): PartialDate {
  const issued: unknown = typeof kem_theo === 'object' && kem_theo && 'ngay' in kem_theo ? kem_theo.ngay : undefined
  const typed = [ngay, issued].find((one) => typeof one === 'string' && one.trim() !== '')
  const date = typeof typed === 'string' ? readDate(typed) : {}
  return 'message' in date ? {} : date
}

/** How often a text names each year as one of its own. */
function countYears(passages: readonly YearPassage[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { text } of passages) {
    const held = heldIn(text)
    for (const { years, kind } of mentionsIn(text)) {
      const [first] = years
      if (!first || years.length > 2 || (kind === 'range' && (years[1]?.year ?? 0) - first.year > 1)) continue
      if (first.period || first.unit === 'bare' || held.some(({ from, to }) => first.at >= from && first.at < to))
        continue
      counts.set(first.year, (counts.get(first.year) ?? 0) + 1)
    }
  }
  return counts
}

/** Of each mention in the abstract, its first year and that it ends in. */
function yearsOfAbstract(typed: unknown): (readonly [number, number | undefined])[] {
  return abstractPassages(typed)
    .flatMap(({ text }) => {
      const held = heldIn(text)
      return mentionsIn(text).filter(({ years }) =>
        years.every(({ at }) => !held.some(({ from, to }) => at >= from && at < to)),
      )
    })
    .filter(({ years }) => years.every(({ unit, period }) => unit !== 'bare' && !period))
    .filter(({ years: [first, second] }) => first && (!second || second.year - first.year === 1))
    .map(({ years: [first, second] }) => [first?.year ?? 0, second?.year] as const)
}

function abstractPassages(typed: unknown): readonly YearPassage[] {
  const text = [typed]
    .flat()
    .filter((line) => typeof line === 'string')
    .join('\n')
  return passagesIn(linesAt(text, { file: '', line: 1, column: 1 }))
}

/** Periods of several years that an abstract names, as `2026-2030`. */
export const periodsOf = (typed: unknown): ReadonlySet<string> =>
  new Set(
    abstractPassages(typed)
      .flatMap(({ text }) => mentionsIn(text))
      .filter(({ years }) => years.length > 1)
      .map(({ years }) => years.map(({ year }) => year).join('-')),
  )
