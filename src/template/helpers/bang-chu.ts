import { numberWords } from '../../vietnamese/number-words.ts'
import { isBlank, textOf } from '../value.ts'
import { capitalised, notWhole, wholeOf } from './arguments.ts'
import type { Helper } from './helper.ts'

export const bangChu: Helper = {
  name: 'bang_chu',
  usage: '{{bang_chu so_tien don_vi="đồng" hoa=true}}',
  takes: 1,
  options: ['don_vi', 'hoa'],
  run: ([value = null], { don_vi = null, hoa }) => {
    if (isBlank(value)) return { value: '' }
    const n = wholeOf(value)
    if (n === undefined) return notWhole(value)
    return capitalised(`${numberWords(n)} ${textOf(don_vi) ?? ''}`.trimEnd(), hoa)
  },
}
