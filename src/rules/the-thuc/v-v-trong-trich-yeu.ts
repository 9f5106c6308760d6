import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** `V/v` before trích yếu, which is of letters. */
export const regardingInAbstract: Rule = {
  id: 'v-v-trong-trich-yeu',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.5 đ.b'),
  summary: 'Trích yếu của văn bản có tên loại không mở đầu bằng “V/v”.',
  why: '“V/v” là của công văn, loại không có tên; dưới tên loại nó thừa và làm sai thể thức.',
  good: [{ keys: 'trich_yeu: Về việc kiểm tra công tác văn thư' }, { keys: 'trich_yeu: Vận động viên chức hiến máu' }],
  bad: [
    {
      keys: 'trich_yeu: V/v kiểm tra công tác văn thư',
      at: ['1:12 V/v'],
      fixed: 'trich_yeu: Kiểm tra công tác văn thư',
    },
    {
      keys: 'trich_yeu: v/v. Kiểm tra công tác văn thư',
      at: ['1:12 v/v'],
      fixed: 'trich_yeu: Kiểm tra công tác văn thư',
    },
  ],
  *check({ spans }) {
    const first = spans.find(({ within }) => Array.isArray(within) && within[0] === 'trich_yeu')
    const [typed, mark = '', letter = ''] = /^(v\/v)[.:]?\s*([A-Za-zÀ-ỹ])/i.exec(first?.text ?? '') ?? []
    if (!first || typed === undefined) return
    yield {
      message: `Trích yếu mở đầu bằng “${mark}”`,
      hint: 'bỏ đi và viết hoa chữ đầu',
      place: placeIn(first, 0, mark.length),
      fix: { place: placeIn(first, 0, typed.length), text: letter.toLocaleUpperCase('vi') },
    }
  },
}
