import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isFormName } from './appendix-mark.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { type LineLook, lookOf, recipientsOpening } from './line-look.ts'
import type { ManuscriptLine } from './recognised.ts'

/** Where nơi nhận and signature stand among the entries. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Finds the closing: the last "Nơi nhận" with what stands around it, or a signature by itself. */
export function closingSpan(entries: readonly ManuscriptEntry[], start: number, end: number): Span | undefined {
  const label = entries.findLastIndex(
    (entry, at) => at >= start && at < end && recipientsOpening.test(lineOfEntry(entry)?.text ?? ''),
  )
  if (label < 0) return signatureSpan(entries, start, end)
  let from = label
  while (from > start && label - from < 12 && closes(lineOfEntry(entries[from - 1]))) from--
  let to = label + 1
  while (to < end && staysIn(entries, to) && !isSigned(entries, { from, to })) to++
  return { from, to }
}

const lineOfEntry = (entry: ManuscriptEntry | undefined): ManuscriptLine | undefined =>
  isLine(entry) ? entry.line : undefined

const signs: ReadonlySet<LineLook> = new Set(['authority', 'post', 'trace', 'placeDate', 'name'])

/** A line of a signature block; in a joint document the name of each agency stands above its own. */
const closes = (line: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  line.text.length < 90 &&
  (signs.has(lookOf(line)) || (inCapitals(line.text) && !labelOf(line.text) && opensAsAgency(line.text)))

/** Whether a line below "Nơi nhận" still belongs to the closing. */
function staysIn(entries: readonly ManuscriptEntry[], at: number): boolean {
  const line = lineOfEntry(entries[at])
  const above = lineOfEntry(entries[at - 1])
  if (!line || line.pageBreak || /^\[\d+\]/.test(line.text)) return false
  const label = labelOf(line.text)
  if (label?.kind === 'appendix' || /^PHỤ LỤC/.test(line.text) || isFormName(line)) return false
  if (label && label.kind !== 'bullet' && label.kind !== 'decimal') return false
  return line.text.length < 400 || (above !== undefined && recipientsOpening.test(above.text))
}

/** Lines in which the signature of another begins and ends. */
const nextSigner = 5

const signing: ReadonlySet<LineLook> = new Set(['authority', 'post'])
const listing: ReadonlySet<LineLook> = new Set(['recipients', 'archive', 'trace', 'rule', 'placeDate', 'name'])

/** Whether a closing is over above a place: it has a signer with a post and a name, and no other signs below, nor do recipients follow. */
function isSigned(entries: readonly ManuscriptEntry[], { from, to }: Span): boolean {
  const lines = entries
    .slice(from, to)
    .filter(isLine)
    .map(({ line }) => line)
  const last = lines.at(-1)
  if (!last || lookOf(last) !== 'name' || !lines.some((line) => signing.has(lookOf(line)))) return false
  const below = entries.slice(to, to + nextSigner).map(lineOfEntry)
  const [next] = below
  if (!next || listing.has(lookOf(next)) || /^[-–+•]\s/.test(next.text)) return false
  const until = below.findIndex((line) => line === undefined || line.text.length > 90)
  const near = below.slice(0, until < 0 ? below.length : until)
  const post = near.findIndex((line) => line !== undefined && signing.has(lookOf(line)))
  return post < 0 || !near.slice(post).some((line) => line && personNamed(line.text) && lookOf(line) === 'name')
}

/** Without nơi nhận: post and name among the last lines. */
function signatureSpan(entries: readonly ManuscriptEntry[], start: number, end: number): Span | undefined {
  for (let at = end - 1; at >= Math.max(start, end - 14); at--) {
    const line = lineOfEntry(entries[at])
    if (!line || !signing.has(lookOf(line))) continue
    let from = at
    while (from > start && closes(lineOfEntry(entries[from - 1]))) from--
    return { from, to: end }
  }
  const last = lineOfEntry(entries[end - 1])
  return last && last.text.length < 40 && personNamed(last.text)?.degree ? { from: end - 1, to: end } : undefined
}
