import { pointLetters } from '../decree/numbering.ts'

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

/** By plain look: `I.`, `V.`, `X.` are upperRoman and `C.`, `D.` letters; `i)`, `v)`, `x)` are points, `(i)`, `(v)`, `(x)` romanLower. */
export type LabelKind =
  | 'upperRoman'
  | 'upperLetter'
  | 'decimal'
  | 'decimals'
  | 'point'
  | 'bracketed'
  | 'romanLower'
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'appendix'
  | 'bullet'

const ordinals = ['nhất', 'hai|nhì', 'ba', 'tư|bốn', 'năm', 'sáu', 'bảy|bẩy', 'tám', 'chín', 'mười']
const ordinalWords = ordinals.join('|')
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 }
const validRoman = /^x{0,3}(?:ix|iv|v?i{0,3})$/

const orderOf = (letter: string): readonly number[] => {
  const at = pointLetters.findIndex((l) => l === letter.toLowerCase())
  return at < 0 ? [] : [at + 1]
}

function romanValue(typed: string): number | undefined {
  const digits = typed.toLowerCase()
  if (!digits || !validRoman.test(digits)) return undefined
  let value = 0
  for (let i = 0; i < digits.length; i++) {
    const own = romanDigits[digits[i] ?? ''] ?? 0
    const next = romanDigits[digits[i + 1] ?? ''] ?? 0
    value += own < next ? -own : own
  }
  return value
}

function countOf(typed: string): readonly number[] {
  const roman = romanValue(typed)
  if (roman !== undefined) return [roman]
  if (/^\d/.test(typed)) return (typed.match(/\d+/g) ?? []).map(Number)
  if (typed.length === 1) return orderOf(typed)
  const word = typed.toLowerCase().replace(/^thứ\s+/, '')
  const at = ordinals.findIndex((one) => one.split('|').includes(word))
  return at < 0 ? [] : [at + 1]
}

interface Shape {
  readonly kind: LabelKind
  /** Sticky; its first group is the number, or nothing. */
  readonly pattern: RegExp
  readonly value: (number: string) => readonly number[] | undefined
  /** What may stand directly behind without a blank; a blank or the end always may. */
  readonly glued?: RegExp
  /** What must follow. */
  readonly before?: RegExp
  /** Only where typed in capitals. */
  readonly capitals?: true
}

const quoted = '[“"‘\'(]?'
/** A word with its first letter a capital, or a word in capitals that no dot follows as in initials. */
const word = new RegExp(`${quoted}(?:Đ/c|\\p{Lu}\\p{Ll}|\\p{Lu}{2,}(?![\\p{L}.&-]))`, 'uy')
const capitalised = new RegExp(`${quoted}(?:Đ/c|\\p{Lu}\\p{Ll})`, 'uy')
const anyWord = new RegExp(`${quoted}\\p{L}`, 'uy')
/** Words that can't be a unit of measure: 2.5Mbps. */
const longWord = /(?![KMGT](?:bps|bit|byte|hz)(?!\p{L}))\p{Lu}\p{Ll}{2,}/uy
/** Not I.II nor V.I. */
const notNumeral = new RegExp(`(?![IVX]+(?!\\p{L}))${word.source}`, 'uy')
const sentenceStart = new RegExp(`\\s+${quoted}\\p{Lu}`, 'uy')
const titleInCapitals = new RegExp(`\\s*${quoted}\\p{Lu}{2,}`, 'uy')
/** How a heading goes on behind the number of a part: not at all, with its title in capitals, or on a line of its own. */
const titleOrNothing = /[^\S\n]*(?:$|\n|\p{Lu}{2,})/uy

const blanks = '[^\\S\\n]'
const ends = '(?![\\p{L}\\d])'

/** A part of a document by its name; where that is in capitals, its title may follow without a mark. */
const named = (kind: LabelKind, name: string, number: string): readonly Shape[] => {
  const start = `${name}${blanks}+(${number})${ends}`
  return [
    { kind, pattern: new RegExp(`${start}${blanks}?[.:]`, 'uyi'), value: countOf, glued: anyWord },
    { kind, pattern: new RegExp(`${start}${blanks}*[-–](?=\\s)`, 'uyi'), value: countOf },
    { kind, pattern: new RegExp(start, 'uyi'), value: countOf, before: titleOrNothing },
    { kind, pattern: new RegExp(start, 'uyi'), value: countOf, capitals: true },
  ]
}

const count = '\\d{1,3}|[IVX]+'
const whole: Shape['value'] = (number) => [Number(number)]
const roman: Shape['value'] = (number) => {
  const value = romanValue(number)
  return value === undefined ? undefined : [value]
}
const none: Shape['value'] = () => []

