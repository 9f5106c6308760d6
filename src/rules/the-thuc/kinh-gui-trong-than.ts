import { cite } from '../../decree/table.ts'
import { plainText } from '../../document/words.ts'
import { placeOfWords } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'

/** `Kính gửi` typed as a paragraph. */
export const addresseeInText: Rule = {
  id: 'kinh-gui-trong-than',
  group: 'the-thuc',
  severity: 'warning',
  clause: cite('M.II k.9 đ.b'),
  summary: 'Phần Kính gửi không gõ trong thân văn bản.',
  why: 'Kế hoạch gửi đến đâu ghi ở nơi nhận; báo cáo, tờ trình có Kính gửi thì chương trình đặt đúng chỗ từ khóa riêng.',
  good: [
    { body: 'Sở ban hành Kế hoạch như sau:\n\n# Nội dung\n\nNắm tình hình ở các phòng.' },
    { body: '# Nội dung\n\nĐơn mở đầu bằng dòng sau:\n\nKính gửi: Sở Nội vụ.' },
  ],
  bad: [
    { body: 'Kính gửi: Các phòng thuộc Sở.\n\n# Nội dung\n\nNắm tình hình.', at: ['1:1 Kính gửi:'] },
    { body: '**Kính gửi:** Ủy ban nhân dân tỉnh\n\n# Nội dung\n\nNắm tình hình.', at: ['1:3 Kính gửi:'] },
  ],
  *check({ doc, spans }) {
    const key = doc.type === 'Báo cáo' || doc.type === 'Tờ trình'
    for (const block of doc.body) {
      if (block.kind === 'section') return
      const [typed] = (block.kind === 'paragraph' && /^Kính gửi\s*:/iu.exec(plainText(block.content).trim())) || []
      if (typed === undefined) continue
      yield {
        message: `Thân ${doc.type} mở đầu bằng “${typed}”`,
        hint: key ? 'chuyển sang khóa `kinh_gui`' : 'bỏ đoạn này; gửi đến đâu thì ghi ở `noi_nhan`',
        place: placeOfWords(typed, block.place, spans),
      }
    }
  },
}
