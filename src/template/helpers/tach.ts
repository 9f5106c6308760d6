import { isBlankValue, isList, valueText } from '../value.ts'
import type { Helper } from './helper.ts'

/** `{{tach noi_nhan}}`: the parts of a text, one a line or with semicolons between them, as a list; a list is one already. */
export const tach: Helper = {
  name: 'tach',
  usage: '{{#each (tach noi_nhan)}}',
  takes: 1,
  options: ['dau'],
  run: ([value = null], { dau = null }) => {
    if (isBlankValue(value)) return { value: [] }
    if (isList(value)) return { value }
    const text = valueText(value)
    if (text === undefined) return { fault: 'giá trị này không phải là chữ', hint: 'đưa vào một tên có chữ' }
    const mark = valueText(dau) || ';'
    const parts = text.split('\n').flatMap((line) => line.split(mark))
    return { value: parts.map((part) => part.trim()).filter((part) => !isLeftEmpty(part)) }
  },
}

/** A dash alone is how a cell says that it has nothing. */
const isLeftEmpty = (part: string): boolean => /^[-–—]?$/.test(part)
