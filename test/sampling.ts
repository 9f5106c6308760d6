/** Whether everything is tried that `npm test` tries a part of: `FULL=1`, as CI has it. */
export const inFull = process.env.FULL === '1'

/** One in so many of a list, its first among them; all of it in full. */
export const sampleOf = <T>(all: readonly T[], oneIn: number): readonly T[] =>
  all.filter((_, i) => inFull || i % oneIn === 0)
