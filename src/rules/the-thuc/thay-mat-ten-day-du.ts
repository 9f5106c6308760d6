import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** A collective with the name of its place behind TM. */
export const longOnBehalf: Rule = {
  id: 'thay-mat-ten-day-du',
  group: 'the-thuc',
  severity: 'hint',
  clause: cite('M.V r.7'),
  summary: 'Sau TM. chỉ ghi “Ủy ban nhân dân”, “Hội đồng nhân dân”, không kèm tên đơn vị hành chính.',
  why: 'Tên đầy đủ đã có ở đầu văn bản; mẫu của nghị định ghi gọn, và dòng dài làm vỡ khối chữ ký.',
  good: [
    { keys: 'nguoi_ky: {thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Trần Thị Bình}' },
    { keys: 'nguoi_ky: {thay_mat: Ban Chỉ đạo tỉnh, chuc_vu: Trưởng ban, ho_ten: Trần Thị Bình}' },
  ],
  bad: [
    {
      keys: 'nguoi_ky:\n  thay_mat: Ủy ban nhân dân xã Hoa Sen\n  chuc_vu: Chủ tịch\n  ho_ten: Trần Thị Bình',
      at: ['2:13 Ủy ban nhân dân xã Hoa Sen'],
      fixed: '  thay_mat: Ủy ban nhân dân',
    },
    {
      keys: 'nguoi_ky:\n  thay_mat: ỦY BAN NHÂN DÂN PHƯỜNG 5\n  chuc_vu: Chủ tịch\n  ho_ten: Trần Thị Bình',
      at: ['2:13 ỦY BAN NHÂN DÂN PHƯỜNG 5'],
      fixed: '  thay_mat: ỦY BAN NHÂN DÂN',
    },
  ],
  *check({ spans }) {
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within[0] !== 'nguoi_ky' || span.within.at(-1) !== 'thay_mat') continue
      const [, short = ''] =
        /^((?:TM\. )?(?:(?:ủy|uỷ) ban|hội đồng) nhân dân)\s+(?:xã|phường|đặc khu|tỉnh|thành phố)(?=\s|$)/i.exec(
          span.text,
        ) ?? []
      if (short === '') continue
      yield {
        message: `Dòng quyền hạn “${span.text.trim()}” ghi kèm tên đơn vị hành chính`,
        hint: `chỉ gõ “${short}”`,
        place: placeIn(span, 0, span.text.length),
        fix: { place: placeIn(span, short.length, span.text.length), text: '' },
      }
    }
  },
}
