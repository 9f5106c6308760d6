import { readNumber } from '../../vietnamese/digits.ts'
import { isBlankValue, isList, isRecord, type TemplateValue, valueText } from '../value.ts'
import { dateOf, numberArgument, showValue } from './arguments.ts'
import type { Helper, Result } from './helper.ts'

/** Numbers are equal by what they are worth, all else by its text; codes with leading zeros are text. */
function equal(a: TemplateValue, b: TemplateValue): Result {
  if ([a, b].some((value) => isList(value) || isRecord(value)))
    return { fault: 'chỉ so sánh được chữ, số và ngày', hint: 'số mục của một danh sách: `(dem ten_danh_sach)`' }
  return {
    value: isBlankValue(a) || isBlankValue(b) ? isBlankValue(a) && isBlankValue(b) : comparable(a) === comparable(b),
  }
}

function comparable(value: TemplateValue): string | number {
  const text = (valueText(value) ?? '').trim().normalize('NFC')
  return typeof value === 'number' ? value : (readNumber(text) ?? text)
}

/** Days in order; nothing for dates of which parts are missing. */
function dayOrder(value: TemplateValue): number | undefined {
  if (typeof value === 'number') return undefined
  const date = dateOf(value)
  if ('message' in date) return undefined
  const { day, month, year } = date
  return day === undefined || month === undefined || year === undefined ? undefined : (year * 100 + month) * 100 + day
}

function greater(a: TemplateValue, b: TemplateValue): Result {
  for (const by of [numberArgument, dayOrder]) {
    const [one, other] = [by(a), by(b)]
    if (one !== undefined && other !== undefined) return { value: one > other }
  }
  const odd = (numberArgument(a) ?? dayOrder(a)) === undefined ? a : b
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
