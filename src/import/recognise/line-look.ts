import { authorityStart } from '../../decree/authority.ts'
import { isNationOrMotto, regimeTitled } from '../../decree/nation.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { opensAsBasis } from '../../vietnamese/openers.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost } from '../../vietnamese/posts.ts'
import { isDigitalStamp, isSignatureTrace } from '../../vietnamese/signature-trace.ts'
import { opensAppendix } from './appendix-mark.ts'
import { numberIn, openNumberIn } from './number-and-symbol.ts'
import { placeDateIn } from './place-date.ts'
import type { ManuscriptLine } from './recognised.ts'
import { markIn } from './stamped-marks.ts'
import { typedTypeIn } from './typed-type.ts'

/** What a line is by its looks, wherever in the document it stands. */
export type LineLook =
  | 'rule'
  | 'nation'
  | 'regime'
  | 'stamp'
  | 'number'
  | 'openNumber'
  | 'placeDate'
  | 'mark'
  | 'issuedWith'
  | 'subject'
  | 'addressees'
  | 'recipients'
  | 'archive'
  | 'trace'
  | 'type'
  | 'basis'
  | 'appendix'
  | 'labelled'
  | 'authority'
  | 'post'
  | 'name'
  | 'capitals'
  | 'sentence'
  | 'text'

/** Opens the list of recipients, on a line of its own or with the first of them. */
export const recipientsOpening = /^(?:Nơi nhận\s*:?|Nơi gửi\s*(?::|$))/i

/** `Lưu trữ lịch sử` and `Lưu học sinh` are recipients. */
export const archiveLabel = /^[-–+•*]?\s*Lưu\b(?! (?:học|hành|trữ|động|vực))\s*:?\s*/i

/** `(Ban hành kèm theo …`: the document it is issued with, or the plan an appendix belongs to. */
export const issuedWithOpening = /^\(?\s*(?:Ban hành\s+)?kèm theo\s/i

/** The first that fits is the look of a line. */
const looks: readonly (readonly [look: LineLook, fits: (line: ManuscriptLine) => boolean])[] = [
  ['rule', ({ text }) => /^[-–—_*=~\s./]+$/.test(text)],
  ['nation', ({ text }) => isNationOrMotto(text)],
  ['regime', ({ text }) => regimeTitled(text) !== undefined],
  ['stamp', ({ text }) => isDigitalStamp(text)],
  ['number', ({ text }) => numberIn(text) !== undefined],
  ['openNumber', ({ text }) => openNumberIn(text) !== undefined],
  ['placeDate', ({ text }) => placeDateIn(text) !== undefined],
  ['mark', ({ text }) => markIn(text) !== undefined],
  ['issuedWith', ({ text }) => issuedWithOpening.test(text)],
  ['subject', ({ text }) => /^\(?V\/v\s?:?\s/i.test(text)],
  ['addressees', ({ text }) => /^Kính gửi/i.test(text)],
  ['recipients', ({ text }) => recipientsOpening.test(text)],
  ['trace', ({ text }) => isSignatureTrace(text)],
  ['type', (line) => typedTypeIn(line) !== undefined],
  ['basis', ({ text }) => opensAsBasis(text) && text.length > 40],
  ['archive', ({ text }) => archiveLabel.test(text)],
  ['appendix', opensAppendix],
  ['authority', ({ text }) => authorityStart.test(text)],
  ['labelled', ({ text }) => labelOf(text) !== undefined],
  ['post', ({ text }) => isPost(text)],
  ['name', ({ text }) => isName(text)],
  ['capitals', ({ text }) => inCapitals(text)],
  ['sentence', ({ text, heading }) => !heading && text.length > 100 && /[.:]$/.test(text)],
]

/** In capitals a longer one is a title. */
const longestInCapitals = 4

const isName = (text: string): boolean =>
  personNamed(text) !== undefined &&
  !/[.;:]$/.test(text) &&
  !(inCapitals(text) && text.split(' ').length > longestInCapitals)

/** What a line is by its looks; what nothing is known of is text. Lines are looked at again and again, and don't change. */
export function lookOf(line: ManuscriptLine): LineLook {
  const look = known.get(line) ?? looks.find(([, fits]) => fits(line))?.[0] ?? 'text'
  known.set(line, look)
  return look
}

const known = new WeakMap<ManuscriptLine, LineLook>()
