import type { Finding, Place } from '../../findings/diagnostic.ts'
import { readDate } from '../../vietnamese/date.ts'
import type { Reference } from '../doc.ts'
import { plainWords } from '../typed-form/form-lines.ts'

/** What a line “(Kèm theo …)” says otherwise than the keys. */
interface Difference {
  readonly key: string
  readonly name: string
  readonly typed: string
}

/** A line “(Kèm theo …)”: of another document, which stays, or of this one, with what the keys say otherwise. */
export type IssuedLine = 'another' | readonly Difference[]

const opening = /^\((?:ban hành )?kèm theo /i

/** What such a line is to a document whose appendices the program has point to `own`; nothing for any other line. */
export function issuedLine(words: string, own: Reference | string): IssuedLine | undefined {
  if (!opening.test(words) || !/^\([^)]*\)\.?$/.test(words)) return undefined
  const inner = words.replace(opening, '').replace(/\)\.?$/, '')
  if (typeof own === 'string') return plainWords(inner) === plainWords(own) ? [] : 'another'
  const typed = partsOf(inner)
  const isOwnNumber = Number(typed.number) === own.number && sameSymbol(typed.symbol, own.symbol)
  const type = plainWords(typed.type)
  if (type !== plainWords(own.type) && !/^(?:van ban.*)?$/.test(type) && !isOwnNumber) return 'another'
  return differencesIn(typed, own)
}

interface TypedParts {
  readonly type: string
  readonly number: string
  readonly symbol: string
  readonly date: string
  readonly issuer: string
}

/** What is left blank for a pen is empty. */
function partsOf(inner: string): TypedParts {
  const [named, issuer] = partAt(inner, ' của ')
  const [numbered, date] = partAt(named, ' ngày ')
  const [type, number] = partAt(numbered, ' số ')
  const [digits, symbol] = partAt(number, '/')
  return { type, number: /\d+/.exec(digits)?.[0] ?? '', symbol: symbol.replace(/[\s.…_,;]+/g, ''), date, issuer }
}

function partAt(text: string, joint: string): readonly [before: string, behind: string] {
  const at = text.indexOf(joint)
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + joint.length).trim()]
}

const sameSymbol = (typed: string, own: string | undefined): boolean =>
  typed.toLocaleUpperCase('vi') === own?.toLocaleUpperCase('vi')

function differencesIn({ number, symbol, date, issuer }: TypedParts, own: Reference): readonly Difference[] {
  const all = [
    { key: 'so', name: 'số', typed: number, same: Number(number) === own.number },
    { key: 'ky_hieu', name: 'ký hiệu', typed: symbol, same: sameSymbol(symbol, own.symbol) },
    { key: 'ngay', name: 'ngày', typed: /\d/.test(date) ? date : '', same: sameDate(date, own) },
    { key: 'co_quan', name: 'cơ quan', typed: issuer, same: sameIssuer(issuer, own.issuer) },
  ]
  return all.filter(({ typed, same }) => typed !== '' && !same)
}

function sameDate(typed: string, { date }: Reference): boolean {
  const read = readDate(typed)
  return (
    !('message' in read) &&
    (['day', 'month', 'year'] as const).every((part) => (read[part] ?? date[part]) === date[part])
  )
}

/** Whether one name holds the other; a short form isn't known for another's. */
function sameIssuer(typed: string, own: string): boolean {
  const [one, other] = [plainWords(typed), plainWords(own)]
  return one.includes(other) || other.includes(one) || /\p{Lu}{2}/u.test(typed.replace(/UBND|HĐND/g, ''))
}

/** What is found of a line that says otherwise than the keys. */
export function issuedOtherwise(differences: readonly Difference[], place: Place): Finding {
  const keys = differences.map(({ key }) => `\`${key}\``).join(', ')
  const said = differences.map(({ name, typed }) => `${name} “${typed}”`).join(', ')
  return {
    rule: 'the-thuc-khac-khoa',
    message: `Dòng “(Kèm theo …)” dưới tên phụ lục gõ ${said}, khác ${keys} trong phần khai báo`,
    hint: `sửa dòng này hoặc ${keys} cho đúng, rồi bỏ dòng này: chương trình tự in từ phần khai báo; nếu là văn bản khác thì ghi đúng tên loại của văn bản ấy`,
    place,
  }
}
