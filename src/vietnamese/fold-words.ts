import { normalKey } from './fold.ts'

/** The words of a line in small letters without diacritics, parted by one blank: `Cộng hòa` and `CỘNG HOÀ` are `cong hoa`. */
export const foldWords = (text: string): string =>
  normalKey(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
