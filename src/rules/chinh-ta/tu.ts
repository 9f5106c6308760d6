import type { Lines } from './loi-van.ts'

/** A word of a text: letters between what are none. */
export interface Word {
  readonly typed: string
  readonly lower: string
  readonly from: number
  readonly to: number
}

/** The words of a text, in order, and of each word as typed where in that order it stands: a text has few words, many times. */
export interface Words {
  readonly all: readonly Word[]
  readonly indexes: ReadonlyMap<string, readonly number[]>
}

const known = new WeakMap<Lines, Words>()

/** The words of a text; taken apart once for all rules. */
export function wordsOf(lines: Lines): Words {
  const before = known.get(lines)
  if (before) return before
  const words = takeApart(lines.text)
  known.set(lines, words)
  return words
}

function takeApart(text: string): Words {
  const all: Word[] = []
  const indexes = new Map<string, number[]>()
  const parts = text.split(words)
  let to = 0
  for (let i = 1; i < parts.length; i += 2) {
    const typed = parts[i] ?? ''
    const from = to + (parts[i - 1] ?? '').length
    to = from + typed.length
    const same = indexes.get(typed)
    const first = all[same?.[0] ?? -1]
    if (same) same.push(all.length)
    else indexes.set(typed, [all.length])
    // The same texts for every time a word is met are quickly compared.
    all.push({ typed: first?.typed ?? typed, lower: first?.lower ?? typed.toLowerCase(), from, to })
  }
  return { all, indexes }
}

/** Splits a text into words and, before, between and behind them, what are none. */
const words = /([A-Za-zÀ-ỹ]+)/

/** Whether two words are read as one: nothing but a blank is between them. */
export const areNeighbours = (text: string, before: Word | undefined, next: Word | undefined): boolean =>
  before !== undefined && next !== undefined && next.from === before.to + 1 && text[before.to] === ' '

/** Words in the letters of what they take the place of: in capitals, or opening with one. */
export function casedAs(right: string, typed: string): string {
  if (typed === typed.toUpperCase()) return right.toUpperCase()
  const first = typed.charAt(0)
  return first === first.toLowerCase() ? right : right.charAt(0).toUpperCase() + right.slice(1)
}
