import { type LabelKind, type LabelShape, labelShapes } from './label-shapes.ts'

/** What a paragraph opens with to be told from its neighbours: a number, a letter, a bullet, or the name of a part and its number. */
export interface Label {
  readonly kind: LabelKind
  /** As typed, with its punctuation and without the blanks behind: `I.`, `1.1.`, `a)`, `(1)`, `Điều 3.`, `-`. */
  readonly typed: string
  /** I. is [1], 1.2 is [1, 2], đ) is [5]; empty where it can't be told, and for bullets. */
  readonly value: readonly number[]
  /** Characters it takes, with the blanks behind. */
  readonly length: number
}

/** What some label begins with: most lines have nothing of it, and no pattern needs to look at them. */
const opening =
  /^(?:[\d(+*\-–—−•·●○◦▪▫■□◆◇♦➢➤►▶✓✔❖§\uf000-\uf0ff]|[ivxa-hđ]{1,5}\s?[.)/:–-]|[a-zđ](?:[.)/,–-]|\.?\d|\s)|(?:phần|chương|mục|điều|phụ lục)(?![A-Za-zÀ-ỹ]))/i

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

function fits(shape: LabelShape, text: string, end: number): boolean {
  if (shape.before) return matches(shape.before, text, end)
  if (end === text.length || /\s/.test(text.charAt(end))) return true
  return shape.glued !== undefined && matches(shape.glued, text, end)
}

/** The label a paragraph opens with, also where the blank behind it is missing. */
export function labelOf(text: string): Label | undefined {
  if (!opening.test(text)) return undefined
  for (const shape of labelShapes) {
    if (shape.opens?.test(text) === false) continue
    shape.pattern.lastIndex = 0
    const found = shape.pattern.exec(text)
    if (!found || (shape.capitals && found[0] !== found[0].toUpperCase())) continue
    const end = found[0].length
    const value = fits(shape, text, end) ? shape.value(found[1] ?? '') : undefined
    if (!value) continue
    let length = end
    while (/[^\S\n]/.test(text.charAt(length))) length++
    return { kind: shape.kind, typed: found[0], value, length }
  }
  return undefined
}
