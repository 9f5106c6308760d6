import { twoDigits } from '../../decree/numbering.ts'
import { blanks } from '../../decree/table.ts'
import type { Reference } from '../../document/doc.ts'
import type { PartialDate } from '../../vietnamese/date.ts'

/** Room for a pen, in spaces that don't break and don't collapse. */
export const blank = (width: number): string => '\u00a0'.repeat(width)

/** M.II k.4: leading zero for days below 10 and for months 1 and 2 only; what is missing is left blank. */
export function dateWords({ day, month, year }: PartialDate): string {
  const days = day === undefined ? blank(blanks.day) : twoDigits(day)
  const months = month === undefined ? blank(blanks.month) : month <= 2 ? twoDigits(month) : String(month)
  return `ngày ${days} tháng ${months} năm ${year ?? blank(blanks.year)}`
}

/**
 * M.III k.1 đ.c: how one document points to another. On paper number and date are filled in; electronically they are
 * left blank, and the issuer is written all the same (MẪU 2.2).
 */
export function referenceWords(to: Reference | string, electronic: boolean): string {
  if (typeof to === 'string') return `(Kèm theo ${to})`
  const { type, number, symbol, date, issuer } = electronic ? { ...to, number: undefined, date: {} } : to
  const digits = number === undefined ? blank(blanks.number) : twoDigits(number)
  return `(Kèm theo ${type} số ${digits}/${symbol ?? blank(blanks.symbol)} ${dateWords(date).replaceAll(' ', '\u00a0')} của ${issuer})`
}
