import { bareRecipient } from '../../vietnamese/recipients.ts'
import type { Recipient } from '../doc.ts'
import type { FrontMatter } from './front-matter.ts'

/** `noi_nhan`: each recipient by itself, and the groups that share a purpose. */
export const readRecipients = ({ noi_nhan = [] }: FrontMatter): Recipient[] =>
  noi_nhan.map((given) =>
    typeof given === 'string'
      ? { names: [bareRecipient(given)] }
      : { names: given.nhom.map(bareRecipient), purpose: purposeOf(given.de) },
  )

/** `luu`, without the words "Lưu:" that are printed before it. */
export const readArchive = ({ luu = 'VT' }: FrontMatter): string =>
  bareRecipient(luu).replace(/^(?:lưu:?|luu\s*:)\s*/i, '')

/** `kinh_gui`, without the words "Kính gửi:" that are printed before it. */
export const readAddressees = ({ kinh_gui = [] }: FrontMatter): string[] =>
  kinh_gui.map((typed) => bareRecipient(typed).replace(/^kính gửi:?\s*/i, ''))

/** `(để báo cáo)`, `báo cáo` and `để báo cáo` are one. */
const purposeOf = (typed: string): string => {
  const words = typed
    .trim()
    .replace(/^\(|\)$/g, '')
    .trim()
  return /^để\s/i.test(words) ? words : `để ${words}`
}
