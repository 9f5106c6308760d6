import type { TextSpan } from '../../document/spans.ts'
import { readAmount } from '../../vietnamese/amount.ts'
import { sum, writeNumber } from '../../vietnamese/digits.ts'
import { placeOfWords } from '../bo-cuc/walk.ts'
import { holdsTwoWays } from '../noi-dung/number-style.ts'
import type { Rule } from '../rule.ts'
import { gridsIn, isCounted, isTotal, numberKindOf, type Slot, type TableGrid } from './table-grid.ts'

/** A total that its rows don’t add up to. */
export const wrongTotal: Rule = {
  id: 'tong-khong-khop',
  group: 'bang',
  severity: 'warning',
  summary: 'Số ở hàng tổng cộng bằng tổng các hàng.',
  why: 'Tổng sai làm dự toán bị trả lại; người duyệt không biết con số nào đúng.',
  good: [
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| 1 | In sổ | 1.500 |\n| 2 | Tập huấn | 2.500,5 |\n| Tổng cộng | < | 4.000,5 |',
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| I | In ấn | 30 |\n| 1 | Sổ | 10 |\n| 2 | Giấy mời | 20 |\n| II | Tập huấn | 40 |\n| 1 | Nước uống | 40 |\n|  | Cộng | 70 |',
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n|  | Tổng số | 70 |\n| A | In ấn |  |\n| 1 | Sổ | 30 |\n| B | Tập huấn | 40 |',
    },
    {
      body: '| TT | Việc | Lượt |\n|---|---|---|\n| 1 | Tổng vệ sinh | 3 |\n| 2 | Cộng tác viên | 5 |\n| 3 | Tổng hợp | 9 |',
    },
    {
      body: '| TT | Việc | Ngân sách | Xã hội hóa |\n|---|---|---|---|\n| 1 | In sổ | 10 | 5 |\n| 2 | Tập huấn | 20 | 5 |\n|  | Tổng cộng | 40 | < |',
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| I | In ấn | 30 |\n| 1 | Sổ | 10 |\n| 2 | Giấy mời | 15 |\n| II | Tập huấn | 40 |\n| 1 | Nước uống | 40 |\n| III | Dự phòng | 5 |\n|  | Tổng cộng (I+II) | 70 |\n|  | Tổng cộng (I+II+III) | 75 |',
    },
    {
      body: '| Việc | Tiền |\n|---|---|\n| In sổ | 500.000đ |\n| Tập huấn | 2 triệu |\n| Thuê loa | 10 triệu |\n| Cộng | 12,5 triệu |',
    },
    { body: '| Việc | Tiền |\n|---|---|\n| Bông | 750,000 |\n| Cồn | 1.250.000 |\n| Cộng | 2.000.000 |' },
    { body: '| Nhóm | Tỷ lệ (%) | Số lớp |\n|---|---|---|\n| Khá | 50 | 2 |\n| Tốt | 60 | 3 |\n| Cộng | 56 | 5 |' },
  ],
  bad: [
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| 1 | In sổ | 1.500 |\n| 2 | Tập huấn | 2.500 |\n| Tổng cộng | < | 4.500 |',
      at: ['5:19 4.500'],
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| 1 | In sổ | 500.000đ |\n| 2 | Tập huấn | 250.000 đồng |\n| Tổng cộng | < | 760.000đ |',
      at: ['5:19 760.000đ'],
    },
    {
      body: '| TT | Việc | Tiền |\n|---|---|---|\n| I | In ấn | 30 |\n| 1 | Sổ | 10 |\n| 2 | Giấy mời | 20 |\n| II | Tập huấn | 40 |\n| 1 | Nước uống | 40 |\n|  | Cộng | 75 |',
      at: ['8:13 75'],
    },
  ],
  *check({ doc, spans }) {
    for (const grid of gridsIn(doc)) {
      if (grid.rows.some((row) => row.some(({ text }) => /trong đó/iu.test(text)))) continue
      for (const [r, row] of grid.rows.entries())
        if (isTotal(row) && !grid.table.rows.at(-1)?.total) yield* wrongIn(grid, r, spans)
    }
  },
}

/** Columns that don't add up. */
const notSummed = /tỷ lệ|tỉ lệ|bình quân|trung bình|đơn giá|^năm(?: sinh)?$|%|giá|mã|hạn|ngày|thời|^s?tt$|so với|mức/i

