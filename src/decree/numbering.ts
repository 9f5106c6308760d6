import { pointLetters } from '../vietnamese/letters.ts'

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

/** Upper-case Roman numeral of a positive whole number. */
export function roman(n: number): string {
  let rest = n
  let text = ''
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) text += letters
  return text
}

/** Elements of the decree table that head a stretch of text, the wider before the narrower. */
export const headingElements = [
  'part',
  'chapter',
  'division',
  'article',
  'section',
  'clauseTitle',
  'subclauseTitle',
  'pointTitle',
] as const

/** What a heading is in the decree. */
export type HeadingElement = (typeof headingElements)[number]

/** One level of an outline: how its number looks. */
export interface NumberLevel {
  readonly element: HeadingElement
  readonly format: 'upperRoman' | 'decimal' | 'point'
  /** `%0` is its own number, `%1` that of the level above. */
  readonly pattern: string
  /** The title stands on the next line. */
  readonly twoLines?: true
  /** Counts on where a higher level begins anew. */
  readonly continuous?: true
}

/** Phần stand above the mục of any scheme: `# Phần: …`. M.II k.6 đ.d. */
export const partLevel: NumberLevel = { element: 'part', format: 'upperRoman', pattern: 'Phần %0', twoLines: true }

/** The outlines there are, as `trinh_bay.danh_so` names them; the first is that of most types. */
export const schemeNames = ['nd30', 'thap_phan', 'dieu'] as const

/** A way to number headings, as `trinh_bay.danh_so` names it. */
export type Scheme = (typeof schemeNames)[number]

/** Outlines by `trinh_bay.danh_so`. M.V r.6 b: mục I., khoản 1., điểm a); M.II k.6 đ.d, đ: chương, mục, điều. */
export const schemes = {
  nd30: [
    { element: 'section', format: 'upperRoman', pattern: '%0.' },
    { element: 'clauseTitle', format: 'decimal', pattern: '%0.' },
    { element: 'pointTitle', format: 'point', pattern: '%0)' },
  ],
  thap_phan: [
    { element: 'section', format: 'upperRoman', pattern: '%0.' },
    { element: 'clauseTitle', format: 'decimal', pattern: '%0.' },
    { element: 'subclauseTitle', format: 'decimal', pattern: '%1.%0.' },
    { element: 'pointTitle', format: 'point', pattern: '%0)' },
  ],
  dieu: [
    { element: 'chapter', format: 'upperRoman', pattern: 'Chương %0', twoLines: true },
    { element: 'division', format: 'decimal', pattern: 'Mục %0', twoLines: true },
    { element: 'article', format: 'decimal', pattern: 'Điều %0.', continuous: true },
  ],
} as const satisfies Readonly<Record<Scheme, readonly NumberLevel[]>>

/** A number as its level writes it; empty past the last letter of điểm. */
export const digits = (format: NumberLevel['format'], n: number): string => {
  switch (format) {
    case 'upperRoman':
      return roman(n)
    case 'decimal':
      return String(n)
    case 'point':
      return pointLetters[n - 1] ?? ''
  }
}

/** The printed number of the `n`th heading of a level whose parent level is `above` with the number `outer`. */
export function printedNumber(level: NumberLevel, n: number, above?: NumberLevel, outer = 0): string {
  const parent = above ? digits(above.format, outer) : ''
  return level.pattern.replace('%0', digits(level.format, n)).replace('%1', parent)
}

/** Numbers below 10 get a leading zero (M.II k.3 đ.a). */
export const twoDigits = (n: number): string => String(n).padStart(2, '0')
