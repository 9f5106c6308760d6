import { compareDecimals, roundedTo, timesTenTo } from '../../vietnamese/decimal.ts'
import { readDecimal, writeNumber } from '../../vietnamese/digits.ts'
import { isBlankValue, isDoubtful, isFigure, valueText } from '../value.ts'
import { notNumber, numberArgument, showValue, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

const one = { units: 1n, decimals: 0 }
const minusOne = { units: -1n, decimals: 0 }
const mostDecimals = 15

/** `{{phan_tram ty_le}}`: 12,5% of 0,125; what is a percentage already is written as one, and what may be one is asked about. */
export const phanTram: Helper = {
  name: 'phan_tram',
  usage: '{{phan_tram ty_le le=1}}',
  takes: 1,
  options: ['le'],
  run: ([value = null], { le = mostDecimals }) => {
    if (isBlankValue(value)) return { value: '' }
    if (isDoubtful(value)) return notNumber(value)
    const text = (valueText(value) ?? '').trim()
    const typed = /^(.*\S)\s*%$/s.exec(text)?.[1]
    const ratio = typed === undefined ? numberArgument(value) : undefined
    const shown = typed === undefined ? ratio && timesTenTo(ratio, 2) : readDecimal(typed)
    // Decimals that are asked for come from what a cell holds, not from what it shows.
    const hundredths = le !== mostDecimals && isFigure(value) && value.hundredths ? value.hundredths : shown
    if (!hundredths) return notNumber(value)
    if (ratio && (compareDecimals(ratio, one) > 0 || compareDecimals(ratio, minusOne) < 0))
      return {
        fault: `${showValue(value)} là ${writeNumber(ratio)}% hay ${writeNumber(hundredths)}%, không rõ`,
        hint: 'đã là phần trăm thì gõ `{{x}}%` trong mẫu, hoặc thêm dấu % vào ô; là tỷ lệ trên 1 thì đổi ô sang phần trăm trong tệp số liệu',
      }
    return { value: `${writeNumber(roundedTo(hundredths, Number(wholeArgument(le) ?? mostDecimals)))}%` }
  },
}
