import type { Diagnostic, Severity } from '../diagnostic.ts'

/** What was found in one source. */
export interface Reported {
  readonly path: string
  readonly found: readonly Diagnostic[]
}

/** What a report says of a rule besides its findings. */
export interface RuleNote {
  readonly id: string
  readonly summary: string
  readonly why: string
  readonly severity: Severity
}

/** Findings of all sources as one text, for programs to read. */
export type Reporter = (
  all: readonly Reported[],
  about: { readonly version: string; readonly rules: readonly RuleNote[] },
) => string

/** How many findings of each severity, those set aside apart. */
export function countsOf(found: readonly Diagnostic[]) {
  const counts = { error: 0, warning: 0, hint: 0, suppressed: 0 }
  for (const { severity, suppressed } of found) counts[suppressed === undefined ? severity : 'suppressed']++
  return counts
}
