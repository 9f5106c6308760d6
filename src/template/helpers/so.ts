import { twoDigits } from '../../decree/numbering.ts'
import { isBlankValue } from '../value.ts'
import { notNumber, numberArgument } from './arguments.ts'
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
    return { value: Number.isInteger(n) && n >= 0 && n < 10 ? twoDigits(n) : n }
  },
}
