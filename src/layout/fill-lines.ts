import type { Format } from '../document/doc.ts'
import type { Line, Run, Style } from './layout.ts'
import { type Measured, measured, type Piece } from './measured.ts'
import { emptyTally, type LineTally, mostShrink, withoutBlank, withPiece } from './portions.ts'

/** The program whose filling of justified lines is followed. */
export type Filling = Format['wordProcessor']

/** Lines that aren't justified take what fits. */
type Manner = Filling | 'left'

/** What a paragraph is filled into, pt. */
export interface LineRoom {
  readonly width: number
  /** Of its first line, by the indent and the number before the text. */
  readonly taken: number
  /** Of that, a blank right before the text, which shrinks like those within it. */
  readonly lead?: number
}

/** A line by the pieces it is made of, from one up to another. */
export interface Filled {
  readonly from: number
  readonly to: number
  /** The share of their width that its blanks keep. */
  readonly shrunk?: number
}

/** Blanks shrink to this share of their width, and no further: Word since 2013, LibreOffice since 24.2. */
const leastBlank = 0.75
/** To Word, blanks stretched beyond this are worse than any that are shrunk. */
const mostStretch = 1.5
/** How much more Word minds a shrunk blank than a stretched one: calibrated on its own pages, between 1.48 and 1.68. */
const stretchPerShrink = 1.6
/** What rounding may cost: of a length in pt, and of a share. */
const rounding = { length: 0.0005, share: 0.0002 }

/**
 * The lines the program breaks justified text into, and the offsets of hyphens at which it would part a word. A piece that
 * doesn't fit is taken in where the blanks of the line, shrunk, make room for it. Word takes it only where that is no
 * worse than stretching them without it, and closes the line behind it; LibreOffice goes on as long as there is room.
 */
export function fillLines(pieces: readonly Piece[], { width, taken, lead = 0 }: LineRoom, filling: Manner) {
  const lines: Filled[] = []
  const parted: number[] = []
  let from = 0
  let length = taken
  let blanks = lead
  let tally: LineTally = { ...emptyTally, portion: lead, counted: lead }
  const close = (to: number) => {
    const over = length - width
    lines.push(over > rounding.length && blanks > 0 ? { from, to, shrunk: 1 - over / blanks } : { from, to })
    from = to
    length = 0
    blanks = 0
    tally = emptyTally
  }
  /** How much a piece is too long, with what LibreOffice leaves out. */
  const overBy = (piece: Piece, { lost }: LineTally): number =>
    length + piece.blank + piece.width - width + (filling === 'libreoffice' ? piece.lean - lost : 0)
  const takesIn = (piece: Piece): boolean => {
    const after = withPiece(tally, piece, blanks)
    const over = overBy(piece, after)
    if (over <= rounding.length) return true
    if (filling === 'left') return false
    if (filling === 'libreoffice') return over <= mostShrink(after, piece.blank, 1 - leastBlank)
    const shrunk = 1 - over / (blanks + piece.blank)
    if (!(shrunk > leastBlank + rounding.share)) return false
    const stretched = blanks > 0 ? 1 + (width - length) / blanks : Number.POSITIVE_INFINITY
    return stretched > mostStretch || 1 + (stretched - 1) / stretchPerShrink >= 1 / shrunk
  }
  for (const [i, piece] of pieces.entries()) {
    if (i > from && !takesIn(piece)) {
      const at = piece.hyphens.findLast((hyphen) => takesIn({ ...piece, width: hyphen.width }))?.at
      if (at !== undefined) parted.push(at)
      close(i)
    }
    const taken = i > from ? piece : withoutBlank(piece)
    tally = withPiece(tally, taken, blanks)
    const fits = overBy(taken, tally) <= rounding.length
    length += taken.blank + taken.width
    blanks += taken.blank
    if (fits) tally = { ...tally, counted: blanks }
    if (piece.broken || (filling === 'word' && length > width + rounding.length && i > from)) close(i + 1)
  }
  if (from < pieces.length) close(pieces.length)
  return { lines, parted }
}

/** Runs line by line in a column `width` pt wide, as many words to a line as fit. */
export function fillLeft(runs: readonly Run[], style: Style, width: number): Line[] {
  const paragraph = measured(runs, style, width)
  return linesOf(paragraph, fillLines(paragraph.pieces, { width, taken: 0 }, 'left').lines)
}

/** Whether marks follow each other, with blanks between them: Typst ends no line before most of them, where word processors do. */
export const hasLooseMarks = (runs: readonly Run[]): boolean =>
  runs.some((run) => run.kind === 'text' && looseMarks.test(run.text))

const looseMarks = /(?: (?:[:;,.!?/)\]}]\S*|[^\p{L}\p{N}\s]+)(?![^ ])){3}/u

/** Lines of which none is stretched to the margin. */
export const unstretched = (lines: readonly Line[]): Line[] =>
  lines.map((line) => (line.end === 'full' ? { ...line, end: 'broken' } : line))

/** The runs of a paragraph line by line. */
export const linesOf = (paragraph: Measured, lines: readonly Filled[]): Line[] =>
  lines.map(({ from, to, shrunk }, i) => {
    const [first, last, next] = [paragraph.pieces[from], paragraph.pieces[to - 1], paragraph.pieces[to]]
    return {
      runs: slice(paragraph, first?.from ?? 0, last?.to ?? 0),
      end: i === lines.length - 1 ? 'last' : last?.broken ? 'broken' : 'full',
      ...(shrunk !== undefined && { shrunk }),
      ...(next?.blank === 0 && !last?.broken && { parted: true as const }),
    }
  })

function slice({ runs, starts }: Measured, from: number, to: number): Run[] {
  const part: Run[] = []
  for (const [i, run] of runs.entries()) {
    const start = starts[i] ?? 0
    if (start >= to) break
    if (run.kind !== 'text') {
      if (start >= from) part.push(run)
    } else if (start + run.text.length > from)
      part.push({ ...run, text: run.text.slice(Math.max(0, from - start), to - start) })
  }
  return part
}
