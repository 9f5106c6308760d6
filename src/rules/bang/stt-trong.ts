import { readNumber } from '../../vietnamese/digits.ts'
import type { Rule } from '../rule.ts'
import { gridsIn, isCounted, isTotal, numberKindOf } from './table-grid.ts'

/** A row without a number in a table that counts its rows. */
export const missingNumber: Rule = {
  id: 'stt-trong',
  group: 'bang',
  severity: 'warning',
  summary: 'Mỗi hàng của bảng đánh số thứ tự có số.',
  why: 'Hàng không có số thì không viện dẫn được, và người đọc không biết là hàng mới hay phần tiếp của hàng trên.',
  good: [
    { body: '| STT | Việc | Hạn |\n|---|---|---|\n| 1 | Lập sổ | Quý I |\n| 2 | Kiểm tra | Quý II |\n|  | Cộng |  |' },
    {
      body: '| TT | Việc | Số lượng |\n|---|---|---|\n| 1 | Lập sổ | 2 |\n|  | - Sổ đến | 1 |\n|  | - Sổ đi | 1 |\n| 2 | Kiểm tra | 3 |',
    },
    {
      body: '| TT | Việc | Hạn |\n|---|---|---|\n|  | Quý I |  |\n| 1 | Lập sổ | 15/1 |\n| 2 | In sổ | 15/2 |\n|  | Quý II |  |\n| 3 | Kiểm tra | 15/5 |',
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| 1 | Lập sổ | 10 |\n| 2 | In sổ | 20 |\n|  | Dự phòng | 5 |\n|  | TỔNG CỘNG TOÀN XÃ | 35 |',
    },
    {
      body: '| TT | Đơn vị | Số lớp |\n|---|---|---|\n| 1 | Khối 6 | 10 |\n| 2 | Khối 7 | 20 |\n| 3 | Khối 8 | 20 |\n|  | Bình quân | 17 |',
    },
  ],
  bad: [
    {
      body: '| STT | Việc | Hạn |\n|---|---|---|\n| 1 | Lập sổ | Quý I |\n|  | Kiểm tra | Quý II |\n| 3 | Báo cáo | Quý III |',
      at: ['4:1 |  '],
    },
    {
      body: '| TT | Việc | Hạn |\n|---|---|---|\n| 1 | Lập sổ | Quý I |\n| 2 | In sổ | Quý I |\n| 3 | Kiểm tra | Quý II |\n|  | Báo cáo | Quý III |',
      at: ['6:1 |  '],
    },
  ],
  *check({ doc }) {
    for (const grid of gridsIn(doc).filter(isCounted)) {
      const blank = grid.rows.filter(([first]) => first?.own && first.text === '')
      const counted = grid.rows.filter(([first]) => numberKindOf(first?.text ?? '') === '1')
      for (const [i, row] of grid.rows.entries()) {
        const [first, ...cells] = row
        const column = grid.head[0]?.text ?? ''
        if (!first?.own || first.text !== '' || isTotal(row)) continue
        const isFull = cells.length > 1 && cells.every(({ own, text }) => own && text !== '')
        const isPart = /^[-–+•*(]/.test(cells[0]?.text ?? '')
        if (!isFull || isPart) continue
        const before = Number.parseInt(grid.rows[i - 1]?.[0]?.text ?? '0', 10)
        const after = Number.parseInt(grid.rows[i + 1]?.[0]?.text ?? '', 10)
        // A number is left out for it, or it is the only row of the table without one and adds nothing up.
        const isLast = i === grid.rows.length - 1 && !cells.some(({ text }) => readNumber(text) !== undefined)
        if (after === before + 2 || (isLast && blank.length === 1 && counted.length > 2))
          yield {
            message: `Hàng “${cells[0]?.text ?? ''}” không có số thứ tự`,
            hint: before >= 0 ? `gõ ${before + 1} vào ô “${column}”` : `gõ số thứ tự vào ô “${column}”`,
            place: first.cell.place,
          }
      }
    }
  },
}
