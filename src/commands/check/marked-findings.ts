import { footprintKey } from '../../findings/baseline.ts'
import type { Diagnostic, Place } from '../../findings/diagnostic.ts'
import { type Footprint, footprintsOf } from '../../findings/footprint.ts'
import { linesIn } from '../print-findings.ts'
import { hash } from '../produce/hash.ts'
import type { CheckedFile } from './check-one.ts'
import { officesOf } from './office-faults.ts'

/** The places of all that was found in a source, each with what it is known by in another run. */
export interface MarkedFindings {
  /** By what `placeKey` gives. */
  readonly footprints: ReadonlyMap<string, Footprint>
  /** What stands for a finding in reports: the same after lines have moved, and another for each finding of a run. */
  readonly fingerprintOf: (one: Diagnostic) => string
}

/** Marks findings of a source, those in a profile alike for all sources; `seen` gives paths as seen from the root of the repository. */
export function markFindings(one: CheckedFile, seen: (path: string) => string): MarkedFindings {
  const { path, source, found } = one
  const offices = officesOf(one)
  const lines = (source && linesIn(source)) ?? (() => undefined)
  const footprints = new Map<string, Footprint>()
  const fingerprints = new Map<string, string>()
  const ordinals = new Map<string, number>()
  for (const it of found)
    for (const [place, { file, ...print }] of footprintsOf(it, path, lines)) {
      const key = placeKey(it, place)
      if (footprints.has(key)) continue
      const footprint = { ...print, ...(file !== undefined && { file: seen(file) }) }
      const same = `${seen(offices.has(place.file) ? place.file : path)}\0${footprintKey(footprint)}`
      const ordinal = ordinals.get(same) ?? 0
      ordinals.set(same, ordinal + 1)
      footprints.set(key, footprint)
      fingerprints.set(key, hash(`${same}\0${ordinal}`))
    }
  return { footprints, fingerprintOf: (one) => fingerprints.get(placeKey(one, one.place)) ?? '' }
}

/** Stands for a place of a finding within a run. */
export const placeKey = ({ rule, message }: Diagnostic, place: Place | undefined): string =>
  [rule, message, place?.file ?? '', place?.line ?? 1, place?.column ?? 1].join('\0')
