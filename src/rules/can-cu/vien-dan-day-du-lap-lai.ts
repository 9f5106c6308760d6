import { cite } from '../../decree/table.ts'
import type { Doc } from '../../document/doc.ts'
import type { Place } from '../../findings/diagnostic.ts'
import { placeOf } from '../../findings/text-map.ts'
import { citedNumber, dayNumber, isNested } from '../../vietnamese/citation.ts'
import type { Rule } from '../rule.ts'
import { citingPassages } from './passages.ts'
import { isQuoted } from './quoted.ts'

/** A document cited in full for a second time. */
export const fullCitationAgain: Rule = {
  id: 'vien-dan-day-du-lap-lai',
  group: 'can-cu',
  severity: 'hint',
  clause: cite('M.II k.6 đ.b'),
  summary: 'Sau lần viện dẫn đầu, chỉ ghi tên loại, số và ký hiệu của văn bản.',
  why: 'Nhắc lại ngày, cơ quan ban hành và trích yếu làm câu dài mà không thêm gì cho người đọc.',
  good: [
    {
      body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ.\n\nCác phòng nghiên cứu Quyết định số 12/QĐ-UBND.',
    },
    {
      body: 'Quán triệt Chỉ thị số 24-CT/TU ngày 05/02/2026 của Tỉnh ủy về lưu trữ; Kế hoạch số 12/KH-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh thực hiện Chỉ thị số 24-CT/TU ngày 05/02/2026 của Tỉnh ủy về lưu trữ.',
    },
    {
      body: '# Nội dung\n\nThực hiện Quyết định số 12/QĐ-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ.\n\n# Phụ lục\n\n(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 06/02/2026 của Ủy ban nhân dân tỉnh)\n\nNắm tình hình.',
    },
    {
      body: 'Quán triệt Chỉ thị số 24-CT/TU ngày 05/02/2026 của Tỉnh ủy về lưu trữ và Kết luận số 8-KL/TU ngày 06/02/2026 của Tỉnh ủy về văn thư. Các phòng thực hiện Kế hoạch số 12/KH-UBND ngày 09/02/2026 của Ủy ban nhân dân tỉnh thực hiện Kết luận số 8-KL/TU ngày 06/02/2026 của Tỉnh ủy và Chỉ thị số 24-CT/TU ngày 05/02/2026 của Tỉnh ủy.',
    },
  ],
  bad: [
    {
      body: 'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ.\n\nCác phòng nghiên cứu Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh về lưu trữ.',
      at: ['3:22 Quyết định số 12/QĐ-UBND ngày 05 tháng 02 năm 2026'],
    },
    {
      keys: 'can_cu: [Kế hoạch số 12/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ]',
      body: 'Bám sát Kế hoạch số 12/KH-UBND ngày 05/02/2026 của Ủy ban nhân dân tỉnh về lưu trữ.',
      at: ['2:9 Kế hoạch số 12/KH-UBND ngày 05/02/2026'],
    },
  ],
  *check({ doc, spans }) {
    const seen = new Set<string>()
    const inAppendix = inAppendixOf(doc)
    for (const { passage, citations: all } of citingPassages(spans)) {
      const { text, within, start } = passage
      if (inAppendix(start) || within === 'heading' || (Array.isArray(within) && within[0] !== 'can_cu')) continue
      for (const cited of all) {
        const { date, issuer, from, to, end } = cited
        if (!date || !issuer || isQuoted(text, from) || isNested(text, from, all) || isIssuedWith(text, from)) continue
        const key = `${citedNumber(cited)} ${dayNumber(date)}`
        const before = seen.has(key)
        seen.add(key)
        if (!before || within === 'tableCell') continue
        const name = text.slice(from, to)
        yield {
          message: `“${name}” đã viện dẫn đầy đủ ở trên, nay lặp lại cả ngày và cơ quan ban hành`,
          hint: `chỉ gõ “${name}”`,
          place: placeOf(passage, from, end),
        }
      }
    }
  },
}

/** “(Kèm theo Kế hoạch số …)” names the document in full, as the decree has it (M.III k.1 đ.c). */
const isIssuedWith = (text: string, from: number): boolean =>
  /kèm theo\s[^()]{0,60}$/i.test(text.slice(Math.max(0, from - 80), from))

/** Appendices are read by themselves, and forms in them filled in: whether a place lies in one. */
function inAppendixOf({ appendices }: Doc): (place: Place) => boolean {
  const [first] = appendices
  return ({ file, line }) => first !== undefined && file === first.place.file && line >= first.place.line
}
