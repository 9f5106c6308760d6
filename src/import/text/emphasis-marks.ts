/** Stars or underlines that may open or close emphasis. */
export interface EmphasisMark {
  readonly char: string
  readonly start: number
  readonly end: number
  /** Look it switches on or off: 1 bold, 2 italic, 3 both, 0 none. */
  readonly look: number
  readonly opens: boolean
  readonly closes: boolean
  readonly lineStart: boolean
}

/** Blank, or the edge of the text. */
export const isBlank = (char: string): boolean => char === '' || /\s/.test(char)
/** A letter or digit. */
export const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

/** The marks of lines that stand together, joined by line ends. */
export function marksIn(text: string): EmphasisMark[] {
  const marks: EmphasisMark[] = []
  let seen = 0
  let lineStart = true
  for (const found of text.matchAll(/\*+|_+/g)) {
    const start = found.index
    for (; seen < start; seen++) {
      const char = text.charAt(seen)
      if (char === '\n') lineStart = true
      else if (!isBlank(char)) lineStart = false
    }
    const end = start + found[0].length
    // Bold that ends where other bold begins.
    const parts = found[0] === '****' ? [start, start + 2] : [start]
    for (const from of parts) {
      const place = { start: from, end: parts.length > 1 ? from + 2 : end, lineStart }
      const mark = found[0].startsWith('*') ? starMark(text, place) : underlineMark(text, place)
      if (mark) marks.push(mark)
    }
  }
  return marks
}

/** What stars may be here; nothing where they are characters of the text: a product, a bullet, (*). */
function starMark(
  text: string,
  { start, end, lineStart }: Pick<EmphasisMark, 'start' | 'end' | 'lineStart'>,
): EmphasisMark | undefined {
  const count = end - start
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  if (count <= 3 && after === ')' && (before === '(' || lineStart)) return undefined
  if (count === 1 && /\d/.test(before) && /\d/.test(after)) return undefined
  if (count === 1 && lineStart && isBlank(after) && !opensWhole(text, start)) return undefined
  const weight = count === 1 ? 2 : count === 2 ? 1 : count === 3 ? 3 : count % 2 ? 2 : 0
  const between = count === 1 && isBlank(before) && isBlank(after) && !lineStart
  return { char: '*', start, end, look: weight, opens: !between, closes: true, lineStart }
}

/** The first of two stars, the other of which ends the text: italics with a blank behind their mark, and no bullet. */
const opensWhole = (text: string, start: number): boolean =>
  text.slice(0, start).trim() === '' && /^\*\s[^*]*[^*\s]\*\s*$/.test(text.slice(start))

function underlineMark(text: string, { start, end }: Pick<EmphasisMark, 'start' | 'end'>): EmphasisMark | undefined {
  const count = end - start
  if (count > 2) return undefined
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  const opens = !isWord(before) && !isBlank(after)
  const closes = !isWord(after) && !isBlank(before)
  if (!opens && !closes) return undefined
  return { char: '_', start, end, look: count === 1 ? 2 : 1, opens, closes, lineStart: false }
}
