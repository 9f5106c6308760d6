import type { TextSpan } from '../document/spans.ts'
import { placeIn, placeOf, type TextMap } from '../findings/text-map.ts'
import type { Found } from './rule.ts'

/** What is said of a stretch of a text; `fix` is what to put in its place. */
export interface Said {
  readonly message: string
  readonly hint: string
  readonly fix?: string | undefined
}

/** From a letter to the one behind the last. */
export type TextRange = readonly [from: number, to: number]

/** A finding at a stretch of a text, or of one line as typed. */
export function foundAt(words: TextMap | TextSpan, [from, to]: TextRange, { message, hint, fix }: Said): Found {
  const place = 'pieces' in words ? placeOf(words, from, to) : placeIn(words, from, to)
  return { message, hint, place, ...(fix !== undefined && { fix: { place, text: fix } }) }
}

/** The lines of some keys, and of what is in them, as typed. */
export const linesOfKeys = (spans: readonly TextSpan[], ...keys: readonly PropertyKey[]): TextSpan[] =>
  spans.filter(({ within }) => typeof within !== 'string' && keys.includes(within[0] ?? ''))

/** A line from its first to its last letter. */
export const lineExtent = ({ text }: TextSpan): TextRange => [text.search(/\S/), text.trimEnd().length]
