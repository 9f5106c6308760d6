import { inCapitals } from '../../vietnamese/capitals.ts'
import type { SignatureTyped } from '../keys/meant/typed-signature.ts'
import { closingPart, namesAnother } from './closing-parts.ts'
import type { FormLine } from './form-lines.ts'
import type { KnownClosing, TypedClosing } from './typed-closing.ts'

/** What stands around lines that may be a closing, and what the keys say. */
export interface AroundClosing {
  readonly known: KnownClosing
  /** Nothing stands below. */
  readonly isLast: boolean
  /** A line that brings in a list stands above. */
  readonly isListed: boolean
  /** The line above ends a sentence: a date alone is none of what it says. */
  readonly isEnded: boolean
}

const postOf = ({ keys: { ho_ten: _, ...posts }, whole }: SignatureTyped): SignatureTyped => ({ keys: posts, whole })

/** “Bình An, ngày 05 tháng 4 năm 2026”, and no sentence such as “Hoàn thành ngày 05/4/2026.” */
const isOfForm = ({ text }: FormLine): boolean => /, ?ngày/i.test(text) && !/[.;]$/.test(text)

/** Whether lines are a closing and nothing else: by “Lưu”, by a whole signature, or since the keys say the same. */
export function isSureClosing(
  { archive, signatures, lines, place, date }: TypedClosing,
  { known, isLast, isListed, isEnded }: AroundClosing,
): boolean {
  if (archive !== undefined) return true
  const parts = lines.map(({ text }) => closingPart(text))
  if (parts.includes('trace') || parts.includes('authority')) return true
  if (isListed || !isLast) return false
  const isCapitalPost = ({ text }: FormLine, i: number) =>
    (parts[i] === 'post' || parts[i] === 'another') && inCapitals(text)
  return (
    lines.some(isCapitalPost) ||
    lines.some(({ text }) => namesAnother(text)) ||
    (parts.includes('date') &&
      (known.isPlace(place) || (isEnded && (place ? lines.some(isOfForm) : known.isDate(date))))) ||
    signatures.some(
      (one) => (one.whole && !parts.includes('signed')) || (one.another && one.keys.ho_ten !== undefined),
    ) ||
    signatures.some(
      (one) => !one.another && (known.signs(one) || (parts.includes('signed') && known.signs(postOf(one)))),
    )
  )
}
