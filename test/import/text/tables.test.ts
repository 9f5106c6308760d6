import { describe, expect, it, test } from 'vitest'
import { read, reported, shown } from './plain.ts'

const look = (text: string): unknown[] => shown(read(text))

test('Markdown tables', () => {
  const text = '| STT | Việc |\n|---|:--:|\n| 1 | Trồng \\| tưới **cây** |\n| 2 | a < b ^ c<br>- Dọn |\n\nHết.'
  expect(look(text)).toEqual([
    [
      ['STT', 'Việc'],
      ['1', 'Trồng | tưới <b>cây</b>'],
      ['2', 'a < b ^ c / - Dọn'],
    ],
    'Hết.',
  ])
  expect(read(text).blocks[0]).toMatchObject({ type: 'table', line: 1, ruled: true, rows: [{ header: true }, {}, {}] })
})

test('rows of bars without the line of Markdown, and without outer bars', () => {
  expect(look('| 1 | Trồng cây |\n| 2 | Tưới |')).toEqual([
    [
      ['1', 'Trồng cây'],
      ['2', 'Tưới'],
    ],
  ])
  expect(look('STT | Việc\n1 | Trồng cây')).toEqual([
    [
      ['STT', 'Việc'],
      ['1', 'Trồng cây'],
    ],
  ])
  expect(look('| 1 | Trồng cây\nven hồ |\n| 2 | Tưới |')).toEqual([
    [
      ['1', 'Trồng cây ven hồ'],
      ['2', 'Tưới'],
    ],
  ])
})

test('tabs', () => {
  expect(look('STT\tViệc\tAi\n1\tTrồng cây\tTổ 5\n2\t\tTổ 6')).toEqual([
    [
      ['STT', 'Việc', 'Ai'],
      ['1', 'Trồng cây', 'Tổ 5'],
      ['2', '', 'Tổ 6'],
    ],
  ])
  expect(look('- Thời gian:\tsáng\n- Địa điểm:\thồ Sen\n1.\tTrồng cây\n2.\tTưới')).toEqual([
    '- Thời gian: sáng',
    '- Địa điểm: hồ Sen',
    '1. Trồng cây',
    '2. Tưới',
  ])
})

test.each([
  ['I', 'PHÒNG ×3'],
  ['II.', 'Đội ×3'],
])('tabs, with a section “%s” on a row of two cells', (label, name) => {
  const row = `${label}\t${name.replace(' ×3', '')}`
  expect(look(`TT\tViệc\tĐơn vị\tHạn\n${row}\n1\tTrồng\tTổ 5\t30/4\n2\tTưới\tTổ 6\nCộng\t\t2\nHết.`)).toEqual([
    [
      ['TT', 'Việc', 'Đơn vị', 'Hạn'],
      [label, name],
      ['1', 'Trồng', 'Tổ 5', '30/4'],
      ['2', 'Tưới', 'Tổ 6', ''],
      ['Cộng', '', '2', ''],
    ],
    'Hết.',
  ])
})

test.each([
  ['as Word copies it', 'TT\tThôn\tCây\tGhi chú\n\t\tSao\tBàng\t'],
  ['as a worksheet does', 'TT\tThôn\tCây\t\tGhi chú\n\t\tSao\tBàng\t'],
])('tabs with a head of two rows, %s', (_, head) => {
  const table = read(`${head}\n1\tĐông\t3\t4\t\n2\tĐoài\t5\t6\t`).blocks[0]
  const spans = table?.type === 'table' ? table.rows.slice(0, 2) : []
  expect(spans.map(({ cells }) => cells.map(({ column, colSpan, rowSpan }) => [column, colSpan, rowSpan]))).toEqual([
    [
      [0, 1, 2],
      [1, 1, 2],
      [2, 2, 1],
      [4, 1, 2],
    ],
    [
      [2, 1, 1],
      [3, 1, 1],
    ],
  ])
})

test('tabs of a sum whose row has fewer cells', () => {
  expect(look('TT\tViệc\tTiền\n1\tTrồng\t3\n2\tTưới\t4\nTổng cộng\t7')).toMatchObject([
    [{}, {}, {}, ['Tổng cộng ×2', '7']],
  ])
})

test('tabs of a closing below a table are no row of it', () => {
  expect(look('TT\tViệc\tAi\n1\tTrồng cây\tTổ 5\nNGƯỜI LẬP\tHIỆU TRƯỞNG')).toHaveLength(2)
})

test('cells between bars: headings across, empty cells, paragraphs', () => {
  const rows = [
    ['**STT**', '**Việc**', '**Ai**'],
    ['**A. Ven hồ**'],
    ['1', 'Trồng cây:\n- Sao đen;\n- Bằng lăng.', 'Tổ 5'],
    ['2', 'Tưới', ''],
    ['', 'Dọn', 'Tổ 7'],
  ]
  const text = rows.map((row) => `|\n${row.map((cell) => (cell ? `${cell}\n|` : '|')).join('\n')}`).join('\n')
  expect(look(`Trước\n\n${text}\n\nSau`)).toEqual([
    'Trước',
    [
      ['<b>STT</b>', '<b>Việc</b>', '<b>Ai</b>'],
      ['<b>A. Ven hồ</b> ×3'],
      ['1', 'Trồng cây: / - Sao đen; / - Bằng lăng.', 'Tổ 5'],
      ['2', 'Tưới', ''],
      ['', 'Dọn', 'Tổ 7'],
    ],
    'Sau',
  ])
})

test('header and signature only arrange', () => {
  const header = '|\nUBND PHƯỜNG\n-----\n|\n**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n|'
  const closing = '| Nơi nhận: - Đảng ủy; - Lưu: VT. | CHỦ TỊCH PHƯỜNG Lê Văn Sơn |\n|---|---|'
  const manuscript = read(`${header}\n\nKẾ HOẠCH\n\n${closing}`)
  expect(manuscript.blocks).toMatchObject([{ ruled: false }, {}, { ruled: false }])
  expect(shown(manuscript)).toEqual([
    [['UBND PHƯỜNG', '<b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b> / Độc lập - Tự do - Hạnh phúc']],
    'KẾ HOẠCH',
    [['Nơi nhận: / - Đảng ủy; / - Lưu: VT.', 'CHỦ TỊCH PHƯỜNG / Lê Văn Sơn']],
  ])
})

describe('short lines on end among numbered text', () => {
  const cells = ['Khu vực', 'Giờ cấp', 'Phường 1', '5h - 9h', 'Phường 2', '17h - 21h']
  const told = (lines: readonly string[]) =>
    reported(`I. LỊCH CẤP NƯỚC\n\nCấp nước theo bảng.\n\n${lines.join('\n\n')}\n\nNơi nhận:\n\n- Các tổ.\n`)
      .filter(({ rule }) => rule === 'nhap-bang')
      .map(({ message }) => message)

  it('are told to be cells, perhaps', () => {
    expect(told(cells)).toEqual(['6 dòng ngắn liền nhau có thể là các ô của một bảng đã mất cột khi chép'])
  })

  it.each([
    ['too few', cells.slice(1)],
    ['sentences', cells.map((cell) => `${cell}.`)],
    ['items', cells.map((cell) => `- ${cell}`)],
  ])('but not where they are %s', (_, lines) => {
    expect(told(lines)).toEqual([])
  })
})
