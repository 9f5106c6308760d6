import { pointLetters } from '../vietnamese/letters.ts'
import { type LevelledLabel, labelLook } from '../vietnamese/lines/label-levels.ts'
import type { Scheme } from './numbering.ts'

/** How the numbers of a text are typed. */
export type TypedScheme = Scheme | 'nguyen_van'

/** What is printed as a heading under a scheme: the depth by the look of its label. */
export const headingLooks: Readonly<Record<TypedScheme, Readonly<Record<string, number>>>> = {
  nd30: { part: 1, upperRoman: 1, 'decimal.': 2, 'decimal)': 2 },
  thap_phan: { part: 1, upperRoman: 1, 'decimal.': 2, 'decimal)': 2, decimals2: 3 },
  dieu: { part: 1, chapter: 1, division: 2, article: 3 },
  nguyen_van: {},
}

/** The scheme the labels follow; `nguyen_van` where they follow none the program counts by. */
export function schemeOf(all: readonly LevelledLabel[]): TypedScheme {
  const looks = new Map<number, Set<string>>()
  const kinds = new Set<string>()
  for (const { label, level } of all) {
    if (!label || level === undefined) continue
    kinds.add(label.kind)
    if (!looks.has(level)) looks.set(level, new Set())
    looks.get(level)?.add(labelLook(label))
  }
  if (kinds.has('article')) return [...kinds].some((kind) => /^upper/.test(kind)) ? 'nguyen_van' : 'dieu'
  if (kinds.has('chapter') || kinds.has('division')) return 'nguyen_van'
  const only = (level: number, ...allowed: readonly string[]) =>
    [...(looks.get(level) ?? [])].every(
      (look) => allowed.includes(look) || look === 'bracketed' || look === 'romanLower',
    )
  const second = looks.get(2)?.has('decimal.') ? 'decimal.' : 'decimal)'
  if (!looks.get(1)?.has('upperRoman') || !only(1, 'upperRoman') || !only(2, second, 'point')) return 'nguyen_van'
  if (longestRun(all) > pointLetters.length) return 'nguyen_van'
  if (only(3, 'point') && only(4)) return 'nd30'
  if (only(3, 'decimals2', 'point') && only(4, 'decimals3', 'point') && only(5, 'point')) return 'thap_phan'
  return 'nguyen_van'
}

/** The most điểm one after the other; the letters of the decree end at y). */
function longestRun(all: readonly LevelledLabel[]): number {
  let [run, longest] = [0, 0]
  for (const { label, level } of all) {
    if (!label || level === undefined) continue
    run = label.kind === 'point' ? (label.value[0] === 1 ? 1 : run + 1) : 0
    longest = Math.max(longest, run)
  }
  return longest
}
