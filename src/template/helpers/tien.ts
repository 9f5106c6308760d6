import { writeNumber } from '../../vietnamese/digits.ts'
import { isBlankValue, valueText } from '../value.ts'
import { notNumber, numberArgument, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** `{{tien 1250000 don_vi="đồng"}}`: 1.250.000 đồng; whole numbers of any length, decimals as typed. */
export const tien: Helper = {
  name: 'tien',
  usage: '{{tien so_tien don_vi="đồng"}}',
  takes: 1,
  options: ['don_vi'],
  run: ([value = null], { don_vi = null }) => {
    if (isBlankValue(value)) return { value: '' }
    const whole = wholeArgument(value)
    const n = numberArgument(value)
    if (whole === undefined && n === undefined) return notNumber(value)
    const amount = whole === undefined ? writeNumber(n ?? 0) : groupThousands(whole)
    return { value: `${amount} ${valueText(don_vi) ?? ''}`.trimEnd() }
  },
}

const groupThousands = (n: bigint): string => String(n).replace(/\B(?=(?:\d{3})+$)/g, '.')
