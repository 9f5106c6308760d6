import type { Block, Section } from '../manuscript.ts'
import { child, type Element, toNumber, valOf } from './element.ts'
import { blocksIn, openBlocks } from './word-blocks.ts'
import type { Story } from './word-paragraphs.ts'
import type { WordReading } from './word-reading.ts'

/** What stands in the main part. */
export interface Body {
  /** With a mark where a section with a page set-up of its own begins. */
  readonly blocks: readonly Block[]
  /** Page set-ups in their order. */
  readonly sections: readonly Element[]
}

/** Reads the main part: blocks in their order, sections between them. */
export function readBody(body: Element, reading: WordReading): Body {
  const elements = blocksIn(body, reading)
  const sections = sectionsIn(elements)
  const story: Story = { boxed: false, pageBreak: false }
  const reader = openBlocks(reading, story)
  const blocks: Block[] = []
  let at = 0
  if (isLandscape(sections[0])) reading.tally.add('landscape', 1)
  for (const element of elements) {
    for (const block of reader.read(element)) blocks.push(block)
    if (!sectionAt(element)) continue
    const section = sectionAfter(sections[at], sections[at + 1])
    at++
    if (!section) continue
    blocks.push(section)
    story.pageBreak = false
  }
  return { blocks: [...blocks, ...reader.finish()], sections }
}

/** Each stands at the end of its section. */
const sectionsIn = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => (element.name === 'sectPr' ? [element] : (sectionAt(element) ?? [])))

const sectionAt = (element: Element): Element | undefined =>
  element.name === 'p' ? child(child(element, 'pPr'), 'sectPr') : undefined

/** One that goes on on the same page, as columns do, begins no part. */
function sectionAfter(before: Element | undefined, next: Element | undefined): Section | undefined {
  const landscape = isLandscape(next)
  const goesOn = valOf(next, 'type') === 'continuous' && landscape === isLandscape(before)
  return goesOn || !next ? undefined : { type: 'section', landscape }
}

function isLandscape(section: Element | undefined): boolean {
  const { w, h, orient } = child(section, 'pgSz')?.attributes ?? {}
  const [width, height] = [toNumber(w), toNumber(h)]
  return width && height ? width > height : orient === 'landscape'
}
