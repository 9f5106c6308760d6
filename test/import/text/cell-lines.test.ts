import { describe, expect, it } from 'vitest'
import type { Row } from '../../../src/import/manuscript.ts'
import { paragraphsOf, read, reported, shown } from './plain.ts'

const plainRows = [
  ['1', 'Đông', '14', '6', '2,5', '1,25'],
  ['2', 'Đoài', '8', '10', '3', '0,75'],
  ['3', 'Nam', '21', '5', '1,5', '2'],
]
const upper = ['TT', 'Xóm', 'Số cây', 'Tiền công']
const lower = ['Xoan', 'Bàng', 'Xóm góp', 'Xã cấp']

/** As pages of the web come: a bar in front of a row, and one behind each cell. */
const betweenBars = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => `|\n${row.map((cell) => `${cell}\n|\n`).join('')}`).join('')
const cellALine = (rows: readonly (readonly string[])[]) => `${rows.flat().join('\n')}\n`
const around = (table: string) => `II. KHỐI LƯỢNG\n${table}\nIII. THỰC HIỆN\nTrưởng xóm đôn đốc.`

const spansOf = (rows: readonly Row[]) =>
  rows.map(({ cells }) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))

function tableIn(text: string) {
  const manuscript = read(text)
  const table = manuscript.blocks.find((block) => block.type === 'table')
  if (table?.type !== 'table') throw new Error(`no table: ${paragraphsOf(manuscript).join(' / ')}`)
  return { rows: table.rows, guessed: table.guessed, cells: shown({ blocks: [table] })[0] as string[][] }
}

const headed = [
  [
    [0, 1, 2],
    [1, 1, 2],
    [2, 2, 1],
    [4, 2, 1],
  ],
  [
    [2, 1, 1],
    [3, 1, 1],
    [4, 1, 1],
    [5, 1, 1],
  ],
]

describe('a table whose cells stand one a line, with a head of two rows', () => {
  it.each([
    ['between bars', betweenBars([upper, lower, ...plainRows])],
    ['between bars, the cells gone over empty', betweenBars([upper, ['', '', ...lower], ...plainRows])],
    ['without bars', cellALine([upper, lower, ...plainRows])],
  ])('%s', (_, table) => {
    const { rows, cells, guessed } = tableIn(around(table))
    expect(spansOf(rows).slice(0, 2)).toEqual(headed)
    expect(cells.slice(2)).toEqual(plainRows)
    expect(guessed).toBeUndefined()
    expect(reported(around(table))).toEqual([])
  })

  it.each([
    ['between bars', betweenBars([upper, lower, ...plainRows, ['Cộng', '43', '21', '7', '4']])],
    [
      'between bars, the cells gone over empty',
      betweenBars([upper, ['', '', ...lower], ...plainRows, ['Cộng', '43', '21', '7', '4']]),
    ],
    ['without bars', cellALine([upper, lower, ...plainRows, ['Cộng', '43', '21', '7', '4']])],
  ])('and a sum: %s', (_, table) => {
    const { rows, cells } = tableIn(around(table))
    expect(spansOf(rows).slice(0, 2)).toEqual(headed)
    expect(cells.slice(2)).toEqual([...plainRows, ['Cộng ×2', '43', '21', '7', '4']])
    expect(reported(around(table))).toEqual([])
  })

  const words = [
    ['1', 'Làm cỏ', 'Đội 2', 'Đội 4', 'Tháng 3'],
    ['2', 'Bón phân', 'Đội 1', 'Đội 3', 'Tháng 4'],
  ]
  it('that could go over any cells stays as it was typed between bars, and is told', () => {
    const text = around(betweenBars([['TT', 'Việc', 'Phân công', 'Thời gian'], ['Chính', 'Phụ'], ...words]))
    const { cells, guessed } = tableIn(text)
    expect(cells).toEqual([['TT', 'Việc', 'Phân công', 'Thời gian', ''], ['Chính', 'Phụ', '', '', ''], ...words])
    expect(guessed).toBe(true)
    expect(reported(text)).toMatchObject([{ rule: 'nhap-bang', place: { line: 2 } }])
    expect(reported(text)[0]?.message).toContain('“Chính”, “Phụ”')
  })

  it('that could go over any cells is left as lines without bars, and is told', () => {
    const text = around(cellALine([['TT', 'Việc', 'Phân công', 'Thời gian'], ['Chính', 'Phụ'], ...words]))
    expect(shown(read(text))).toEqual([
      'II. KHỐI LƯỢNG',
      ...['TT', 'Việc', 'Phân công', 'Thời gian', 'Chính', 'Phụ', ...words.flat()],
      'III. THỰC HIỆN',
      'Trưởng xóm đôn đốc.',
    ])
    expect(reported(text)).toMatchObject([{ rule: 'nhap-bang', place: { line: 2 } }])
  })
})

describe('a table whose cells stand one a line, without bars', () => {
  const rows = [
    ['STT', 'Tổ', 'Ngày trực'],
    ['1', 'Tổ Một', '4/5/2026'],
    ['2', 'Tổ Hai', '5/5/2026'],
    ['3', 'Tổ Ba', '6/5/2026'],
  ]
  it('under a heading', () => {
    expect(shown(read(around(cellALine(rows))))).toEqual([
      'II. KHỐI LƯỢNG',
      rows,
      'III. THỰC HIỆN',
      'Trưởng xóm đôn đốc.',
    ])
    expect(reported(around(cellALine(rows)))).toEqual([])
  })

  it('each row with a blank line behind it', () => {
    const text = around(`${rows.map((row) => row.join('\n')).join('\n\n')}\n`)
    expect(shown(read(text))[1]).toEqual(rows)
    expect(reported(text)).toEqual([])
  })

  it('each cell with a blank line behind it', () => {
    expect(shown(read(around(rows.flat().join('\n\n'))))[1]).toEqual(rows)
  })

  it.each([
    [
      'a cell of two lines',
      ['STT', 'Tổ', 'Ngày trực', '1', 'Tổ Một', 'và Tổ Bốn', '4/5/2026', '2', 'Tổ Hai', '5/5/2026'],
    ],
    ['a cell that is lacking', ['STT', 'Tổ', 'Ngày trực', '1', 'Tổ Một', '2', 'Tổ Hai', '5/5/2026', '3', 'Tổ Ba']],
  ])('stays lines with %s, and is told', (_, lines) => {
    const text = around(`${lines.join('\n')}\n`)
    expect(shown(read(text)).slice(0, lines.length + 1)).toEqual(['II. KHỐI LƯỢNG', ...lines])
    expect(reported(text).map(({ rule }) => rule)).toEqual(['nhap-bang'])
  })
})

describe('a table between bars of which the rows lack cells', () => {
  it('is told where a few do', () => {
    const rows = [
      ['TT', 'Việc', 'Đội', 'Hạn'],
      ['1', 'Cày', 'Một', '3/5'],
      ['2', 'Bừa', 'Hai'],
      ['3', 'Cấy', 'Ba', '9/5'],
    ]
    const text = around(betweenBars([...rows, ['4', 'Gặt', 'Tư', '9/9'], ['5', 'Phơi', 'Năm', '9/9']]))
    expect(tableIn(text).guessed).toBe(true)
    expect(reported(text)).toMatchObject([{ rule: 'nhap-bang', place: { line: 2 } }])
    expect(reported(text)[0]?.message).toContain('“2”')
  })
})
