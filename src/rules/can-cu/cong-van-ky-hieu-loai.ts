import { cite } from '../../decree/table.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'

/** Letters of other types; those of party bodies stand behind a hyphen and are right. */
const typeLetters = /^(?:HD|KH|QĐ|TB|BC|TTr|CT|NQ|CTr|CV(?=-(?:UBND|S|B[A-ZĐ]))|CĐ|KL)-/

/** A Công văn with the letters of a type in its symbol. */
export const letterWithType: Rule = {
  id: 'cong-van-ky-hieu-loai',
  group: 'can-cu',
  severity: 'warning',
  clause: cite('M.II k.3 đ.b'),
  summary: 'Ký hiệu của công văn không có chữ viết tắt tên loại: 786/SNV-VP.',
  why: 'Công văn không có tên loại; có chữ của loại khác thì tên loại hoặc ký hiệu đã gõ nhầm.',
  good: [{ body: 'Công văn số 786/SNV-VP, Công văn số 12-CV/TU, Hướng dẫn số 15/HD-BNV.' }],
  bad: [
    { body: 'Thực hiện Công văn số 7886/HD-BNV ngày 14/9/2025 của Bộ Nội vụ.', at: ['1:11 Công văn số 7886/HD-BNV'] },
  ],
  *check({ spans }) {
    for (const { passage, citations } of citingPassages(spans))
      for (const { type = '', symbol, from, to, number } of citations) {
        if (!/^công văn$/i.test(type) || !typeLetters.test(symbol)) continue
        const typed = passage.text.slice(from, to)
        if (!typed.includes(`${number}/`)) continue
        yield foundAt(passage, [from, to], {
          message: `“${typed}” là công văn mà ký hiệu có chữ tên loại “${symbol.split('-')[0]}”`,
          hint: 'kiểm tra lại tên loại và ký hiệu của văn bản này',
        })
      }
  },
}
