import { isBlankValue, isList, isRecord, type TemplateValue, valueText } from '../value.ts'
import { guess, valueNamed, valueNames } from '../value-names.ts'
import type { Helper, Result } from './helper.ts'

/** `{{liet_ke don_vi cot="ten"}}`: A, B và C; items left empty are passed over. */
export const lietKe: Helper = {
  name: 'liet_ke',
  usage: '{{liet_ke don_vi cot="ten"}}',
  takes: 1,
  options: ['cot'],
  run: ([value = null], { cot }) => {
    if (isBlankValue(value)) return { value: '' }
    const words: string[] = []
    for (const item of isList(value) ? value : [value]) {
      const word = wordOf(item, cot)
      if (typeof word !== 'string') return word
      if (word.trim() !== '') words.push(word.trim())
    }
    const last = words.pop() ?? ''
    return { value: words.length > 0 ? `${words.join(', ')} và ${last}` : last }
  },
}

function wordOf(item: TemplateValue, column: TemplateValue | undefined): string | Result {
  const name = column === undefined ? undefined : valueText(column)
  const chosen = name === undefined ? item : valueNamed(name, item)
  if (chosen === undefined)
    return { fault: `có mục không có cột “${name}”`, hint: guess(name ?? '', valueNames(item), 'cột') }
  return (
    valueText(chosen) ??
    (isRecord(chosen)
      ? { fault: 'mỗi mục có nhiều giá trị', hint: 'chọn một cột: `{{liet_ke don_vi cot="ten"}}`' }
      : { fault: 'có mục lại là một danh sách', hint: 'đưa vào một danh sách chữ hoặc số' })
  )
}
