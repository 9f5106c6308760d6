import type { Footprint } from './footprint.ts'

/** What of a source is as it was, by footprints. */
export interface Comparison<Now> {
  /** What was not there before. */
  readonly fresh: ReadonlySet<Now>
  /** What was there, and is no more. */
  readonly mended: readonly Footprint[]
}

type KeyOf = (it: Footprint) => string | undefined

/** Stands for all that a footprint is. */
export const footprintKey = (it: Footprint): string => [said(it), it.left, it.right].join('\0\0')

const said = ({ rule, says, quotes, file = '' }: Footprint): string => [rule, file, says, ...quotes].join('\0')

/** What is around a place, then and now. */
type Side = readonly [old: KeyOf, now: KeyOf]

const same = (key: KeyOf): Side => [key, key]

/** What is left of a place where its line was edited on one side, if that tells enough. */
const halves: readonly KeyOf[] = [
  ({ left }) => (isTelling(left) ? left : undefined),
  ({ right }) => (isTelling(right) ? right : undefined),
]

/** Half a line, which another may have as well, with a line next to it. */
const beside =
  (half: KeyOf, next: 'before' | 'after'): KeyOf =>
  (it) =>
    half(it) === undefined || it[next] === undefined ? undefined : `${next}\0${half(it)}\0${it[next]}`

/** Of a baseline that knows no lines next to a place half a line has to do. */
const alone = (half: KeyOf): Side => [(it) => (it.before === undefined ? half(it) : undefined), half]

/** What is around a place: all of it, the key whose value it is, or half of it. */
const sides: readonly Side[] = [
  same(({ left, right }) => `${left}\0${right}`),
  same(({ left, right }) => `${left}\0${right}`.replace(/ +/g, ' ')),
  same(({ left, right }) => (isKey(right) ? left : undefined)),
  ...halves.flatMap((half) => [same(beside(half, 'before')), same(beside(half, 'after')), alone(half)]),
]

/** Less is found on any line. */
const isTelling = (words: string): boolean => words.trim().length >= 8

/** A key of the front matter, which there is but once. */
const isKey = (words: string): boolean => /^\w+:/.test(words)

/** By what is said and what is around. */
const saidAt =
  (side: KeyOf): KeyOf =>
  (it) =>
    side(it) === undefined ? undefined : `${said(it)}\0\0${side(it)}`

/** By what is around alone, for one place of several or for one alone. */
const placedAt =
  (side: KeyOf, isShared: boolean): KeyOf =>
  (it) =>
    (it.says === '') !== isShared || side(it) === undefined ? undefined : [it.rule, it.file ?? '', side(it)].join('\0')

/** Ways to recognise what was there, the surest first; the last are for one place that became several, or several that became one. */
const ways: readonly Side[] = [
  ...sides.map(([old, now]) => [saidAt(old), saidAt(now)] as const),
  ...sides.flatMap(([old, now]) => [
    [placedAt(old, true), placedAt(now, false)] as const,
    [placedAt(old, false), placedAt(now, true)] as const,
  ]),
]

/** Holds what is found in a source against what was: each that was there accounts for one that is. */
export function compare<Now>(old: readonly Footprint[], now: ReadonlyMap<Now, Footprint>): Comparison<Now> {
  const fresh = new Map(now)
  let left: readonly Footprint[] = old
  for (const [keyOfOld, keyOfNow] of ways) {
    if (left.length === 0 || fresh.size === 0) break
    const waiting = new Map<string, Now[]>()
    for (const [one, it] of fresh) {
      const key = keyOfNow(it)
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), one])
    }
    left = left.filter((it) => {
      const known = waiting.get(keyOfOld(it) ?? '')?.shift()
      if (known !== undefined) fresh.delete(known)
      return known === undefined
    })
  }
  return { fresh: new Set(fresh.keys()), mended: left }
}