/** Tried in their order. */
const shapes: readonly Shape[] = [
  ...named('part', 'phần', `${count}|[A-HĐ]|(?:thứ )?(?:${ordinalWords})`),
  ...named('chapter', 'chương', count),
  ...named('division', 'mục', count),
  { kind: 'article', pattern: /điều\s+(\d{1,3})\s?[.:]/iuy, value: countOf, glued: anyWord },
  { kind: 'article', pattern: /điều\s+(\d{1,3})/iuy, value: countOf, before: titleOrNothing },
  ...named('appendix', 'phụ lục(?: số)?', '(?:\\d{1,3}|[IVX]+|[A-HĐ])(?:[.-]?\\d{1,2}|[A-HĐa-hđ])?'),
  { kind: 'appendix', pattern: /phụ lục(?: số)? (\d{1,3}|[IVX]+)(?=\s*\()/iuy, value: countOf },
  { kind: 'appendix', pattern: /phụ lục()(?:\s?:)?/iuy, value: none, before: /\s*(?:$|\n|\()/uy },
  { kind: 'appendix', pattern: /phụ lục()/iuy, value: none, before: /\s+\p{Lu}{2,}/uy, capitals: true },

  { kind: 'upperRoman', pattern: /([IVX]+)[.)/]/y, value: roman, glued: notNumeral },
  { kind: 'upperRoman', pattern: /([IVX]+)\s?[-–:]/y, value: roman, before: titleInCapitals },
  { kind: 'upperLetter', pattern: /([A-HĐ])[.)/]/y, value: orderOf, glued: capitalised },
  { kind: 'upperLetter', pattern: /([A-HĐ])\s?[-–:]/y, value: orderOf, before: titleInCapitals },
  { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)[.)]/y, value: countOf, glued: word },
  { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)(?=\s)/y, value: countOf, before: sentenceStart },
  { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)/y, value: countOf, before: longWord },
  { kind: 'decimal', pattern: /(\d{1,3})[.)]/y, value: whole, glued: word },
  { kind: 'decimal', pattern: /(\d{1,3})\)/y, value: whole, glued: anyWord },
  { kind: 'decimal', pattern: /(\d{1,3})\//y, value: whole, glued: capitalised },
  { kind: 'decimal', pattern: /(\d{1,2})[-–](?=\s)/y, value: whole, before: sentenceStart },
  { kind: 'romanLower', pattern: /([ivx]{2,})[.)]/y, value: roman, glued: capitalised },
  { kind: 'romanLower', pattern: /\(([ivx]+)\)/y, value: roman, glued: anyWord },
  { kind: 'point', pattern: /([a-zđ])\)/y, value: orderOf, glued: anyWord },
  { kind: 'point', pattern: /([a-zđ])[./]/y, value: orderOf, glued: capitalised },
  {
    kind: 'point',
    pattern: /([a-zđ]\.?\d{1,2})[.)]/y,
    value: (typed) => [...orderOf(typed.charAt(0)), Number(typed.replace(/\D+/, ''))],
    glued: capitalised,
  },
  { kind: 'bracketed', pattern: /\((\d{1,2})\)/y, value: whole, glued: anyWord },
  { kind: 'bracketed', pattern: /\(([a-zđ])\)/y, value: orderOf, glued: anyWord },

  { kind: 'bullet', pattern: /()[-–—−+]/y, value: none, glued: anyWord },
  { kind: 'bullet', pattern: /()\*(?=\s)/y, value: none },
  { kind: 'bullet', pattern: /()[•·●○◦▪▫■□◆◇♦➢➤►▶✓✔❖\uf000-\uf0ff]/y, value: none, glued: /./suy },
  { kind: 'bullet', pattern: /()[o§](?=\s)/y, value: none, before: sentenceStart },
]

/** What some label begins with: most lines have nothing of it, and no pattern needs to look at them. */
const opening =
  /^(?:[\d(+*\-–—−•·●○◦▪▫■□◆◇♦➢➤►▶✓✔❖§\uf000-\uf0ff]|[ivxa-hđ]{1,5}\s?[.)/:–-]|[a-zđ](?:[.)/]|\.?\d|\s)|(?:phần|chương|mục|điều|phụ lục)(?!\p{L}))/iu

const matches = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

function fits(shape: Shape, text: string, end: number): boolean {
  if (shape.before) return matches(shape.before, text, end)
  if (end === text.length || /\s/.test(text.charAt(end))) return true
  return shape.glued !== undefined && matches(shape.glued, text, end)
}

/** The label a paragraph opens with, also where the blank behind it is missing. */
export function labelOf(text: string): Label | undefined {
  if (!opening.test(text)) return undefined
  for (const shape of shapes) {
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
