import type { Near } from '../diagnostic.ts'

/** Where to look in a word processor: `mục II, gần “…”`. */
export const wordsNear = ({ heading, quote }: Near): string => `${heading}, gần “${quote}”`
