import { isSyllable } from './syllable.ts'

/** Letters that may have been lost; of those without a tone one with sắc stands for all before c, ch, p and t. */
const candidates = [...'aăâeêioôơuưyđáắấéếíóốớúứý']

/** Addresses, and marks of templates and directives: a question mark is one there. */
const otherWords = /[/=&@{}<>]|^::/
const edges = /^[("'“‘«[*_|-]+|(?<![)"'”’».,;:!\]*_|-])[)"'”’».,;:!\]*_|-]+$/g

/** Whether a question mark stands in a word for a letter that it had: `Gi?m`, `??c`, and not `Ai?`. */
export function hasLostLetter(typed: string): boolean {
  if (!typed.includes('?') || otherWords.test(typed)) return false
  const word = typed.replace(edges, '').toLowerCase()
  const signs = word.match(/\?/g)?.length ?? 0
  if (signs === 0 || !/\?[a-zà-ỹ]/.test(word) || !/^[a-zà-ỹ?]+$/.test(word)) return false
  return signs <= mostTried ? canBeSyllable(word) : word.length > signs
}

/** More are not tried one with another. */
const mostTried = 2

const canBeSyllable = (word: string): boolean =>
  word.includes('?') ? candidates.some((letter) => canBeSyllable(word.replace('?', letter))) : isSyllable(word)

/** Where the first of such words stands in a text, and all of them that differ, in their order. */
export function lostLettersIn(text: string): { readonly index: number; readonly words: readonly string[] } | undefined {
  if (!text.includes('?')) return undefined
  const found = [...text.matchAll(/[^\s,;]+/g)].filter(([word]) => hasLostLetter(word))
  const [first] = found
  if (!first) return undefined
  return { index: first.index, words: [...new Set(found.map(([word]) => word.replace(edges, '')))] }
}
