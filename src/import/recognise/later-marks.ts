import { inCapitals } from '../../vietnamese/capitals.ts'
import { appendixStarts } from './below-signature.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { type LineLook, lookOf } from './line-look.ts'
import type { LeftOut, ManuscriptLine } from './recognised.ts'

/** Opens what a copying office or a superior puts below a document that is signed. */
const opensLater = ({ text }: ManuscriptLine): boolean =>
  /^(?:(?:BẢN )?SAO (?:Y|LỤC)|TRÍCH SAO|Ý KIẾN)(?:\s|$)/.test(text) && inCapitals(text)

const ends: ReadonlySet<LineLook> = new Set(['name', 'archive'])

/** Entries that such marks can take. */
const most = 16

/** The entries without what was put on a document after it was signed, a copy mark or an opinion, and that by name. */
export function withoutLaterMarks(entries: readonly ManuscriptEntry[], from: number) {
  const start = entries.findIndex(
    (entry, at) => at > from && isLine(entry) && opensLater(entry.line) && isBelowClosing(entries, at),
  )
  const until = start < 0 ? start : (appendixStarts(entries, start)[0] ?? entries.length)
  const mark = entries.slice(Math.max(0, start), until)
  if (start < 0 || mark.length > most || !mark.every(isLine)) return { entries, leftOut: [] }
  return {
    entries: [...entries.slice(0, start), ...entries.slice(until)],
    leftOut: mark.map(
      ({ line: { text, line } }): LeftOut => ({ text, line, why: 'ghi thêm dưới văn bản đã ký, không thuộc văn bản' }),
    ),
  }
}

function isBelowClosing(entries: readonly ManuscriptEntry[], at: number): boolean {
  const [entry, above] = [entries[at], entries[at - 1]]
  return (
    isLine(above) &&
    ends.has(lookOf(above.line)) &&
    !(isLine(entry) && entry.arrangedBy === above.arrangedBy && above.arrangedBy)
  )
}
