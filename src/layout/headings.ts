import { type HeadingElement, headingElements } from '../decree/numbering.ts'
import type { Block, Doc } from '../document/doc.ts'

/** The styles of headings, of which each document has some. */
export const titleStyles: ReadonlySet<string> = new Set<HeadingElement>(headingElements)

/** The headings a document uses, the wider before the narrower: their order is their level in the outline. */
export function headingsIn({ body, appendices }: Doc): HeadingElement[] {
  const used = new Set<HeadingElement>()
  const gather = (blocks: readonly Block[]): void => {
    for (const block of blocks)
      if (block.kind === 'section') {
        used.add(block.element)
        gather(block.body)
      }
  }
  gather(body)
  for (const appendix of appendices) gather(appendix.body)
  return headingElements.filter((element) => used.has(element))
}
