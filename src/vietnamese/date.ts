import { limits } from '../limits.ts'

/** A date of which parts may be missing, to be filled in by hand. */
export interface PartialDate {
  readonly day?: number
  readonly month?: number
  readonly year?: number
}

/** Whether all parts of a date are known. */
export const isWholeDate = (date: PartialDate | BadDate): date is Required<PartialDate> =>
  'day' in date && 'month' in date && 'year' in date

/** What is wrong with the text of a date, in Vietnamese, with what to type. */
export interface BadDate {
  readonly message: string
  readonly hint: string
}

const bad = (message: string, hint: string): BadDate => ({ message, hint })

const spellings = [
  /^(?<year>\d{4})(?:[/.-](?<month>\d{1,2})(?:[/.-](?<day>\d{1,2}))?)?$/,
  /^(?:ngày )?(?:(?:(?<day>\d{1,2}) ?[/.-] ?)?(?<month>\d{1,2}) ?[/.-] ?)?(?<year>\d{4})$/i,
  /^(?:(?:(?:ngày ?)?(?<day>\d{1,2})? ?)tháng ?(?<month>\d{1,2})? ?)?(?:năm ?|[/.-] ?)(?<year>\d{4})$/i,
  /^(?:ngày ?)?(?<day>\d{1,2})? ?[/-] ?(?<month>\d{1,2})? ?[/-] ?(?<year>\d{4})$/i,
]

/** A day, month and year among other words, or otherwise parted. */
const anyWhole = /(?<!\d)(\d{1,2})(?: ?(?:[/.,\\-]|tháng) ?| )(\d{1,2})(?: ?(?:[/.,\\-]|năm) ?| )(\d{4}|\d{2})(?!\d)/i

const { most: firstYear } = limits.firstYear
const { most: lastYear } = limits.lastYear

/** What a form leaves to be filled in by hand. */
const leftOpen = /[.…_]{2,}|[…_]/g

/** What to type for a text that is no date. */
function hintFor(words: string): string {
  const [, day, month, year = ''] = anyWhole.exec(words) ?? []
  if (year.length === 2) return `gõ năm đủ bốn chữ số: ${day}/${month}/20${year}`
  return year !== ''
    ? `gõ ${day}/${month}/${year}`
    : 'gõ ngày/tháng/năm như 15/04/2024, hoặc 04/2024, 2024 nếu còn để trống ngày, tháng'
}

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/**
 * Reads `15/04/2024`, `2024-04-15`, `ngày 15 tháng 4 năm 2024` and what stands between these, each also without the day or the
 * month, or with dots for them; nothing gives none.
 */
export function readDate(text: string): PartialDate | BadDate {
  if (text.trim() === '') return {}
  const words = text
    .replace(leftOpen, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?<![ .,;])[ .,;]+$/, '')
    .trim()
  if (/^[/ -]+$/.test(words) || words === '') return {}
  const parts = spellings.map((spelling) => spelling.exec(words)?.groups).find(Boolean)
  if (!parts || (parts.day && !parts.month)) return bad(`“${text}” không phải là ngày tháng`, hintFor(words))
  const year = Number(parts.year)
  if (year < firstYear || year > lastYear)
    return bad(`“${text}”: năm ${year} nằm ngoài ${firstYear}–${lastYear}`, 'sửa lại năm')
  const month = parts.month ? Number(parts.month) : undefined
  const day = parts.day ? Number(parts.day) : undefined
  if (month !== undefined && (month < 1 || month > 12))
    return bad(`“${text}”: không có tháng ${month}`, 'gõ tháng từ 1 đến 12, theo thứ tự ngày/tháng/năm')
  if (day !== undefined && month !== undefined && (day < 1 || day > daysIn(month, year)))
    return bad(
      `“${text}” là ngày không có thật: tháng ${month} năm ${year} có ${daysIn(month, year)} ngày`,
      'sửa lại ngày',
    )
  return { year, ...(month !== undefined && { month }), ...(day !== undefined && { day }) }
}