function* wrongIn(grid: TableGrid, r: number, spans: readonly TextSpan[]) {
  const first = isCounted(grid) ? 1 : 0
  for (const [column, slot] of (grid.rows[r] ?? []).entries()) {
    const { own, text } = slot
    const amount = readAmount(text)
    if (!own || amount === undefined || column < first || notSummed.test(grid.head[column]?.text ?? '')) continue
    // It may add up all columns that it takes.
    if ((slot.cell.columns ?? 1) > 1) continue
    const above = grid.rows.slice(0, r)
    const rows = above.some((other) => !isTotal(other)) ? above : grid.rows.slice(r + 1)
    const { number: total, digits } = amount
    const numbers = rows.map((other) => numberAt(other, column, amount.scale ?? 1))
    const texts = [text, ...rows.map((other) => other[column]?.text ?? '')]
    if (texts.some(holdsTwoWays) && texts.some((one) => /\.\d{3}(?!\d)/.test(one))) continue
    const clear = numbers.filter((n) => n !== 'unclear')
    // A cell that holds more than a number can't be added up.
    if (clear.length < numbers.length || clear.filter((n) => n !== undefined).length < 2) continue
    const sums = sumsOf(rows, clear, labelsIn(grid.rows[r] ?? []))
    const tolerance = Number.isInteger(total) ? 0 : rows.length * 0.5 * 10 ** -(digits.split(',')[1]?.length ?? 0)
    const isRounded = clear.some((n) => n !== undefined && !Number.isInteger(n))
    const slack = isRounded ? Math.max(tolerance, Number.isInteger(total) ? 0.5 : 0) : 0
    if (sums.some((one) => Math.abs(one - total) <= slack + 1e-9)) continue
    yield {
      message: `Ô tổng “${text}” ở cột “${grid.head[column]?.text ?? ''}” không bằng tổng các hàng (${writeNumber(sums[0] ?? 0)})`,
      hint: `gõ ${writeNumber(sums[0] ?? 0)}, hoặc sửa số ở các hàng`,
      place: placeOfWords(slot.text, slot.cell.place, spans),
    }
  }
}

/** A number in the unit of the total, đồng where neither says one. */
function numberAt(row: readonly Slot[], column: number, scale: number): number | undefined | 'unclear' {
  const slot = row[column]
  if (!slot?.own || !/\d/.test(slot.text)) return undefined
  const amount = readAmount(slot.text)
  return amount && (amount.scale ?? 1) === scale ? amount.number : 'unclear'
}

/** What a total may be the sum of: first what is likeliest. */
function sumsOf(
  rows: readonly (readonly Slot[])[],
  numbers: readonly (number | undefined)[],
  labels: ReadonlySet<string>,
): number[] {
  const all = rows.map((row, i) => {
    const label = row[0]?.text ?? ''
    return { label, kind: numberKindOf(label), total: isTotal(row), n: numbers[i] }
  })
  const lines = all.filter(({ total }) => !total)
  const lastTotal = all.findLastIndex(({ total }) => total)
  const lastGroup = all.findLastIndex(({ kind }) => kind === 'I' || kind === 'A')
  const plain = (some: readonly { readonly n: number | undefined }[]) => sum(some.flatMap(({ n }) => n ?? []))
  const kinds = [...new Set(lines.map(({ kind }) => kind))]
  return [
    byLevel(lines),
    plain(lines),
    plain(lines.filter(({ label }) => labels.has(label))),
    plain(all.filter(({ total }) => total)),
    plain(all.slice(lastTotal + 1)),
    plain(all.slice(lastGroup + 1).filter(({ total }) => !total)),
    ...kinds.map((kind) => plain(lines.filter((line) => line.kind === kind))),
    ...kinds.map((kind) => plain(lines.filter((line) => line.kind !== kind))),
  ]
}

/** The rows that a total says it adds up: “(I+II+III)”. */
const labelsIn = (row: readonly Slot[]): ReadonlySet<string> =>
  new Set(row.flatMap(({ text }) => /(?<![\dA-Z])(?:[\dA-Z]+ ?\+ ?)+[\dA-Z]+/.exec(text)?.[0].split(/ ?\+ ?/) ?? []))

/** A group's own number, or where it has none the sum of what is in it. Levels are told by the order they come in. */
function byLevel(lines: readonly { readonly kind: string; readonly n: number | undefined }[]): number {
  const [first] = lines
  if (!first) return 0
  const starts = lines.flatMap(({ kind }, i) => (kind === first.kind ? [i] : []))
  return sum(
    starts.map((start, i) => lines[start]?.n ?? byLevel(lines.slice(start + 1, starts[i + 1] ?? lines.length))),
  )
}
