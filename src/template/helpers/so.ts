import { isBlankValue, numberValue } from '../value.ts'
import { notNumber, numberArgument, showValue, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

const mostDigits = 9

/** Numbers of documents and days: below 10 with a zero (M.II k.3 đ.a); `{{so stt 3}}` has three digits, as names of files in order need. */
export const so: Helper = {
  name: 'so',
  usage: '{{so so_van_ban}}',
  takes: 1,
  mayTake: 1,
  run: ([value = null, digits = 2]) => {
    const width = Number(wholeArgument(digits) ?? 0)
    if (width < 1 || width > mostDigits)
      return {
        fault: `${showValue(digits)} không phải là số chữ số`,
        hint: `gõ như \`{{so stt 3}}\`, từ 1 đến ${mostDigits} chữ số`,
      }
    if (isBlankValue(value)) return { value: '' }
    const n = numberArgument(value)
    if (n === undefined) return notNumber(value)
    const whole = wholeArgument(value)
    const isShort = whole !== undefined && whole >= 0n && String(whole).length < width
    return { value: isShort ? String(whole).padStart(width, '0') : numberValue(n) }
  },
}
