import type { Block, Doc, Section } from '../../document/doc.ts'
import type { TextSpan } from '../../document/spans.ts'
import type { Place } from '../../findings/diagnostic.ts'

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
