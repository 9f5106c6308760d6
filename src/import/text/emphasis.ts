import { labelOf } from '../form/label.ts'
import { unshield } from './escaped-marks.ts'
import type { StyledText } from './styled-text.ts'

/** A line without its marks. */
export interface MarkedLine extends StyledText {
  /** Bold or italics go on into the next line. */
  readonly crosses: boolean
}

interface Mark {
  readonly char: string
  readonly start: number
  readonly end: number
  /** Look it switches on or off: 1 bold, 2 italic, 3 both, 0 none. */
  readonly look: number
  readonly opens: boolean
  readonly closes: boolean
  readonly lineStart: boolean
}

interface Span {
  readonly from: number
  readonly to: number
  readonly look: number
}

const isBlank = (char: string): boolean => char === '' || /\s/.test(char)
const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

/** Bold and italics of lines that stand together; no mark reaches past a blank line or into a line that opens with a label. */
export function readEmphasis(lines: readonly string[]): MarkedLine[] {
  const read: MarkedLine[] = []
  for (let start = 0; start < lines.length; ) {
    let end = start + 1
    while (end < lines.length && !standsApart(lines[end] ?? '')) end++
    read.push(...readChunk(lines.slice(start, end)))
    start = end
  }
  return read
}

const standsApart = (line: string): boolean =>
  !line.trim() || /^\s*\*\s/.test(line) || labelOf(line.replace(/^[\s*_]+/, '')) !== undefined

function readChunk(lines: readonly string[]): readonly MarkedLine[] {
  if (!lines.some((line) => line.includes('*') || line.includes('_'))) {
    return lines.map((line) => ({ text: unshield(line), look: '0'.repeat(line.length), crosses: false }))
  }
  const text = lines.join('\n')
  const marks = marksIn(text)
  const { spans, dropped, bullets } = pairMarks(marks, text)
  const looks = new Uint8Array(text.length + 1)
  for (const { from, to, look } of spans) for (let i = from; i < to; i++) looks[i] = (looks[i] ?? 0) | look
  const gone = new Uint8Array(text.length)
  for (const { start, end } of dropped) gone.fill(1, start, end)

  const read: MarkedLine[] = []
  let at = 0
  for (const line of lines) {
    let kept = ''
    let look = ''
    for (let i = at; i < at + line.length; i++) {
      if (gone[i]) continue
      kept += text[i]
      look += looks[i]
      if (bullets.has(i)) {
        kept += ' '
        look += looks[i]
      }
    }
    at += line.length + 1
    read.push({ text: unshield(kept), look, crosses: at <= text.length && (looks[at - 1] ?? 0) > 0 })
  }
  return read
}

function marksIn(text: string): Mark[] {
  const marks: Mark[] = []
  let seen = 0
  let lineStart = true
  for (const found of text.matchAll(/\*+|_+/g)) {
    const start = found.index
    for (; seen < start; seen++) {
      const char = text.charAt(seen)
      if (char === '\n') lineStart = true
      else if (!isBlank(char)) lineStart = false
    }
    const mark = found[0].startsWith('*')
      ? starMark(text, start, found[0].length, lineStart)
      : lineMark(text, start, found[0].length)
    if (mark) marks.push(mark)
  }
  return marks
}

/** What stars may be here; nothing where they are characters of the text: a product, a bullet, (*). */
function starMark(text: string, start: number, count: number, lineStart: boolean): Mark | undefined {
  const end = start + count
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (count <= 3 && after === ')' && (before === '(' || lineStart)) return undefined
  if (count === 1 && ((lineStart && isBlank(after)) || (/\d/.test(before) && /\d/.test(after)))) return undefined
  const weight = count === 1 ? 2 : count === 2 ? 1 : count === 3 ? 3 : count % 2 ? 2 : 0
  const between = count === 1 && isBlank(before) && isBlank(after)
  return { char: '*', start, end, look: weight, opens: !between, closes: true, lineStart }
}

