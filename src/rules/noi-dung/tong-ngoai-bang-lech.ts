import type { Block, Table } from '../../document/doc.ts'
import { plainText } from '../../document/words.ts'
import { readAmount } from '../../vietnamese/amount.ts'
import { readNumber, sum } from '../../vietnamese/digits.ts'
import { readNumberWords } from '../../vietnamese/number-read.ts'
import { gridsIn, isTotal, readGrid, type Slot, type TableGrid } from '../bang/table-grid.ts'
import { bodiesOf, placeOfWords, siblingsIn } from '../bo-cuc/walk.ts'
import type { Rule } from '../rule.ts'
import { isReadTwoWays } from './number-style.ts'

const inWords = /bằng chữ:? *([a-zà-ỹ][a-zà-ỹ ,]{2,160}?)(?: đồng)?(?: chẵn)?\.?(?:\.\/\.)?\)?\.?$/i
const amount =
  /tổng (?:cộng|kinh phí|dự toán|số tiền|mức|chi)[^\n\d]{0,60}?(\d{1,3}(?:\.\d{3})+|\d+(?:,\d+)?) (đồng|nghìn đồng|triệu đồng|tỷ đồng)/i
const scales: Readonly<Record<string, number>> = { đồng: 1, 'nghìn đồng': 1e3, 'triệu đồng': 1e6, 'tỷ đồng': 1e9 }
const ofMoney = /tiền|kinh phí|đồng|dự toán|giá trị|mức chi|chi phí|tổng|cộng/i

/** An amount beside a table that is none of its totals. */
export const totalBesideTable: Rule = {
  id: 'tong-ngoai-bang-lech',
  group: 'noi-dung',
  severity: 'warning',
  summary: 'Tổng tiền ghi ngay trước hoặc sau bảng, bằng số hay bằng chữ, bằng ô tổng của bảng.',
  why: 'Khi lời và bảng khác nhau, kho bạc và kế toán không biết theo số nào.',
  good: [
    {
      body: 'Tổng kinh phí: 30 triệu đồng.\n\n| Việc | Tiền (nghìn đồng) |\n| --- | --- |\n| In sổ | 10.000 |\n| Lớp | 20.000 |\n| Cộng | 30.000 |\n\n(Bằng chữ: Ba mươi triệu đồng)',
    },
    {
      body: '| Việc | Tiền |\n| --- | --- |\n| In sổ | 10 |\n| Lớp | 20 |\n| Cộng | 30 |\n\nTổng kinh phí chi tiết theo phụ lục.',
    },
    {
      body: '(Đơn vị tính: triệu đồng)\n\n| Việc | Tiền |\n| --- | --- |\n| In sổ | 10 |\n| Lớp | 20 |\n| Cộng | 30 |\n\nBằng chữ: Ba mươi triệu đồng.',
    },
    {
      files: { 'tien.csv': 'Việc,Tiền\nIn sổ,10\nLớp,20\nCộng,30\n' },
      body: '::bang{tep="tien.csv" don_vi="triệu đồng"}\n\nBằng chữ: Ba mươi triệu đồng.',
    },
    {
      body: 'Tổng kinh phí là 750,000 đồng.\n\n| Việc | Tiền |\n| --- | --- |\n| In sổ | 500.000 |\n| Lớp | 250.000 |\n| Cộng | 750.000 |',
    },
  ],
  bad: [
    {
      body: '| Việc | Chi |\n| --- | --- |\n| In sổ | 10.000đ |\n| Lớp | 20.000đ |\n| Cộng | 30.000đ |\n\nTổng kinh phí là 35.000 đồng.',
      at: ['7:18 35.000'],
    },
    {
      body: '| Việc | Tiền |\n| --- | --- |\n| In sổ | 10.000 |\n| Lớp | 20.000 |\n| Cộng | 30.000 |\n\n(Bằng chữ: Hai mươi nghìn đồng)',
      at: ['7:12 Hai mươi nghìn'],
    },
    {
      body: 'Tổng kinh phí là 35.000 đồng.\n\n| Việc | Tiền |\n| --- | --- |\n| In sổ | 10.000 |\n| Lớp | 20.000 |\n| Cộng | 30.000 |',
      at: ['1:18 35.000'],
    },
  ],
  *check({ doc, spans }) {
    const grids = new Map(gridsIn(doc).map((grid) => [grid.table, grid]))
    if (![...grids.values()].some(({ rows }) => isTotal(rows.at(-1) ?? []))) return
    for (const blocks of bodiesOf(doc).flatMap(siblingsIn)) {
      const tables = blocks.flatMap((block, at) => (block.kind === 'table' ? [{ table: block, at }] : []))
      // Of several tables a sum may be meant.
      const [only] = tables
      if (!only || tables.length > 1) continue
      const unit = unitOf(only.table, blocks[only.at - 1])
      const totals = totalsOf(grids.get(only.table) ?? readGrid(only.table), unit)
      if (totals.length === 0) continue
      for (const block of [blocks[only.at - 1], blocks[only.at + 1], blocks[only.at + 2]]) {
        const said = block && amountIn(block)
        if (!said || [said, ...totals].some(({ typed }) => isReadTwoWays(typed))) continue
        if (totals.some(({ value, sumOfRows }) => [value, sumOfRows].includes(said.value))) continue
        yield {
          message: `“${said.typed}” khác ô tổng “${totals[0]?.typed}” của bảng bên cạnh`,
          hint: 'sửa số ngoài bảng, hoặc sửa bảng',
          place: placeOfWords(said.typed, block.place, spans),
        }
      }
    }
  },
}

