import { limits } from '../../limits.ts'
import type { Diagnostic } from '../diagnostic.ts'

const most = limits.shownFindings.most
const ranks = { error: 0, warning: 1, hint: 2 } as const

/** Findings as far as a screen has them, in their order; where there are more, the worse are shown. The rest, the worse first. */
export function mostShown(found: readonly Diagnostic[]): {
  readonly shown: readonly Diagnostic[]
  readonly rest: readonly Diagnostic[]
} {
  if (found.length <= most) return { shown: found, rest: [] }
  const worst = found.toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
  const rest = worst.slice(most)
  const left = new Set(rest)
  return { shown: found.filter((one) => !left.has(one)), rest }
}
