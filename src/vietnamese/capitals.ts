import { capitals, smallLetters } from './letters.ts'

/** Has letters, and none of them small. */
export const inCapitals = (text: string): boolean => /[A-Za-zÀ-ỹ]/.test(text) && text === text.toLocaleUpperCase('vi')

/** In capitals, with a word of two letters at least: numerals of one letter and initials are no words. */
export const inCapitalWords = (text: string): boolean => twoCapitals.test(text) && !small.test(text)

const twoCapitals = new RegExp(`[${capitals}]{2}`)
const small = new RegExp(`[${smallLetters}]`)
