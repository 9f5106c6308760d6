import { shiftedLetters } from '../decree/table.ts'
import type { Footnote, Run, Style } from './layout.ts'
import { lineHeight, widthsOf } from './measure.ts'

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
  /** Where another look begins, from the blank before it on, pt. */
  readonly seams: readonly number[]
  /** The author ends the line here. */
  readonly broken: boolean
}

/** LibreOffice keeps this share of the height of a line free behind italics. */
const leanOfItalics = 1 / 12

/** Cuts runs where lines may end: at blanks, and at hyphens between letters in words without digits and capitals. */
export function measured(runs: readonly Run[], style: Style, room: number): Measured {
  const starts: number[] = []
  const { pieces, end, add, addBlank, addSeam, addHyphen } = collectPieces(room)
  let at = 0
  let last = ''
  for (const run of runs) {
    starts.push(at)
    const own = lookOf(run)
    if (own !== last && at > 0) addSeam()
    last = own
    if (run.kind === 'break') end(at, at + 1, true)
    else if (run.kind === 'note') add(markWidth(run, style), at)
    else {
      const { widths, lean } = faceOf(run, style)
      for (let i = 0; i < run.text.length; i++) {
        const code = run.text.charCodeAt(i)
        if (code === 0x20) {
          end(at + i, at + i + 1)
          addBlank(widths(code))
          continue
        }
        // A blank that doesn't break is text of its own to LibreOffice.
        if (code === 0xa0) addSeam()
        add(widths(code), at + i, lean)
        if (code === 0xa0) addSeam()
        if (code !== 0x2d && code !== 0x2013 && code !== 0x2014) continue
        const kind = run.shift ? 'firm' : hyphenAt(run.text, i)
        if (kind === 'soft') end(at + i + 1, at + i + 1)
        else if (kind === 'firm') addHyphen(at + i)
      }
    }
    at += run.kind === 'text' ? run.text.length : 1
  }
  end(at, at)
  return { runs, starts, pieces }
}

/** Puts pieces together letter by letter, none wider than `room`, pt. */
function collectPieces(room: number) {
  const pieces: Piece[] = []
  let [from, width, blank, lean] = [0, 0, 0, 0]
  let hyphens: { at: number; width: number }[] = []
  let seams: number[] = []
  const end = (to: number, next: number, broken = false) => {
    if (to > from || broken) {
      pieces.push({ from, to, width, blank, hyphens, lean, seams, broken })
      hyphens = []
      seams = []
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
  const add = (own: number, at: number, leaning = lean) => {
    if (width + own > room) cut(at)
    width += own
    lean = leaning
  }
  const addBlank = (own: number) => {
    blank += own
  }
  const addSeam = () => seams.push(blank + width)
  const addHyphen = (at: number) => hyphens.push({ at, width })
  return { pieces, end, add, addBlank, addSeam, addHyphen }
}

/** The widths of a text's letters, and what LibreOffice keeps free behind it, pt. */
function faceOf(run: Extract<Run, { kind: 'text' }>, style: Style) {
  const size = run.shift ? style.size * shiftedLetters.size : style.size
  const look = { size, bold: style.bold || !!run.bold, italic: style.italic || !!run.italic }
  return { widths: widthsOf(look), lean: look.italic ? Math.floor(size * lineHeight * leanOfItalics * 20) / 20 : 0 }
}

/** What tells a run from one of another look. */
const lookOf = (run: Run): string =>
  run.kind === 'text' ? `${run.bold ?? false} ${run.italic ?? false} ${run.shift ?? ''}` : run.kind

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
