import { placeOfWords } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'
import { gridsIn, isCounted, numberKindOf } from './table-grid.ts'

/** A row whose number doesn’t follow the one above. */
export const brokenCount: Rule = {
  id: 'stt-sai-thu-tu',
  group: 'bang',
  severity: 'warning',
  summary: 'Số thứ tự trong bảng tăng đều từng số một.',
  why: 'Số lặp hay nhảy cho thấy có hàng bị chép hai lần hoặc bị xóa; viện dẫn theo số sẽ nhầm hàng.',
  good: [
    { body: '| STT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 2 | Kiểm tra |\n| 3 | Báo cáo |' },
    {
      body: '| TT | Việc |\n|---|---|\n| I | Quý I |\n| 1 | Lập sổ |\n| 2 | In sổ |\n| II | Quý II |\n| 1 | Kiểm tra |\n| 1.1 | Thu sổ |\n| 1.2 | Đối chiếu |\n| 2 | Báo cáo |',
    },
    { body: '| TT | Việc |\n|---|---|\n| 5 | Lập sổ |\n| 6 | In sổ |\n|  | Quý II |\n| 7 | Kiểm tra |' },
  ],
  bad: [
    { body: '| STT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 2 | Kiểm tra |\n| 2 | Báo cáo |', at: ['5:3 2'] },
    { body: '| STT | Việc |\n|---|---|\n| 01 | Lập sổ |\n| 02 | Kiểm tra |\n| 04 | Báo cáo |', at: ['5:3 04'] },
  ],
  *check({ doc, spans }) {
    for (const grid of gridsIn(doc).filter(isCounted)) {
      let last: number | undefined
      /** Rows since the last number may begin a new count. */
      let anew = true
      let blank = false
      for (const [first] of grid.rows) {
        if (!first?.own) continue
        const kind = numberKindOf(first.text)
        if (kind === '1') {
          const n = Number.parseInt(first.text, 10)
          const wanted = (last ?? n - 1) + 1
          if (n !== wanted && !(anew && n === 1) && !(blank && n === wanted + 1))
            yield {
              message: `Số thứ tự “${first.text}” đứng sau “${last}”`,
              hint: `gõ ${anew ? `1 hoặc ${wanted}` : wanted}; nếu sót hàng thì thêm hàng ở trên`,
              place: placeOfWords(first.text, first.cell.place, spans),
            }
          last = n
          anew = false
          blank = false
        } else if (kind === '') {
          anew = true
          blank = true
        } else if (kind === 'I' || kind === 'A' || kind === '-' || first.text.length > 3) anew = true
      }
    }
  },
}
