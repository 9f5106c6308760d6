import { placeOf } from '../../findings/text-map.ts'
import { dayNumber } from '../../vietnamese/citation.ts'
import type { PartialDate } from '../../vietnamese/date.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'

/** A citation of a document younger than the one that cites it. */
export const citedFromFuture: Rule = {
  id: 'vien-dan-sau-ngay-ky',
  group: 'can-cu',
  severity: 'error',
  summary: 'Văn bản được viện dẫn ban hành trước hoặc cùng ngày với văn bản này.',
  why: 'Không thể viện dẫn số và ngày của một văn bản chưa có; một trong hai ngày đã gõ sai.',
  good: [
    { body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh.' },
    { body: 'Nghị định số 30/2020/NĐ-CP còn áp dụng; sơ kết ngày 20/12/2026.' },
    {
      keys: 'ngay: 2026',
      body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 20/12/2026 của Ủy ban nhân dân tỉnh.',
    },
  ],
  bad: [
    {
      body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 13/3/2026 của Ủy ban nhân dân tỉnh.',
      at: ['1:11 Quyết định số 12/QĐ-UBND ngày 13/3/2026'],
    },
    {
      keys: 'can_cu: [Kết luận số 12-KL/TU ngày 05 tháng 8 năm 2026 của Tỉnh ủy về cải cách hành chính]',
      at: ['1:10 Kết luận số 12-KL/TU ngày 05 tháng 8 năm 2026'],
    },
  ],
  *check({ doc, spans }) {
    if (!isWhole(doc.date)) return
    const today = dayNumber(doc.date)
    for (const { passage, citations } of citingPassages(spans))
      for (const { date, from, to, end } of citations)
        if (date && dayNumber(date) > today)
          yield {
            message: `“${passage.text.slice(from, to)}” ghi ngày ${date.day}/${date.month}/${date.year}, sau ngày của văn bản này`,
            hint: 'kiểm tra và sửa lại ngày của văn bản được viện dẫn, hoặc khóa `ngay`',
            place: placeOf(passage, from, end),
          }
  },
}

const isWhole = (date: PartialDate): date is Required<PartialDate> => Boolean(date.day && date.month && date.year)