/** The amount that a paragraph says is the total. */
function amountIn(block: Block): { readonly typed: string; readonly value: number } | undefined {
  if (block.kind !== 'paragraph') return undefined
  const text = plainText(block.content).trim()
  const [, typed = '', unit = ''] = amount.exec(text) ?? []
  const number = readNumber(typed)
  if (number !== undefined) return { typed, value: Math.round(number * (scales[unit.toLowerCase()] ?? 1)) }
  const [, words = ''] = /\d/.test(text) ? [] : (inWords.exec(text) ?? [])
  const value = words === '' ? undefined : readNumberWords(words)
  return value === undefined ? undefined : { typed: words, value }
}

interface Total {
  readonly typed: string
  /** In đồng. */
  readonly value: number
  /** What the rows make, which may be right where the total isn’t. */
  readonly sumOfRows: number
}

/** The unit that a table is in: its own, or what a line above it says. */
function unitOf({ unit }: Table, above: Block | undefined): string {
  const line = above?.kind === 'paragraph' ? plainText(above.content).trim() : ''
  return unit ?? /^\(?(?:đơn vị tính|đvt)\s*:\s*(\S[^()]*)\)?\.?$/i.exec(line)?.[1] ?? ''
}

/** The totals of a table that are money, in its last row; columns that name no unit are in the table's. */
function totalsOf(grid: TableGrid, unit: string): Total[] {
  const last = grid.rows.at(-1)
  if (!last || !isTotal(last)) return []
  return last.flatMap((slot, column) => {
    const amount = slot.own ? readAmount(slot.text) : undefined
    const head = grid.head[column]?.text ?? ''
    if (amount === undefined || !(amount.scale || ofMoney.test(head))) return []
    const scale = scaleOf(/đồng/i.test(head) || scaleOf(head) > 1 ? head : unit)
    return [
      {
        typed: slot.text,
        value: Math.round(amount.number * (amount.scale ?? scale)),
        sumOfRows: Math.round(sumAbove(grid, column, scale)),
      },
    ]
  })
}

function scaleOf(head: string): number {
  if (/tỷ đồng/i.test(head)) return 1e9
  if (/triệu|tr\.? ?đ/i.test(head)) return 1e6
  return /nghìn|ngàn|1\.000/i.test(head) ? 1e3 : 1
}

/** In đồng; `scale` is what the numbers without a unit are. */
const sumAbove = ({ rows }: TableGrid, column: number, scale: number): number =>
  sum(
    rows
      .filter((row) => !isTotal(row))
      .flatMap((row: readonly Slot[]) => {
        const amount = readAmount(row[column]?.text ?? '')
        return amount ? amount.number * (amount.scale ?? scale) : []
      }),
  )
