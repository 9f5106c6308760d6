import { cut, type TextMap } from '../findings/text-map.ts'

/** What may lead out of its own paragraph: fences and HTML go on over empty lines, definitions count for the whole text. */
const reachesFar = /`{3}|~{3}|<(?:[!?]|pre|script|style|textarea)|\]:/i

/** An empty line, and a heading or words at the margin below it, which close whatever is open. */
const seam = /(?<=\n[ \t]*\n)(?=[#\p{L}])/gu

/** Cuts Markdown, its lines mended, where each part by itself means what it does within the whole. */
export function stretchesOf(markdown: TextMap): readonly TextMap[] {
  const { text } = markdown
  if (reachesFar.test(text)) return [markdown]
  const ends = [...[...text.matchAll(seam)].map(({ index }) => index), text.length]
  return ends.map((end, i) => cut(markdown, ends[i - 1] ?? 0, end))
}
