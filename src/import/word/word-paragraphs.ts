import type { Paragraph } from '../manuscript.ts'
import { child, type Element, valOf } from './element.ts'
import { nextLabel, withLabel } from './list-labels.ts'
import type { ParagraphContent } from './paragraph-content.ts'
import { areBlank, joinPieces, type WordPiece } from './pieces.ts'
import { type ParagraphProperties, paragraphProperties, runProperties } from './properties.ts'
import type { WordReading } from './word-reading.ts'

/** Text that runs through blocks, and through the cells of tables among them. */
export interface Story {
  readonly boxed: boolean
  /** The next paragraph with words begins a page. */
  pageBreak: boolean
}

/** A reading that has come to some place of a story. */
export interface StoryReading extends WordReading {
  readonly story: Story
}

/** How a paragraph stands. */
interface Placing extends Pick<ParagraphProperties, 'align' | 'outline'> {
  readonly line: number
  /** Stands in a frame of its own. */
  readonly framed?: boolean
}

/** A paragraph with its number or bullet, by pages; nothing where it is hidden to its end. */
export function readWordParagraph(p: Element, content: ParagraphContent, reading: StoryReading): Paragraph[] {
  const { styles, story } = reading
  const pPr = child(p, 'pPr')
  const style = styles.paragraph(valOf(pPr, 'pStyle'))
  const { align, outline, pageBreakBefore } = { ...style, ...paragraphProperties(pPr) }
  if (pageBreakBefore) story.pageBreak = true
  const markLook = styles.look(style.ids[0], undefined, runProperties(child(pPr, 'rPr')))
  if (content.pages.every(areBlank) && markLook.hidden) return []
  const label = nextLabel(pPr, style, reading)
  const first = content.pages.findIndex((page) => !areBlank(page))
  const at = first < 0 ? content.pages.length - 1 : first
  const pages = label ? content.pages.map((page, i) => (i === at ? withLabel(page, label) : page)) : content.pages
  const frame = child(pPr, 'framePr')
  const framed = frame !== undefined && !frame.attributes.dropCap
  return paragraphsByPage(
    pages,
    { line: p.line, framed, ...(align && { align }), ...(outline && { outline }) },
    reading,
  )
}

/** One paragraph for each page it has words on, one without words if there are none. */
export function paragraphsByPage(
  pages: ParagraphContent['pages'],
  placing: Placing,
  reading: StoryReading,
): Paragraph[] {
  const wordless = pages.every(areBlank)
  return pages.flatMap((page, i) => {
    if (i > 0) reading.story.pageBreak = true
    return (wordless ? i === 0 : !areBlank(page)) ? [paragraphOf(page, placing, reading)] : []
  })
}

function paragraphOf(
  page: readonly WordPiece[],
  { line, align, outline, framed = false }: Placing,
  { story, legacy }: StoryReading,
): Paragraph {
  const begins = story.pageBreak && !areBlank(page)
  if (begins) story.pageBreak = false
  return {
    type: 'paragraph',
    runs: joinPieces(page, (font) => legacy.add(font, line)),
    line,
    ...(align && { align }),
    ...(outline && { heading: outline }),
    ...((framed || story.boxed) && { boxed: true }),
    ...(begins && { pageBreak: true }),
  }
}
