import { cite } from '../../decree/table.ts'
import type { Rule } from '../rule.ts'

/** What the office still has to fill in by hand: number or day. */
export const noNumberOrDate: Rule = {
  id: 'chua-co-so-ngay',
  group: 'the-thuc',
  severity: 'hint',
  clause: `${cite('M.II k.3 đ.a')}; khoản 4 Mục II`,
  summary: 'Văn bản phát hành có số và đủ ngày, tháng, năm.',
  why: 'Chỗ để trống được in ra cho văn thư điền tay; văn bản gửi đi mà còn trống thì không vào sổ và không viện dẫn được.',
  good: [{ body: '# Nội dung\n\nNắm tình hình.' }, { keys: 'so:\nngay:\ndu_thao: co' }],
  bad: [
    { keys: 'so:', at: ['1:1 so'] },
    { keys: 'ngay: 2026', at: ['1:7 2026'] },
    { keys: 'so:\nngay: 03/2026', at: ['1:1 so'] },
  ],
  *check({ doc, meta }) {
    if (doc.draft || doc.issuedWith || doc.electronic) return
    // What is typed and can't be read is told by itself.
    const noNumber = doc.number === undefined && !isTyped(meta.value.so)
    const dated = doc.date.year !== undefined || !isTyped(meta.value.ngay)
    const missing = [
      ...(noNumber ? ['số'] : []),
      ...(dated && !doc.date.day ? ['ngày'] : []),
      ...(dated && !doc.date.month ? ['tháng'] : []),
      ...(dated && !doc.date.year ? ['năm'] : []),
    ]
    if (missing.length === 0) return
    const key = noNumber ? 'so' : 'ngay'
    yield {
      message: `Chưa có ${missing.join(', ')}; chỗ này để trống khi in`,
      hint: noNumber
        ? 'gõ `so` và `ngay` khi văn bản được cấp số'
        : 'gõ đủ ngày như `ngay: 15/04/2026` khi văn bản được cấp số',
      place: meta.placeOf([key], meta.value[key] ? 'value' : 'key'),
    }
  },
}

/** Whether a key holds more than a blank to be filled in by hand. */
const isTyped = (value: unknown): boolean => typeof value === 'string' && /^[^.…_]+$/.test(value)
