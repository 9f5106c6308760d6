import { type EmphasisMark, isBlank, isWord } from './emphasis-marks.ts'

interface Span {
  readonly from: number
  readonly to: number
  readonly look: number
}

/** What marks mean, each for the other. */
export interface PairedMarks {
  readonly spans: readonly Span[]
  readonly dropped: ReadonlySet<EmphasisMark>
  /** Places of stars that are bullets without a blank behind. */
  readonly bullets: ReadonlySet<number>
}

/** Pairs marks that open with those that close; of what is left over, bullets and characters of the text are told from marks. */
export function pairMarks(marks: readonly EmphasisMark[], text: string): PairedMarks {
  const spans: Span[] = []
  const dropped = new Set<EmphasisMark>()
  const bullets = new Set<number>()
  const open = new Map<string, EmphasisMark>()
  const left: { readonly mark: EmphasisMark; readonly look: number }[] = []

  marks.forEach((mark, at) => {
    let used = mark.look === 0
    for (const look of [1, 2]) {
      if (!(mark.look & look)) continue
      const key = mark.char + look
      const opener = open.get(key)
      const multiplies = opener && (isProduct(mark, marks[at + 1], text) || areFactors(opener, mark, text))
      if (opener && mark.closes && !multiplies && !isNewBullet(opener, mark, text)) {
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
function isProduct(mark: EmphasisMark, next: EmphasisMark | undefined, text: string): boolean {
  if (mark.opens || mark.char !== '*') return false
  return (
    next !== undefined &&
    next.look === 2 &&
    !isBlank(text.charAt(next.start - 1)) &&
    !text.slice(mark.end, next.start).includes('\n')
  )
}

/** Stars of which each stands within a word multiply: a*b*c. */
const areFactors = (opener: EmphasisMark, mark: EmphasisMark, text: string): boolean =>
  opener.char === '*' && [opener, mark].every((one) => one.look === 2 && isWithinWord(one, text))

/** Two lines that each open with a star and have no other are two bullets. */
const isNewBullet = (opener: EmphasisMark, mark: EmphasisMark, text: string): boolean =>
  opener.lineStart && mark.lineStart && mark.end - mark.start === 1 && /\p{Lu}/u.test(text.charAt(mark.end))

const isWithinWord = (mark: EmphasisMark, text: string): boolean =>
  isWord(text.charAt(mark.start - 1)) && isWord(text.charAt(mark.end))

/** `** Lưu ý:*`: more stars on one side than on the other. */
function unevenPair(left: readonly { readonly mark: EmphasisMark; readonly look: number }[]) {
  const stars = left.filter(({ mark }) => mark.char === '*')
  const [first, second] = stars
  if (stars.length !== 2 || !first || !second || first.mark === second.mark) return undefined
  const lengths = [first, second].map(({ mark }) => mark.end - mark.start)
  if (!lengths.includes(1) || !lengths.some((length) => length > 1)) return undefined
  return { span: { from: first.mark.end, to: second.mark.start, look: 2 }, marks: [first.mark, second.mark] }
}

/** A star at the end of a word, as of a note, and one between letters. */
function isLiteralStar(mark: EmphasisMark, text: string): boolean {
  const before = text.charAt(mark.start - 1)
  const after = text.charAt(mark.end)
  return isWord(before) || before === ')' || (isBlank(before) && isBlank(after))
}
