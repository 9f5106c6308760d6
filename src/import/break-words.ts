import type { WordRoom } from '../document/body/characters.ts'

/** The text with blanks in words that are too long, so that none has a longer part than there is room for. */
export const breakWords = (text: string, { unbroken, isTooLong, part }: WordRoom): string =>
  text.replace(unbroken, (word) =>
    isTooLong(word) ? (word.match(new RegExp(`.{1,${part}}`, 'gsu')) ?? []).join(' ') : word,
  )
