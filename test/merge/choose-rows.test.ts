import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { rowsInOrder, rowsWhere } from '../../src/merge/choose-rows.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { type TestSheet, xlsxFile } from '../data/xlsx-file.ts'

const table = 'mã,cụm,số,hạn\na,Cụm 1,10,05/3/2026\nb,Cụm 2,9,\nc,cụm 1,"1.250",20/01/2026\nd,,"9,5",2026-02-01\n'
const csv = { bytes: new TextEncoder().encode(table), file: 'a.csv' }

function rowsOf(xep?: string) {
  const { found, report } = collectFindings()
  const inOrder =
    xep === undefined ? undefined : (rows: Parameters<typeof rowsInOrder>[0]) => listed(rowsInOrder(rows, xep))
  const rows = readRows({ ...csv, ...(inOrder && { inOrder }) }, report) ?? []
  expect(found).toEqual([])
  return rows
}

function listed<T>(rows: readonly T[] | { readonly problem: string }): readonly T[] {
  if ('problem' in rows) throw new Error(rows.problem)
  return rows
}

const codes = (rows: ReturnType<typeof rowsWhere>) =>
  'problem' in rows ? rows.problem : rows.map(({ data }) => data.mã).join('')

describe('rows chosen by a condition', () => {
  it.each([
    [['cụm = Cụm 1'], 'ac'],
    [['Cum=cụm 1', 'số > 3'.replace('>', '!=')], 'ac'],
    [['cụm != Cụm 1'], 'bd'],
    [['cụm ='], 'd'],
    [['cụm !='], 'abc'],
    [['số = 10,0'], 'a'],
    [['số = 1250'], 'c'],
    [['hạn = 2026-03-05'], 'a'],
    [['hạn = 05/03/2026'], 'a'],
    [['hạn != 1/2/2026'], 'abc'],
    [['cụm = Cụm 1', 'mã = c'], 'c'],
    [['cụm = Cụm 3'], 'Không hàng nào có “cụm = Cụm 3”. Cột “cụm” có: “Cụm 1”, “Cụm 2”, “cụm 1”, “”.'],
    [['cum xa = 1'], 'Không có cột “cum xa”: các cột có ở đây: `ma`, `cum`, `so`, `han`, `stt`.'],
    [['cụm'], 'Không hiểu điều kiện “cụm”. Gõ như --loc "cụm = Cụm 1" hoặc --loc "cụm != Cụm 1".'],
  ])('%j: %s', (conditions, expected) => {
    expect(codes(rowsWhere(rowsOf(), conditions))).toBe(expected)
  })

  it('keep their number and their stt', () => {
    const [row] = listed(rowsWhere(rowsOf(), ['mã = c']))
    expect(row).toMatchObject({ number: 3, data: { stt: 3 } })
  })
})

describe('rows in the order of a column', () => {
  it.each([
    ['số', 'bdac'],
    ['số giảm', 'cadb'],
    ['cụm', 'acbd'],
    ['hạn', 'cdab'],
    ['hạn giảm', 'adcb'],
  ])('%s: %s', (column, expected) => {
    expect(codes(rowsOf(column))).toBe(expected)
  })

  it('are counted in it', () => {
    expect(rowsOf('số').map(({ number, data }) => [number, data.stt])).toEqual([
      [2, 1],
      [4, 2],
      [1, 3],
      [3, 4],
    ])
  })
})

describe('cells with an error', () => {
  const error = (v: string) => ({ t: 'e', v })
  const files = {
    'a.csv': 'mã,x\na,1\nb,#N/A\nc,########\nd,2\n',
    'a.yaml': '- { mã: a, x: 1 }\n- { mã: b, x: "#N/A" }\n- { mã: c, x: "########" }\n- { mã: d, x: 2 }\n',
    'a.json': '[{"mã":"a","x":1},{"mã":"b","x":"#N/A"},{"mã":"c","x":"########"},{"mã":"d","x":2}]',
    'a.xlsx': xlsxFile({
      sheets: [
        {
          rows: [
            ['mã', 'x'],
            ['a', 1],
            ['b', error('#N/A')],
            ['c', '########'],
            ['d', 2],
          ],
        },
      ],
    }),
  }
  const places = {
    'a.csv': ['3:3', '4:3'],
    'a.yaml': ['2:15', '3:15'],
    'a.json': ['1:33', '1:55'],
    'a.xlsx': ['3:2', '4:2'],
  }

  it.each(Object.keys(files) as (keyof typeof files)[])(
    'are told with their places, neither left out nor put in order: %s',
    (file) => {
      const { found, report } = collectFindings()
      const content = files[file]
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const rows = readRows({ bytes, file }, report) ?? []
      expect(found).toEqual([])
      const [first, second] = places[file]
      const told = new RegExp(
        `^Cột “x”, hàng 2 \\(${file}:${first}\\): Ô .+ có lỗi công thức “#N/A”\\. Cột này còn ô lỗi ở hàng 3 \\(${file}:${second}\\)\\. Cách sửa: .+\\.$`,
      )
      for (const chosen of [rowsWhere(rows, ['x = 1']), rowsWhere(rows, ['x != 1']), rowsInOrder(rows, 'x giảm')])
        expect(chosen).toEqual({ problem: expect.stringMatching(told) })
      expect(codes(rowsWhere(rows, ['mã != b']))).toBe('acd')
    },
  )
})

