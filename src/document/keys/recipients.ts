import { withoutFinalMarks } from '../../vietnamese/recipients.ts'
import type { Recipient } from '../doc.ts'
import type { FrontMatter } from './front-matter.ts'

/** `noi_nhan`: each recipient by itself, and the groups that share a purpose. */
export const readRecipients = ({ noi_nhan = [] }: FrontMatter): Recipient[] =>
  noi_nhan.map((given) =>
    typeof given === 'string'
      ? { names: [bareItem(given)] }
      : { names: given.nhom.map(bareItem), purpose: purposeOf(given.de) },
  )

/** `luu`, without the words "Lưu:" that are printed before it. */
export const readArchive = ({ luu = 'VT' }: FrontMatter): string => bareItem(luu).replace(/^(?:lưu:?|luu\s*:)\s*/i, '')

/** `kinh_gui`, without the words "Kính gửi:" that are printed before it. */
export const readAddressees = ({ kinh_gui = [] }: FrontMatter): string[] =>
  kinh_gui.map((typed) => bareItem(typed).replace(/^kính gửi:?\s*/i, ''))

/** A list entry without the dash and the punctuation that the program puts there. */
const bareItem = (typed: string): string => withoutFinalMarks(typed.trim().replace(/^[-–]\s*/, ''))

/** `(để báo cáo)`, `báo cáo` and `để báo cáo` are one. */
const purposeOf = (typed: string): string => {
  const words = typed
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim()
  return /^để\s/i.test(words) ? words : `để ${words}`
}
