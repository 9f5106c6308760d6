import { compareDecimals, type Decimal, machineText, timesTenTo } from '../../vietnamese/decimal.ts'
import { readDecimal } from '../../vietnamese/digits.ts'
import { truthOf } from '../truth.ts'
import { isBlankValue, isDoubtful, isFigure, isList, isRecord, type TemplateValue, valueText } from '../value.ts'
import { dateOf, notNumber, numberArgument, showValue } from './arguments.ts'
import type { Helper, Result } from './helper.ts'

/** Numbers are equal by what they are worth, all else by its text; codes with leading zeros are text. */
function equal(a: TemplateValue, b: TemplateValue): Result {
  if ([a, b].some((value) => isList(value) || isRecord(value)))
    return { fault: 'chỉ so sánh được chữ, số và ngày', hint: 'số mục của một danh sách: `(dem ten_danh_sach)`' }
  if (typeof a === 'boolean' || typeof b === 'boolean') return sameTruth(a, b)
  if (isBlankValue(a) || isBlankValue(b)) return { value: isBlankValue(a) && isBlankValue(b) }
  const [one, other] = [a, b].map(textOf)
  if (one === other) return { value: true }
  const doubtful = [a, b].find(isDoubtful)
  return doubtful === undefined ? { value: comparable(a) === comparable(b) } : notNumber(doubtful)
}

/** What is true or false is compared as conditions take it, so that a text says the same as a cell that is so by its type. */
function sameTruth(a: TemplateValue, b: TemplateValue): Result {
  if (textOf(a) === textOf(b)) return { value: true }
  const unclear = [a, b].find((value) => truthOf(value) === undefined)
  return unclear === undefined
    ? { value: truthOf(a) === truthOf(b) }
    : {
        fault: `${showValue(unclear)} không rõ là đúng hay sai`,
        hint: `trong tệp số liệu gõ 1 là đúng, 0 hoặc để trống là sai`,
      }
}

const textOf = (value: TemplateValue): string => (valueText(value) ?? '').trim().normalize('NFC')

/** Numbers in one form; a code with zeros before it is none. */
function comparable(value: TemplateValue): string {
  const text = textOf(value)
  const n = percentage(value) ?? (typeof value === 'string' ? readDecimal(text) : numberArgument(value))
  return n ? machineText(n) : text
}

/** `12,5%` as 0.125. */
function percentage(value: TemplateValue): Decimal | undefined {
  if (isFigure(value)) return value.hundredths && timesTenTo(value.hundredths, -2)
  const text = typeof value === 'string' ? value.trim() : ''
  const n = text.endsWith('%') ? readDecimal(text.slice(0, -1)) : undefined
  return n && timesTenTo(n, -2)
}

const orderable = (value: TemplateValue): Decimal | undefined => numberArgument(value) ?? percentage(value)

/** Days in order; nothing for dates of which parts are missing. */
function dayOrder(value: TemplateValue): number | undefined {
  if (typeof value === 'number') return undefined
  const date = dateOf(value)
  if ('message' in date) return undefined
  const { day, month, year } = date
  return day === undefined || month === undefined || year === undefined ? undefined : (year * 100 + month) * 100 + day
}

function greater(a: TemplateValue, b: TemplateValue): Result {
  const [one, other] = [orderable(a), orderable(b)]
  if (one && other) return { value: compareDecimals(one, other) > 0 }
  const [day, otherDay] = [dayOrder(a), dayOrder(b)]
  if (day !== undefined && otherDay !== undefined) return { value: day > otherDay }
  const odd = (one ?? dayOrder(a)) === undefined ? a : b
  if (isDoubtful(odd)) return notNumber(odd)
  return {
    fault: `${showValue(odd)} không so được lớn nhỏ`,
    hint: 'so hai số, hoặc hai ngày đủ ngày/tháng/năm',
  }
}

const helper = (name: string, run: (a: TemplateValue, b: TemplateValue) => Result): Helper => ({
  name,
  usage: `{{#if (${name} a b)}}`,
  takes: 2,
  run: ([a = null, b = null]) => run(a, b),
})

const not = (result: Result): Result => ('fault' in result ? result : { value: !result.value })

/** `(bang a b)`: whether two values are the same; both left empty are. */
export const bang = helper('bang', equal)
/** `(khac a b)`: the opposite of `bang`. */
export const khac = helper('khac', (a, b) => not(equal(a, b)))
/** `(lon_hon a b)`: of two numbers or two whole dates; a fault for anything else. */
export const lonHon = helper('lon_hon', greater)
