import { unbroken } from '../document/body/characters.ts'

/** The text with blanks in words of more than `longest` letters, so that none has a part of more than `part`. */
export const breakWords = (text: string, longest: number, part: number): string =>
  text.replace(unbroken, (word) =>
    word.length > longest ? (word.match(new RegExp(`.{1,${part}}`, 'gsu')) ?? []).join(' ') : word,
  )
