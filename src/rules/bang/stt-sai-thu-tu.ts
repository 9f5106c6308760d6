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
    { body: '| STT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 1 | In sổ |\n| 2 | Báo cáo |', at: ['4:3 1'] },
    { body: '| STT | Việc |\n|---|---|\n| 1 | Lập sổ |\n| 3 | In sổ |', at: ['4:3 3'] },
    { body: '| TT | Việc |\n|---|---|\n| I | Lập sổ |\n| II | In sổ |\n| IV | Báo cáo |', at: ['5:3 IV'] },
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
      const breaks = [...breaksIn(numbers), ...doubledIn(numbers), ...breaksOfGroups(grid)].sort(
        (a, b) => a.row - b.row,
      )
      const [first] = breaks
      // Where hardly a number follows the one above, they are no count of the rows.
      const isCount = breaks.length < numbers.length / 2 || (numbers.length < 4 && (numbers[0]?.n ?? 1) === 1)
      if (!first || !isCount) continue
      yield {
        message: `Số thứ tự “${first.slot.text}” đứng sau “${asTyped(first.last, first.slot)}”`,
        hint: `gõ ${asTyped(first.wanted, first.slot)}; nếu sót hàng thì thêm hàng ở trên`,
        place: placeOfWords(first.slot.text, first.slot.cell.place, spans),
      }
    }
  },
}

/** A number in the figures of another. */
const asTyped = (n: number, { text }: Slot): string => (/^[IVX]/.test(text) ? (roman[n - 1] ?? '') : String(n))

interface CountedRow {
  /** Which row of the table it is. */
  readonly row: number
  readonly slot: Slot
  /** Each of its cells has words. */
  readonly full: boolean
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
    const full = row.length > 2 && row.every(({ own, text }) => own && text !== '')
    const counted = isNumber ? [{ row: i, slot, full, n: Number.parseInt(slot.text, 10), blank }] : []
    blank = !isNumber
    return counted
  })
}

interface Break {
  readonly row: number
  readonly slot: Slot
  readonly last: number
  readonly wanted: number
}

/** Numbers that go on from none above: neither from the last one nor, below groups with a count of their own, from that of a group. */
function breaksIn(rows: readonly CountedRow[]): Break[] {
  const breaks: Break[] = []
  /** The last number of each count that is under way, the innermost at the end. */
  let counts: number[] = []
  for (const { row, slot, n, blank } of rows) {
    const last = counts.at(-1)
    const from = counts.findLastIndex((count) => n === count + 1)
    if (from >= 0) counts = [...counts.slice(0, from), n]
    else if (last === undefined || n === 1) counts = [...counts, n]
    else {
      // A row whose number is missing is told of by itself.
      if (!(blank && n === last + 2)) breaks.push({ row, slot, last, wanted: last + 1 })
      counts = [...counts.slice(0, -1), n]
    }
  }
  return breaks
}

/**
 * A 1 in two rows on end, where what goes on below goes on from one of them only; groups with a count of their own are as many
 * as the rows they stand below. A 1 between numbers that go on is one, too, where all rows are alike.
 */
function doubledIn(rows: readonly CountedRow[]): Break[] {
  return rows.flatMap(({ row, slot, n, blank, full }, i) => {
    const [before, after] = [rows[i - 1], rows[i + 1]]
    if (n !== 1 || !before || blank) return []
    const later = rows.slice(i + 1).map((one) => one.n)
    const isDoubled = before.n === 1 && i === 1 && later.every((one, k) => one === k + 2)
    const isAmong = full && before.full && before.n > 1 && after?.n === before.n + 1
    return isDoubled || isAmong ? [{ row, slot, last: before.n, wanted: before.n + 1 }] : []
  })
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII']

/** Groups counted I, II, IV; below groups of their own they begin anew. */
function breaksOfGroups({ rows }: TableGrid): Break[] {
  const groups = rows.flatMap((row, i) => {
    const [slot] = row
    const n = slot?.own ? roman.indexOf(slot.text.replace(/[.)]$/, '')) + 1 : 0
    return slot && n > 0 ? [{ row: i, slot, n }] : []
  })
  return groups.flatMap(({ row, slot, n }, i) => {
    const last = groups[i - 1]?.n
    return last === undefined || n === last + 1 || n === 1 ? [] : [{ row, slot, last, wanted: last + 1 }]
  })
}
