import type { Piece } from './measured.ts'

/** A line as LibreOffice adds it up: text of one look is a portion, and one that is behind counts in whole twips. */
export interface LineTally {
  /** The portion that isn't behind yet, pt. */
  readonly portion: number
  /** What is less than a twip in those behind, pt. */
  readonly lost: number
  /** Blanks up to the last word that fits unshrunk, or up to the portion, pt: these shrink, and the one before the next word. */
  readonly counted: number
}

/** Of a line without a word. */
export const emptyTally: LineTally = { portion: 0, lost: 0, counted: 0 }

/** A line with one more piece, before which its blanks are `blanks` wide, pt. */
export function withPiece(
  tally: LineTally,
  { seams, blank, width }: Pick<Piece, 'seams' | 'blank' | 'width'>,
  blanks: number,
) {
  let { portion, lost } = tally
  let from = 0
  for (const seam of seams) {
    const inTwips = (portion + seam - from) * 20
    lost += (inTwips - Math.floor(inTwips + exactly)) / 20
    portion = 0
    from = seam
  }
  return { portion: portion + blank + width - from, lost, counted: seams.length > 0 ? blanks : tally.counted }
}

/** The piece that begins a line, without the blank before it. */
export const withoutBlank = ({ seams, blank, ...piece }: Piece): Piece => ({
  ...piece,
  blank: 0,
  seams: seams.filter((seam) => seam > blank).map((seam) => seam - blank),
})

/** How far the blanks of a line shrink, its next one among them, pt: in whole twips. */
export const mostShrink = ({ counted }: LineTally, next: number, share: number): number =>
  Math.floor((counted + next) * share * 20 + exactly) / 20

/** What reckoning with fractions may cost, twips. */
const exactly = 0.001
