import { shield } from './escaped-marks.ts'

/** Signs of Markdown or a web page that nobody types in a plain text. */
const certain =
  /\*\*\S|^[ \t]*(?:\|[ \t]*)?:?-{3,}:?[ \t]*\||&(?:nbsp|amp|lt|gt|quot|[lr][ds]quo|#\d+);|\\[!-/:-@[-`{-~]|<\/?(?:br|p|div|li|t[rdh]|table|ul|ol|h[1-6]|span|strong|em)[\s/>]|^[ \t]*[*_][^*_\n]{2,300}[*_][ \t]*$/im

/** Signs that may be characters of a plain text, and how many of each a marked one has at least. */
const doubtful = [
  [/^#{1,6}[ \t]+\S/gm, 2],
  [/\]\(/g, 2],
  [/<\/?[a-z]/gi, 4],
  [/(?<![\p{L}\d_])_[\p{L}\d]/gu, 3],
] as const

/** A shorter text tells nothing by its look. */
const fewestLines = 12

/** Whether a text has no look of Markdown or of a web page: what looks like a mark in it is a character. */
export const isPlainText = (text: string): boolean =>
  text.split('\n', fewestLines).length >= fewestLines &&
  !certain.test(text) &&
  doubtful.every(([sign, least]) => (text.match(sign)?.length ?? 0) < least)

/** A line of a plain text, in which no underscore, number sign or angle is a mark. */
export const withoutMeaning = (line: string): string =>
  line
    .replace(/(?<!_)_(?=[\p{L}\d])|(?<=[\p{L}\d])_(?!_)/gu, shield)
    .replace(/^\s*#/, (sign) => sign.slice(0, -1) + shield('#'))
