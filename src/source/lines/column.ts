import { brokenWithin } from '../../vietnamese/lines/wrapped-lines.ts'
import type { SourceLine } from './source-line.ts'

/** A line of a paragraph and the one directly below it. */
export interface AdjacentLines {
  readonly before: SourceLine
  readonly line: SourceLine
  /** Pairs of the same stretch between blank lines have the same. */
  readonly stretch: number
}

/**
 * What the length of a line says of its end: `full` where the next word had no room at the column the text is wrapped at,
 * `short` where it had, `unknown` where it may have been either.
 */
export type Fullness = 'full' | 'short' | 'unknown'

interface Width {
  readonly length: number
  /** With the first word of the next line. */
  readonly reach: number
}

const widthOf = ({ before, line }: AdjacentLines): Width => {
  const length = before.raw.trimEnd().length
  return { length, reach: length + 1 + (unbroken.exec(line.text)?.[0].length ?? 0) }
}

/** The first word of a line, and marks behind it that none would break before, since they would open an item there. */
const unbroken = /^\S+(?: (?:[-+*–]|\d{1,9}[.)])(?= ))*/

/** Fewer characters than anybody wraps a text in. */
export const narrowest = 50
/** More than that. */
const widest = 130

/** Lines broken by hand near a column differ so much in length. */
const ragged = 0.85

/** Tells from the lines that are broken within a sentence, those around first, at which column lines are broken. */
export function fullnessIn(pairs: readonly AdjacentLines[], longest: number): (pair: AdjacentLines) => Fullness {
  const sure = pairs.filter((pair) => brokenWithin(pair.before, pair.line) && widthOf(pair).reach >= narrowest)
  const inStretch = new Map<number, Width[]>()
  for (const pair of sure) inStretch.set(pair.stretch, [...(inStretch.get(pair.stretch) ?? []), widthOf(pair)])
  const all = sure.map(widthOf)
  return (pair) => {
    const own = widthOf(pair)
    if (all.length > 0)
      return isFull(own, isOneColumn(all) ? all : (inStretch.get(pair.stretch) ?? all)) ? 'full' : 'short'
    return own.reach >= narrowest && own.reach > longest && longest <= widest ? 'unknown' : 'short'
  }
}

const longestOf = (widths: readonly Width[]): number => Math.max(...widths.map(({ length }) => length))
const leastReach = (widths: readonly Width[]): number => Math.min(...widths.map(({ reach }) => reach))

/** Whether there is a column that all lines end before and all next words would have passed. */
const isOneColumn = (widths: readonly Width[]): boolean => longestOf(widths) < leastReach(widths)

function isFull({ length, reach }: Width, told: readonly Width[]): boolean {
  const longest = longestOf(told)
  if (isOneColumn(told)) return reach > longest && length < leastReach(told)
  return reach >= longest * ragged && length <= longest
}
