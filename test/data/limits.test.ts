import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { processorTime } from '../processor-time.ts'
import { inFull, sampleOf } from '../sampling.ts'
import { faults, grid, read } from './read.ts'
import { xlsxFile } from './xlsx-file.ts'

const lines = <T>(count: number, line: (i: number) => T) => Array.from({ length: count }, (_, i) => line(i))
const csv = (count: number) =>
  `STT;Đơn vị;Số tiền;Hạn;Ghi chú\n${lines(count, (i) => `${i};Phòng số ${i};1.250.000;12/3;`).join('\n')}`
const tooMany = (place: string) => [`du-lieu-qua-lon ${place} Tệp có hơn 50.000 hàng`]

const wide = `<worksheet><sheetData><row>${lines(101, (i) => `<c><v>${i}</v></c>`).join('')}</row></sheetData></worksheet>`

describe('limits', () => {
  it('50,000 rows are read in about a second', { timeout: 120_000 }, () => {
    const content = csv(50_000)
    const spent = processorTime()
    const { table } = read(content, 'a.csv')
    expect(spent()).toBeLessThan(3000)
    expect(table?.rows).toHaveLength(50_000)
    expect(grid(table)[50_000]).toEqual(['49999', 'Phòng số 49999', '1.250.000', '12/3', ''])
  })

  const tooLong: readonly [string, string, () => string | Uint8Array, string][] = [
    ['CSV', 'a.csv', () => csv(200_000), '50002:1'],
    ['JSON', 'a.json', () => `[${lines(200_000, (i) => `{"a":${i},"b":"x"}`).join(',\n')}]`, '50001:6'],
    ['YAML', 'a.yaml', () => lines(200_000, (i) => `- a: ${i}\n  b: x`).join('\n'), '1:1'],
    [
      'XLSX',
      'a.xlsx',
      () => xlsxFile({ sheets: [{ rows: [['a'], ...lines(60_000, String).map((n) => [Number(n)])] }] }),
      '50002:1',
    ],
  ]
  it.each(sampleOf(tooLong, 4))(
    '%s that is longer is refused, fast',
    { timeout: 120_000 },
    (_, file, content, place) => {
      const made = content()
      const spent = processorTime()
      expect(faults(made, file)).toEqual(tooMany(place))
      expect(spent()).toBeLessThan(5000)
    },
  )

  it('says what to do about it', () => {
    expect(read(csv(50_001), 'a.csv').found[0]?.hint).toBe('tách thành nhiều tệp, mỗi tệp không quá 50.000 hàng')
  })

  const tooWide: readonly (readonly [string, string, string | Uint8Array])[] = [
    ['CSV', 'a.csv', `${lines(101, (i) => `c${i}`).join(',')}\n`],
    ['YAML', 'a.yaml', lines(101, (i) => `- c${i}: 1\n`).join('')],
    ['JSON', 'a.json', JSON.stringify([lines(150, String)])],
    ['JSON of objects', 'a.json', JSON.stringify([Object.fromEntries(lines(150, (i) => [`c${i}`, i]))])],
    ['XLSX', 'a.xlsx', xlsxFile({ sheets: [{ xml: wide }] })],
    ...(inFull ? [['CSV of empty cells', 'a.csv', `a\n${','.repeat(5_000_001)}`] as const] : []),
  ]
  it.each(tooWide)('%s of more than 100 columns is refused', (_, file, content) => {
    expect(faults(content, file)).toEqual(['du-lieu-qua-lon 1:1 Tệp có hơn 100 cột'])
  })

  it('a workbook of more than 10,000 files is not looked at', () => {
    const crowded = zipSync(Object.fromEntries(lines(10_001, (i) => [`${i}.xml`, new Uint8Array()])))
    expect(faults(crowded, 'a.xlsx')).toEqual(['du-lieu-qua-lon 1:1 Tệp gồm hơn 10.000 tệp nén bên trong'])
  })

  it('a file of more than 50 MB is not looked at', () => {
    expect(faults(new Uint8Array(50_000_001), 'a.csv')).toEqual(['du-lieu-qua-lon 1:1 Tệp lớn hơn 50 MB'])
  })
})

describe('the kind of a file', () => {
  it.each(['a.xls', 'a.ods', 'a.txt', 'csv', 'a.constructor'])('%s is not taken', (file) => {
    expect(faults('a', file)).toEqual([
      `du-lieu-dinh-dang 1:1 Tệp “${file}” không có đuôi nào trong các đuôi .xlsx, .csv, .tsv, .yaml, .yml, .json`,
    ])
  })

  it('sheet and range are for workbooks', () => {
    expect(faults('a\n1', 'a.csv', { sheet: 'x' })).toEqual([
      'du-lieu-dinh-dang 1:1 Tệp .csv không có trang tính và vùng ô',
    ])
  })
})
