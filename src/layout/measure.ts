import tables from './advance-widths.json' with { type: 'json' }
import type { Style } from './layout.ts'
import { snap } from './length.ts'

type Face = keyof typeof tables
/** What the width of a character hangs on. */
export type Look = Pick<Style, 'size' | 'bold' | 'italic'>

/** Font units in an em. */
const em = 2048
/** Share of the em above the baseline. */
const ascent = 0.891
/** A character outside the tables is taken to be this wide: an average capital. */
const unknown = 1366

const widthTables = new Map<Face, Uint16Array>()

/** Widths by UTF-16 code, font units. */
function tableOf(face: Face): Uint16Array {
  const known = widthTables.get(face)
  if (known) return known
  const table = new Uint16Array(0x10000).fill(unknown)
  for (const [width, characters] of Object.entries(tables[face]))
    for (const character of characters) table[character.charCodeAt(0)] = Number(width)
  widthTables.set(face, table)
  return table
}

const faceOf = ({ bold, italic }: Look): Face =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular'

/** The width in pt of each character, by its UTF-16 code, in the metrics of Times New Roman. */
export function widthsOf(look: Look): (code: number) => number {
  const table = tableOf(faceOf(look))
  return (code) => ((table[code] ?? unknown) * look.size) / em
}

/** Length of a line of text in pt, without kerning. */
export function lengthOf(text: string, look: Look): number {
  const table = tableOf(faceOf(look))
  let units = 0
  for (let i = 0; i < text.length; i++) units += table[text.charCodeAt(i)] ?? unknown
  return (units / em) * look.size
}

/** Breaks text into lines no longer than `width`, as both outputs do: as many words to a line as fit. */
export function wrap(text: string, look: Look, width: number, firstIndent = 0): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    const room = width - (lines.length === 0 ? firstIndent : 0)
    if (line !== '' && lengthOf(longer, look) > room) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Length of the longest line. */
export const longest = (lines: readonly string[], look: Look): number =>
  Math.max(0, ...lines.map((line) => lengthOf(line, look)))

/** A line of Times New Roman at single spacing, in em: ascent, descent and line gap. */
export const lineHeight = ascent + 0.216 + 0.0425

/** How much lower, in pt, a line of `small` starts so that its baseline is level with that of `large` beside it. */
export const dropToLevel = (large: Look, small: Look): number => snap(ascent * (large.size - small.size))
