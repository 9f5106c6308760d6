import { placeOfWords } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'
import {
  gridsIn,
  isColumnNumbers,
  isCounted,
  isCountHead,
  numberKindOf,
  type Slot,
  type TableGrid,
} from './table-grid.ts'

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
    {
      body: '| TT | Việc | Hạn |\n|---|---|---|\n| (1) | (2) | (3) |\n| 1 | Lập sổ | Quý I |\n| 2 | In sổ | Quý II |',
    },
    {
      body: '| TT | Việc |\n|---|---|\n| 1 | Quý I |\n| 1 | Lập sổ |\n| 2 | In sổ |\n| 3 | Phát sổ |\n| 2 | Quý II |\n| 1 | Kiểm tra |',
    },
    {
      body: '| TT | Thôn | TT | Thôn |\n|---|---|---|---|\n| 1 | Đông | 4 | Nam |\n| 2 | Tây | 5 | Bắc |\n| 3 | Trung | 6 | Thượng |',
    },
    {
      body: '| STT | Phiếu |\n|---|---|\n| 12 | Trần Văn An |\n| 7 | Lê Thị Bình |\n| 30 | Đỗ Văn Cường |\n| 31 | Hà Thị Dung |',
    },
  ],
  bad: [
    { body: '| STT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 2 | Kiểm tra |\n| 2 | Báo cáo |', at: ['5:3 2'] },
    { body: '| STT | Việc |\n|---|---|\n| 01 | Lập sổ |\n| 02 | Kiểm tra |\n| 04 | Báo cáo |', at: ['5:3 04'] },
    {
      body: '| TT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 3 | In sổ |\n| 4 | Phát sổ |\n| 6 | Kiểm tra |\n| 7 | Báo cáo |',
      at: ['4:3 3'],
    },
  ],
  *check({ doc, spans }) {
    for (const grid of gridsIn(doc).filter(isCounted)) {
      // Tables side by side are counted down the one and on in the other.
      if (grid.head.filter(({ own, text }) => own && isCountHead(text)).length > 1) continue
      const numbers = countedRows(grid)
      const breaks = breaksIn(numbers)
      const [first] = breaks
      // Where hardly a number follows the one above, they are no count of the rows.
      if (!first || breaks.length >= numbers.length / 2) continue
      yield {
        message: `Số thứ tự “${first.slot.text}” đứng sau “${first.last}”`,
        hint: `gõ ${first.wanted}; nếu sót hàng thì thêm hàng ở trên`,
        place: placeOfWords(first.slot.text, first.slot.cell.place, spans),
      }
    }
  },
}

interface CountedRow {
  readonly slot: Slot
  readonly n: number
  /** Rows without a number stand above it. */
  readonly blank: boolean
}

/** The rows that have a plain number; one below the head that numbers the columns is none. */
function countedRows({ rows }: TableGrid): CountedRow[] {
  let blank = false
  return rows.flatMap((row, i) => {
    const [slot] = row
    if (!slot?.own || (i === 0 && isColumnNumbers(row))) return []
    const isNumber = numberKindOf(slot.text) === '1'
    const counted = isNumber ? [{ slot, n: Number.parseInt(slot.text, 10), blank }] : []
    blank = !isNumber
    return counted
  })
}

interface Break {
  readonly slot: Slot
  readonly last: number
  readonly wanted: number
}

/** Numbers that go on from none above: neither from the last one nor, below groups with a count of their own, from that of a group. */
function breaksIn(rows: readonly CountedRow[]): Break[] {
  const breaks: Break[] = []
  /** The last number of each count that is under way, the innermost at the end. */
  let counts: number[] = []
  for (const { slot, n, blank } of rows) {
    const last = counts.at(-1)
    const from = counts.findLastIndex((count) => n === count + 1)
    if (from >= 0) counts = [...counts.slice(0, from), n]
    else if (last === undefined || n === 1) counts = [...counts, n]
    else {
      // A row whose number is missing is told of by itself.
      if (!(blank && n === last + 2)) breaks.push({ slot, last, wanted: last + 1 })
      counts = [...counts.slice(0, -1), n]
    }
  }
  return breaks
}
