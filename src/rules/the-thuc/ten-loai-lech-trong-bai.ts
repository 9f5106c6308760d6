import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'

const closing =
  /Trên đây là (?:toàn bộ |nội dung |dự thảo )?(Kế hoạch|Báo cáo|Tờ trình|Chương trình|Phương án|Đề án|Hướng dẫn|Thông báo|Quy chế|Quyết định|Công văn)(?![A-Za-zÀ-ỹ])/gi

/** The closing sentence names another type than the document has. */
export const otherTypeInClosing: Rule = {
  id: 'ten-loai-lech-trong-bai',
  group: 'the-thuc',
  severity: 'warning',
  summary: 'Câu “Trên đây là …” gọi đúng tên loại của văn bản.',
  why: 'Tên loại khác là dấu vết của văn bản được chép lại; phần khác cũng có thể còn sót.',
  good: [
    { body: 'Trên đây là Kế hoạch kiểm tra năm 2026; đề nghị các phòng thực hiện.' },
    { body: 'Trên đây là nội dung các phòng cần làm.' },
  ],
  bad: [{ body: 'Trên đây là Báo cáo kiểm tra năm 2026.', at: ['1:13 Báo cáo'] }],
  *check({ doc, spans }) {
    const lines = proseOf(spans)
    for (const { 0: all, 1: type = '', index } of matchesIn(lines, closing, 'Trên đây', 'trên đây')) {
      if (doc.type.toLowerCase().startsWith(type.toLowerCase())) continue
      const to = index + all.length
      yield foundAt(lines, [to - type.length, to], {
        message: `Văn bản này là ${doc.type} mà cuối bài ghi “${all}”`,
        hint: `gõ “${doc.type}”`,
      })
    }
  },
}