function lineMark(text: string, start: number, count: number): Mark | undefined {
  if (count > 2) return undefined
  const end = start + count
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const opens = !isWord(before) && !isBlank(after)
  const closes = !isWord(after) && !isBlank(before)
  if (!opens && !closes) return undefined
  return { char: '_', start, end, look: count === 1 ? 2 : 1, opens, closes, lineStart: false }
}

interface PairedMarks {
  readonly spans: readonly Span[]
  readonly dropped: ReadonlySet<Mark>
  /** Places of stars that are bullets without a blank behind. */
  readonly bullets: ReadonlySet<number>
}

function pairMarks(marks: readonly Mark[], text: string): PairedMarks {
  const spans: Span[] = []
  const dropped = new Set<Mark>()
  const bullets = new Set<number>()
  const open = new Map<string, Mark>()
  const left: { readonly mark: Mark; readonly look: number }[] = []

  marks.forEach((mark, at) => {
    let used = mark.look === 0
    for (const look of [1, 2]) {
      if (!(mark.look & look)) continue
      const key = mark.char + look
      const opener = open.get(key)
      if (opener && mark.closes && !isProduct(mark, marks[at + 1], text) && !isNewBullet(opener, mark, text)) {
        spans.push({ from: opener.end, to: mark.start, look })
        dropped.add(opener).add(mark)
        open.delete(key)
        used = true
      } else if (mark.opens && !(opener && isWithinWord(mark, text))) {
        if (opener) left.push({ mark: opener, look })
        open.set(key, mark)
        used = true
      }
    }
    if (!used && mark.char === '*' && mark.opens) left.push({ mark, look: mark.look })
  })

  for (const [key, mark] of open) left.push({ mark, look: Number(key.slice(1)) })
  left.sort((a, b) => a.mark.start - b.mark.start)
  const uneven = unevenPair(left)
  if (uneven) {
    spans.push(uneven.span)
    for (const mark of uneven.marks) dropped.add(mark)
  }
  for (const { mark } of left) {
    if (mark.char !== '*' || dropped.has(mark)) continue
    if (mark.end - mark.start > 1) dropped.add(mark)
    else if (mark.lineStart) bullets.add(mark.start)
    else if (!isLiteralStar(mark, text)) dropped.add(mark)
  }
  return { spans, dropped, bullets }
}

/** A star between blanks inside italics multiplies, where another closes them on the same line. */
function isProduct(mark: Mark, next: Mark | undefined, text: string): boolean {
  if (mark.opens || mark.char !== '*') return false
  return (
    next !== undefined &&
    next.look === 2 &&
    !isBlank(text.charAt(next.start - 1)) &&
    !text.slice(mark.end, next.start).includes('\n')
  )
}

/** Two lines that each open with a star and have no other are two bullets. */
const isNewBullet = (opener: Mark, mark: Mark, text: string): boolean =>
  opener.lineStart && mark.lineStart && mark.end - mark.start === 1 && /\p{Lu}/u.test(text.charAt(mark.end))

const isWithinWord = (mark: Mark, text: string): boolean =>
  isWord(text.charAt(mark.start - 1)) && isWord(text.charAt(mark.end))

/** `** Lưu ý:*`: more stars on one side than on the other. */
function unevenPair(left: readonly { readonly mark: Mark; readonly look: number }[]) {
  const stars = left.filter(({ mark }) => mark.char === '*')
  const [first, second] = stars
  if (stars.length !== 2 || !first || !second || first.mark === second.mark) return undefined
  const lengths = [first, second].map(({ mark }) => mark.end - mark.start)
  if (!lengths.includes(1) || !lengths.some((length) => length > 1)) return undefined
  return { span: { from: first.mark.end, to: second.mark.start, look: 2 }, marks: [first.mark, second.mark] }
}

/** A star at the end of a word, as of a note, and one between letters. */
function isLiteralStar(mark: Mark, text: string): boolean {
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  return isWord(before) || before === ')' || (isBlank(before) && isBlank(after))
}

/** Text without stars, roughly: to look for words in it. */
export const withoutStars = (text: string): string => unshield(text.replaceAll('*', ''))
