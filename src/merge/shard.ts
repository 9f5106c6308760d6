/** One of several equal parts of the work: `2/5`. */
export interface Shard {
  readonly index: number
  readonly count: number
}

/** Reads `2/5`; `undefined` where it isn't `i/n` with 1 ≤ i ≤ n. */
export function parseShard(typed: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(typed) ?? []
  const shard = { index: Number(index), count: Number(count) }
  return shard.index >= 1 && shard.index <= shard.count ? shard : undefined
}

/** Every n-th item, so that parts are of one size and together are the whole. */
export const partOf = <T>(all: readonly T[], shard: Shard | undefined): T[] =>
  shard ? all.filter((_, i) => i % shard.count === shard.index - 1) : [...all]
