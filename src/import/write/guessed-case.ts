import { typedAuthorities } from '../../decree/authority.ts'
import { sentenceCase } from '../../vietnamese/sentence-case.ts'
import { isWordOfOffices } from '../../vietnamese/words-of-offices.ts'
import type { Recognised } from '../recognise/recognised.ts'

/**
 * Names typed in capitals of which nothing tells what keeps one: as they are written, those with a word in small letters that
 * the text, `words`, has nowhere so, and that names of offices aren't made of.
 */
export function guessedNames({ head, closing }: Pick<Recognised, 'head' | 'closing'>, words: string): string[] {
  const typed = [
    ...head.agencies.flatMap(({ parents, name }) => [...parents, name].map((lines) => lines.join(' '))),
    ...closing.signers.flatMap(({ authority, post }) => [...authority.map(withoutMark), ...post]),
  ]
  const small = new Set(words.match(/(?<!\p{L})\p{Ll}+/gu))
  return [...new Set(typed)]
    .filter((name) => name === name.toLocaleUpperCase('vi'))
    .map((name) => sentenceCase(name, words))
    .filter((name) =>
      [...name.matchAll(/(?<!\p{L})\p{Ll}+/gu)].some(([word]) => !small.has(word) && !isWordOfOffices(word)),
    )
}

/** `T/M BAN THƯỜNG VỤ`: the mark is the program's to print. */
const withoutMark = (typed: string): string =>
  typed.replace(typedAuthorities.find(([mark]) => mark.test(typed))?.[0] ?? '', '')
