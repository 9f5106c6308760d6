import { valueText } from '../value.ts'
import type { Helper } from './helper.ts'

const helper = (name: string, change: (text: string) => string): Helper => ({
  name,
  usage: `{{${name} ten_don_vi}}`,
  takes: 1,
  run: ([value = null]) => {
    const text = valueText(value)
    return text === undefined
      ? { fault: 'giá trị này không phải là chữ', hint: 'đưa vào một tên có chữ' }
      : { value: change(text) }
  },
})

/** `{{hoa ten}}`: in capitals. */
export const hoa = helper('hoa', (text) => text.toLocaleUpperCase('vi'))
/** `{{thuong ten}}`: in small letters. */
export const thuong = helper('thuong', (text) => text.toLocaleLowerCase('vi'))
