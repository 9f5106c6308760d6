import { cut, join, placeOf, standIn, type TextMap } from '../../findings/text-map.ts'

/** What Markdown is given in place of a stretch of the text as typed. */
export interface Mend {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A text with mends made, which come in their order and apart from each other. */
export function mended(source: TextMap, mends: readonly Mend[]): TextMap {
  if (mends.length === 0) return source
  const parts: TextMap[] = []
  let at = 0
  for (const { from, to, text } of mends) {
    parts.push(cut(source, at, from), standIn(text, placeOf(source, from, to)))
    at = to
  }
  return join([...parts, cut(source, at, source.text.length)])
}
