import { numberWords } from '../../vietnamese/number-words.ts'
import { isBlankValue } from '../value.ts'
import { capitalise, showValue, wholeArgument } from './arguments.ts'
import type { Helper } from './helper.ts'

/** First and fourth have words of their own. */
const own: ReadonlyMap<bigint, string> = new Map([
  [1n, 'nhất'],
  [4n, 'tư'],
])

/** `{{thu_tu 4}}`: thứ tư; a fault below 1. */
export const thuTu: Helper = {
  name: 'thu_tu',
  usage: '{{thu_tu lan}}',
  takes: 1,
  options: ['hoa'],
  run: ([value = null], { hoa }) => {
    if (isBlankValue(value)) return { value: '' }
    const n = wholeArgument(value)
    if (n === undefined || n < 1n)
      return { fault: `${showValue(value)} không phải là số thứ tự`, hint: 'đưa vào một số nguyên từ 1 trở lên' }
    return capitalise(`thứ ${own.get(n) ?? numberWords(n)}`, hoa)
  },
}
