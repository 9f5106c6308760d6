import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** A full stop at the end of trích yếu. */
export const stopAfterAbstract: Rule = {
  id: 'trich-yeu-co-dau-cham',
  group: 'the-thuc',
  severity: 'hint',
  summary: 'Trích yếu không kết thúc bằng dấu chấm.',
  why: 'Trích yếu đứng như một tên gọi và được chép vào sổ, vào viện dẫn; dấu chấm sẽ theo sang đó.',
  good: [
    { keys: 'trich_yeu: Kiểm tra công tác văn thư năm 2026' },
    { keys: 'trich_yeu: Rà soát sổ sách, con dấu, v.v.' },
    { keys: 'trich_yeu: |\n  Kiểm tra công tác văn thư.\n  Năm 2026' },
  ],
  bad: [
    { keys: 'trich_yeu: Kiểm tra công tác văn thư.', at: ['1:37 .'], fixed: 'trich_yeu: Kiểm tra công tác văn thư' },
    { keys: 'trich_yeu: |\n  Kiểm tra công tác văn thư\n  năm 2026.', at: ['3:11 .'], fixed: '  năm 2026' },
  ],
  *check({ spans }) {
    const last = spans.findLast(({ within }) => Array.isArray(within) && within[0] === 'trich_yeu')
    const [, words = ''] = /^(.*[^.\s])\.\s*$/.exec(last?.text ?? '') ?? []
    if (!last || words === '' || /(?:^|\s)(?:v\.v|TP|Tp)$/.test(words)) return
    const place = placeIn(last, words.length, words.length + 1)
    yield {
      message: `Trích yếu kết thúc bằng dấu chấm: “${endOf(words)}.”`,
      hint: 'bỏ dấu chấm',
      place,
      fix: { place, text: '' },
    }
  },
}

/** The last words of a text, whole. */
const endOf = (words: string): string => (words.length > 40 ? `… ${words.slice(-40).replace(/^\S*\s/, '')}` : words)
