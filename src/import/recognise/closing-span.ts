import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { isCapital } from '../../vietnamese/letters.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
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
  const from = topOf(entries, label, Math.max(start, label - farthestAbove))
  const opening = firstSignature(entries, from)
  let to = label + 1
  while (to < end && staysIn(entries, to) && !isOver(entries, { from, to }, opening)) to++
  return { from, to }
}

/** Lines of signatures that stand above nơi nhận. */
const farthestAbove = 12

const lineOfEntry = (entry: ManuscriptEntry | undefined): ManuscriptLine | undefined =>
  isLine(entry) ? entry.line : undefined

const signs: ReadonlySet<LineLook> = new Set(['authority', 'post', 'trace', 'placeDate', 'name'])

/** A line of a signature block; in a joint document the name of each agency stands above its own. */
const closes = (line: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  line.text.length < 90 &&
  (signs.has(lookOf(line)) ||
    (inCapitals(line.text) && !labelOf(line.text) && (opensAsAgency(line.text) || approval.test(line.text))))

/** Who approves stands beside who signs. */
const approval = /^(?:PHÊ |XÉT |KÝ )?DUYỆT(?:\s|$)/

/** Whether a signature opens at a place: with a mark or post in capitals, or with a post in small letters above a name. */
function opensSignature(entries: readonly ManuscriptEntry[], at: number): boolean {
  const line = lineOfEntry(entries[at])
  if (!line || signing.has(lookOf(line))) return line !== undefined
  if (!opensAsPost(line.text) || line.text.length > 60 || /[.,;:]$/.test(line.text) || labelOf(line.text)) return false
  const next = entries.slice(at + 1, at + 3).map(lineOfEntry)
  const [below] = next[0] && lookOf(next[0]) === 'trace' ? next.slice(1) : next
  return isCapital(line.text) && below !== undefined && lookOf(below) === 'name'
}

/** The first place from one on at which a signature opens; past all entries where none does. */
function firstSignature(entries: readonly ManuscriptEntry[], from: number): number {
  const at = entries.findIndex((_, at) => at >= from && opensSignature(entries, at))
  return at < 0 ? entries.length : at
}

/** The place above which no line of a closing stands. */
function topOf(entries: readonly ManuscriptEntry[], at: number, start: number): number {
  let from = at
  while (from > start && (closes(lineOfEntry(entries[from - 1])) || opensSignature(entries, from - 1))) from--
  return from
}

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

/** Whether a closing, whose first signature opens at a place, is over: somebody has signed, what stands last is whole, nobody else signs below. */
function isOver(entries: readonly ManuscriptEntry[], { from, to }: Span, opening: number): boolean {
  if (opening >= to) return false
  const lines = entries
    .slice(from, to)
    .filter(isLine)
    .map(({ line }) => line)
  const last = lines.at(-1)
  if (!last || !lines.slice(opening - from).some((line) => lookOf(line) === 'name')) return false
  const next = lineOfEntry(entries[to])
  if (!next || bullet.test(next.text) || standBeside(entries[to - 1], entries[to])) return false
  // A title in capitals may look like a name.
  if (isOwnPost(next, last)) return false
  if (listing.has(lookOf(next)) && !(lookOf(next) === 'name' && inCapitals(next.text))) return false
  if (lookOf(last) !== 'name' && !isOwnPost(last, lines.at(-2)) && !endsRecipients(last, next)) return false
  return !signsBelow(entries, to)
}

/** The post that one who signs for a body has in another stands right below the name. */
const isOwnPost = ({ text, line }: ManuscriptLine, above: ManuscriptLine | undefined): boolean =>
  above !== undefined && lookOf(above) === 'name' && line === above.line + 1 && inCapitals(text) && opensAsPost(text)

/** Columns of one table hold one signature each. */
const standBeside = (entry: ManuscriptEntry | undefined, next: ManuscriptEntry | undefined): boolean =>
  isLine(entry) && isLine(next) && entry.arrangedBy !== undefined && entry.arrangedBy === next.arrangedBy

/** Whether the list of recipients ends between two lines: at a mark, or where what follows can't go on with it. */
const endsRecipients = (last: ManuscriptLine, next: ManuscriptLine): boolean =>
  (lookOf(last) === 'archive' || bullet.test(last.text)) &&
  (/[.;]$/.test(last.text) || inCapitals(next.text) || labelOf(next.text) !== undefined) &&
  !/^\p{Ll}/u.test(next.text)

const bullet = /^[-–+•*]\s/

/** Whether another signs on the next lines, in front of any sentence. */
function signsBelow(entries: readonly ManuscriptEntry[], to: number): boolean {
  const below = entries.slice(to, to + nextSigner).map(lineOfEntry)
  const until = below.findIndex((line) => line === undefined || line.text.length > 90)
  const near = below.slice(0, until < 0 ? below.length : until)
  const post = near.findIndex((_, at) => opensSignature(entries, to + at))
  return post >= 0 && near.slice(post).some((line) => line && personNamed(line.text) && lookOf(line) === 'name')
}

/** Lines at the end of a text among which one who signs without nơi nhận is looked for, and more where something stands below. */
const farthest = 14
const farthestSigned = 60

/** Without nơi nhận: post and name among the last lines, or above what stands below a signature. */
function signatureSpan(entries: readonly ManuscriptEntry[], start: number, end: number): Span | undefined {
  for (let at = end - 1; at >= Math.max(start, end - farthestSigned); at--) {
    if (!opensSignature(entries, at)) continue
    const from = topOf(entries, at, start)
    const signed = signedUpTo(entries, from, end)
    if (signed !== undefined || end - at <= farthest) return { from, to: signed ?? end }
  }
  const last = lineOfEntry(entries[end - 1])
  return last && last.text.length < 40 && personNamed(last.text)?.degree ? { from: end - 1, to: end } : undefined
}

/** Where a signature that begins at a place is over; nothing where what follows doesn't tell. */
function signedUpTo(entries: readonly ManuscriptEntry[], from: number, end: number): number | undefined {
  const opening = firstSignature(entries, from)
  for (let to = from + 1; to < Math.min(end, from + farthest); to++) {
    if (!lineOfEntry(entries[to - 1])) return undefined
    if (isOver(entries, { from, to }, opening)) return to
  }
  return undefined
}
