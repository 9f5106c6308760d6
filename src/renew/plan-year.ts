import { linesAt } from '../findings/text-map.ts'
import { readDate } from '../vietnamese/date.ts'
import { mentionsIn } from './mentions.ts'
import type { Years } from './verdict.ts'
import { passagesIn } from './year-passages.ts'

/**
 * The year a plan is for: that of its date, or that which its abstract names where that is the same or the next. A plan for
 * 2026 may be signed in December 2025, one for the school year 2025 - 2026 in January 2026.
 */
export function planYear(meta: Readonly<Record<string, unknown>>): Pick<Years, 'from' | 'since'> | undefined {
  const signed = typeof meta.ngay === 'string' ? readDate(meta.ngay) : {}
  const dated = 'year' in signed ? signed.year : undefined
  const [named] = yearsOf(meta.trich_yeu).filter(
    ([first, second]) => dated === undefined || first === dated || first === dated + 1 || second === dated,
  )
  const from = named?.[0] ?? dated
  return from === undefined ? undefined : { from, ...(dated === from - 1 && { since: dated }) }
}

/** Of each mention in the abstract, its first year and that it ends in. */
function yearsOf(typed: unknown): (readonly [number, number | undefined])[] {
  const text = [typed]
    .flat()
    .filter((line) => typeof line === 'string')
    .join('\n')
  return passagesIn(linesAt(text, { file: '', line: 1, column: 1 }))
    .flatMap((passage) => mentionsIn(passage.text))
    .filter(({ years }) => years.every(({ unit, period }) => unit !== 'bare' && !period))
    .filter(({ years: [first, second] }) => first && (!second || second.year - first.year === 1))
    .map(({ years: [first, second] }) => [first?.year ?? 0, second?.year] as const)
}
