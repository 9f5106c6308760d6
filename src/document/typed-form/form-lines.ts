import type { Place } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'

/** A line of the body, or what stands in a cell of it where columns were pasted: its words without marks of emphasis. */
export interface FormLine {
  readonly text: string
  readonly place: Required<Place>
  /** Offsets of the whole line in the body; `to` is behind its end. */
  readonly from: number
  readonly to: number
  /** Nothing else stands on the line. */
  readonly alone: boolean
  /** Which of the cells with words it stands in, and whether one without words is before them. */
  readonly cell: number
  readonly setIn: boolean
}

/** No row of columns is longer. */
const longestRow = 1000

/** The lines between two offsets of a body that have words, each with its cells; the first offset begins a line. */
export function formLines(body: TextMap, start: number, end: number): FormLine[] {
  const lines: FormLine[] = []
  let from = start
  for (const typed of body.text.slice(start, end).split('\n')) {
    lines.push(...linesOfRow(body, typed, from))
    from += typed.length + 1
  }
  return lines
}

function linesOfRow(body: TextMap, typed: string, from: number): FormLine[] {
  const parts = typed.length > longestRow ? [typed] : partsOf(typed)
  const texts = parts.map(bare)
  const alone = texts.filter(Boolean).length === 1 && !typed.includes('|')
  const setIn = texts.findIndex(Boolean) > (typed.trimStart().startsWith('|') ? 2 : 1)
  const lines: FormLine[] = []
  let [at, cell] = [from, -1]
  for (const [i, part] of parts.entries()) {
    const text = texts[i] ?? ''
    const words = at + Math.max(0, part.search(/\S/))
    at += part.length
    if (text === '') continue
    if (!lineBreak.test(parts[i - 1] ?? '')) cell++
    const place = placeOf(body, words, words + Math.max(1, part.trim().length))
    lines.push({ text, place, from, to: from + typed.length, alone, cell: Math.max(0, cell), setIn })
  }
  return lines
}

const lineBreak = /^<br\s*\/?>$/i

/** The words of a line and what parts them; blanks that are left to be filled in part none: `Số:     /KH-UBND`. */
function partsOf(typed: string): string[] {
  const parts: string[] = []
  for (const part of typed.split(/(\t+| {3,}|\||<br\s*\/?>)/i)) {
    const [above = '', gap = ''] = parts.slice(-2)
    const isLeftBlank = /^\s+$/.test(gap) && (opensBlank.test(above) || closesBlank.test(part))
    if (isLeftBlank) parts.splice(-2, 2, `${above}${gap}${part}`)
    else parts.push(part)
  }
  return parts
}

const opensBlank = /(?:^|\s)(?:số\s*:?|ngày|tháng)$/i
const closesBlank = /^(?:\/|tháng\s|năm\s)/i

/** Without marks of headings and emphasis, of rules and of cells. */
const bare = (typed: string): string =>
  typed
    .replace(/^<br\s*\/?>$/i, '')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\\(?=[^A-Za-zÀ-ỹ\d\s])/g, '')
    .replace(/\*\*|__|(?<![A-Za-zÀ-ỹ\d])[*_]|[*_](?![A-Za-zÀ-ỹ\d])/g, '')
    .replace(/^[\s|:./=*–—_-]+$/, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()

/** Whether a line of the body is a heading of its own, whatever it says. */
export const opensSection = (body: TextMap, { from, to }: FormLine): boolean =>
  /^\s*#{1,6}\s/.test(body.text.slice(from, to))

/** The offset of a line some lines above another, which begins at an offset; the start of the text where there are fewer. */
export function lineAbove(text: string, offset: number, count: number): number {
  let at = offset
  for (let i = 0; i < count && at > 0; i++) at = text.lastIndexOf('\n', at - 2) + 1
  return at
}

/** The offset behind the first lines of a text. */
export const endOfLines = (text: string, count: number): number => text.split('\n', count).join('\n').length

/** Words as keys and typed form compare: letters alone, short forms in full. */
export const plainWords = (text: unknown): string =>
  foldWords(Array.isArray(text) ? text.join(' ') : String(text ?? ''))
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
