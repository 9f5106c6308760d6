import { readDate } from '../../vietnamese/date.ts'

/** What a form leaves to be filled in by hand. */
export const dottedBlank = String.raw`[\s.…_]*`

/** `Hà Nội, ngày … tháng … năm 2026`: place, day, month, year. */
export const dateLine = new RegExp(
  String.raw`^(.{0,60}?)[,\s]*ngày${dottedBlank}(\d{1,2})?${dottedBlank}tháng${dottedBlank}(\d{1,2})?${dottedBlank}năm${dottedBlank}(\d{2,4})?${dottedBlank}$`,
  'i',
)

/** Place and date of a line that `dateLine` matches. */
export const placeDateOf = ([, place = '', day, month, year]: readonly (string | undefined)[]) => ({
  place: place.replace(/(?<![,\s.…_])[,\s.…_]+$/, '').trim(),
  date: dateFrom(day, month, year),
})

/** A day without its month can't be said. */
function dateFrom(day: string | undefined, month: string | undefined, year: string | undefined): string {
  if (year?.length !== 4) return ''
  const two = (typed: string) => typed.padStart(2, '0')
  if (day && month && 'message' in readDate(`${day}/${month}/${year}`)) return dateFrom(undefined, month, year)
  if (!month || Number(month) > 12 || Number(month) < 1) return year
  return day && Number(day) > 0 && Number(day) < 32 ? `${two(day)}/${two(month)}/${year}` : `${two(month)}/${year}`
}
