import { authorityKeys, authorityMarks } from '../../decree/names.ts'
import type { Finding, Place } from '../../findings/diagnostic.ts'
import type { FormFact } from './form-facts.ts'
import type { FormLine } from './form-lines.ts'
import type { SignatureLines } from './typed-closing.ts'

/** What the form says otherwise than a key. */
export const differs = ({ key, name, value, typed }: FormFact, given: unknown, place: Place): Finding => ({
  rule: 'the-thuc-khac-khoa',
  message: `Trong bài gõ ${name} “${shown(typed ?? value)}”, khác khóa \`${key}\`${given === undefined ? '' : ` (“${shown(given)}”)`}`,
  hint: `sửa \`${key}\` trong phần khai báo cho đúng, rồi bỏ phần gõ trong bài: chương trình tự in từ các khóa`,
  place,
})

function shown(value: unknown): string {
  const text = Array.isArray(value)
    ? value.map(shown).join('; ')
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(shownKey).join(', ')
      : String(value).replaceAll('\n', ', ')
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

/** A post with the mark that it is printed with. */
function shownKey([key, value]: readonly [string, unknown]): string {
  const authority = authorityKeys.find((one) => one === key)
  const mark = authority && authorityMarks[authority]
  const text = shown(value)
  return mark === undefined || text.startsWith(mark) ? text : `${mark} ${text}`
}

/** A line of a closing that nothing is known of. */
export const notKnown = ({ text, place }: FormLine): Finding => ({
  rule: 'the-thuc-khac-khoa',
  message: `“${shown(text)}” đứng trong phần ký gõ ở cuối bài mà không rõ là gì`,
  hint: 'gõ người ký ở `nguoi_ky`, nơi nhận ở `noi_nhan`, rồi bỏ phần này trong bài; nếu là nội dung thì đưa lên trên phần ký',
  place,
})

/** A signature that no key has. */
export const notPrinted = ({ lines }: SignatureLines): Finding => ({
  rule: 'the-thuc-khac-khoa',
  message: `“${wordsOf(lines)}” gõ ở phần ký cuối bài; bản in chỉ có người ký ở khóa \`nguoi_ky\``,
  hint: 'gõ người ký văn bản ở `nguoi_ky`, rồi bỏ phần này trong bài: thể thức không có chỗ cho người lập, người duyệt; văn bản liên tịch thì gõ mỗi người ký một dòng `- ` ở `nguoi_ky`',
  place: placeOfFirst(lines),
})

/** A signature without its post or name. */
export const halfSigned = ({ lines }: SignatureLines): Finding => ({
  rule: 'the-thuc-khac-khoa',
  message: `“${wordsOf(lines)}” gõ ở cuối bài như phần ký, mà chưa đủ chức vụ và họ tên`,
  hint: 'gõ `chuc_vu` và `ho_ten` ở `nguoi_ky` trong phần khai báo, rồi bỏ phần này trong bài',
  place: placeOfFirst(lines),
})

const wordsOf = (lines: readonly FormLine[]): string => shown(lines.map(({ text }) => text).join(', '))
const placeOfFirst = ([line]: readonly FormLine[]): Place => line?.place ?? { file: '', line: 1, column: 1 }
