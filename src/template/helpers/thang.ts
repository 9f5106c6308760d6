import { isBlankValue } from '../value.ts'
import { dateOf, missingDate, notDate } from './arguments.ts'
import type { Helper } from './helper.ts'
import { monthText } from './ngay.ts'

/** `{{thang d}}`: the month of a date, as `ngay` writes it. */
export const thang: Helper = {
  name: 'thang',
  usage: '{{thang ngay_hop}}',
  takes: 1,
  run: ([value = null]) => {
    if (isBlankValue(value)) return { value: '' }
    const date = dateOf(value)
    if ('message' in date) return notDate(date)
    return date.month === undefined ? missingDate : { value: monthText(date.month) }
  },
}
