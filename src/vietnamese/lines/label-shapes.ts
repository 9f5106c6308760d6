import { countOf, orderOf, ordinalWords, romanValue } from './label-values.ts'

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

/** One look of labels. */
export interface LabelShape {
  readonly kind: LabelKind
  /** How it may begin, in a pattern that is made ready in no time: the others need longer than all the rest, and few are needed. */
  readonly opens?: RegExp
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
/** Words, but no other letter as in `a, b`, nor the rest of a citation as in `a, khoản 2`. */
const wordsBehindPoint = /\s+["“'‘(]?(?!(?:khoản|điểm|điều|mục|đoạn)\s)\p{L}{2,}/uy
const titleInCapitals = new RegExp(`\\s*${quoted}\\p{Lu}{2,}`, 'uy')
/** A word of small letters behind a capital, as no name of an agency or list of numbers has. */
const titleWord = /\s+\p{Lu}\p{Ll}+/uy
/** How a heading goes on behind the number of a part: not at all, with its title in capitals, or on a line of its own. */
const titleOrNothing = /[^\S\n]*(?:$|\n|\p{Lu}{2,})/uy

const blanks = '[^\\S\\n]'
const ends = '(?![\\p{L}\\d])'

/** A part of a document by its name; where that is in capitals, its title may follow without a mark. */
const shapesNamed = (kind: LabelKind, name: string, number: string): readonly LabelShape[] => {
  const start = `${name}${blanks}+(${number})${ends}`
  return [
    { kind, pattern: new RegExp(`${start}${blanks}?[.:]`, 'uyi'), value: countOf, glued: anyWord },
    { kind, pattern: new RegExp(`${start}${blanks}*[-–](?=\\s)`, 'uyi'), value: countOf },
    { kind, pattern: new RegExp(start, 'uyi'), value: countOf, before: titleOrNothing },
    { kind, pattern: new RegExp(start, 'uyi'), value: countOf, capitals: true },
  ]
}

const count = '\\d{1,3}|[IVX]+'
const whole: LabelShape['value'] = (number) => [Number(number)]
const roman: LabelShape['value'] = (number) => {
  const value = romanValue(number)
  return value === undefined ? undefined : [value]
}
const none: LabelShape['value'] = () => []

const openingWith = (opens: RegExp, shapes: readonly LabelShape[]): readonly LabelShape[] =>
  shapes.map((shape) => ({ ...shape, opens }))

/** Every look a label may have; the first that fits is the one. */
export const labelShapes: readonly LabelShape[] = [
  ...openingWith(/^phần\s/i, shapesNamed('part', 'phần', `${count}|[A-HĐ]|(?:thứ )?(?:${ordinalWords})`)),
  ...openingWith(/^chương\s+[\dIVX]/i, shapesNamed('chapter', 'chương', count)),
  ...openingWith(/^mục\s+[\dIVX]/i, shapesNamed('division', 'mục', count)),
  ...openingWith(/^điều\s/i, [
    { kind: 'article', pattern: /điều\s+(\d{1,3})\s?[.:]/iuy, value: countOf, glued: anyWord },
    { kind: 'article', pattern: /điều\s+(\d{1,3})/iuy, value: countOf, before: titleOrNothing },
  ]),
  ...openingWith(/^phụ lục/i, [
    ...shapesNamed('appendix', 'phụ lục(?: số)?', '(?:\\d{1,3}|[IVX]+|[A-HĐ])(?:[.-]?\\d{1,2}|[A-HĐa-hđ])?'),
    { kind: 'appendix', pattern: /phụ lục(?: số)? (\d{1,3}|[IVX]+)(?=\s*\()/iuy, value: countOf },
    { kind: 'appendix', pattern: /phụ lục()(?:\s?:)?/iuy, value: none, before: /\s*(?:$|\n|\()/uy },
    { kind: 'appendix', pattern: /phụ lục()/iuy, value: none, before: /\s+\p{Lu}{2,}/uy, capitals: true },
  ]),
  ...openingWith(/^[IVX]/, [
    { kind: 'upperRoman', pattern: /([IVX]+)[.)/]/y, value: roman, glued: notNumeral },
    { kind: 'upperRoman', pattern: /([IVX]+)\s?[-–:]/y, value: roman, before: titleInCapitals },
    { kind: 'upperRoman', pattern: /([IVX]+)\s[-–]/y, value: roman, before: titleWord },
  ]),
  ...openingWith(/^[A-HĐ]/, [
    { kind: 'upperLetter', pattern: /([A-HĐ])[.)/]/y, value: orderOf, glued: capitalised },
    { kind: 'upperLetter', pattern: /([A-HĐ])\s?[-–:]/y, value: orderOf, before: titleInCapitals },
  ]),
  ...openingWith(/^\d/, [
    { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)[.)]/y, value: countOf, glued: word },
    { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)(?=\s)/y, value: countOf, before: sentenceStart },
    { kind: 'decimals', pattern: /(\d{1,2}(?:\.\d{1,2})+)/y, value: countOf, before: longWord },
    { kind: 'decimal', pattern: /(\d{1,3})[.)]/y, value: whole, glued: word },
    { kind: 'decimal', pattern: /(\d{1,3})\)/y, value: whole, glued: anyWord },
    { kind: 'decimal', pattern: /(\d{1,3})\//y, value: whole, glued: capitalised },
    { kind: 'decimal', pattern: /(\d{1,2})[,–-](?=\s)/y, value: whole, before: sentenceStart },
  ]),
  ...openingWith(/^[ivx]/, [{ kind: 'romanLower', pattern: /([ivx]{2,})[.)]/y, value: roman, glued: capitalised }]),
  ...openingWith(/^\(/, [{ kind: 'romanLower', pattern: /\(([ivx]+)\)/y, value: roman, glued: anyWord }]),
  ...openingWith(/^[a-zđ]/, [
    { kind: 'point', pattern: /([a-zđ])\)/y, value: orderOf, glued: anyWord },
    { kind: 'point', pattern: /([a-zđ])[./]/y, value: orderOf, glued: capitalised },
    { kind: 'point', pattern: /([a-zđ])[,–-](?=\s)/y, value: orderOf, before: wordsBehindPoint },
    {
      kind: 'point',
      pattern: /([a-zđ]\.?\d{1,2})[.)]/y,
      value: (typed) => [...orderOf(typed.charAt(0)), Number(typed.replace(/\D+/, ''))],
      glued: capitalised,
    },
  ]),
  ...openingWith(/^\(/, [
    { kind: 'bracketed', pattern: /\((\d{1,2})\)/y, value: whole, glued: anyWord },
    { kind: 'bracketed', pattern: /\(([a-zđ])\)/y, value: orderOf, glued: anyWord },
  ]),
  ...openingWith(/^[-–—−+]/, [{ kind: 'bullet', pattern: /()[-–—−+]/y, value: none, glued: anyWord }]),
  ...openingWith(/^\*/, [{ kind: 'bullet', pattern: /()\*(?=\s)/y, value: none }]),
  { kind: 'bullet', pattern: /()[•·●○◦▪▫■□◆◇♦➢➤►▶✓✔❖\uf000-\uf0ff]/y, value: none, glued: /./suy },
  ...openingWith(/^[o§]/, [
    { kind: 'bullet', pattern: /()[o§](?=\t)/y, value: none },
    { kind: 'bullet', pattern: /()[o§](?=\s)/y, value: none, before: sentenceStart },
  ]),
]