describe('a sheet of a workbook', () => {
  const list = [
    ['mã', 'cụm'],
    ['a', 'x'],
  ]
  const told = (sheets: readonly TestSheet[], options: { readonly sheet?: string; readonly range?: string } = {}) => {
    const { found, report } = collectFindings()
    const rows = readRows({ bytes: xlsxFile({ sheets }), file: 'a.xlsx', ...options }, report)
    return found.length > 0
      ? found.map(({ place, message, hint }) => `${place?.line}:${place?.column} ${message} → ${hint}`)
      : rows?.map(({ data }) => data.mã)
  }
  const names = 'tệp có các trang “Bìa”, “DS”: gõ --trang-tinh "DS" nếu số liệu ở trang ấy'

  it.each<[string, readonly TestSheet[], { readonly sheet?: string; readonly range?: string }, readonly string[]]>([
    [
      'is chosen',
      [
        { name: 'Bìa', rows: [['x']] },
        { name: 'DS', rows: list },
      ],
      { sheet: 'ds' },
      ['a'],
    ],
    ['and a range', [{ rows: [['Tên bảng'], [], ...list] }], { range: 'A3:B4' }, ['a']],
    ['and a range to the end', [{ rows: [['Tên bảng'], [], ...list, ['b', 'y']] }], { range: 'A3:B' }, ['a', 'b']],
    [
      'is told to be empty',
      [{ name: 'Bìa' }, { name: 'DS', rows: list }],
      {},
      [`1:1 Trang tính “Bìa” không có ô nào có chữ → ${names}`],
    ],
    [
      'is told to hold one line',
      [
        { name: 'Bìa', rows: [['DANH SÁCH', 'NĂM 2026']] },
        { name: 'DS', rows: list },
      ],
      {},
      [`1:1 Trang tính “Bìa” chỉ có một dòng, không có hàng số liệu nào → ${names}`],
    ],
    [
      'is told to have a merged title',
      [{ rows: [['DANH SÁCH'], [], ...list], merges: ['A1:B1'] }],
      {},
      [
        '1:1 Dòng 1 (“DANH SÁCH”) chưa phải dòng tên cột; dòng tên cột có lẽ là dòng 3 → gõ --vung A3:B để đọc từ dòng 3, hoặc xóa các dòng ở trên trong Excel',
      ],
    ],
    [
      'is told to have a head of two columns',
      [
        {
          rows: [
            ['UBND XÃ', null, null, null, 'CỘNG HÒA'],
            ['', 'mã', 'b', 'c', 'd', 'e'],
            ['', 'a', 'b', 'c', 'd', 'e'],
          ],
        },
      ],
      {},
      [
        '1:1 Dòng 1 (“UBND XÃ”) chưa phải dòng tên cột; dòng tên cột có lẽ là dòng 2 → gõ --vung A2:F để đọc từ dòng 2, hoặc xóa các dòng ở trên trong Excel',
      ],
    ],
  ])('%s', (_, sheets, options, expected) => {
    expect(told(sheets, options)).toEqual(expected)
  })
})

it.each([
  ['a.csv', 'Ngày,mã,ngay\n1,2,3\n', '1:9'],
  ['a.json', '[{"Năm": 1, "nam": 2}]', '1:13'],
  ['a.yaml', '- Đơn vị: 1\n  don-vi: 2\n', '2:3'],
])('columns that are one name to templates are told: %s', (file, content, place) => {
  const { found, report } = collectFindings()
  expect(readRows({ bytes: new TextEncoder().encode(content), file }, report)).toBeUndefined()
  expect(found.map(({ place: at, message }) => `${at?.line}:${at?.column} ${message}`)).toEqual([
    expect.stringMatching(`^${place} Hai cột “.+” và “.+” là một tên đối với mẫu`),
  ])
})
