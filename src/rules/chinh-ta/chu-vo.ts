import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { proseWords } from './loi-van.ts'

/** Letters that PDFs with old fonts give for those of Vietnamese; of their block only ơ and ư are ours. */
const broken = /[\u0180-\u0191\u0193-\u019f\u01a2-\u01ae\u01b1-\u024f\u0250-\u02af]/
const anyBroken = new RegExp(broken, 'g')
const letter = /[A-Za-zÀ-ỹ]/

/** Letters that were broken on their way out of a PDF. */
export const brokenLetters: Rule = {
  id: 'chu-vo',
  group: 'chinh-ta',
  severity: 'error',
  summary: 'Không còn chữ vỡ khi chép từ PDF: ǜ, ǐ, ƣ.',
  why: 'Chữ vỡ được in ra như thế; người đọc không đọc được.',
  good: [{ body: 'Ươm mầm, tưới cây; ngày giỗ tổ.' }],
  bad: [{ body: 'Thực hiện chương trình ƣu tiên.', at: ['1:24 ƣu'], fixed: 'Thực hiện chương trình ưu tiên.' }],
  *check({ spans }) {
    const lines = proseWords(spans)
    const { text } = lines
    let told = 0
    for (const { index } of text.matchAll(anyBroken)) {
      if (index < told) continue
      let [from, to] = [index, index + 1]
      while (from > 0 && letter.test(text.charAt(from - 1))) from--
      while (to < text.length && letter.test(text.charAt(to))) to++
      told = to
      const typed = text.slice(from, to)
      const meant = typed.replaceAll('ƣ', 'ư').replaceAll('Ƣ', 'Ư')
      const isSure = !broken.test(meant)
      yield foundAt(lines, [from, to], {
        message: `“${typed}” có chữ vỡ`,
        hint: isSure ? `gõ “${meant}”` : 'gõ lại từ này',
        fix: isSure ? meant : undefined,
      })
    }
  },
}
