import { regimeTitled } from '../../decree/nation.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { joinLines, linesOfParagraph, wholeLine } from './manuscript-lines.ts'
import { isBrokenSymbol } from './number-and-symbol.ts'
import { isBrokenPlaceDate } from './place-date.ts'
import type { ManuscriptLine } from './recognised.ts'

/** A line that may be one of the head, with the entry it stands in. */
export interface HeadLine {
  readonly line: ManuscriptLine
  readonly at: number
}

/** Entries a head can have. */
const farthest = 60

/** Whether two lines are one that was broken between them: a place and date, a symbol, or what other documents have for the nation's name. */
const isBroken = (first: string, second: string): boolean =>
  isBrokenPlaceDate(first, second) ||
  isBrokenSymbol(first, second) ||
  (regimeTitled(`${first} ${second}`) !== undefined && regimeTitled(first) === undefined)

/** The lines that may be those of the head. */
export function linesOfHead(entries: readonly ManuscriptEntry[]): readonly HeadLine[] {
  const lines: HeadLine[] = []
  for (const [at, entry] of entries.slice(0, farthest).entries()) {
    if (!isLine(entry)) continue
    for (const line of linesOfParagraph({ ...entry.line, type: 'paragraph' })) {
      const last = lines.at(-1)
      if (last && isBroken(last.line.text, line.text)) lines.splice(-1, 1, { line: joinLines(last.line, line), at })
      else lines.push({ line, at })
    }
  }
  return lines
}

/**
 * The entries with the place where the text begins, the head having taken so many lines. What a paragraph has below the
 * last of them is an entry of its own; tables that stand among them are no part of a head, and open the text.
 */
export function belowHead(entries: readonly ManuscriptEntry[], lines: readonly HeadLine[], length: number) {
  const last = length === 0 ? -1 : (lines[length - 1]?.at ?? -1)
  const passed = entries.slice(0, last + 1).filter((entry) => 'table' in entry)
  const rest = lines.slice(length).flatMap(({ line, at }) => (at === last ? [line] : []))
  const [first] = rest
  const above = entries.slice(0, last + 1).filter((entry) => !('table' in entry))
  const below = entries.slice(last + 1)
  if (!first) return { entries: [...above, ...passed, ...below], bodyStart: above.length }
  const runs = rest.flatMap((line, i) => (i === 0 ? line.runs : [{ text: '\n' }, ...line.runs]))
  const line = wholeLine({ ...first, runs, type: 'paragraph' })
  return {
    entries: [...above.slice(0, -1), ...passed, { kind: 'line' as const, line }, ...below],
    bodyStart: above.length - 1,
  }
}
