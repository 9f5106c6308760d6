/** A course of choices that a seed settles. */
export interface Chance {
  /** From 0 to below `end`. */
  readonly below: (end: number) => number
  readonly oneOf: <T>(all: readonly [T, ...T[]]) => T
  /** True once in so many times. */
  readonly onceIn: (times: number) => boolean
  /** One of some by their names, so that it stays the same when others join or leave; undefined of none. */
  readonly byName: <T extends { readonly name: string }>(all: readonly T[]) => T | undefined
}

/** Spreads 32 bits. */
function spread(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

const hashOf = (name: string): number => {
  let hash = 0
  for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193)
  return hash
}

/** The choices of a case: the same for the same seed and number, on any machine. */
export function chanceOf(seed: number, number: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) | 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    oneOf: (all) => all[below(all.length)] ?? all[0],
    onceIn: (times) => below(times) === 0,
    byName: (all) => {
      const drawn = below(2 ** 32)
      const rank = (name: string) => spread(hashOf(name) ^ drawn)
      return all.reduce<(typeof all)[number] | undefined>(
        (best, one) => (best && rank(best.name) >= rank(one.name) ? best : one),
        undefined,
      )
    },
  }
}
