import { placeOfWords } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'
import { gridsIn, isTotal } from './table-grid.ts'

/** A column under a heading with no word in any row. */
export const emptyColumn: Rule = {
  id: 'o-trong-toan-cot',
  group: 'bang',
  severity: 'hint',
  summary: 'Mỗi cột của bảng có nội dung.',
  why: 'Cột trống chiếm chỗ của các cột khác, và người đọc ngờ là số liệu bị sót.',
  good: [
    { body: '| TT | Việc | Ghi chú |\n|---|---|---|\n| 1 | Lập sổ |  |\n| 2 | Kiểm tra | Đột xuất |' },
    { body: '| TT | Họ và tên | Ký nhận |\n|---|---|---|\n| 1 | Trần Văn An |  |\n| 2 | Lê Thị Bình |  |' },
    { body: '| TT | Sổ | Số lượng |\n|---|---|---|\n| 1 |  |  |\n| 2 |  |  |' },
  ],
  bad: [
    { body: '| TT | Việc | Ghi chú |\n|---|---|---|\n| 1 | Lập sổ |  |\n| 2 | Kiểm tra |  |', at: ['1:15 Ghi chú'] },
    {
      body: '| TT | Việc | Kinh phí |\n|---|---|---|\n| 1 | Lập sổ |  |\n| 2 | Kiểm tra |  |\n| 3 | Báo cáo |  |',
      at: ['1:15 Kinh phí'],
    },
  ],
  *check({ doc, spans }) {
    for (const { head, rows } of gridsIn(doc)) {
      const body = rows.filter((row) => !isTotal(row))
      const empty = head.filter((_, column) => body.every((row) => row[column]?.own && row[column].text === ''))
      const [only, another] = empty
      // A table with more of them is a form to be filled in by hand.
      if (body.length < 2 || !only || another || only.text === '' || filledByHand.test(only.text)) continue
      yield {
        message: `Cột “${only.text}” không có ô nào có chữ`,
        hint: `bỏ cột “${only.text}”, hoặc điền nội dung`,
        place: placeOfWords(only.text, only.cell.place, spans),
      }
    }
  },
}

const filledByHand = /ký|chữ|xác nhận|kết quả|điểm|đánh giá|thực tế|ý kiến|tự chấm|thẩm định|đạt/i
