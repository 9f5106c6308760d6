import { describe, expect, it } from 'vitest'
import { imported, signed } from './pasted.ts'

const table = 'DANH SÁCH LỚP\n(Kèm theo Kế hoạch số 12/KH-THCS)\n\nSTT | Lớp | Phòng\n1 | 6A | P.1\n2 | 6B | P.2'

describe('what a page of the web has below a document', () => {
  it.each([
    ['Tải về: 12-KH-THCS.pdf', 'Lượt xem: 1.234'],
    ['Tải về', 'ke-hoach-lao-dong.docx (234 KB)'],
    ['FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN', 'KH_12.doc'],
    ['Chia sẻ:', 'Facebook', 'Zalo', 'In bài viết'],
    ['Like | Share | Tweet', 'Quay lại'],
    ['Từ khóa: lao động, trường học', '1.204 lượt xem'],
    ['Tệp đính kèm: KH 12.pdf', 'Ngày đăng: 05/02/2026'],
    ['Tổng số điểm của bài viết là: 0 trong 0 đánh giá', 'Click để đánh giá bài viết'],
    ['Các tin khác', 'Lịch thi cuối kỳ (12/3/2026)', 'Thông báo nghỉ lễ (01/3/2026)'],
    ['Tin liên quan:', '- Kế hoạch khai giảng', '- Kế hoạch hội khỏe', 'Bản quyền thuộc Trường THCS Lê Lợi'],
    ['© 2026 Trường THCS Lê Lợi'],
  ])('is left out by name: %s', async (...lines) => {
    for (const above of [signed, `${signed}\n\n${table}`]) {
      const { text, leftOut } = await imported({ closing: `${above}\n\n${lines.join('\n')}` })
      expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
      expect(text.match(/^# Phụ lục.*/gm) ?? []).toHaveLength(above === signed ? 0 : 1)
      for (const line of lines) {
        expect(text).not.toContain(line)
        expect(leftOut.match(/^.*: phần của trang mạng/gm)?.join(' ')).toContain(line)
      }
    }
  })

  it.each(['In ấn tài liệu do Văn phòng làm.', 'Nguồn: Văn phòng trường', 'Email của lớp trưởng gửi về trường'])(
    'the end of an appendix stays: %s',
    async (line) => {
      expect((await imported({ closing: `${signed}\n\n${table}\n\n${line}` })).text).toContain(line)
    },
  )
})
