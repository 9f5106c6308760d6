import { dayNumber } from '../vietnamese/citation.ts'
import { lunarName } from './lunar-years.ts'

/** A year as a text names it. */
export interface Year {
  readonly year: number
  /** What it dates; a bare number may be none. */
  readonly unit: 'day' | 'month' | 'year' | 'bare'
  /** Of its digits. */
  readonly at: number
  /** Of its digits: four, or two of the second in "2025-26". */
  readonly digits: 2 | 4
  /** With the words and numbers that make it a time. */
  readonly from: number
  readonly to: number
  /** The 29th of February. */
  readonly leapDay: boolean
  /** Of a day: as `dayNumber` has it. */
  readonly date?: number
  /** A name of several years stands before it: "giai đoạn". */
  readonly period: boolean
}

const number = /(?<!\d)(?:1\d|2[01])\d\d(?!\d|[.,]\d)/g

/** Behind a year that no noun follows: "2026 hộ" is a number of households. */
const closes = /^(?:[.,;:)\]"”]|$| (?:và|đến|tới|là|so với)(?= ))/

/** What may stand before a year, up to its digits, and what has to stand behind them where that isn't enough. */
const forms: readonly (readonly [unit: Year['unit'], pattern: RegExp, behind?: RegExp])[] = [
  ['day', /(?:ngày )?(?<![\d/])(?<day>\d{1,2})(?<sign> ?[/.-] ?)(?<month>\d{1,2})\k<sign>$/i],
  ['day', /(?:ngày )?(?<!\d)(?<day>\d{1,2}) tháng (?<month>\d{1,2}),? năm $/i],
  ['year', /(?:\d|(?<![A-Za-zÀ-ỹ])(?:ba|sáu|chín|mười|mười một)) tháng(?: (?:đầu|cuối))? năm $/i],
  ['month', /tháng [A-Za-zÀ-ỹ\d]{1,4}(?: ?[/.-] ?|,? năm | )$/i],
  ['month', /tháng (?:\d{1,2}(?: ?[,–-] ?| và | đến )){1,6}\d{1,2}(?: ?[/.-] ?|,? năm | )$/i],
  [
    'month',
    /(?<![A-Za-zÀ-ỹ])(?:(?:quý|quí|học kỳ|kỳ) |(?:Q|HK)[. ]?)(?:(?:[IVX]{1,4}|\d)(?:, | và | đến | ?[–-] ?)(?:quý |quí |học kỳ |Q\.?|HK\.?)?){0,3}(?:[IVX]{1,4}|\d)(?: ?[/.–-] ?|,? (?:của )?năm | )$/i,
  ],
  ['month', /(?<![A-Za-zÀ-ỹ\d/.-])(?:I|II|III|IV) ?\/ ?$/],
  ['month', /(?<![\d/.,-])(?:0?[1-9]|1[0-2]) ?\/ ?$/],
  ['year', /năm(?: (?:học|ngân sách|tài chính|kế hoạch|công tác|thi đua|dương lịch))? $/i],
  [
    'year',
    /(?:kế hoạch|chỉ tiêu|dự toán|quyết toán|thực hiện|ước(?: tính)?|niên độ|xuân|hè|tết|dương lịch|âm lịch|cổ truyền|nguyên đán|trung thu|đông xuân|hè thu|mùa|vụ mùa|mưa bão)(?: [-–])? $/i,
  ],
  [
    'month',
    /(?<![A-Za-zÀ-ỹ])(?:đợt|tuần|vòng|phiên) (?:thứ )?(?:[IVX]{1,4}|\d{1,2})(?: ?[/–-] ?|,? (?:của )?năm |, ?)$/i,
  ],
  ['year', /(?<![A-Za-zÀ-ỹ])(?:TH|ƯTH|UTH|KH|DT|QT|NS|FY) ?$/],
  ['year', /cùng kỳ(?: của)? $/i],
  ['year', /(?<![A-Za-zÀ-ỹ])(?:đầu|giữa|cuối|hết|trong) $/i, closes],
  // It opens an item that says what is done then: "- 2026: xây dựng".
  ['year', /(?<=^[\s\-+•–#>]*(?:\(?[a-zđ\d]{1,3}[.)] )?)$/i, /^ ?(?::(?= |$)|[-–—] ?[A-Za-zÀ-ỹ])/],
  ['year', /(?<![A-Za-zÀ-ỹ])(?:Tháng|Tuần lễ|Chiến dịch)(?: [A-Za-zÀ-ỹ]+){1,7} $/, closes],
  ['year', new RegExp(`${lunarName}\\)?,?(?: [-–])? \\(?$`)],
]
const period = /(?:giai đoạn|nhiệm kỳ|thời kỳ|khóa|khoá)(?: từ)? ?$/i
/** The same with a number, behind which days and months are those of a step of the plan's. */
const numberedPeriod = /giai đoạn (?:[IVX]{1,4}|\d{1,2})(?:,|:| ?\()? ?(?:từ )?$/i
const iso = /^-(?<month>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])(?!\d)/
/** Part of a code: "2025/QĐ", "2025A". */
const coded = /^(?:[A-Za-zÀ-ỹ]|[-_/][A-ZĐ])/

/** The years of a text, in order. */
export const yearsIn = (text: string): Year[] => {
  const whole = [...text.matchAll(number)].flatMap(({ index }) => yearAt(text, index))
  const short = shortSchoolYears(text)
  return short.length === 0 ? whole : [...whole, ...short].sort((a, b) => a.at - b.at)
}

const shortSecond = /(?<![\d/.,-])(?<first>(?:20)?\d\d)(?<gap> ?[-–/] ?)(?<second>\d\d)(?![\d%]|[/.,-]\d)/g
const schoolYear = /(?:năm học|niên khóa|niên khoá) (?:từ )?$/i

/** The years in two digits of "2025-26" and, behind the word that says so, of "năm học 25-26". */
const shortSchoolYears = (text: string): Year[] =>
  [...text.matchAll(shortSecond)].flatMap(({ index, groups: { first = '', gap = '', second = '' } = {} }) => {
    if (Number(second) !== (Number(first) + 1) % 100) return []
    const at = index + first.length + gap.length
    const year = { digits: 2, leapDay: false, period: false } as const
    const last: Year = { ...year, year: 2000 + Number(second), unit: 'bare', at, from: at, to: at + 2 }
    const word = schoolYear.exec(text.slice(Math.max(0, index - 20), index))?.[0]
    if (first.length === 4) return word || gap.trim() !== '/' ? [last] : []
    if (word === undefined) return []
    return [{ ...last, year: last.year - 1, unit: 'year', at: index, from: index - word.length, to: index + 2 }, last]
  })

/** A year as it is written, some years on. */
export const writtenYear = ({ year, digits }: Pick<Year, 'year' | 'digits'>, shift: number): string =>
  String(year + shift).slice(-digits)

const isPeriod = (before: string, unit: Year['unit']): boolean =>
  period.test(before) || (unit !== 'day' && unit !== 'month' && numberedPeriod.test(before))

function yearAt(text: string, at: number): Year[] {
  const before = text.slice(Math.max(0, at - 40), at)
  const after = text.slice(at + 4, at + 12)
  const year = Number(text.slice(at, at + 4))
  const found = (
    unit: Year['unit'],
    from: number,
    more: Partial<Pick<Year, 'to' | 'leapDay' | 'date'>> = {},
  ): Year[] => [
    {
      year,
      unit,
      at,
      digits: 4,
      from,
      to: at + 4,
      leapDay: false,
      period: isPeriod(text.slice(Math.max(0, from - 24), from), unit),
      ...more,
    },
  ]
  const parts = iso.exec(after)
  if (parts)
    return found('day', at, {
      to: at + 4 + parts[0].length,
      leapDay: parts[0] === '-02-29',
      date: dateOf(year, parts.groups),
    })
  for (const [unit, pattern, behind] of coded.test(after) ? [] : forms) {
    const match = pattern.exec(before)
    if (!match || (behind && !behind.test(after))) continue
    const { day, month } = match.groups ?? {}
    if (Number(day ?? 1) > 31 || Number(month ?? 1) > 12) continue
    const leapDay = Number(day) === 29 && Number(month) === 2
    const date = unit === 'day' ? { date: dateOf(year, match.groups) } : {}
    return found(unit, at - match[0].length, { leapDay, ...date })
  }
  // "1.2025" is an amount.
  return /\d[.,]$/.test(before) ? [] : found('bare', at)
}

const dateOf = (year: number, { month, day }: RegExpExecArray['groups'] = {}): number =>
  dayNumber({ year, month: Number(month), day: Number(day) })
