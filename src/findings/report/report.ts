import type { Entry } from '../catalogue/entry.ts'
import type { Diagnostic } from '../diagnostic.ts'

/** What a document from a word processor was taken for, what of it was not looked at, and what never is. */
export interface ReportedDocument {
  readonly facts: readonly { readonly what: string; readonly value: string; readonly confidence: string }[]
  readonly leftOut: readonly { readonly text: string; readonly why: string }[]
  readonly notJudged: string
}

/** What of a source was not judged for a fault of the program. */
export interface BrokenOff {
  readonly says: string
  /** What stands for it, as for a finding. */
  readonly fingerprint: string
}

/** In place of an id where the program is at fault: nothing of the catalogue. */
export const brokenId = 'loi-chuong-trinh'

/** What was found in one source. */
export interface Reported {
  readonly path: string
  readonly found: readonly Diagnostic[]
  /** What stands for a finding: the same when lines have moved, and another for each of a run. */
  readonly fingerprintOf: (one: Diagnostic) => string
  readonly document?: ReportedDocument
  /** Files whose findings, told with another source, are of this one, too. */
  readonly under?: readonly string[]
  /** Where there is any, the source isn't clean, whatever was found. */
  readonly broken?: readonly BrokenOff[]
}

/** The run that findings are of. */
export interface AboutRun {
  readonly version: string
  /** Everything that can be found. */
  readonly entries: ReadonlyMap<string, Entry>
  /** The address below which the program's files are, where it has one. */
  readonly homepage?: string
  /** Whether a finding is one of those that fail the run. */
  readonly fails: (one: Diagnostic) => boolean
  /** How many places a baseline has, too, which are left out; absent where there is none. */
  readonly known?: number
}

/** Findings of all sources as one text, for programs to read. */
export type Reporter = (all: readonly Reported[], about: AboutRun) => string

/** How many findings of each severity, those set aside apart. */
export function countsOf(found: readonly Diagnostic[]) {
  const counts = { error: 0, warning: 0, hint: 0, suppressed: 0 }
  for (const { severity, suppressed } of found) counts[suppressed === undefined ? severity : 'suppressed']++
  return counts
}
