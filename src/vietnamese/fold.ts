import { withoutInvisible } from './unseen.ts'

/** A text in small letters without diacritics; as long as it was, where it is in NFC. */
export const foldLetters = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .replace(/đ/g, 'd')

/** Keys match after lower-casing, stripping diacritics and turning spaces and hyphens into `_`: `Cơ quan` is `co_quan`. */
export const normalKey = (typed: string): string => foldLetters(withoutInvisible(typed).trim()).replace(/[\s-]+/g, '_')
