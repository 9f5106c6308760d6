import { capitals } from '../vietnamese/letters.ts'
import type { authorityKeys } from './names.ts'

/** Authority marks however they are typed: `TM.`, `T/M`, `KT`, `TUQ.`, `Q.`. */
export const authorityStart = new RegExp(
  String.raw`^(?:(?:T\s?[./]?\s?U\s?[./]?\s?Q|T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L)(?:\s?[./]|(?=\s))|Q\s?\.)\s*(?=[${capitals}])`,
)

/** Each authority mark with the blanks behind it, and the key of a source that asks for it. */
export const typedAuthorities: readonly (readonly [mark: RegExp, key: (typeof authorityKeys)[number]])[] = [
  [/^T\s?[./]?\s?U\s?[./]?\s?Q\s?\.?\s*/, 'thua_uy_quyen'],
  [/^T\s?[./]?\s?M\s?\.?\s*/, 'thay_mat'],
  [/^K\s?[./]?\s?T\s?\.?\s*/, 'ky_thay'],
  [/^T\s?[./]?\s?L\s?\.?\s*/, 'thua_lenh'],
  [/^Q\s?\.?\s*/, 'quyen'],
]

/** A mark in any letters or its words, at the start of a line or behind what parts two posts, and the word that follows. */
const anyMark =
  /(?<lead>^|[,;–-]\s?|\s\/\s)(?:(?<mark>t[./]?u[./]?q|t[./]?m|k[./]?t|t[./]?l)(?:\s?[./]|(?=\s))|(?<words>thay mặt|thừa lệnh|thừa [ủu][yỷ] quyền|ký thay)(?=\s))\s*(?<next>[A-Za-zÀ-ỹ]+)/gi

const initials: readonly (readonly [words: RegExp, letters: string])[] = [
  [/^thay/i, 'TM'],
  [/^thừa l/i, 'TL'],
  [/^thừa/i, 'TUQ'],
  [/^ký/i, 'KT'],
]

/** Posts whose marks of authority are in small letters or words, with the marks as printed: `kt. Hiệu trưởng`, `Thay mặt Ủy ban nhân dân`. */
export const withPrintedMarks = (posts: string): string =>
  posts.replace(anyMark, (typed: string, ...rest: unknown[]) => {
    const { lead, mark, words = '', next = '' } = rest.at(-1) as Readonly<Record<string, string | undefined>>
    const isAsPrinted = /^\p{Lu}/u.test(next) && mark === mark?.toUpperCase() && words === ''
    // Those who see to technics are posts: `KT trưởng`, `KT viên`.
    if (isAsPrinted || (mark && /^(?:trưởng|viên)$/.test(next))) return typed
    const letters = mark?.replace(/[./]/g, '').toUpperCase() ?? initials.find(([begins]) => begins.test(words))?.[1]
    return `${lead}${letters}. ${next.charAt(0).toLocaleUpperCase('vi')}${next.slice(1)}`
  })
