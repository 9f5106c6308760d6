import type { Doc } from '../../document/doc.ts'
import { formerFields, renamedSince } from './former-ministries.ts'
import { mergedSince } from './merged-provinces.ts'
import { isSince } from './since.ts'

let former: RegExp | undefined

/** Whether a unit ended before a document, which is told of by itself: who writes another name there needs no more advice. */
export function isGone(doc: Doc, unit: string): boolean {
  former ??= new RegExp(`^(?:Bộ|Sở) (?:${formerFields.map(({ typed }) => `(?:${typed})`).join('|')})(?![A-Za-zÀ-ỹ&])`)
  if (isSince(doc, renamedSince) && former.test(unit)) return true
  return isSince(doc, mergedSince) && /(?<![A-Za-zÀ-ỹ])(?:huyện|quận|thị xã|thị trấn)(?![A-Za-zÀ-ỹ])/i.test(unit)
}
