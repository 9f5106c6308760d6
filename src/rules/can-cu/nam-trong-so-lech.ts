import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** The year in a number and that of its date differ. */
export const yearOfNumber: Rule = {
  id: 'nam-trong-so-lech',
  group: 'can-cu',
  severity: 'warning',
  summary: 'Năm trong số của văn bản được viện dẫn là năm của ngày ban hành.',
  why: 'Số được cấp trong năm ban hành; hai năm khác nhau thì một trong hai đã gõ nhầm.',
  good: [
    { body: 'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020; Quyết định số 12/QĐ-SNV ngày 05/01/2026.' },
    { body: 'Văn bản hợp nhất số 04/2023/VBHN-BTC ngày 05/01/2024.' },
  ],
  bad: [
    {
      body: 'Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021 của Chính phủ.',
      at: ['1:6 Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2021'],
    },
  ],
  *check({ spans }) {
    for (const { passage, citations } of citingPassages(spans))
      for (const { year, date, symbol, from, end } of citations) {
        if (!year || !date || Number(year) === date.year || symbol.startsWith('VBHN') || isQuoted(passage.text, from))
          continue
        yield foundAt(passage, [from, end], {
          message: `“${passage.text.slice(from, end)}”: năm trong số là ${year}, năm ban hành là ${date.year}`,
          hint: 'kiểm tra lại số và ngày của văn bản này',
        })
      }
  },
}
