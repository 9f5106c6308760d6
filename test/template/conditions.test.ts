import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import type { TemplateValue } from '../../src/template/value.ts'
import { type TestCell, xlsxFile } from '../data/xlsx-file.ts'
import { filled } from './expanding.ts'

const template =
  '{{#if a}}in{{else if b}}b{{else}}bỏ{{/if}} {{#unless a}}bỏ{{else}}in{{/unless}} {{#if (bang a false)}}bỏ{{else}}in{{/if}}'

const all = (what: string): string => `${what} ${what} ${what}`

/** What the template says of the one value of a file, or what was found. */
function said(content: string | Uint8Array, file: string): string | undefined {
  const { found, report } = collectFindings()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const [row] = readRows({ bytes, file }, report) ?? []
  expect(found).toEqual([])
  return filled(template, row?.data)
}

const inXlsx = (cell: TestCell) =>
  xlsxFile({
    sheets: [
      {
        rows: [
          ['a', 'c'],
          [cell, 'x'],
        ],
      },
    ],
  })
const saidOfText = (text: string): (string | undefined)[] => [
  said(`a,c\n"${text}",x\n`, 'a.csv'),
  said(inXlsx(text), 'a.xlsx'),
  said(`- a: "${text}"\n  c: x\n`, 'a.yaml'),
  said(`- a: ${text === '-' ? '"-"' : text}\n  c: x\n`, 'a.yaml'),
  said(`[{"a": "${text}", "c": "x"}]`, 'a.json'),
]

describe('a condition takes a value alike from every format', () => {
  it.each(['0', '0,0', '0.00', '0%', '-0', 'FALSE', 'false', 'False', '', ' '])('“%s” is false', (text) => {
    expect(new Set(saidOfText(text))).toEqual(new Set([all('bỏ')]))
  })

  it.each([
    '1',
    '0,5',
    '0.001',
    '10',
    'TRUE',
    'true',
    'Văn phòng',
    'Không gian mạng và công nghệ',
    '05/03/2026',
    '001',
  ])('“%s” is true', (text) => {
    expect(new Set(saidOfText(text).map((one) => one?.slice(0, 5)))).toEqual(new Set(['in in']))
  })

  it.each(['không', 'Không', 'no', 'x', 'X', 'có', 'Có', 'Không có', 'chưa', '-', '✓', '0 người', '000', 'Đ', 'S'])(
    '“%s” is asked about',
    (text) => {
      for (const one of saidOfText(text)) expect(one).toContain(`mau-dieu-kien “${text}” ở điều kiện \`a\``)
    },
  )

  it.each<[TestCell, string]>([
    [false, all('bỏ')],
    [true, all('in')],
    [0, all('bỏ')],
    [{ v: 0, format: '0%' }, all('bỏ')],
    [{ v: 0, format: '#,##0;-#,##0;"-"' }, all('bỏ')],
    [{ v: 1, f: 'A1', t: 'b' }, all('in')],
    [{ v: 0, f: 'A1', t: 'b' }, all('bỏ')],
    [null, all('bỏ')],
  ])('a cell of a workbook: %j', (cell, expected) => {
    expect(said(inXlsx(cell), 'a.xlsx')).toBe(expected)
  })

  it.each<[TemplateValue, string]>([
    [[], 'bỏ'],
    [['x'], 'in'],
    [
      {
        text: '0,000',
        readings: new Set([
          { units: 0n, decimals: 3 },
          { units: 0n, decimals: 0 },
        ]),
      },
      'bỏ',
    ],
  ])('%j', (value, expected) => {
    expect(filled('{{#if a}}in{{else}}bỏ{{/if}}', { a: value })).toBe(expected)
  })

  it('says both readings and what to type', () => {
    expect(filled('{{#if mit_tinh}}in{{/if}}', { mit_tinh: 'không' })).toBe(
      '1:7 mau-dieu-kien “không” ở điều kiện `mit_tinh` hiểu là đúng cũng được (ô có chữ), là sai cũng được (nghĩa của chữ) → trong tệp số liệu gõ 1 là đúng, 0 hoặc để trống là sai; hoặc nói rõ chữ trong mẫu: `{{#if (bang mit_tinh "không")}}` đúng khi là chữ ấy, `{{#if (khac mit_tinh "không")}}` đúng khi không phải',
    )
  })
})
