import type { Column } from '../../document/doc.ts'
import { mmToPt, snap } from '../length.ts'

/** What a cell's text wants, pt, over the columns it takes from `left` on. */
export interface Extent {
  readonly left: number
  readonly columns: number
  /** Its longest number, which would be read wrong in two. */
  readonly number: number
  /** Its longest word, and its longest line. */
  readonly word: number
  readonly line: number
}

/** What a column wants, pt. */
interface Want {
  /** So that no number is cut. */
  number: number
  /** So that no word is cut. */
  word: number
  /** So that no line is broken. */
  line: number
  /** By the author. */
  readonly given?: number
}

/**
 * Widths that add up to `total`. Each column first gets its longest number, then its longest word; where that is too much,
 * the widest give way, so that a short one never loses a word to a long one. Then those with a width of the author's get it, as far as there is
 * room, and the rest is shared by how much text there is.
 */
export function columnWidths(cells: Iterable<Extent>, columns: readonly Column[], total: number): number[] {
  const wants = wantsOf(cells, columns, total)
  const words = leastWidths(wants, total)
  const spare = total - sum(words)
  const asked = wants.map(({ given }, i) => Math.max(0, (given ?? 0) - (words[i] ?? 0)))
  const isOpen = wants.map(({ given }) => given === undefined)
  const open = isOpen.filter(Boolean).length
  const kept = sum(
    words.map((width, i) => (isOpen[i] ? Math.max(0, (total / columns.length) * leastShared - width) : 0)),
  )
  const granted = Math.min(1, Math.max(0, spare - Math.min(spare, kept)) / Math.max(sum(asked), 1))
  const fixed = words.map((width, i) => width + (asked[i] ?? 0) * granted)
  const rest = total - sum(fixed)
  const wide =
    open > 0 ? shareAmongOpen(wants, { fixed, isOpen, rest }) : fixed.map((width) => (width * total) / (total - rest))
  const widths = wide.map(snap)
  return [...widths.slice(0, -1), snap(total - sum(widths.slice(0, -1)))]
}

/** What is longer than this share of the page is no word but an address. */
const longestWord = 1 / 3

/** Columns without a width get at least this share of an even one beside those that have one. */
const leastShared = 0.5

function wantsOf(cells: Iterable<Extent>, columns: readonly Column[], total: number): Want[] {
  const wants = columns.map(
    ({ width }): Want => ({
      number: 0,
      word: 0,
      line: 0,
      ...(width !== undefined && { given: mmToPt(width) }),
    }),
  )
  const merged: Extent[] = []
  for (const cell of cells) {
    const want = wants[cell.left]
    if (cell.columns > 1 || !want) merged.push(cell)
    else {
      want.number = Math.max(want.number, cell.number)
      want.word = Math.max(want.word, cell.word)
      want.line = Math.max(want.line, cell.line)
    }
  }
  for (const cell of merged) if (cell.word <= longestWord * total) widenFor(cell, wants)
  return wants
}

/** The columns of a merged cell share evenly what its longest number and word want beyond theirs. */
function widenFor({ left, columns, number, word }: Extent, wants: Want[]): void {
  const own = wants.slice(left, left + columns)
  const missing = (wanted: number, key: 'number' | 'word') =>
    Math.max(0, wanted - sum(own.map((want) => want[key]))) / own.length
  const more = { number: missing(number, 'number'), word: missing(word, 'word') }
  for (const want of own) {
    want.number += more.number
    want.word += more.word
    want.line = Math.max(want.line, want.word)
  }
}

/**
 * The longest words of the columns; where they are wider than `total`, those of letters are cut before numbers are, down to half of an
 * even share. Where even that leaves some number no room, words aren't given up for the rest of them.
 */
function leastWidths(wants: readonly Want[], total: number): number[] {
  const even = total / wants.length
  const floors = wants.map(({ word }) => Math.min(word, even / 2))
  const numbers = wants.map(({ number }, i) => Math.max(number, floors[i] ?? 0))
  return addLevelled(
    sum(numbers) <= total ? numbers : floors,
    wants.map(({ word }) => word),
    total,
  )
}

/** Widths brought up to those wanted, as far as there is room: the widest give way. */
function addLevelled(widths: readonly number[], wanted: readonly number[], total: number): number[] {
  const missing = wanted.map((want, i) => Math.max(0, want - (widths[i] ?? 0)))
  const more = levelled(missing, total - sum(widths))
  return widths.map((width, i) => width + (more[i] ?? 0))
}

/** Lengths that add up to no more than `total`: those above a common one are cut down to it. */
function levelled(lengths: readonly number[], total: number): number[] {
  let room = total
  const cut = lengths.map(() => 0)
  const rising = [...lengths.entries()].sort(([, a], [, b]) => a - b)
  for (const [n, [i, length]] of rising.entries()) {
    cut[i] = Math.min(length, room / (rising.length - n))
    room -= cut[i]
  }
  return cut
}

interface Shares {
  readonly fixed: readonly number[]
  readonly isOpen: readonly boolean[]
  /** To be shared, pt. */
  readonly rest: number
}

/** Gives columns their lines; what is left goes to the longer ones, so that ordinals and years stay narrow. */
function shareAmongOpen(wants: readonly Want[], { fixed, isOpen, rest }: Shares): number[] {
  const own = (of: (want: Want, i: number) => number) => wants.map((want, i) => (isOpen[i] ? of(want, i) : 0))
  const weights = own(({ line }) => line ** 2)
  const missing = own(({ line }, i) => Math.max(0, line - (fixed[i] ?? 0)))
  return fixed.map((width, i) => {
    if (!isOpen[i]) return width
    if (sum(weights) === 0) return width + rest / isOpen.filter(Boolean).length
    if (sum(missing) <= rest)
      return width + (missing[i] ?? 0) + ((rest - sum(missing)) * (weights[i] ?? 0)) / sum(weights)
    return width + ((missing[i] ?? 0) * rest) / sum(missing)
  })
}

/** Whether the longest words of the columns leave no room for each other, even where addresses are broken. */
export const isCrowded = (cells: Iterable<Extent>, columns: readonly Column[], total: number): boolean =>
  sum(wantsOf(cells, columns, total).map(({ word }) => Math.min(word, longestWord * total))) > total

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)
