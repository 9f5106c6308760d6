import { closest, distance } from 'fastest-levenshtein'
import { normalKey } from '../vietnamese/fold.ts'

/** The known name that was probably meant by one that is not known; none is better than a random one. */
export function meant(typed: string, known: readonly string[]): string | undefined {
  const name = normalKey(typed)
  const byForm = new Map(known.map((one) => [normalKey(one), one]))
  if (byForm.size === 0) return undefined
  const guess = closest(name, [...byForm.keys()])
  return distance(name, guess) <= mostSlips(name.length) ? byForm.get(guess) : undefined
}

/** Letters that may be wrong, missing or too many in a name of a length: a short one would soon be any other. */
const mostSlips = (length: number): number =>
  length < 4 ? Math.min(1, length - 1) : Math.max(2, Math.floor(length / 3))
