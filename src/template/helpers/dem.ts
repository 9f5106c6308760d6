import { isBlankValue, isList } from '../value.ts'
import type { Helper } from './helper.ts'

/** `{{dem don_vi}}`: the number of items of a list; of what was left empty, 0. */
export const dem: Helper = {
  name: 'dem',
  usage: '{{dem don_vi}}',
  takes: 1,
  run: ([value = null]) => {
    if (isBlankValue(value)) return { value: 0 }
    return isList(value)
      ? { value: value.length }
      : { fault: 'giá trị này không phải là danh sách', hint: 'đưa vào tên của một danh sách' }
  },
}
