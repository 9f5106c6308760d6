import { authorityStart } from '../../decree/authority.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import { dateLine } from './place-date.ts'
import type { ManuscriptLine } from './recognised.ts'
import { signatureTrace } from './signature-lines.ts'

/** Opens the list of recipients, on a line of its own or with the first of them. */
export const recipientsOpening = /^Nơi nhận\s*:?/i

/** Where nơi nhận and signature stand among the entries. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Finds the closing: the last "Nơi nhận" with what stands around it, or a signature by itself. */
export function closingSpan(entries: readonly ManuscriptEntry[], start: number, end: number): Span | undefined {
  const lineAt = (at: number) => lineOfEntry(entries[at])
  let label = -1
  for (let at = end - 1; at >= start && label < 0; at--) if (recipientsOpening.test(lineAt(at)?.text ?? '')) label = at
  if (label < 0) return signatureSpan(entries, start, end)
  let from = label
  while (from > start && label - from < 12 && closes(lineAt(from - 1))) from--
  let to = label + 1
  while (to < end && staysIn(lineAt(to), lineAt(to - 1))) to++
  return { from, to }
}

const lineOfEntry = (entry: ManuscriptEntry | undefined): ManuscriptLine | undefined =>
  isLine(entry) ? entry.line : undefined

/** A line of a signature block. */
const closes = (line: ManuscriptLine | undefined): boolean =>
  line !== undefined &&
  !labelOf(line.text) &&
  line.text.length < 90 &&
  (authorityStart.test(line.text) ||
    dateLine.test(line.text) ||
    isPost(line.text) ||
    signatureTrace.test(line.text) ||
    (personNamed(line.text) !== undefined && !/[.;:]$/.test(line.text)))

/** Whether a line below "Nơi nhận" still belongs to the closing. */
function staysIn(line: ManuscriptLine | undefined, before: ManuscriptLine | undefined): boolean {
  if (!line || line.pageBreak) return false
  if (/^\[\d+\]/.test(line.text)) return false
  const label = labelOf(line.text)
  if (label?.kind === 'appendix' || /^PHỤ LỤC/.test(line.text)) return false
  if (label && label.kind !== 'bullet' && label.kind !== 'decimal') return false
  return line.text.length < 400 || (before !== undefined && recipientsOpening.test(before.text))
}

/** Without nơi nhận: post and name among the last lines. */
function signatureSpan(entries: readonly ManuscriptEntry[], start: number, end: number): Span | undefined {
  for (let at = end - 1; at >= Math.max(start, end - 14); at--) {
    const entry = entries[at]
    if (!isLine(entry) || !(isPost(entry.line.text) || authorityStart.test(entry.line.text))) continue
    let from = at
    while (from > start && closes(lineOfEntry(entries[from - 1]))) from--
    return { from, to: end }
  }
  const last = entries[end - 1]
  return isLine(last) && last.line.text.length < 40 && personNamed(last.line.text)?.degree
    ? { from: end - 1, to: end }
    : undefined
}
