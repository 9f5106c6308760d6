import { matchesIn, proseOf } from '../chinh-ta/loi-van.ts'
import { foundAt } from '../found-at.ts'
import type { Rule } from '../rule.ts'
import { isElsewhere } from './elsewhere.ts'
import { annex, isAttached, titled } from './tham-chieu-khong-co.ts'

/** A numbered annex in a document that has none, where no other document is named that it may be of. */
export const annexNotThere: Rule = {
  id: 'phu-luc-chua-thay',
  group: 'bo-cuc',
  severity: 'hint',
  summary: 'Phụ lục được nhắc tới bằng số có trong văn bản, hoặc lời nhắc nêu rõ là của văn bản nào.',
  why: 'Văn bản không có phụ lục mà dặn “theo Phụ lục II” thì người nhận tìm không thấy, hoặc phụ lục đã quên gửi kèm.',
  good: [
    { body: 'Lập biểu theo Phụ lục II Nghị định số 30/2020/NĐ-CP.' },
    { body: 'Thông tư số 05/2025/TT-BNV đã ban hành mẫu, các phòng lập theo Phụ lục II.' },
    { body: '# Kho\n\nTheo Phụ lục I.\n\n# Phụ lục: Kho\n\nKho.' },
  ],
  bad: [
    { body: 'Nộp bài theo phụ lục 2. Chi tiết tại Phụ lục I.', at: ['1:14 phụ lục 2', '1:38 Phụ lục I'] },
    { body: 'Các phòng lập theo Phụ lục II; nộp kèm phụ lục số 3.', at: ['1:20 Phụ lục II', '1:40 phụ lục số 3'] },
  ],
  *check({ doc: { appendices, issuedWith }, spans }) {
    const lines = proseOf(spans)
    const { text } = lines
    if (appendices.length > 0 || issuedWith !== undefined || titled.test(text)) return
    for (const { 0: typed, 1: number, index } of matchesIn(lines, annex, 'hụ lục')) {
      const to = index + typed.length
      const above = text.slice(Math.max(0, index - 200), index)
      // Of this document for sure is told as a fault.
      if (number === undefined || isAttached.test(text.slice(to, to + 100)) || isElsewhere(text, to)) continue
      if (another.test(above.slice(Math.max(above.lastIndexOf('. '), above.lastIndexOf('\n')) + 1))) continue
      yield foundAt(lines, [index, to], {
        message: `“${typed}” được nhắc tới mà văn bản không có phụ lục nào`,
        hint: 'nêu rõ là phụ lục của văn bản nào, hoặc thêm `# Phụ lục: …` ở cuối bài',
      })
    }
  },
}

const another =
  /Thông tư|Nghị định|Nghị quyết|Quyết định|Chỉ thị|Luật|Công văn|Hướng dẫn|Quy chế|Quy định|Chương trình|Đề án|Kết luận|Thông báo|Kế hoạch(?! này)|văn bản số/
