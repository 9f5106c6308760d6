import type { Chance } from '../../fuzz/chance.ts'
import type { Means, PaperCell, PaperTable, TableKind } from './paper.ts'
import { manyOf, task } from './wording.ts'

const heads = ['Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian', 'Ghi chú', 'Kinh phí', 'Địa điểm'] as const

/** A table of one of the kinds that can be typed. */
export function drawTable(chance: Chance, { tables }: Means): PaperTable {
  const kind = tables[chance.below(tables.length)] ?? 'plain'
  return draws[kind](chance)
}

const row = (texts: readonly string[]): PaperCell[] => texts.map((text, column) => ({ column, text }))

const headOf = (columns: number): PaperCell[] => row(['TT', ...heads.slice(0, columns - 1)])

/** What a row of a table says, its number first. */
function texts(chance: Chance, number: number, columns: number): string[] {
  const cells = [
    String(number),
    task(chance),
    chance.oneOf(['Văn phòng', 'Thôn Đông', 'Thôn Đoài', 'Tổ quản lý chợ', 'Phòng Kinh tế']),
    chance.oneOf(['10/5', 'Tháng 6/2026', 'Quý III', 'Hằng tháng', '15/5/2026']),
    chance.oneOf(['', '', 'Làm trước', 'Có mẫu kèm theo']),
    chance.oneOf(['1.250.000', '30.000.000', '500.000']),
    chance.oneOf(['Nhà văn hóa', 'Sân trường', 'Hội trường A']),
  ]
  return cells.slice(0, columns)
}

function plain(chance: Chance): PaperTable {
  const columns = 3 + chance.below(4)
  const rows = manyOf(2 + chance.below(4), (at) => row(texts(chance, at + 1, columns)))
  return { columns, headRows: 1, rows: [headOf(columns), ...rows] }
}

/** Rows with a Roman number and a name that goes over the columns beside it. */
function sectioned(chance: Chance): PaperTable {
  const columns = 3 + chance.below(3)
  const groups = ['Ngoài đường', 'Trong chợ', 'Ở trường học'].slice(0, 2 + chance.below(2))
  let number = 0
  const rows = groups.flatMap((name, at) => [
    [
      { column: 0, text: ['I', 'II', 'III'][at] ?? '' },
      { column: 1, text: name, span: columns - 1 },
    ],
    ...manyOf(2 + chance.below(2), () => row(texts(chance, ++number, columns))),
  ])
  return { columns, headRows: 1, rows: [headOf(columns), ...rows] }
}

/** Rows that are one cell, its number and name in capitals. */
function banded(chance: Chance): PaperTable {
  const columns = 3 + chance.below(3)
  const names = ['I. NÂNG CAO NHẬN THỨC', 'II. HOÀN THIỆN NỀN NẾP, QUY CHẾ LÀM VIỆC', 'III. CHỈNH TRANG TRỤ SỞ'].slice(
    0,
    2 + chance.below(2),
  )
  let number = 0
  const rows = names.flatMap((text) => [
    [{ column: 0, text, span: columns }],
    ...manyOf(1 + chance.below(3), () => row(texts(chance, ++number, columns))),
  ])
  return { columns, headRows: 1, rows: [headOf(columns), ...rows] }
}

/** A head whose third cell stands over two. */
function twoRowHead(chance: Chance): PaperTable {
  const rows = manyOf(2 + chance.below(3), (at) =>
    row([
      String(at + 1),
      chance.oneOf(['Thôn Đông', 'Thôn Đoài', 'Thôn Thượng']),
      String(100 + chance.below(800)),
      String(1 + chance.below(90)),
      chance.oneOf(['', 'Làm trước']),
    ]),
  )
  return {
    columns: 5,
    headRows: 2,
    rows: [
      [
        { column: 0, text: 'TT', height: 2 },
        { column: 1, text: 'Thôn', height: 2 },
        { column: 2, text: 'Khối lượng', span: 2 },
        { column: 4, text: 'Ghi chú', height: 2 },
      ],
      [
        { column: 2, text: 'Cỏ (m2)' },
        { column: 3, text: 'Rác (m3)' },
      ],
      ...rows,
    ],
  }
}

/** A last row whose first cell goes over two. */
function totalled(chance: Chance): PaperTable {
  const rows = manyOf(2 + chance.below(4), (at) =>
    row([String(at + 1), task(chance), chance.oneOf(['1.250.000', '30.000.000', '500.000'])]),
  )
  const total = [
    { column: 0, text: chance.oneOf(['Tổng cộng', 'Cộng', 'TỔNG CỘNG']), span: 2 },
    { column: 2, text: '31.750.000' },
  ]
  return { columns: 3, headRows: 1, rows: [row(['TT', 'Nội dung chi', 'Thành tiền (đồng)']), ...rows, total] }
}

/** A first column whose cells go over the rows of a day. */
function grouped(chance: Chance): PaperTable {
  const days = ['Thứ Hai (04/5)', 'Thứ Ba (05/5)', 'Thứ Tư (06/5)'].slice(0, 2 + chance.below(2))
  const rows = days.flatMap((day) => {
    const height = 1 + chance.below(3)
    return manyOf(height, (at): PaperCell[] => [
      ...(at === 0 ? [{ column: 0, text: day, ...(height > 1 && { height }) }] : []),
      { column: 1, text: ['Sáng', 'Chiều', 'Tối'][at] ?? '' },
      { column: 2, text: task(chance) },
    ])
  })
  return { columns: 3, headRows: 1, rows: [row(['Ngày', 'Buổi', 'Nội dung']), ...rows] }
}

/** Cells of several paragraphs. */
function listing(chance: Chance): PaperTable {
  const rows = manyOf(2 + chance.below(3), (at) =>
    row([String(at + 1), manyOf(2, () => `- ${task(chance)};`).join('\n'), chance.oneOf(['Văn phòng', 'Thôn Đông'])]),
  )
  return { columns: 3, headRows: 1, rows: [row(['TT', 'Nhiệm vụ', 'Đơn vị chủ trì']), ...rows] }
}

const draws: Readonly<Record<TableKind, (chance: Chance) => PaperTable>> = {
  plain,
  sectioned,
  banded,
  twoRowHead,
  totalled,
  grouped,
  listing,
}
