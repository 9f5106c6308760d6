import { placeOf } from '../../findings/text-map.ts'
import type { Found } from '../rule.ts'
import { endsWord, opensWord } from './chu-cai.ts'
import type { Lines } from './loi-van.ts'

/** What is said of a name that has other capitals than were typed, and its fix; the two are of the same length. */
export function wrongCapitals(lines: Lines, index: number, right: string): Found {
  const typed = lines.text.slice(index, index + right.length)
  const place = placeOf(lines, index, index + right.length)
  return { message: `“${typed}” viết chưa đúng chữ hoa`, hint: `gõ “${right}”`, place, fix: { place, text: right } }
}

/** Whether a name stands at an index, as words of their own, in other capitals than its own and not all in capitals. */
export function misspeltAt({ text }: Lines, index: number, right: string): boolean {
  const typed = text.slice(index, index + right.length)
  return (
    typed !== right &&
    typed.toLowerCase() === right.toLowerCase() &&
    typed !== typed.toUpperCase() &&
    opensWord(text, index) &&
    endsWord(text, index + right.length)
  )
}

/** Whether what stands before an index matches a pattern that ends there; the longest such words have 20 letters. */
export const follows = ({ text }: Lines, index: number, before: RegExp): boolean =>
  before.test(text.slice(Math.max(0, index - 20), index))

const smallTexts = new WeakMap<Lines, string>()

/** The text in small letters, at the same indexes; made once. */
export function smallOf(lines: Lines): string {
  const known = smallTexts.get(lines)
  if (known !== undefined) return known
  // The one letter that is two in small letters.
  const small = lines.text.replaceAll('İ', 'I').toLowerCase()
  smallTexts.set(lines, small)
  return small
}

/** Where a pattern matches, made only if the text has one of the words, in whatever capitals. */
export function* properNamesIn(
  lines: Lines,
  words: readonly string[],
  pattern: () => RegExp,
): Iterable<RegExpExecArray> {
  const small = smallOf(lines)
  if (words.some((word) => small.includes(word))) yield* lines.text.matchAll(pattern())
}

/** Every index a word stands at. */
export function* indexesOf(text: string, word: string): Iterable<number> {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + word.length)) yield index
}
