import { numberWords } from '../../vietnamese/number-words.ts'
import { isBlankValue, valueText } from '../value.ts'
import { capitalise, notWhole, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** `{{bang_chu 1250000}}`: a whole number in words, any number of digits; a unit is put behind it as typed. */
export const bangChu: Helper = {
  name: 'bang_chu',
  usage: '{{bang_chu so_tien don_vi="đồng" hoa=true}}',
  takes: 1,
  options: ['don_vi', 'hoa'],
  run: ([value = null], { don_vi = null, hoa }) => {
    if (isBlankValue(value)) return { value: '' }
    const n = wholeArgument(value)
    if (n === undefined) return notWhole(value)
    return capitalise(`${numberWords(n)} ${valueText(don_vi) ?? ''}`.trimEnd(), hoa)
  },
}
