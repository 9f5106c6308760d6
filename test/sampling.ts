/** How much is tried: in full as CI has it (`FULL=1`), and as much as there is, each night (`FULL=night`). */
const { FULL } = process.env

const atNight = FULL === 'night'

/** Whether everything is tried that `npm test` tries a part of. */
export const inFull = FULL === '1' || atNight

/** One in so many of a list, its first among them; all of it in full. */
export const sampleOf = <T>(all: readonly T[], oneIn: number): readonly T[] =>
  all.filter((_, i) => inFull || i % oneIn === 0)

/** What takes minutes where all of it is tried: one in so many in full, all of it at night. */
export const nightlyOf = <T>(all: readonly T[], oneIn: number): readonly T[] =>
  all.filter((_, i) => atNight || i % oneIn === 0)

/** Of things made at random: a few in `npm test`, a third in full, all at night. */
export const countOf = (few: number, all: number): number => (atNight ? all : inFull ? Math.ceil(all / 3) : few)
