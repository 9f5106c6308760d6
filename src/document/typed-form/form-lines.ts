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
}

/** No row of columns is longer. */
const longestRow = 1000

/** The lines between two offsets of a body that have words, each with its cells; the first offset begins a line. */
export function formLines(body: TextMap, start: number, end: number): FormLine[] {
  const lines: FormLine[] = []
  let from = start
  for (const typed of body.text.slice(start, end).split('\n')) {
    const to = from + typed.length
    let at = from
    const parts = typed.length > longestRow ? [typed] : typed.split(/(\t+| {3,}|\|)/)
    const texts = parts.map(bare)
    const alone = texts.filter(Boolean).length === 1 && !typed.includes('|')
    for (const [i, part] of parts.entries()) {
      const text = texts[i] ?? ''
      const words = at + Math.max(0, part.search(/\S/))
      if (text !== '')
        lines.push({ text, place: placeOf(body, words, words + Math.max(1, part.trim().length)), from, to, alone })
      at += part.length
    }
    from = to + 1
  }
  return lines
}

/** Without marks of headings and emphasis, of rules and of cells. */
const bare = (typed: string): string =>
  typed
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/^\s*#{1,6}\s+/, '')
    .replace(/\\(?=[^A-Za-zÀ-ỹ\d\s])/g, '')
    .replace(/\*\*|__|(?<![A-Za-zÀ-ỹ\d])[*_]|[*_](?![A-Za-zÀ-ỹ\d])/g, '')
    .replace(/^[\s|:./=–—_-]+$/, '')
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
