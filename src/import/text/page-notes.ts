import type { Finding } from '../../findings/diagnostic.ts'
import { beginsWithin, endsCiting, endsSentence } from '../../vietnamese/lines/line-edges.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'

/** A number without a mark, and the words of a note. */
const opening = /^(\d{1,2}) ?(?=[“"]?\p{Lu}\p{Ll})/u
const pageNumber = /^\d{1,4}$/
const typedMark = /\[\^?(\d{1,3})\]/g

/** Lines of one note, and of a page above it, among which its mark is. */
const mostLines = 8
const farthest = 60
/** A shorter line is a cell or a title. */
const leastText = 40

/** Notes at the foot of a page, from one place among the lines to another. */
interface NotesOfPage {
  readonly from: number
  readonly to: number
  readonly notes: readonly { readonly number: string; readonly line: number; readonly text: string }[]
  /** They stand within a sentence, which the page's end cut. */
  readonly cuts: boolean
  /** A page's number stands below them. */
  readonly paged: boolean
  /** Nothing stands between them and the text. */
  readonly close: boolean
}

/** Lines whose notes stand at the end, and those notes whose marks are not in the text. */
interface WithoutPageNotes {
  readonly lines: readonly TextLine[]
  readonly unmarked: readonly TextLine[]
}

/**
 * Takes the notes out that a PDF has at the foot of its pages, in the middle of the text: they stand at the end, as they are
 * typed, with `[1]` at their marks. A mark that is not there is set where the page ends, and the note given back as well.
 */
export function withoutPageNotes(lines: readonly TextLine[]): WithoutPageNotes {
  const text = [...lines]
  const ends: TextLine[] = []
  const unmarked: TextLine[] = []
  let count = Math.max(0, ...lines.flatMap(({ text: one }) => [...one.matchAll(typedMark)].map(([, id]) => Number(id))))
  const gone = new Set<number>()
  for (let at = 0; at < lines.length; at++) {
    const found = notesAt(lines, at)
    if (!found) continue
    const places = found.notes.map(({ number }) => markAbove(text, at, number))
    const above = textAbove(lines, at)
    if (!isNoted(found, places)) continue
    for (const [i, note] of found.notes.entries()) {
      count++
      const place = places[i] ?? { at: above, from: text[above]?.raw.trimEnd().length ?? 0, length: 0 }
      text[place.at] = withMark(text[place.at], place, `[${count}]`)
      ends.push(lineOf(note.line, `[${count}] ${note.text}`))
      if (!places[i]) unmarked.push(lineOf(note.line, `${note.number} ${note.text}`))
    }
    for (let i = above + 1; i < found.to; i++) gone.add(i)
    at = found.to - 1
  }
  if (ends.length === 0) return { lines, unmarked }
  const last = lines.at(-1)?.number ?? 1
  return { lines: [...text.filter((_, at) => !gone.has(at)), lineOf(last, ''), ...ends], unmarked }
}

/** Where they cut a sentence, and a page ends there or one is called above; else where a page ends, and all are. */
const isNoted = ({ cuts, paged, close }: NotesOfPage, places: readonly (MarkPlace | undefined)[]): boolean =>
  cuts ? paged || !close || places.some(Boolean) : paged && places.every(Boolean)

function notesAt(lines: readonly TextLine[], from: number): NotesOfPage | undefined {
  const number = opening.exec(lines[from]?.text ?? '')?.[1]
  const last = textAbove(lines, from)
  const above = lines[last]?.text ?? ''
  if (number === undefined || above.length < leastText || endsCiting(above)) return undefined
  const notes: { number: string; line: number; text: string }[] = []
  let to = from
  for (; to < lines.length && to - from < mostLines * (notes.length + 1); to++) {
    const line = lines[to]
    if (!line || line.text === '' || pageNumber.test(line.text)) break
    const own = opening.exec(line.text)
    const note = notes.at(-1)
    if (own && Number(own[1]) === Number(note?.number ?? number) + (note ? 1 : 0))
      notes.push({ number: own[1] ?? '', line: line.number, text: line.text.slice(own[0].length) })
    else if (note && !(endsSentence(note.text) && beginsWithin(line.text))) note.text += ` ${line.text}`
    else break
  }
  const below = lines.slice(to, to + mostLines).filter(({ text }) => text !== '')
  const paged = pageNumber.test(below[0]?.text ?? '')
  const next = below[paged ? 1 : 0]?.text ?? ''
  return { from, to, notes, cuts: !endsSentence(above) && beginsWithin(next), paged, close: last === from - 1 }
}

function textAbove(lines: readonly TextLine[], at: number): number {
  let above = at - 1
  while (above >= 0 && /^[-–—_\s]*$/.test(lines[above]?.text ?? '')) above--
  return above
}

interface MarkPlace {
  readonly at: number
  readonly from: number
  readonly length: number
}

/** Where a number stands glued to the end of a word, nearest above. */
function markAbove(lines: readonly TextLine[], at: number, number: string): MarkPlace | undefined {
  const mark = new RegExp(
    `(?<=\\p{Ll}|\\p{Lu}\\p{Lu}|[”")\\]]|[\\p{L}”")][.;,])(?<!(?:^|[^\\p{L}])[cdkmh]?m)${number}(?![\\d\\p{L}/])`,
    'gu',
  )
  for (let i = at - 1; i >= Math.max(0, at - farthest); i--) {
    const found = [...(lines[i]?.raw ?? '').matchAll(mark)].at(-1)
    if (found) return { at: i, from: found.index, length: number.length }
  }
  return undefined
}

function withMark(line: TextLine | undefined, { from, length }: MarkPlace, mark: string): TextLine {
  const { raw = '', number = 1 } = line ?? {}
  return lineOf(number, raw.slice(0, from) + mark + raw.slice(from + length))
}

/** What is told of notes whose marks are not there. */
export const unmarkedNotes = (notes: readonly TextLine[], file: string): Finding[] =>
  notes.map(({ text, number }) => ({
    rule: 'nhap-chu-thich-trang',
    message: `Chú thích cuối trang “${text}” không có dấu trong bài; dấu chú thích được đặt ở chỗ hết trang`,
    hint: 'chuyển dấu `[^…]` của chú thích này tới chữ mà nó giải thích, trong tệp vừa ghi',
    place: { file, line: number, column: 1 },
  }))
