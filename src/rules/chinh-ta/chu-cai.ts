/** Vietnamese letters with those of English, to stand in a character class. */
export const lowerCase = 'a-zàáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ'
/** The same letters as capitals. */
export const upperCase = lowerCase.toUpperCase()
/** Any letter: with a few that Vietnamese doesn't have, for a range costs less than a list. */
export const letters = 'A-Za-zÀ-ỹ'

const vowel = /[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]/
const wordBefore = new RegExp(`(?:^|[^${letters}.])([${upperCase}]?[${lowerCase}]+)$`)

/** Whether a full stop at an index closes a word, and not an abbreviation: those have no vowel or one letter. */
export function closesWord(text: string, index: number): boolean {
  const [, word = ''] = wordBefore.exec(text.slice(Math.max(0, index - 9), index)) ?? []
  return word.length > 1 && vowel.test(word.slice(1)) && !abbreviations.has(word.toLowerCase())
}

const abbreviations: ReadonlySet<string> = new Set(['no', 'co', 'etc', 'tel', 'vol', 'prof'])

const opening = new RegExp(`[${letters}\\d,;)]`)

/** What a line may open with before its first word: the letter of a điểm, a number, a dash. */
const label = /^(?:[a-zđ]{1,2}\)|\(?\d{1,3}[.)]|\d{1,3}\/|[-+*•–]) $/i

/** Whether a sentence goes on at an index: a word, a number, a comma or a semicolon stands before it. */
export const runsOn = (text: string, index: number): boolean =>
  text[index - 1] === ' ' &&
  opening.test(text[index - 2] ?? '') &&
  !label.test(text.slice(text.lastIndexOf('\n', index - 1) + 1, index))

const letter = new RegExp(`[${letters}]`)

/** Whether a word can begin at an index. */
export const opensWord = (text: string, index: number): boolean => !letter.test(text[index - 1] ?? '')

/** Whether a word can end before an index. */
export const endsWord = (text: string, index: number): boolean => !letter.test(text[index] ?? '')

/** A text with its first letter as a capital, the rest as typed. */
export const toUpperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
/** A word at the start of a sentence: short forms of bodies are all in capitals. */
export const openingWord = (word: string): string =>
  /^(?:ubnd|hđnd|mttq|ubmttq|hđqt|thpt|thcs|cntt|cchc|attp|pccc|vsmt|bhxh|bhyt|tncs|ttcp|ubkt|vhtt)$/.test(word)
    ? word.toUpperCase()
    : toUpperFirst(word)
/** A text with its first letter small, the rest as typed. */
export const toLowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
