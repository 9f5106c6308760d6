import { archiveBehind, bareRecipient } from '../../../vietnamese/recipients.ts'
import { partOfWords, type TypedWords } from './words-by-line.ts'

/** A recipient and “Lưu” behind it as two. */
export function archiveApart(words: TypedWords): TypedWords[] {
  const found = archiveBehind(words.text)
  return found ? [found.before, found.archive].map((part) => partOfWords(words, part, 0)) : [words]
}

/** The recipients on a line, without the dashes before them. */
export function recipientsAmong(words: TypedWords): TypedWords[] {
  let at = 0
  return words.text.split(/;\s+|;$/).flatMap((part) => {
    const from = words.text.indexOf(part, at)
    at = from + part.length
    const bare = bareRecipient(part)
    return bare === '' ? [] : [partOfWords(words, bare, from)]
  })
}
