/** The letters of điểm, in order: Đ.8.2 and PL VI of the decree run a b c d đ e g …; no ă â ê ô ơ ư, no f j w z. */
export const pointLetters = [...'abcdđeghiklmnopqrstuvxy'] as const

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

/** One level of an outline: how its number looks and how it is written in Word's own numbering. */
export interface NumberLevel {
  readonly format: 'upperRoman' | 'decimal' | 'point'
  /** `%1` is the number of level 1, and so on, as in Word. */
  readonly pattern: string
}

/** Outlines by `trinh_bay.danh_so`. M.V r.6 b: mục I., khoản 1., điểm a). */
export const schemes = {
  nd30: [
    { format: 'upperRoman', pattern: '%1.' },
    { format: 'decimal', pattern: '%2.' },
    { format: 'point', pattern: '%3)' },
  ],
  thap_phan: [
    { format: 'upperRoman', pattern: '%1.' },
    { format: 'decimal', pattern: '%2.' },
    { format: 'decimal', pattern: '%2.%3.' },
    { format: 'point', pattern: '%4)' },
  ],
} as const satisfies Readonly<Record<string, readonly NumberLevel[]>>

export type Scheme = keyof typeof schemes

const digits = (format: NumberLevel['format'], n: number): string => {
  switch (format) {
    case 'upperRoman':
      return roman(n)
    case 'decimal':
      return String(n)
    case 'point':
      return pointLetters[n - 1] ?? ''
  }
}

/** The printed number of the heading whose counters, outermost first, are `counters`. */
export function label(levels: readonly NumberLevel[], counters: readonly number[]): string {
  const level = levels[counters.length - 1]
  if (!level) return ''
  return level.pattern.replace(/%(\d)/g, (_, k) => digits(levels[k - 1]?.format ?? 'decimal', counters[k - 1] ?? 0))
}

/** Numbers below 10 get a leading zero (M.II k.3 đ.a). */
export const padded = (n: number): string => String(n).padStart(2, '0')
