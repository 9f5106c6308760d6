import { child, type Element, valOf } from './element.ts'
import { trimStart, type WordPiece } from './pieces.ts'
import { paragraphProperties, runProperties } from './properties.ts'
import type { ParagraphStyle } from './style-sheet.ts'
import type { WordReading } from './word-reading.ts'

/** What the list of a paragraph shows before it, counted on. */
interface SeenLabel {
  readonly text: string
  readonly capitals: boolean
  readonly font: string
}

/** Counts the list of a paragraph on; nothing where it has none, or one that shows nothing. */
export function nextLabel(
  pPr: Element | undefined,
  style: ParagraphStyle,
  reading: WordReading,
): SeenLabel | undefined {
  const own = paragraphProperties(pPr)
  const number = own.number ?? style.number
  if (number === undefined || number === '0') return undefined
  const { levelOf, next } = reading.numbering
  const [nearest = '', ...others] = style.ids
  const level =
    own.level ??
    levelOf(number, nearest) ??
    style.level ??
    others.map((id) => levelOf(number, id)).find((found) => found !== undefined)
  const label = next(number, level ?? 0)
  if (!label || label.text.trim() === '' || label.look.hidden) return undefined
  const mark = { ...runProperties(child(pPr, 'rPr')), ...label.look }
  const { capitals, font } = reading.styles.look(valOf(pPr, 'pStyle'), undefined, mark)
  return { text: label.text.trim(), capitals, font }
}

/** The label as if typed: as bold as the text behind it, and parted from it by one blank or by the line end it has. */
export function withLabel(pieces: readonly WordPiece[], { text, capitals, font }: SeenLabel): WordPiece[] {
  const words = trimStart(pieces)
  const { bold = false, italic = false } = words[0]?.look ?? {}
  const blank = words[0]?.text.startsWith('\n') ? '' : ' '
  return [{ text: text + blank, look: { bold, italic, capitals, hidden: false, struck: false, font } }, ...words]
}
