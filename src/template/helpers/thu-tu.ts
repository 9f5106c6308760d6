import { numberWords } from '../../vietnamese/number-words.ts'
import { isBlank } from '../value.ts'
import { capitalised, shown, wholeOf } from './arguments.ts'
import type { Helper } from './helper.ts'

/** First and fourth have words of their own. */
const own: ReadonlyMap<bigint, string> = new Map([
  [1n, 'nhất'],
  [4n, 'tư'],
])

export const thuTu: Helper = {
  name: 'thu_tu',
  usage: '{{thu_tu lan}}',
  takes: 1,
  options: ['hoa'],
  run: ([value = null], { hoa }) => {
    if (isBlank(value)) return { value: '' }
    const n = wholeOf(value)
    if (n === undefined || n < 1n)
      return { fault: `${shown(value)} không phải là số thứ tự`, hint: 'đưa vào một số nguyên từ 1 trở lên' }
    return capitalised(`thứ ${own.get(n) ?? numberWords(n)}`, hoa)
  },
}
