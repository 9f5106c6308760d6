import { readDrawing } from './drawings.ts'
import { child, type Element, isOn, valOf } from './element.ts'
import { contentsOf } from './element-contents.ts'
import { formulaText } from './formulas.ts'
import type { Piece } from './pieces.ts'
import { runProperties } from './properties.ts'
import type { RunLook } from './style-sheet.ts'
import { withSigns } from './symbols.ts'
import { openFields } from './word-fields.ts'
import type { WordReading } from './word-reading.ts'

/** What stands in a paragraph, before it is known where that goes. */
export interface ParagraphContent {
  /** Stretches parted by page breaks; one at least. */
  readonly pages: readonly (readonly Piece[])[]
  /** Text boxes anchored in it. */
  readonly boxes: readonly Element[]
  readonly shapedTexts: readonly string[]
}

/** Reads runs in all they may be wrapped in. */
export function readContent(p: Element, reading: WordReading): ParagraphContent {
  const { styles, tally, related, pictures, takesNote } = reading
  const { line } = p
  const paragraphStyle = valOf(child(p, 'pPr'), 'pStyle')
  const plain = styles.look(paragraphStyle, undefined, {})
  const fields = openFields()
  const pages: Piece[][] = [[]]
  const push = (piece: Piece) => pages.at(-1)?.push(piece)
  const boxes: Element[] = []
  const shapedTexts: string[] = []
  const changed = () => tally.add('change', line)

  for (const one of contentsOf(p, changed)) {
    if (one.name === 'r') readRun(one)
    else if (one.name === 'oMath' || one.name === 'oMathPara') readFormula(one)
    else if (one.name === 'pPr' && child(one, 'pPrChange')) changed()
  }
  return { pages, boxes, shapedTexts }

  function readFormula(element: Element): void {
    tally.add('formula', line)
    add(formulaText(element), plain)
  }

  function add(text: string, look: RunLook): void {
    if (text !== '' && !look.hidden && fields.seen()) push({ text, look })
  }

  function readRun(run: Element): void {
    const rPr = child(run, 'rPr')
    const look = rPr ? styles.look(paragraphStyle, valOf(rPr, 'rStyle'), runProperties(rPr)) : plain
    if (child(rPr, 'rPrChange')) changed()
    for (const one of contentsOf(run, changed)) {
      const { name, attributes } = one
      if (name === 't') add(withSigns(wordsOf(one.text), look.font), look)
      else if (name === 'tab' || name === 'ptab') add('\t', look)
      else if (name === 'cr' || (name === 'br' && attributes.type !== 'page')) add('\n', look)
      else if (name === 'br') breakPage(look)
      else if (name === 'r') readRun(one)
      else if (name === 'noBreakHyphen') add('-', look)
      else if (name === 'sym') add(symbolText(attributes), look)
      else if (name === 'fldChar') fields.mark(attributes.fldCharType ?? '')
      else if (name === 'instrText') fields.instruction(one.text)
      else if (name === 'commentReference') tally.add('comment', line)
      else if (name === 'drawing' || name === 'pict' || name === 'object') draw(one, look)
      else if (name === 'footnoteReference' || name === 'endnoteReference') {
        note(noteId(name === 'endnoteReference', attributes.id ?? ''), look)
        if (isOn(attributes.customMarkFollows)) return
      }
    }
  }

  function breakPage(look: RunLook): void {
    if (!look.hidden) pages.push([])
  }

  function note(footnote: string, look: RunLook): void {
    if (!look.hidden && takesNote(footnote)) push({ text: '', look, footnote })
  }

  function draw(element: Element, look: RunLook): void {
    if (look.hidden) return
    const drawing = readDrawing(element)
    for (const box of drawing.boxes) boxes.push(box)
    for (const text of drawing.shapedTexts) shapedTexts.push(text)
    if (drawing.chart) tally.add('chart', line)
    for (const placed of drawing.pictures) {
      const picture = pictures.take(placed, related, line)
      if (picture !== undefined) push({ text: '', look, picture })
    }
  }
}

/** Notes at the end are told from those at the foot, for their ids are the same numbers. */
export const noteId = (atEnd: boolean, id: string): string => (atEnd ? `e${id}` : id)

/** Line ends within text are blanks; other control characters can't be shown. */
const wordsOf = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x1f]/.test(text) ? text.replace(/[\t\n\r]/g, ' ').replace(/[\0-\x1f]/g, '') : text

function symbolText({ char = '', font = '' }: Readonly<Record<string, string>>): string {
  const code = Number.parseInt(char, 16)
  return code > 0 && code <= 0xffff ? withSigns(String.fromCharCode(code), font) : ''
}
