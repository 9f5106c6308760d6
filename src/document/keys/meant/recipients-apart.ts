import { archiveTyped, bareRecipient } from '../../../vietnamese/recipients.ts'
import type { TypedWords } from './words-by-line.ts'

/** “Lưu” behind a comma, and what stands before it. */
export function archiveBehind(text: string): { readonly before: string; readonly archive: string } | undefined {
  for (const { 0: comma, index } of text.matchAll(/,\s*(?=l[ưu]u)/giu)) {
    const archive = text.slice(index + comma.length)
    if (archiveTyped(archive) !== undefined) return { before: text.slice(0, index).trim(), archive }
  }
  return undefined
}

/** A recipient and “Lưu” behind it as two. */
export function archiveApart(words: TypedWords): TypedWords[] {
  const found = archiveBehind(words.text)
  return found ? [found.before, found.archive].map((part) => partOf(words, part, 0)) : [words]
}

/** The recipients on a line, without the dashes before them. */
export function recipientsAmong(words: TypedWords): TypedWords[] {
  let at = 0
  return words.text.split(/;\s+|;$/).flatMap((part) => {
    const from = words.text.indexOf(part, at)
    at = from + part.length
    const bare = bareRecipient(part)
    return bare === '' ? [] : [partOf(words, bare, from)]
  })
}

/** Part of words from an offset on, with its place where each letter has one. */
function partOf({ text, place }: TypedWords, part: string, from: number): TypedWords {
  const isLetterByLetter = place.line === place.endLine && place.endColumn - place.column === text.length
  if (!isLetterByLetter) return { text: part, place }
  const column = place.column + text.indexOf(part, from)
  return { text: part, place: { ...place, column, endColumn: column + part.length } }
}
