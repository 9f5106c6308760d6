import { inCapitals } from '../../vietnamese/capitals.ts'
import { callingBefore, personNamed } from '../../vietnamese/person-names.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
import { isSignatureTrace } from '../../vietnamese/signature-trace.ts'

/** Cells of a line between tabs. */
type Cells = readonly string[]

/** What stands before an address or the like, and what such have in them. */
const contact = /^(?:địa chỉ|điện thoại|đt|di động|fax|e-?mail|website|trang web|số tài khoản|mã số thuế|đại diện)$/i
const address = /[\d@,]|www/i
const opensWithMark = /^[:–—-]\s*\S/

/** Whether a line with a tab heads no table, but has its words set out: behind a colon or dash, or an address. */
export const isSetOut = ([first = '', second = '', ...more]: Cells): boolean =>
  more.length === 0 && (opensWithMark.test(second) || (contact.test(first) && address.test(second)))

/** Whether lines with tabs are those of people who sign beside each other: posts, and the names below. */
export function areSigned(rows: readonly Cells[]): boolean {
  const filled = rows.map((cells) => cells.filter((cell) => cell !== ''))
  if (filled.some((cells) => cells.some(isSignatureTrace))) return true
  if (filled.some((cells) => cells.length > 1 && cells.every(opensAsSigner))) return true
  const [first = [], last = []] = [filled[0], filled.at(-1)]
  const isTitled = first.length > 0 && first.every((cell) => inCapitals(cell) || opensAsSigner(cell))
  return isTitled && rows.length > 1 && last.length > 0 && last.every(isPerson)
}

const opensAsSigner = (cell: string): boolean => authority.test(cell) || opensAsPost(cell)

/** The mark of one who signs for another. */
const authority = /^(?:TM|KT|TL|TUQ)\./

const isPerson = (cell: string): boolean => personNamed(cell.slice(callingBefore(cell).length)) !== undefined
