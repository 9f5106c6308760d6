import { authorityStart } from '../../decree/authority.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitalWords } from '../../vietnamese/capitals.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { beginsWithin, endsSentence } from '../../vietnamese/lines/line-edges.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
import { withoutStars } from './emphasis.ts'
import type { FoundGrid } from './text-grid.ts'

/** What parts columns on a line: a tab, or more blanks than anybody types between words. */
const gap = / *\t[ \t]*| {3,}/g

const opening = /^[\s*_]*(?:Nơi nhận\s?:?|Nơi gửi\s?:)[*_\s]*(?:\S|$)/i

/** Lines of a closing; a longer one is text. */
const longest = 120
const mostLines = 30

/** Recipients and signatures, or signatures alone, side by side, a line of all columns on each line: to the last line of any. */
export const closingColumns = (lines: readonly TextLine[], start: number): FoundGrid | undefined =>
  opening.test(lines[start]?.raw ?? '')
    ? recipientColumns(lines, start)
    : /\t| {3}/.test(lines[start]?.text ?? '')
      ? signatureColumns(lines, start)
      : undefined

/** From “Nơi nhận” on. */
function recipientColumns(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const [line] = lines.slice(start, start + 1)
  if (!line) return undefined
  // The signature may begin beside the first of the recipients.
  const widest = lines.slice(start, start + 3).find((one) => columnsOf(one).length > 1)
  const columns = widest ? columnsOf(widest) : []
  if (columns.length < 2 || !columns.slice(1).every(isShort)) return undefined
  const inside = linesInside(lines.slice(start, start + mostLines))
  const last = inside.findLastIndex((one) => textsIn(one, columns).slice(1).some(Boolean))
  if (last < 1) return undefined
  const below = inside.slice(last + 1).findIndex((line, at) => !goesOn(line, inside[last + at]))
  const end = below < 0 ? inside.length : last + 1 + below
  return gridOf(inside.slice(0, end), columns, start)
}

/** Lines in which the names of those who sign stand below their posts. */
const nearest = 14

/** Posts on the first line, and on a later one a name below each; what follows is none of the text. */
function signatureColumns(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  const [line] = lines.slice(start, start + 1)
  if (!line) return undefined
  const columns = columnsOf(line)
  if (columns.length < 2 || !columns.every(isShort) || !columns.some(({ text }) => opensSignature(text)))
    return undefined
  const inside = linesInside(lines.slice(start, start + nearest))
  const named = inside.findIndex((one) => isNamed(textsIn(one, columns)))
  if (named < 0 || !endsText(lines.slice(start + named + 1))) return undefined
  return gridOf(inside.slice(0, named + 1), columns, start)
}

const isNamed = (texts: readonly string[]): boolean =>
  texts.every((text) => !inCapitalWords(text) && personNamed(withoutStars(text)) !== undefined)

/** May stand above a signature: in capitals, or with one, and no list. */
function isShort({ text: typed }: Column): boolean {
  const text = withoutStars(typed).trim()
  return isCapital(text) && !/[\d;:.]$/.test(text) && text.length < 60 && !labelOf(text)
}

/** A post, a mark of authority or a body in whose name one signs. */
function opensSignature(typed: string): boolean {
  const text = withoutStars(typed).trim()
  if (authorityStart.test(text) || opensAsPost(text)) return true
  return inCapitalWords(text) && (opensAsAgency(text) || /^(?:NGƯỜI|DUYỆT|XÁC NHẬN)(?:\s|$)/.test(text))
}

/** No numbered text stands on the next line that has words. */
function endsText(lines: readonly TextLine[]): boolean {
  const next = lines.find(({ text }) => text !== '')
  const label = labelOf(withoutStars(next?.text ?? ''))
  return label === undefined || label.kind === 'bullet' || label.kind === 'appendix'
}

const linesInside = (lines: readonly TextLine[]): readonly TextLine[] => {
  const outside = lines.findIndex(standsOutside)
  return outside < 0 ? lines : lines.slice(0, outside)
}

/** One more recipient, or the rest of one whose line was broken. */
const goesOn = ({ text }: TextLine, above: TextLine | undefined): boolean =>
  /^[-–+•*]\s?\S/.test(text) || (beginsWithin(text) && !endsSentence(above?.text ?? ''))

function standsOutside({ text }: TextLine): boolean {
  const label = labelOf(text)
  return text.length > longest || (label !== undefined && label.kind !== 'bullet') || /^(?:PHỤ LỤC|\[\^?\d)/.test(text)
}

/** Words of a line with the middle of their place on it. */
interface Column {
  readonly text: string
  readonly middle: number
}

/** Blanks in front of the only words of a line set them out to the right. */
function columnsOf({ raw }: TextLine): Column[] {
  const columns: Column[] = []
  let from = 0
  const push = (to: number) => {
    const text = raw.slice(from, to).trim()
    if (text !== '') columns.push({ text, middle: (from + to) / 2 })
  }
  for (const { index, 0: blanks } of raw.matchAll(gap)) {
    push(index)
    from = index + blanks.length
  }
  push(raw.length)
  return columns
}

/** The words of a line column by column: by their order where there are as many or tabs part them, else each in the nearest. */
function textsIn(line: TextLine, columns: readonly Column[]): string[] {
  const parts = columnsOf(line)
  const ordered = parts.length >= columns.length || line.raw.includes('\t')
  const first = /^\s*\t/.test(line.raw) ? Math.max(0, columns.length - parts.length) : 0
  const place = ({ middle }: Column, i: number): number =>
    ordered ? Math.min(i + first, columns.length - 1) : i === 0 && /^\S/.test(line.raw) ? 0 : nearestTo(middle, columns)
  return columns.map((_, at) =>
    parts
      .filter((part, i) => place(part, i) === at)
      .map(({ text }) => text)
      .join(' '),
  )
}

function nearestTo(middle: number, columns: readonly Column[]): number {
  const far = columns.map((column) => Math.abs(column.middle - middle))
  return far.indexOf(Math.min(...far))
}

function gridOf(lines: readonly TextLine[], columns: readonly Column[], start: number): FoundGrid {
  const row = columns.map((_, column) => ({
    lines: lines.flatMap((line) => {
      const text = textsIn(line, columns)[column] ?? ''
      return text === '' ? [] : [lineOf(line.number, text)]
    }),
    column,
    span: 1,
  }))
  const grid = {
    line: lines[0]?.number ?? 1,
    columns: columns.length,
    rows: [row],
    headed: false,
    flat: true,
    arranging: true,
  }
  return { grid, end: start + lines.length }
}
