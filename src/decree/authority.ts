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
