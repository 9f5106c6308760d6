import { plainText } from '../../document/words.ts'
import type { Rule } from '../rule.ts'
import { bodiesOf, siblingsIn } from './walk.ts'

/** A list of a single item. */
export const oneItem: Rule = {
  id: 'gach-dau-dong-mot-y',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Một danh sách gạch đầu dòng có từ hai ý trở lên.',
  why: 'Gạch đầu dòng để tách các ý; một ý thì viết thành đoạn.',
  good: [
    { body: '- Lập sổ.\n- Kiểm tra.' },
    { body: '- Lập sổ theo mẫu:\n\n| TT | Sổ |\n|---|---|\n| 1 | Công văn đến |\n\n- Kiểm tra.' },
    { body: '– Lập sổ.\n\n– Kiểm tra.' },
  ],
  bad: [
    { body: '- Lập sổ công văn.', at: ['1:1 - Lập sổ công văn.'] },
    { body: '- Lập sổ:\n  + Sổ công văn đến.\n- Kiểm tra.', at: ['2:3 + Sổ công văn đến.'] },
  ],
  *check({ doc }) {
    for (const blocks of bodiesOf(doc).flatMap(siblingsIn)) {
      const lists = blocks.filter((block) => block.kind === 'list')
      const [item, other] = lists.flatMap((list) => (list.style === 'dash' ? list.items : []))
      const [first] = item?.body ?? []
      if (!item || other || lists.length > 1 || blocks.some((block) => block.kind === 'point')) continue
      const text = first?.kind === 'paragraph' ? plainText(first.content) : ''
      yield {
        message: `Danh sách chỉ có một ý “${text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text}”`,
        hint: 'bỏ dấu gạch đầu dòng, hoặc tách thành nhiều ý',
        place: item.place,
      }
    }
  },
}
