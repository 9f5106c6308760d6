import { readDecimal, writeNumber } from '../../vietnamese/digits.ts'
import { isBlankValue, isFigure, soleReading, type TemplateValue, valueText } from '../value.ts'
import { notNumber, numberArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** `{{tien 1250000 don_vi="đồng"}}`: 1.250.000 đồng; a number of any length, to its last digit. */
export const tien: Helper = {
  name: 'tien',
  usage: '{{tien so_tien don_vi="đồng"}}',
  takes: 1,
  options: ['don_vi'],
  run: ([value = null], { don_vi = null }) => {
    if (isBlankValue(value)) return { value: '' }
    const n = shownNumber(value)
    return n ? { value: `${writeNumber(n)} ${valueText(don_vi) ?? ''}`.trimEnd() } : notNumber(value)
  },
}

/** The number that a cell shows: it may hold decimals that its format leaves out. */
const shownNumber = (value: TemplateValue) =>
  (isFigure(value) && soleReading(value) && !value.fault ? readDecimal(value.text) : undefined) ?? numberArgument(value)
