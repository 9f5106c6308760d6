import { readDrawing } from './drawings.ts'
import type { Element } from './element.ts'
import { inlinePartsIn } from './inline-parts.ts'
import type { WordPiece } from './pieces.ts'
import type { WordReading } from './word-reading.ts'

/** What is seen of a paragraph, before it is known where that goes. */
export interface ParagraphContent {
  /** Stretches parted by page breaks; one at least. */
  readonly pages: readonly (readonly WordPiece[])[]
  /** Text boxes anchored in it. */
  readonly boxes: readonly Element[]
  readonly shapedTexts: readonly string[]
}

/** Takes the text, pictures and boxes of a paragraph in their order. */
export function readContent(p: Element, reading: WordReading): ParagraphContent {
  const { tally, related, pictures, hasNote, hide } = reading
  const pages: WordPiece[][] = [[]]
  const boxes: Element[] = []
  const shapedTexts: string[] = []
  const push = (piece: WordPiece) => pages.at(-1)?.push(piece)
  let hidden = ''

  for (const inline of inlinePartsIn(p, reading)) {
    const { look } = inline
    if (look.hidden) {
      if (inline.kind === 'text') hidden += inline.text
      continue
    }
    if (inline.kind === 'text') {
      if (inline.text !== '') push({ text: inline.text, look })
    } else if (inline.kind === 'pageBreak') pages.push([])
    else if (inline.kind === 'note') {
      if (hasNote(inline.id)) push({ text: '', look, footnote: inline.id })
    } else {
      const drawing = readDrawing(inline.drawing)
      boxes.push(...drawing.boxes)
      shapedTexts.push(...drawing.shapedTexts)
      if (drawing.chart) tally.add('chart', p.line)
      for (const placed of drawing.pictures) {
        const picture = pictures.take(placed, related, p.line)
        if (picture !== undefined) push({ text: '', look, picture })
      }
    }
  }
  if (hidden.trim() !== '') hide(hidden.normalize('NFC').trim(), p.line)
  return { pages, boxes, shapedTexts }
}

/** Contents of two paragraphs as those of one. */
export const joinContents = (first: ParagraphContent, second: ParagraphContent): ParagraphContent => {
  const [begun = [], ...others] = second.pages
  return {
    pages: [...first.pages.slice(0, -1), [...(first.pages.at(-1) ?? []), ...begun], ...others],
    boxes: [...first.boxes, ...second.boxes],
    shapedTexts: [...first.shapedTexts, ...second.shapedTexts],
  }
}
