import { shiftedLetters } from '../decree/table.ts'
import type { Format } from '../document/doc.ts'
import type { Footnote, Line, Run, Style } from './layout.ts'
import { lineHeight, widthsOf } from './measure.ts'

/** The program whose filling of justified lines is followed. */
export type Filling = Format['wordProcessor']

/** Lines that aren't justified take what fits. */
type Manner = Filling | 'left'

/** What a paragraph is filled into, pt. */
export interface LineRoom {
  readonly width: number
  /** Of its first line, by the indent and the number before the text. */
  readonly taken: number
}

/** A paragraph as one string, a line end for each break and an object character for each note, cut where lines may end. */
export interface Measured {
  readonly runs: readonly Run[]
  /** The offset at which each run begins. */
  readonly starts: readonly number[]
  readonly pieces: readonly Piece[]
}

/** Text between two places where a line may end; offsets are those of the whole, widths are pt. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly width: number
  /** The width of the blank before it; none behind a hyphen. */
  readonly blank: number
  /** Hyphens at which a program would end a line and should not, with the width up to them. */
  readonly hyphens: readonly { readonly at: number; readonly width: number }[]
  /** What LibreOffice keeps free behind it where it ends in italics, which lean over. */
  readonly lean: number
  /** The author ends the line here. */
  readonly broken: boolean
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
/** LibreOffice keeps this share of the height of a line free behind italics. */
const leanOfItalics = 1 / 12
/** What rounding may cost: of a length in pt, and of a share. */
const rounding = { length: 0.0005, share: 0.0002 }

/**
 * The lines the program breaks justified text into, and the offsets of hyphens at which it would part a word. A piece that
 * doesn't fit is taken in where the blanks of the line, shrunk, make room for it. Word takes it only where that is no
 * worse than stretching them without it, and closes the line behind it; LibreOffice goes on as long as there is room.
 */
export function fillLines(pieces: readonly Piece[], { width, taken }: LineRoom, filling: Manner) {
  const lines: Filled[] = []
  const parted: number[] = []
  let from = 0
  let length = taken
  let blanks = 0
  const close = (to: number) => {
    const over = length - width
    lines.push(over > rounding.length && blanks > 0 ? { from, to, shrunk: 1 - over / blanks } : { from, to })
    from = to
    length = 0
    blanks = 0
  }
  const takesIn = (piece: Pick<Piece, 'width' | 'blank' | 'lean'>): boolean => {
    const over = length + piece.blank + piece.width + (filling === 'libreoffice' ? piece.lean : 0) - width
    if (over <= rounding.length) return true
    if (filling === 'left') return false
    const shrunk = 1 - over / (blanks + piece.blank)
    if (!(shrunk > leastBlank + rounding.share)) return false
    const stretched = blanks > 0 ? 1 + (width - length) / blanks : Number.POSITIVE_INFINITY
    return filling === 'libreoffice' || stretched > mostStretch || 1 + (stretched - 1) / stretchPerShrink >= 1 / shrunk
  }
  for (const [i, piece] of pieces.entries()) {
    if (i > from && !takesIn(piece)) {
      const at = piece.hyphens.findLast((hyphen) => takesIn({ ...piece, width: hyphen.width }))?.at
      if (at !== undefined) parted.push(at)
      close(i)
    }
    if (i > from) {
      length += piece.blank
      blanks += piece.blank
    }
    length += piece.width
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

/** Cuts runs where lines may end: at blanks, and at hyphens between letters in words without digits and capitals. */
export function measured(runs: readonly Run[], style: Style, room: number): Measured {
  const starts: number[] = []
  const pieces: Piece[] = []
  let at = 0
  let [from, width, blank] = [0, 0, 0]
  let lean = 0
  let hyphens: { at: number; width: number }[] = []
  const end = (to: number, next: number, broken = false) => {
    if (to > from || broken) {
      pieces.push({ from, to, width, blank, hyphens, lean, broken })
      hyphens = []
      width = 0
      blank = 0
    }
    from = next
  }
  /** What no line holds is broken at its last hyphen, or where the line is full. */
  const cut = (full: number) => {
    const last = hyphens.at(-1)
    const rest = last ? width - last.width : 0
    if (last) width = last.width
    hyphens = []
    end(last ? last.at + 1 : full, last ? last.at + 1 : full)
    width = rest
  }
  for (const run of runs) {
    starts.push(at)
    if (run.kind === 'break') end(at, at + 1, true)
    else if (run.kind === 'note') {
      const mark = markWidth(run, style)
      if (width + mark > room) cut(at)
      width += mark
    } else {
      const size = run.shift ? style.size * shiftedLetters.size : style.size
      const look = { size, bold: style.bold || !!run.bold, italic: style.italic || !!run.italic }
      const widths = widthsOf(look)
      const leaning = look.italic ? size * lineHeight * leanOfItalics : 0
      for (let i = 0; i < run.text.length; i++) {
        const code = run.text.charCodeAt(i)
        const own = widths(code)
        if (code === 0x20) {
          end(at + i, at + i + 1)
          blank += own
          continue
        }
        if (width + own > room) cut(at + i)
        width += own
        lean = leaning
        if (code !== 0x2d && code !== 0x2013 && code !== 0x2014) continue
        const kind = hyphenAt(run.text, i)
        if (kind === 'soft') end(at + i + 1, at + i + 1)
        else if (kind === 'firm') hyphens.push({ at: at + i, width })
      }
    }
    at += run.kind === 'text' ? run.text.length : 1
  }
  end(at, at)
  return { runs, starts, pieces }
}

/** Symbols, spans of years and telephone numbers stay whole. */
function hyphenAt(text: string, at: number): 'soft' | 'firm' | undefined {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (!/[^\s–—-]/.test(before) || !/[\p{L}\d]/u.test(after)) return undefined
  const word = text.slice(text.lastIndexOf(' ', at) + 1).split(' ', 1)[0] ?? ''
  return /\p{L}/u.test(before) && /\p{Ll}/u.test(after) && !/\d/.test(word) ? 'soft' : 'firm'
}

/** The mark of a note, pt: its number raised, in every program about the same; digits are all as wide. */
export const markWidth = ({ number = 1 }: Footnote, style: Style): number =>
  String(number).length * widthsOf({ ...style, size: style.size * shiftedLetters.size })(0x30)

/** The runs with U+2011, which ends no line, for the hyphens at these offsets. */
export const withFirmHyphens = ({ runs, starts }: Measured, at: ReadonlySet<number>): Run[] =>
  runs.map((run, r) =>
    run.kind === 'text' && run.text.includes('-')
      ? {
          ...run,
          text: run.text.replace(/-/g, (hyphen, i: number) => (at.has((starts[r] ?? 0) + i) ? '\u2011' : hyphen)),
        }
      : run,
  )

/** The runs with a blank that doesn't break at an offset. */
export const withTie = ({ runs, starts }: Measured, at: number): Run[] =>
  runs.map((run, r) => {
    const i = at - (starts[r] ?? 0)
    const within = run.kind === 'text' && i >= 0 && i < run.text.length
    return within ? { ...run, text: `${run.text.slice(0, i)}\u00a0${run.text.slice(i + 1)}` } : run
  })
