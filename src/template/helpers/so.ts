import { twoDigits } from '../../decree/numbering.ts'
import { isBlankValue, numberValue } from '../value.ts'
import { notNumber, numberArgument, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** Numbers of documents and days: below 10 with a zero (M.II k.3 đ.a). */
export const so: Helper = {
  name: 'so',
  usage: '{{so so_van_ban}}',
  takes: 1,
  run: ([value = null]) => {
    if (isBlankValue(value)) return { value: '' }
    const n = numberArgument(value)
    if (n === undefined) return notNumber(value)
    const whole = wholeArgument(value)
    return { value: whole !== undefined && whole >= 0n && whole < 10n ? twoDigits(Number(whole)) : numberValue(n) }
  },
}
