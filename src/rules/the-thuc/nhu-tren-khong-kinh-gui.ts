import { cite } from '../../decree/table.ts'
import { placeIn } from '../../findings/text-map.ts'
import type { Rule } from '../rule.ts'

/** `Như trên` among nơi nhận of a document without Kính gửi. */
export const asAboveWithoutAddressee: Rule = {
  id: 'nhu-tren-khong-kinh-gui',
  group: 'the-thuc',
  severity: 'error',
  clause: cite('M.II k.9 đ.c'),
  summary: '“Như trên” ở nơi nhận chỉ dùng cho văn bản có phần Kính gửi.',
  why: 'Không có Kính gửi thì “Như trên” không chỉ vào ai; văn thư không biết gửi đi đâu.',
  good: [
    { keys: 'noi_nhan: [Ủy ban nhân dân tỉnh, Các phòng thuộc Sở]' },
    { keys: 'loai: Báo cáo\nkinh_gui: [Ủy ban nhân dân tỉnh]\nnoi_nhan: [Như trên, Các phòng thuộc Sở]' },
    { body: 'Cách làm như trên áp dụng cho mọi phòng.' },
  ],
  bad: [
    { keys: 'noi_nhan: [Như trên, Các phòng thuộc Sở]', at: ['1:12 Như trên'] },
    { keys: 'noi_nhan:\n  - Như trên;\n  - Lãnh đạo Sở;', at: ['2:5 Như trên;'] },
  ],
  *check({ doc, spans }) {
    if (doc.addressees.length > 0) return
    for (const span of spans) {
      if (!Array.isArray(span.within) || span.within[0] !== 'noi_nhan') continue
      if (!/^[-\s]*Như (?:trên|kính gửi)[\s;.]*$/i.test(span.text)) continue
      yield {
        message: `Nơi nhận ghi “${span.text.trim()}” mà ${doc.type} này không có phần Kính gửi`,
        hint: 'gõ tên cơ quan, tổ chức, cá nhân nhận văn bản',
        place: placeIn(span, 0, span.text.length),
      }
    }
  },
}
