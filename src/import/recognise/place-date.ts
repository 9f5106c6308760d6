import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { readDate } from '../../vietnamese/date.ts'
import { isCapital } from '../../vietnamese/letters.ts'

/** What a form leaves to be filled in by hand. */
export const dottedBlank = String.raw`[\s.…_]*`

/** Place and date of a line of the head. */
export interface PlaceDate {
  readonly place: string
  /** `15/04/2024`, `04/2024`, `2024`, or nothing where none is typed. */
  readonly date: string
}

const dateLine = new RegExp(
  String.raw`^(.{0,60}?)[,\s]*ngày${dottedBlank}(\d{1,2})?${dottedBlank}tháng${dottedBlank}(\d{1,2})?${dottedBlank}năm${dottedBlank}(\d{2,4})?${dottedBlank}$`,
  'i',
)

/** `Hà Nội, ngày 05/3/2026`. */
const shortDateLine = /^([^,]{2,60}),\s*ngày\s*(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/i

/** `Hà Nội, ngày … tháng … năm 2026`; nothing of a sentence that ends in a date. */
export function placeDateIn(text: string): PlaceDate | undefined {
  const [all, before = '', day, month, year] = dateLine.exec(text) ?? shortDateLine.exec(text) ?? []
  if (all === undefined || (year?.length === 4 && /\d\.$/.test(text))) return undefined
  const place = before.replace(/(?<![,\s.…_])[,\s.…_]+$/, '').trim()
  return isPlace(place) || (/,\s*ngày/i.test(text) && place.split(/\s+/).length < 3)
    ? { place, date: dateFrom(day, month, year) }
    : undefined
}

/** A date that goes on below, and how it goes on. */
const openDate = /,\s*ngày\s*(?:\d{1,2}\s*)?(?:tháng\s*(?:\d{1,2}\s*)?)?(?:năm)?$/i
const restOfDate = /^(?:\d{1,2}|\d{4}|(?:\d{1,2}\s*)?(?:tháng|năm)(?:\s.*)?)$/i

/** Whether two lines are one place and date that was broken between them. */
export const isBrokenPlaceDate = (first: string, second: string): boolean =>
  (first.length < 80 && openDate.test(first) && restOfDate.test(second)) || isBrokenBeforeDay(first, second)

const isBrokenBeforeDay = (first: string, second: string): boolean =>
  /^ngày/i.test(second) &&
  placeDateIn(second) !== undefined &&
  (/,$/.test(first) || (isPlace(first) && !inCapitals(first) && !opensAsAgency(first))) &&
  placeDateIn(`${first} ${second}`) !== undefined

const places = /^(?:tp\.?|thành|phố|tỉnh|xã|phường|huyện|quận|thị|trấn|đặc|khu|thôn|ấp|bản|và|thuộc)$/i

/** Words of a name and what kinds of places are called; a verb is none. */
const isPlace = (text: string): boolean =>
  text.split(/\s+/).every((word) => places.test(word) || isCapital(word) || !/[A-Za-zÀ-ỹ]/.test(word))

/** A day without its month can't be said. */
function dateFrom(day: string | undefined, month: string | undefined, year: string | undefined): string {
  if (year?.length !== 4) return ''
  const two = (typed: string) => typed.padStart(2, '0')
  if (day && month && 'message' in readDate(`${day}/${month}/${year}`)) return dateFrom(undefined, month, year)
  if (!month || Number(month) > 12 || Number(month) < 1) return year
  return day && Number(day) > 0 && Number(day) < 32 ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${year}`
}
