import type { Diagnostic } from '../../findings/diagnostic.ts'
import { profilesFrom } from '../../profile/profile-text.ts'
import type { CheckedFile } from './check-one.ts'

/** The profiles that a source is under, by their names in findings. */
export const officesOf = ({ source }: Pick<CheckedFile, 'source'>): ReadonlySet<string> =>
  new Set(profilesFrom(source?.profile).map(({ file }) => file))

/** A source with what is told of it, and what was told before of another source under the same profile. */
export interface ToldOnce {
  readonly one: CheckedFile
  readonly repeated: readonly Diagnostic[]
}

/** Tells faults of profiles once: with the first of the sources that it is asked about. */
export function tellingOnce(): (one: CheckedFile) => ToldOnce {
  const told = new Map<string, string>()
  return (one) => {
    const offices = officesOf(one)
    const isTold = (found: Diagnostic) => {
      const key = keyWithin(found, offices)
      if (key === undefined) return false
      const first = told.get(key) ?? one.path
      told.set(key, first)
      return first !== one.path
    }
    const repeated = new Set(one.found.filter(isTold))
    if (repeated.size === 0) return { one, repeated: [] }
    return { one: { ...one, found: one.found.filter((found) => !repeated.has(found)) }, repeated: [...repeated] }
  }
}

/** Stands for a finding all of which is in profiles; what an author set aside is his source's. */
function keyWithin(
  { rule, severity, message, place, related = [], suppressed }: Diagnostic,
  offices: ReadonlySet<string>,
): string | undefined {
  const places = [place, ...related.map((other) => other.place)]
  const isWithin = suppressed === undefined && places.every((at) => at && offices.has(at.file))
  return isWithin ? JSON.stringify([rule, severity, message, places]) : undefined
}

/** Where what was told before stands: `kehoach.yml`. */
export const filesOf = (repeated: readonly Diagnostic[]): string[] => [
  ...new Set(repeated.flatMap(({ place }) => (place ? [place.file] : []))),
]
