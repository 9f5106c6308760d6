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
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?:(?:(?<day>\d{1,2})[/.-])?(?<month>\d{1,2})[/.-])?(?<year>\d{4})$/,
  /^(?:(?:ngày (?<day>\d{1,2}) )?tháng (?<month>\d{1,2}) )?năm (?<year>\d{4})$/i,
]

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Reads `15/04/2024`, `2024-04-15`, `ngày 15 tháng 4 năm 2024`, each also without the day or the month; nothing gives none. */
export function readDate(text: string): PartialDate | BadDate {
  if (text.trim() === '') return {}
  const parts = spellings.map((spelling) => spelling.exec(text.trim())?.groups).find(Boolean)
  if (!parts)
    return bad(
      `“${text}” không phải là ngày tháng`,
      'gõ ngày/tháng/năm như 15/04/2024, hoặc 04/2024, 2024 nếu còn để trống ngày, tháng',
    )
  const year = Number(parts.year)
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
