import { authorityStart } from '../../decree/authority.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { isPost, opensAsPost } from '../../vietnamese/posts.ts'
import { archiveTyped } from '../../vietnamese/recipients.ts'
import { isSignatureTrace } from '../../vietnamese/signature-trace.ts'
import { dateTyped } from './typed-head.ts'

/**
 * What a line may be to a closing: `signed` is a post with the name behind it, `another` who signs beside the one whom the program
 * prints (Người lập, Phê duyệt).
 */
export type ClosingPart = 'archive' | 'date' | 'trace' | 'authority' | 'post' | 'person' | 'signed' | 'another'

const ofSigner: ReadonlySet<ClosingPart | undefined> = new Set([
  ...(['trace', 'authority', 'post', 'person', 'signed', 'another'] as const),
])

/** Whether a part belongs to one who signs. */
export const isOfSigner = (part: ClosingPart | undefined): boolean => ofSigner.has(part)

/** Also numbered as a section is. */
const label = /^(?:(?:[IVX]+|\d{1,2})[.)]\s*)?N(?:ơi\s|\/)\s?(?:nhận|gửi)\s*(?::\s*|$)/i

/** What follows “Nơi nhận” on its line; nothing where a line doesn't open with it. */
export const behindLabel = (text: string): string | undefined =>
  label.test(text) ? text.replace(label, '') : undefined

const doers = 'lập|viết|soạn|xây dựng|duyệt|phê duyệt'
const another = new RegExp(
  `^(?:người (?:${doers})|(?:phê |ký )?duyệt|xác nhận|ý kiến|thẩm định|kế toán|thủ quỹ|thủ kho)(?![A-Za-zÀ-ỹ])`,
  'i',
)

/** The words of a line in a signature, at most; and its letters. */
const mostWords = 9
const longest = 90

/** “Lưu” with short names of who keeps a copy, which no sentence has. */
const isArchive = (typed: string): boolean =>
  archiveTyped(typed)
    ?.split(/[,;]/)
    .every((name) => name.trim().split(' ').length <= 4) ?? false

/** What a line is to a closing, by what it says; nothing where it is text. */
export function closingPart(typed: string): ClosingPart | undefined {
  if (typed.length >= longest) return undefined
  if (isArchive(typed)) return 'archive'
  if (dateTyped(typed)) return 'date'
  if (isSignatureTrace(typed)) return 'trace'
  if (/[.;:,]$/.test(typed)) return undefined
  const [text = '', name] = signatureLines(typed)
  if (name !== undefined) return 'signed'
  if (authorityStart.test(text)) return 'authority'
  const isShort = text.split(' ').length <= mostWords
  if (isShort && another.test(text) && (!text.includes(':') || namesAnother(text))) return 'another'
  if (!text.includes(':') && (isPost(text) || (isShort && opensAsPost(text)))) return 'post'
  return personNamed(text) ? 'person' : undefined
}

/** Whether a line names another beyond doubt: `Người lập: Lê Văn Hòa`, `Phê duyệt của UBND xã`. */
export const namesAnother = (text: string): boolean =>
  another.test(text) &&
  (/^(?:phê duyệt|ký duyệt|duyệt|xác nhận|ý kiến) của\s[^:]+$/i.test(text) ||
    personNamed(text.replace(/^[^:]*:\s*/, '')) !== undefined)

const marksSpelled: readonly (readonly [spelling: RegExp, mark: string])[] = [
  [/^(?:ký thay|kt\.|kt\/)\s*/i, 'KT. '],
  [/^(?:thay mặt|tm\.|t\/m)\s*/i, 'TM. '],
  [/^(?:thừa lệnh|tl\.|t\/l)\s*/i, 'TL. '],
  [/^(?:thừa (?:ủy|uỷ) quyền|tuq\.)\s*/i, 'TUQ. '],
]

/**
 * A line of a signature as on paper: `Ký thay Hiệu trưởng` is KT., `P. Giám đốc` a Phó, and `Hiệu trưởng: Lê Hòa` two lines.
 */
export function signatureLines(typed: string): string[] {
  const text = withoutTrace(typed).replace(/^(?:người ký|đã ký|ký tên|ký bởi|họ (?:và )?tên|chức vụ)\s*:\s*/i, '')
  const [spelling, mark] = marksSpelled.find(([one]) => one.test(text)) ?? []
  if (spelling && mark) {
    const post = text.replace(spelling, '')
    return [`${mark}${post.charAt(0).toLocaleUpperCase('vi')}${post.slice(1)}`]
  }
  if (/^P\./.test(text) && opensAsPost(text.slice(2)))
    return [`${inCapitals(text) ? 'PHÓ' : 'Phó'} ${text.slice(2).trim()}`]
  return postAndName(text)
}

/** (Đã ký) between a post and a name, or behind them, says nothing. */
function withoutTrace(text: string): string {
  const rest = text
    .replace(/\([^()]*\)/, (typed) => (isSignatureTrace(typed) ? '' : typed))
    .replace(/\s+/g, ' ')
    .replace(/\s(?:đã ký|ký tên)$/i, '')
    .trim()
  return rest === '' ? text : rest
}

/** Behind these words stands the name of a place. */
const beforePlace = /^(?:xã|phường|huyện|quận|tỉnh|thôn|ấp|phố|trấn|trường|ban|số)$/i

/** `HIỆU TRƯỞNG Nguyễn Văn Ba` and `Hiệu trưởng: Nguyễn Văn Ba` are a post and a name; a post may go on with the name of a place. */
function postAndName(text: string): string[] {
  const [, before = '', behind = ''] = /^([^:–]{3,60}?)\s*(?::|\s[-–])\s*(\S.*)$/.exec(text) ?? []
  if (opensAsPost(before) && personNamed(behind)) return [before, behind]
  if (personNamed(before) && !inCapitals(before) && opensAsPost(behind)) return [behind, before]
  if (!opensAsPost(text)) return [text]
  const words = text.split(' ')
  const behindCapitals = words.findIndex((word) => !inCapitals(word))
  for (const at of behindCapitals > 0 ? [behindCapitals] : [1, 2, 3]) {
    const [last = '', ...name] = words.slice(at - 1)
    const ends = behindCapitals > 0 || (/^[a-zà-ỹ]/.test(last) && !beforePlace.test(last))
    if (ends && !opensAsAgency(name.join(' ')) && personNamed(name.join(' ')))
      return [words.slice(0, at).join(' '), name.join(' ')]
  }
  return [text]
}
