import { isBlank, isList, isRecord, type TemplateValue, textOf } from '../value.ts'
import { guess, namesIn, valueNamed } from '../value-names.ts'
import type { Helper, Result } from './helper.ts'

export const lietKe: Helper = {
  name: 'liet_ke',
  usage: '{{liet_ke don_vi cot="ten"}}',
  takes: 1,
  options: ['cot'],
  run: ([value = null], { cot }) => {
    if (isBlank(value)) return { value: '' }
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
  const name = column === undefined ? undefined : textOf(column)
  const chosen = name === undefined ? item : valueNamed(name, item)
  if (chosen === undefined)
    return { fault: `có mục không có cột “${name}”`, hint: guess(name ?? '', namesIn(item), 'cột') }
  return (
    textOf(chosen) ??
    (isRecord(chosen)
      ? { fault: 'mỗi mục có nhiều giá trị', hint: 'chọn một cột: `{{liet_ke don_vi cot="ten"}}`' }
      : { fault: 'có mục lại là một danh sách', hint: 'đưa vào một danh sách chữ hoặc số' })
  )
}
