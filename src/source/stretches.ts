import { cut, type TextMap } from '../findings/text-map.ts'

/**
 * What may lead out of its own paragraph: fences and HTML go on over empty lines, definitions count for the whole text, and a
 * comment may set aside what is found in the next block.
 */
const reachesFar = /`{3}|~{3}|<(?:!(?!--)|\?|pre|script|style|textarea)|\]:|kehoach-bo-qua/i

const emptyLine = /\n[ \t]*\n/

/** Whether a paragraph ends within a comment. */
const isOpenComment = (paragraph: string): boolean => {
  const last = paragraph.lastIndexOf('<!--')
  return last >= 0 && !paragraph.includes('-->', last + '<!--'.length)
}

/** An empty line, and a heading or words at the margin below it, which close whatever is open. */
const seam = /(?<=\n[ \t]*\n)(?=[#\p{L}])/gu

/** Cuts Markdown, its lines mended, where each part by itself means what it does within the whole; each but the last has so many letters at least. */
export function stretchesOf(markdown: TextMap, least = 0): readonly TextMap[] {
  const { text } = markdown
  if (reachesFar.test(text) || text.split(emptyLine).some(isOpenComment)) return [markdown]
  const ends: number[] = []
  for (const { index } of text.matchAll(seam)) if (index - (ends.at(-1) ?? 0) >= least) ends.push(index)
  return [...ends, text.length].map((end, i) => cut(markdown, ends[i - 1] ?? 0, end))
}
