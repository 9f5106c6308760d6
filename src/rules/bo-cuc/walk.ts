import type { Block, Doc, Section } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { placeIn } from '../../findings/text-map.ts'

/** The text of a document and that of each appendix. */
export const bodiesOf = ({ body, appendices }: Doc): (readonly Block[])[] => [
  body,
  ...appendices.map((appendix) => appendix.body),
]

/** All sections, each before those in it. */
export const sectionsIn = (blocks: readonly Block[]): Section[] =>
  blocks.flatMap((block) => (block.kind === 'section' ? [block, ...sectionsIn(block.body)] : []))

/** Blocks that stand side by side: those of the text, of each section and of each item of a list. */
export const siblingsIn = (blocks: readonly Block[]): (readonly Block[])[] => [
  blocks,
  ...blocks.flatMap((block) => {
    if (block.kind === 'section') return siblingsIn(block.body)
    return block.kind === 'list' ? block.items.flatMap((item) => siblingsIn(item.body)) : []
  }),
]

/** A heading that says all that is to be said: a khoản or điểm typed as a heading. */
export const isWhole = (title: string): boolean => /[:–]\s+\S|[.;!?]\s/.test(title) || title.split(/\s+/).length > 12

/** The last stretch of text that lies in a place. */
export const lastSpanIn = (spans: readonly TextSpan[], { file, line, endLine = line }: Place): TextSpan | undefined =>
  spans.findLast((span) => span.file === file && span.line >= line && span.line <= endLine)

/** The last word in a place with the marks behind it. */
export function lastWordIn(spans: readonly TextSpan[], place: Place): Place {
  const span = lastSpanIn(spans, place)
  const text = span?.text.trimEnd()
  return span && text ? placeIn(span, text.search(/(?<!\S)\S+$/), text.length) : place
}

/** Where words stand in a place; all of it, where they don't lie on one line as they are read. */
export function placeOfWords(words: string, place: Place, spans: readonly TextSpan[]): Place {
  const { file, line, column, endLine = line, endColumn = Number.POSITIVE_INFINITY } = place
  const span = spans.find(
    (one) =>
      one.file === file &&
      (one.line > line || (one.line === line && one.column >= column)) &&
      (one.line < endLine || (one.line === endLine && one.column < endColumn)) &&
      one.text.includes(words),
  )
  const from = span?.text.indexOf(words) ?? 0
  return span && words !== '' ? placeIn(span, from, from + words.length) : place
}
