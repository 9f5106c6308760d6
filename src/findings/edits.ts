import type { Edit } from './diagnostic.ts'
import { linesAt, offsetOf, placeAt, placeOf, replaceEach, type TextMap } from './text-map.ts'

/**
 * A file's text as it is read, which places of findings count in: without byte order mark, its line ends as LF, in NFC. The
 * file counts as one line, so that columns of the way back are its offsets, from 1.
 */
export const textAsRead = (typed: string): TextMap =>
  replaceEach({ text: typed, pieces: [{ at: 0, from: fileStart }] }, readOtherwise, (letters, index) => {
    if (letters === '\ufeff') return index === 0 ? '' : letters
    return letters.startsWith('\r') ? '\n' : letters.normalize('NFC')
  })

const fileStart = { file: '', line: 1, column: 1 }

/** A mark, an end of a line, a letter with marks or one that NFC writes otherwise; Hangul is composed of letters without marks. */
const readOtherwise = /\ufeff|\r\n?|[\u1100-\u11ff\uac00-\ud7a3]+|[\0-\x7f]\p{M}+|[^\0-\x7f]\p{M}*/gu

/** A file's text after edits to it: every other character stays as it is typed. Of two that overlap the first is made. */
export function editText(typed: string, edits: readonly Edit[]): string {
  const read = textAsRead(typed)
  const lines = linesAt(read.text, fileStart)
  const end = typed.includes('\r\n') ? '\r\n' : '\n'
  const stretches = edits
    .map(({ place, text }) => {
      const from = offsetOf(lines, place)
      const to = offsetOf(lines, { line: place.endLine, column: place.endColumn })
      const start = placeAt(read, from).column - 1
      return {
        from: start,
        to: to > from ? placeOf(read, from, to).endColumn - 1 : start,
        text: text.replaceAll('\n', end),
      }
    })
    .sort((a, b) => a.from - b.from || a.to - b.to)
  let out = ''
  let at = 0
  for (const { from, to, text } of stretches) {
    if (from < at) continue
    out += typed.slice(at, from) + text
    at = to
  }
  return out + typed.slice(at)
}
