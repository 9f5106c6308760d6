import { type BadDate, type PartialDate, readDate } from '../../vietnamese/date.ts'
import { type Decimal, readMachineNumber, wholeOf } from '../../vietnamese/decimal.ts'
import { decimalOf, readDecimal, writePlainNumber } from '../../vietnamese/digits.ts'
import { mostDigitsInWords } from '../../vietnamese/number-words.ts'
import { isDate, isDoubtful, isFigure, soleReading, type TemplateValue, valueText } from '../value.ts'
import type { Result } from './helper.ts'

/** A value as findings quote it. */
export const showValue = (value: TemplateValue): string => {
  const text = valueText(value) ?? 'danh sách'
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`
}

/** A number, or a text that is one; codes with leading zeros count too. */
export function numberArgument(value: TemplateValue): Decimal | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? decimalOf(value) : undefined
  if (isFigure(value)) return soleReading(value)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return /^0\d+$/.test(text) ? readMachineNumber(text) : readDecimal(text)
}

/** A whole number of no more digits than are put into words. */
export function wholeArgument(value: TemplateValue): bigint | undefined {
  const n = numberArgument(value)
  const whole = n && wholeOf(n)
  return whole === undefined || String(whole).length > mostDigitsInWords ? undefined : whole
}

/** Both numbers that a value of the data may be, where nobody knows which: the fault that asks. */
function doubtIn(value: TemplateValue): Result | undefined {
  if (!isFigure(value) || !isDoubtful(value)) return undefined
  const [one, other] = [...value.readings].map(writePlainNumber)
  if (other === undefined)
    return {
      fault: `${showValue(value)} không rõ là số nào: trong cột này dấu chấm lúc là dấu thập phân, lúc ngăn hàng nghìn`,
      hint: 'viết mọi số của cột theo một cách, như 12,5 và 1.250.000',
    }
  return {
    fault: `${showValue(value)} là ${one} hay ${other}: trong cột này dấu chấm, dấu phẩy có hai cách hiểu`,
    hint: 'gõ thêm `--so-thap-phan .` nếu dấu chấm là dấu thập phân, `--so-thap-phan ,` nếu dấu phẩy là dấu thập phân',
  }
}

/** The fault of a value that is no number. */
export const notNumber = (value: TemplateValue): Result =>
  doubtIn(value) ?? {
    fault: `${showValue(value)} không phải là số`,
    hint: 'đưa vào một số, như 1.250.000 hoặc 12,5',
  }

/** The fault of a value that is no whole number, or too long a one. */
export const notWhole = (value: TemplateValue): Result =>
  doubtIn(value) ?? {
    fault: `${showValue(value)} không phải là số nguyên có tối đa ${mostDigitsInWords} chữ số`,
    hint: 'đưa vào một số nguyên, như 1.250.000',
  }

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
