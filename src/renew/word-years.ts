import { placeAt, placeOf } from '../findings/text-map.ts'
import { readNumberWords } from '../vietnamese/number-read.ts'
import { numberWords } from '../vietnamese/number-words.ts'
import { hasSign, lunarSign, signAfter } from './lunar-years.ts'
import type { YearReading } from './reading.ts'
import type { Spot } from './spot.ts'
import type { Years } from './verdict.ts'

const word = '(?:không|linh|lẻ|trăm|mười|mươi|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín)'
const inWords = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(?:hai|một) (?:nghìn|ngàn)(?: ${word}){1,6}(?![A-Za-zÀ-ỹ])|(?<=năm )hai không ${word} ${word}(?![A-Za-zÀ-ỹ])`,
  'gi',
)

/** Years of the plan and beside it that are written in words. */
export const wordYearSpots = ({ passage, stretches }: YearReading, plan: Years): Spot[] =>
  [...passage.text.matchAll(inWords)].flatMap(({ 0: before, index }): Spot[] => {
    const year = readYear(before)
    const isHeld = stretches.some(({ from, to }) => from <= index && index < to)
    if (isHeld || year === undefined || Math.abs(year - plan.from) > 1) return []
    const after = likeTyped(before, year + plan.to - plan.from)
    return [asked(passage, { index, before, after, why: 'năm viết bằng chữ: sửa lại nếu là năm của kế hoạch' })]
  })

const signs = new RegExp(lunarSign, 'g')

/** Years of the plan and beside it that are named by their animal or branch. */
export const signSpots = ({ passage, stretches }: YearReading, plan: Years): Spot[] =>
  [...passage.text.matchAll(signs)].flatMap(({ 0: before, index }): Spot[] => {
    const isHeld = stretches.some(({ from, to }) => from <= index && index < to)
    if (isHeld || ![0, -1, 1].some((step) => hasSign(plan.from + step, before))) return []
    const after = signAfter(before, plan.to - plan.from)
    return [asked(passage, { index, before, after, why: 'tên năm âm lịch: sửa lại nếu là năm của kế hoạch' })]
  })

/** "hai nghìn không trăm hai mươi lăm", and "hai không hai lăm" digit by digit. */
function readYear(text: string): number | undefined {
  if (/nghìn|ngàn/i.test(text)) return readNumberWords(text)
  const digits = text.split(' ').map((one) => readNumberWords(one))
  return digits.includes(undefined) ? undefined : Number(digits.join(''))
}

function likeTyped(before: string, year: number): string {
  const isByDigits = !/nghìn|ngàn/i.test(before)
  const words = isByDigits ? [...String(year)].map((digit) => numberWords(Number(digit))).join(' ') : numberWords(year)
  const typed = /ngàn/i.test(before) ? words.replace('nghìn', 'ngàn') : words
  return before === before.toUpperCase() ? typed.toUpperCase() : before.charAt(0) + typed.slice(1)
}

/** A year in words, which stays until the author has said what it is. */
const asked = (
  passage: YearReading['passage'],
  { index, before, after, why }: { index: number; before: string; after: string; why: string },
): Spot => ({
  kind: 'word-year',
  lines: [placeAt(passage, index).line],
  before,
  after,
  moved: false,
  why,
  edits: [{ place: placeOf(passage, index, index + before.length), text: after }],
})
