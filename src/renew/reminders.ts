import { placeAt, placeOf } from '../findings/text-map.ts'
import type { YearReading } from './reading.ts'
import type { ReviewKind, Spot } from './spot.ts'
import type { PlanFacts } from './spots.ts'
import { isLeap } from './verdict.ts'
import { weekdayRangeSpots } from './weekday-ranges.ts'
import { weekdaySpots } from './weekdays.ts'
import { signSpots, wordYearSpots } from './word-years.ts'

/** What a new year makes wrong though it names no year in four digits, or counts years. */
export const reminderSpots = (reading: YearReading, plan: PlanFacts): Spot[] => [
  ...weekdaySpots(reading, plan),
  ...weekdayRangeSpots(reading, plan),
  ...wordYearSpots(reading, plan),
  ...signSpots(reading, plan),
  ...remindersOf(plan).flatMap(({ pattern, ...rest }) => spotsOf(reading, pattern, rest)),
]

interface Reminder {
  readonly kind: ReviewKind
  readonly pattern: RegExp
  readonly why: string
  /** What a number in the words becomes. */
  readonly next?: (typed: string) => string
  /** Whether it is put there without asking. */
  readonly isSure?: (typed: string) => boolean
}

/** The year by its place among several: "năm học thứ tư", "năm đầu", "năm bản lề". */
const yearOfSome =
  'năm (?:học )?(?:thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\\d{1,2})|đầu tiên|đầu|cuối cùng|cuối|bản lề)(?![A-Za-zÀ-ỹ\\d])'

/** What counts years, courses or meetings. */
const ordinals: readonly Reminder[] = [
  {
    kind: 'ordinal',
    pattern: new RegExp(
      `(?<=(?:là|vào|bước vào|đang ở) )${yearOfSome}|${yearOfSome}(?= (?:của |thực hiện |triển khai |thi hành |kể từ )?(?:nhiệm kỳ|giai đoạn|kế hoạch|chương trình|đề án|nghị quyết|luật|thực hiện|triển khai))`,
      'gi',
    ),
    why: 'năm thứ mấy: tính lại',
  },
  {
    kind: 'ordinal',
    pattern: /lần thứ [A-Za-zÀ-ỹ\d]+(?:,| [-–])? (?:năm )?\d{4}(?!\d)/gi,
    why: 'số lần: tính lại',
  },
  {
    kind: 'ordinal',
    pattern:
      /(?<!(?:Đại hội|Đại biểu|toàn quốc|kỷ niệm)[^.;|]{0,80})lần thứ (?:[4-9]|\d{2,3}|V|X|[IVXL]{2,6})(?![A-Za-zÀ-ỹ\d])(?!(?:,| [-–])? (?:năm )?\d{4})/gi,
    why: 'số lần: tính lại',
  },
  {
    kind: 'ordinal',
    pattern:
      /(?<!(?:Hội đồng nhân dân|HĐND|Quốc hội|Trung ương|Đảng|Đại hội|Ban Chấp hành|BCH|nhiệm kỳ)[^.;|]{0,40})(?<![A-Za-zÀ-ỹ])(?:khóa|khoá) (?:(?:học )?(?:thứ )?\d{1,3}(?![\d/.,-]\d|\d)|thứ [a-zà-ỹ]+(?: (?:một|hai|ba|tư|lăm|sáu|bảy|tám|chín|mười|mươi))?)/gi,
    why: 'khóa thứ mấy: tính lại',
  },
  {
    kind: 'ordinal',
    pattern: /kỳ họp (?:thường lệ )?(?:lần )?thứ (?!nhất)[A-Za-zÀ-ỹ\d]+/gi,
    why: 'kỳ họp thứ mấy: tính lại',
  },
]

const remindersOf = ({ from, to, anniversaries }: PlanFacts): Reminder[] => [
  {
    kind: 'anniversary',
    pattern:
      /kỷ niệm (?:lần thứ )?(?<number>\d{1,4}) năm|(?<![\d/.,])(?<other>\d{1,4}) năm (?:ngày|thành lập|truyền thống)(?= )/gi,
    why: 'số năm kỷ niệm: tính lại',
    next: (typed) => String(Number(typed) + to - from),
    isSure: (typed) => anniversaries.has(Number(typed)),
  },
  {
    kind: 'anniversary',
    pattern: /kỷ niệm lần thứ (?<number>\d{1,4})(?![\d.,]\d| năm)/gi,
    why: 'số lần kỷ niệm: tính lại',
    next: (typed) => String(Number(typed) + to - from),
  },
  ...ordinals,
  {
    kind: 'short-year',
    pattern: new RegExp(
      `(?:${shortDay}|${shortPart})(?<number>${[from - 1, from, from + 1].map(twoDigits).join('|')})(?![/.-]?\\d)`,
      'gi',
    ),
    why: 'năm viết hai chữ số: sửa lại',
    next: (typed) => twoDigits(Number(typed) + to - from),
  },
  ...(isLeap(to)
    ? []
    : [
        {
          kind: 'leap-day' as const,
          pattern: /(?<!\d)29(?:\/0?2| tháng 0?2)(?!\d|\/| năm)/g,
          why: `năm ${to} không có ngày 29/02`,
        },
      ]),
]

/** What stands before a year in two digits: "30/9/", "quý II/". */
const shortDay = '(?<![\\d/.-])\\d{1,2}(?<sign>[/.-])\\d{1,2}\\k<sign>'
const shortPart = '(?<![A-Za-zÀ-ỹ])(?:tháng \\d{1,2}|quý (?:[IVX]{1,3}|[1-4])|(?:Q|HK)[. ]?(?:[IVX]{1,3}|[1-4]))[/-]'

const twoDigits = (year: number) => String(year % 100).padStart(2, '0')

function spotsOf(
  { passage, stretches }: YearReading,
  pattern: RegExp,
  { next, isSure, ...rest }: Omit<Reminder, 'pattern'>,
) {
  return [...passage.text.matchAll(pattern)].flatMap(({ 0: before, index, groups = {} }): Spot[] => {
    if (stretches.some(({ from, to }) => from <= index && index < to)) return []
    const line = placeAt(passage, index).line
    const number = groups.number ?? groups.other
    if (number === undefined || !next) return [{ ...rest, lines: [line], before, moved: false, edits: [] }]
    const at = rest.kind === 'short-year' ? before.length - number.length : before.indexOf(number)
    const text = next(number)
    return [
      {
        ...rest,
        lines: [line],
        before,
        after: `${before.slice(0, at)}${text}${before.slice(at + number.length)}`,
        moved: isSure?.(number) ?? false,
        edits: [{ place: placeOf(passage, index + at, index + at + number.length), text }],
      },
    ]
  })
}
