import { writeNumber } from '../../vietnamese/digits.ts'
import { isBlank, textOf } from '../value.ts'
import { notNumber, numberOf, wholeOf } from './arguments.ts'
import type { Helper } from './helper.ts'

export const tien: Helper = {
  name: 'tien',
  usage: '{{tien so_tien don_vi="đồng"}}',
  takes: 1,
  options: ['don_vi'],
  run: ([value = null], { don_vi = null }) => {
    if (isBlank(value)) return { value: '' }
    const whole = wholeOf(value)
    const n = numberOf(value)
    if (whole === undefined && n === undefined) return notNumber(value)
    const amount = whole === undefined ? writeNumber(n ?? 0) : grouped(whole)
    return { value: `${amount} ${textOf(don_vi) ?? ''}`.trimEnd() }
  },
}

const grouped = (n: bigint): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.')
