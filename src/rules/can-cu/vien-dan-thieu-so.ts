import { cite } from '../../decree/table.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** A citation without the word “số”. */
export const citedWithoutNo: Rule = {
  id: 'vien-dan-thieu-so',
  group: 'can-cu',
  severity: 'hint',
  clause: cite('M.II k.6 đ.b'),
  summary: 'Trước số, ký hiệu của văn bản được viện dẫn có chữ “số”.',
  why: 'Viết “Kế hoạch 75/KH-UBND” là lời nói; văn bản ghi “Kế hoạch số 75/KH-UBND” như tên của nó.',
  good: [{ body: 'Thực hiện Kế hoạch số 75/KH-UBND, Nghị quyết 57 và Luật số 72/2025/QH15.' }],
  bad: [
    {
      body: 'Thực hiện Kế hoạch 75/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về lưu trữ.',
      at: ['1:11 Kế hoạch 75/KH-UBND'],
      fixed: 'Thực hiện Kế hoạch số 75/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh về lưu trữ.',
    },
  ],
  *check({ spans }) {
    const told = new Set<string>()
    for (const { passage, citations } of citingPassages(spans))
      for (const { type, from, to } of citations) {
        const typed = passage.text.slice(from, to)
        const at = typed.search(/\d/)
        const [words, number] = [typed.slice(0, at).trimEnd(), typed.slice(at)]
        if (!type || at < 0 || /số/i.test(words) || told.has(typed) || isQuoted(passage.text, from)) continue
        told.add(typed)
        yield foundAt(passage, [from, to], {
          message: `“${typed}” thiếu chữ “số”`,
          hint: `gõ “${words} số ${number}”`,
          fix: `${words} số ${number}`,
        })
      }
  },
}
