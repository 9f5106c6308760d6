import { type BadDate, type PartialDate, readDate } from '../../vietnamese/date.ts'
import { readNumber } from '../../vietnamese/digits.ts'
import { isDate, type TemplateValue, valueText } from '../value.ts'
import type { Result } from './helper.ts'

/** A value as findings quote it. */
export const showValue = (value: TemplateValue): string => {
  const text = valueText(value) ?? 'danh sách'
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

/** A number, or a text that is one; codes with leading zeros count too. */
export function numberArgument(value: TemplateValue): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return /^0\d{1,14}$/.test(text) ? Number(text) : readNumber(text)
}

/** Numbers with more digits are not put into words. */
const mostDigits = 36
const digits = /^[-−]?(?:\d+|\d{1,3}(?:([. \u00a0\u202f])\d{3})(?:\1\d{3})*)$/

/** A whole number, however many digits its text has. */
export function wholeArgument(value: TemplateValue): bigint | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : undefined
  if (typeof value !== 'string' || !digits.test(value.trim())) return undefined
  const plain = value
    .trim()
    .replace('−', '-')
    .replace(/[. \u00a0\u202f]/g, '')
  return plain.length > mostDigits ? undefined : BigInt(plain)
}

/** The fault of a value that is no number. */
export const notNumber = (value: TemplateValue): Result => ({
  fault: `${showValue(value)} không phải là số`,
  hint: 'đưa vào một số, như 1.250.000 hoặc 12,5',
})

/** The fault of a value that is no whole number, or too long a one. */
export const notWhole = (value: TemplateValue): Result => ({
  fault: `${showValue(value)} không phải là số nguyên có tối đa ${mostDigits} chữ số`,
  hint: 'đưa vào một số nguyên, như 1.250.000',
})

/** A date, whole or in part; a number is a year. */
export function dateOf(value: TemplateValue): PartialDate | BadDate {
  if (typeof value === 'object' && value !== null && isDate(value)) return value
  return readDate(valueText(value) ?? 'danh sách')
}

/** The fault of a value that `dateOf` can't read. */
export const notDate = ({ message, hint }: BadDate): Result => ({ fault: message, hint })

/** With a capital first letter where that is asked for. */
export function capitalise(text: string, hoa: TemplateValue | undefined): Result {
  if (hoa !== undefined && typeof hoa !== 'boolean')
    return { fault: '`hoa` phải là true hoặc false', hint: 'gõ `hoa=true`, không có dấu nháy' }
  return { value: hoa ? text.charAt(0).toLocaleUpperCase('vi') + text.slice(1) : text }
}

/** The fault of a date without the part that is asked for. */
export const missingDate: Result = {
  fault: 'ngày này không có phần cần lấy',
  hint: 'ghi đủ ngày/tháng/năm, như 15/04/2026',
}
