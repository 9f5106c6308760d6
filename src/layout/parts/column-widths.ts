import type { Column } from '../../document/doc.ts'
import { mmToPt, snap } from '../length.ts'

/** What a cell's text wants, pt: its longest word and its longest line, over the columns it takes from `left` on. */
export interface Extent {
  readonly left: number
  readonly columns: number
  readonly word: number
  readonly line: number
}

/**
 * Widths that add up to `total`: those the author gave, as far as they fit, and no column narrower than its longest
 * word while that can be had; the rest is shared by how much text there is.
 */
export function columnWidths(cells: Iterable<Extent>, columns: readonly Column[], total: number): number[] {
  const wants = columns.map(() => ({ word: 0, line: 0 }))
  for (const { left, columns: taken, word, line } of cells) {
    const want = wants[left]
    if (taken > 1 || !want) continue
    want.word = Math.max(want.word, word)
    want.line = Math.max(want.line, line)
  }
  const given = columns.map(({ width }, i) =>
    width === undefined ? undefined : Math.max(mmToPt(width), wants[i]?.word ?? 0),
  )
  const fixed = given.reduce<number>((sum, width) => sum + (width ?? 0), 0)
  const open = wants.filter((_, i) => given[i] === undefined)
  const room = Math.max(total - fixed, total * leastShared * (open.length / columns.length))
  const sum = (of: (want: { word: number; line: number }) => number) => open.reduce((all, want) => all + of(want), 0)
  const words = sum((want) => want.word)
  const lines = sum((want) => want.line)
  const shareOf = ({ word, line }: { word: number; line: number }): number => {
    if (lines === 0) return room / open.length
    if (lines <= room) return (line * room) / lines
    if (words >= room) return (word * room) / words
    return word + ((line - word) * (room - words)) / (lines - words)
  }
  const wide = wants.map((want, i) => given[i] ?? shareOf(want))
  const scale = total / wide.reduce((all, width) => all + width, 0)
  const widths = wide.map((width) => snap(width * scale))
  const used = widths.slice(0, -1).reduce((all, width) => all + width, 0)
  return [...widths.slice(0, -1), snap(total - used)]
}

/** Columns without a width get at least this share of an even one beside those that have one. */
const leastShared = 0.5
