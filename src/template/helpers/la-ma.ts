import { roman } from '../../decree/numbering.ts'
import { isBlankValue } from '../value.ts'
import { showValue, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

const mostRoman = 3999

/** `{{la_ma 4}}`: IV; a fault beyond 3999. */
export const laMa: Helper = {
  name: 'la_ma',
  usage: '{{la_ma quy}}',
  takes: 1,
  run: ([value = null]) => {
    if (isBlankValue(value)) return { value: '' }
    const n = Number(wholeArgument(value) ?? 0)
    if (n < 1 || n > mostRoman)
      return {
        fault: `${showValue(value)} không viết được bằng số La Mã`,
        hint: `đưa vào một số nguyên từ 1 đến ${mostRoman}`,
      }
    return { value: roman(n) }
  },
}
