import { labelOf } from '../../vietnamese/lines/label.ts'
import { lineOf, type TextLine } from '../../vietnamese/lines/text-line.ts'
import type { FoundGrid } from './text-grid.ts'

/** What parts two columns on a line: a tab, or more blanks than anybody types between words. */
const gap = /\t+| {3,}/

const opening = /^[\s*_]*Nơi nhận\s?:?[*_]*(?:\t+| {3,})\S/i

/** Lines of a closing; a longer one is text. */
const longest = 120
const mostLines = 30

/** A line as its two columns. */
interface Columns {
  readonly left: string
  readonly right: string
}

/** Recipients and signature side by side, a line of both columns on each line: from “Nơi nhận” to the last line of either. */
export function closingColumns(lines: readonly TextLine[], start: number): FoundGrid | undefined {
  if (!opening.test(lines[start]?.raw ?? '')) return undefined
  const near = lines.slice(start, start + mostLines)
  const outside = near.findIndex(standsOutside)
  const inside = outside < 0 ? near : near.slice(0, outside)
  const last = inside.findLastIndex((line) => columnsIn(line).right !== '')
  if (last < 1) return undefined
  const below = inside.slice(last + 1).findIndex(({ text }) => !/^[-–+•*]\s?\S/.test(text))
  const end = below < 0 ? inside.length : last + 1 + below
  const column = (side: keyof Columns): TextLine[] =>
    inside.slice(0, end).flatMap((line) => {
      const text = columnsIn(line)[side]
      return text === '' ? [] : [lineOf(line.number, text)]
    })
  const row = (['left', 'right'] as const).map((side, at) => ({ lines: column(side), column: at, span: 1 }))
  const line = lines[start]?.number ?? 1
  return { grid: { line, columns: 2, rows: [row], headed: false, flat: true }, end: start + end }
}

function standsOutside({ text }: TextLine): boolean {
  const label = labelOf(text)
  return text.length > longest || (label !== undefined && label.kind !== 'bullet') || /^(?:PHỤ LỤC|\[\^?\d)/.test(text)
}

/** Blanks in front of the only words of a line set them out to the right. */
function columnsIn({ raw }: TextLine): Columns {
  const [left = '', ...right] = raw.trimEnd().split(gap)
  return { left: left.trim(), right: right.join(' ').trim() }
}
