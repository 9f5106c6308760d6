import fc from 'fast-check'
import { deflateSync, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { numberLookOf } from '../../src/data/xlsx-looks.ts'
import { faults, grid, read, texts } from './read.ts'
import { type TestCell, type TestSheet, xlsxFile, xlsxParts, zipOf } from './xlsx-file.ts'

const file = 'du-toan.xlsx'
const sheet = (rows: TestSheet['rows'], more: Omit<TestSheet, 'rows'> = {}) =>
  xlsxFile({ sheets: [{ ...more, rows: rows ?? [] }] })
const shown = (cell: TestCell) => texts(sheet([['x'], [cell]]), file)[1]?.[0]

describe('XLSX', () => {
  it('is read under its header, numbers by type', () => {
    const bytes = sheet([
      ['STT', 'Đơn vị', 'Kinh phí'],
      [1, 'Phòng Nội vụ & <A>', 1250000.5],
      [2, null, 0.1 + 0.2],
    ])
    expect(texts(bytes, file)).toEqual([
      ['STT', 'Đơn vị', 'Kinh phí'],
      ['1', 'Phòng Nội vụ & <A>', '1250000,5'],
      ['2', '', '0,3'],
    ])
    const { table } = read(bytes, file)
    expect(table?.rows[1]).toEqual([
      { text: '2', number: { units: 2n, decimals: 0 }, place: { file, line: 3, column: 1 } },
      { text: '', place: { file, line: 3, column: 2 } },
      { text: '0,3', number: { units: 3n, decimals: 1 }, place: { file, line: 3, column: 3 } },
    ])
  })

  it.each<[string, TestCell, string]>([
    ['true', true, 'Đúng'],
    ['false', false, 'Sai'],
    ['a formula', { f: 'A1+1', v: 3 }, '3'],
    ['a formula of text', { f: 'A1&"x"', t: 'str', v: 'ab' }, 'ab'],
    [
      'an inline text',
      { t: 'inlineStr', xml: '<is><r><t>Phòng </t></r><r><t>A</t></r><rPh><t>no</t></rPh></is>' },
      'Phòng A',
    ],
    ['a large number', 1234567890123, '1234567890123'],
    ['a large number with an exponent', { v: '1.2E+20' }, '120000000000000000000'],
    ['a number with noise', { v: '1250.3299999999999' }, '1250,33'],
    ['a small number', { v: '1E-7' }, '0,0000001'],
    ['digits that no binary number holds', { v: '9007199254740993' }, '9007199254740993'],
    ['decimals of such', { v: '1234567890123456.8' }, '1234567890123456,8'],
    ['a percentage', { v: '0.07', format: 9 }, '7%'],
    ['a percentage rounded', { v: '0.255', format: '0%' }, '26%'],
    ['a percentage with decimals', { v: '0.255', format: '0.00%' }, '25,50%'],
    ['a percentage with decimals where there are any', { v: '0.255', format: '0.##%' }, '25,5%'],
    ['a percentage below nothing', { v: '-0.0049', format: 9 }, '0%'],
    ['a code with zeros', { v: 912345678, format: '0000000000' }, '0912345678'],
    ['a date', { v: 46086, format: 14 }, '05/03/2026'],
    ['a date of a custom format', { v: 46086, format: '[$-42A]d "tháng" m;@' }, '05/03/2026'],
    ['the first sound day', { v: 61, format: 14 }, '01/03/1900'],
    ['a month', { v: 46086, format: 17 }, '03/2026'],
    ['a year', { v: 46023.75, format: 'yyyy' }, '2026'],
    ['date and time', { v: 46086.604166666664, format: 22 }, '05/03/2026 14:30'],
    ['a time', { v: 0.604166666666667, format: 'h:mm' }, '14:30'],
    ['a duration', { v: 1.5, format: 46 }, '36:00'],
    ['a time to the second', { v: 0.604340277777778, format: 21 }, '14:30:15'],
    ['an ISO time to the second', { t: 'd', v: '2026-03-05T14:30:15' }, '05/03/2026 14:30:15'],
    ['an ISO date', { t: 'd', v: '2026-03-05T00:00:00' }, '05/03/2026'],
    ['a coloured number', { v: 5, format: '#,##0;[Red]-#,##0' }, '5'],
    ['đồng', { v: 5, format: '#,##0\\ "đồng/hộ dân"' }, '5 đồng/hộ dân'],
    ['thousands', { v: 1250000, format: 3 }, '1.250.000'],
    ['thousands of a custom format, rounded', { v: 1250000.5, format: '#,##0' }, '1.250.001'],
    ['two decimals', { v: 1250000.5, format: '#,##0.00' }, '1.250.000,50'],
    ['decimals of Excel itself', { v: 12, format: 2 }, '12,00'],
    ['one decimal', { v: 12.5, format: '0.0' }, '12,5'],
    ['decimals where there are any', { v: 12.5, format: '#,##0.##' }, '12,5'],
    ['no decimals where there are none', { v: 12, format: '#,##0.##' }, '12'],
    ['a sign of money in quotes', { v: 1250000, format: '#,##0 "đ"' }, '1.250.000 đ'],
    ['a sign of money by itself', { v: 1250000, format: '#,##0\\ ₫' }, '1.250.000 ₫'],
    ['a sign of money of a place', { v: 1250000, format: '#,##0 [$₫-42A]' }, '1.250.000 ₫'],
    ['accounts', { v: 1250000, format: '_-* #,##0 ₫_-;-* #,##0 ₫_-;_-* "-"?? ₫_-;_-@_-' }, '1.250.000 ₫'],
    ['accounts below 0', { v: -1250000, format: '_-* #,##0 ₫_-;-* #,##0 ₫_-;_-* "-"?? ₫_-;_-@_-' }, '-1.250.000 ₫'],
    ['accounts at 0', { v: 0, format: '_-* #,##0 ₫_-;-* #,##0 ₫_-;_-* "-"?? ₫_-;_-@_-' }, '- ₫'],
    ['what is below 0 in brackets', { v: -5, format: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }, '(5)'],
    ['what is below 0 by its sign', { v: -1250.5, format: '#,##0.0' }, '-1.250,5'],
    ['what rounds to 0 without a sign', { v: -0.4, format: '0' }, '0'],
    ['a hidden number all the same', { v: 5, format: ';;;' }, '5'],
    ['thousands of đồng', { v: 1250000, format: '#,##0,' }, '1.250'],
    ['a unit behind any number', { v: 1250.5, format: 'General "kg"' }, '1250,5 kg'],
    ['a telephone number', { v: 912345678, format: '0000\\ 000\\ 000' }, '0912 345 678'],
    ['a telephone number with hyphens', { v: 912345678, format: '0000-000-000' }, '0912-345-678'],
    ['a fraction', { v: 0.5, format: '# ?/?' }, '1/2'],
    ['a fraction behind a whole number', { v: 5.25, format: 12 }, '5 1/4'],
    ['the nearest fraction with two digits', { v: 3.14159, format: 13 }, '3 14/99'],
    ['a fraction of no whole number', { v: 1.25, format: '?/?' }, '5/4'],
    ['a fraction in eighths', { v: -2.5, format: '# ?/8' }, '-2 4/8'],
    ['a whole number as such', { v: 2.999, format: '# ?/?' }, '3'],
    ['a power of ten', { v: 1250, format: '0.00E+00' }, '1,25E+03'],
    ['a power below one', { v: '-0.00125', format: 11 }, '-1,25E-03'],
    ['a power that rounding makes greater', { v: 999999, format: '0.00E+00' }, '1,00E+06'],
    ['powers of a thousand', { v: 12500, format: 48 }, '12,5E+3'],
    ['no number as a power', { v: 0, format: '0.0E+0' }, '0,0E+0'],
    ['a condition', { v: 1250, format: '[>999]#,##0;0' }, '1.250'],
    ['what a condition leaves', { v: -5, format: '[>999]#,##0;0' }, '-5'],
    ['words for a number', { v: 1, format: '[=1]"Có";"Không"' }, 'Có'],
    ['words for all others', { v: 0, format: '[=1]"Có";"Không"' }, 'Không'],
    ['the second of two conditions', { v: 5, format: '[<3]"ít";[<9]"vừa";"nhiều"' }, 'vừa'],
    ['words for any number', { v: 5, format: '"Đạt";"Không đạt"' }, 'Đạt'],
    ['line ends and escapes', { t: 'str', v: 'a_x000D_\nb_x005F_x0041_' }, 'a\nb_x0041_'],
    ['letters taken apart', 'Ke\u0302\u0301', 'Kế'],
    ['a character beyond the first plane', { t: 'str', xml: '<v>&#x1F600;&#128512;&amp;</v>' }, '😀😀&'],
  ])('shows %s', (_, cell, expected) => {
    expect(shown(cell)).toBe(expected)
  })

  it('counts days from 1904 where the workbook says so', () => {
    const bytes = xlsxFile({
      sheets: [{ rows: [['x'], [{ v: 44624, format: 14 }], [{ v: 0, format: 14 }]] }],
      date1904: true,
    })
    expect(texts(bytes, file)).toEqual([['x'], ['05/03/2026'], ['01/01/1904']])
  })

  it('any day after February 1900 is that day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const [day, month, year] = (shown({ v: serial, format: 14 }) ?? '').split('/').map(Number)
        const date = Date.UTC(year ?? 0, (month ?? 0) - 1, day)
        expect((date - Date.UTC(1900, 2, 1)) / 86_400_000 + 61).toBe(serial)
      }),
      { numRuns: 30 },
    )
  })

  it.each<[string, ReturnType<typeof numberLookOf>]>([
    ['General', 'plain'],
    ['@', 'plain'],
    ['[>5]0;[<2]0;;0', { unknown: '[>5]0;[<2]0;;0' }],
    ['0 "x" 0', { unknown: '0 "x" 0' }],
    ['0.0%', { percent: [1, 1] }],
    ['000', { digits: 3 }],
    ['00 00', { digits: 4, mask: '00 00' }],
    ['dd/mm/yyyy', 'date'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'date'],
    ['mmmm', 'date'],
    ['mm/yyyy', 'month'],
    ['yyyy', 'year'],
    ['dd/mm/yyyy hh:mm', 'date-time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[hh]:mm', 'duration'],
  ])('knows the format %s', (code, look) => {
    expect(numberLookOf(code)).toEqual(look)
  })

  it.each(['#,##0.00', '_(* #,##0_);_(* \\(#,##0\\);_(@_)', '#,##0 [$₫-42A]', '#,##0 "d/m/y"', '"t."0'])(
    'knows that %s is no date',
    (code) => {
      expect(numberLookOf(code)).toHaveProperty('format')
    },
  )

  it('tells of a number whose format it doesn’t know, with its cell', () => {
    const table = read(sheet([['a'], [{ v: 5, format: '0 "x" 0' }]]), file).table
    expect(table?.rows[0]?.[0]?.fault?.message).toMatch(/^Ô A2 có định dạng số “0 "x" 0” chưa đọc được/)
  })

  it('keeps the exact number beside what its format shows; a 0 that it hides is no content', () => {
    const bytes = sheet([
      ['a', 'b'],
      ['x', { v: 1250000.5, format: 3 }],
      ['y', { v: 0, format: '#,##0;-#,##0;' }],
    ])
    const cells = read(bytes, file).table?.rows.map((row) => row[1])
    expect(cells).toMatchObject([{ text: '1.250.001', number: { units: 12500005n, decimals: 1 } }, { text: '' }])
  })

  it('leaves out rows and columns that are empty, and keeps the places', () => {
    const bytes = sheet([[], [null, 'a', null, 'b'], [], [null, 1, null, ' '], [null, { format: 14 }, null, 'x']])
    const { table } = read(bytes, file)
    expect(texts(bytes, file)).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', 'x'],
    ])
    expect(table?.rows[1]?.[1]?.place).toEqual({ file, line: 5, column: 4 })
  })

  it('takes the first sheet that can be seen, or one by name', () => {
    const sheets: TestSheet[] = [
      { name: 'Ẩn', state: 'hidden', rows: [['a']] },
      { name: 'Quý I & II', rows: [['b']] },
      { name: 'Khác', rows: [['c']] },
    ]
    const bytes = xlsxFile({ sheets })
    expect(texts(bytes, file)).toEqual([['b']])
    expect(texts(bytes, file, { sheet: 'khác' })).toEqual([['c']])
    expect(texts(bytes, file, { sheet: 'Ẩn' })).toEqual([['a']])
    const { found } = read(bytes, file, { sheet: 'Quý 3' })
    expect(found).toMatchObject([
      {
        rule: 'du-lieu-dinh-dang',
        message: 'Tệp không có trang tính “Quý 3”',
        hint: 'gõ một trong các tên “Ẩn”, “Quý I & II”, “Khác”',
      },
    ])
  })

  it('takes a range', () => {
    const rows = [['DANH SÁCH'], [], ['STT', 'Tên', 'Ghi chú'], [1, 'A', 'x'], [2, 'B', 'y'], ['Cộng', 3]]
    const bytes = sheet(rows, { merges: ['A1:C1'] })
    expect(texts(bytes, file, { range: 'B3:c5' })).toEqual([
      ['Tên', 'Ghi chú'],
      ['A', 'x'],
      ['B', 'y'],
    ])
    expect(texts(bytes, file, { range: '$B$5:$A$3' })).toEqual([
      ['STT', 'Tên'],
      ['1', 'A'],
      ['2', 'B'],
    ])
    expect(faults(bytes, file, { range: 'B3-F4' })[0]).toBe('du-lieu-dinh-dang 1:1 “B3-F4” không phải là vùng ô')
    expect(faults(bytes, file, { range: 'F1:F9' })).toEqual(['du-lieu-ten-cot 1:1 Tệp không có dữ liệu'])
  })

  it('cells merged down have their text in every row, those merged across in the first column', () => {
    const rows = [
      ['a', 'b', 'c'],
      ['x', 1, 'p'],
      [null, 2, null],
      ['y', null, 'q'],
    ]
    const bytes = sheet(rows, { merges: ['A2:A3', 'A4:B4', 'C2:C3'] })
    expect(texts(bytes, file)).toEqual([
      ['a', 'b', 'c'],
      ['x', '1', 'p'],
      ['x', '2', 'p'],
      ['y', '', 'q'],
    ])
    const merged = read(bytes, file).table?.rows.map((row) => row.map((cell) => cell.merged))
    expect(merged).toEqual([
      [undefined, undefined, undefined],
      ['up', undefined, 'up'],
      [undefined, 'left', undefined],
    ])
  })

  it('leaves out what is hidden, and tells of it', () => {
    const rows = [
      ['a', 'b', 'c'],
      ['x', 1, 'p'],
      ['y', 2, null],
      ['z', 3, null],
    ]
    const { table, found } = read(sheet(rows, { hiddenRows: [3], hiddenColumns: [3, 5], merges: ['A3:A4'] }), file)
    expect(grid(table)).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['y', '3'],
    ])
    expect(found).toMatchObject([
      {
        rule: 'du-lieu-bi-an',
        message: 'Trang tính ẩn 1 hàng (3) và 1 cột (C): phần ẩn không được lấy vào',
        place: { line: 3, column: 1 },
      },
    ])
  })

  it('says nothing of hidden rows and columns that hold nothing or lie outside of the range', () => {
    const rows = [['a', null, 'b'], [], ['x', null, 'y'], ['z']]
    const bytes = sheet(rows, { hiddenRows: [2, 4], hiddenColumns: [2] })
    expect(texts(bytes, file, { range: 'A1:C3' })).toEqual([
      ['a', 'b'],
      ['x', 'y'],
    ])
  })

  it('refuses them in the header, once', () => {
    const rows = [['DANH SÁCH'], ['STT', 'Tên'], [1, 'A']]
    expect(faults(sheet(rows, { merges: ['A1:B1'] }), file)).toEqual([
      'du-lieu-ten-cot 1:1 Dòng 1 (“DANH SÁCH”) chưa phải dòng tên cột; dòng tên cột có lẽ là dòng 2',
    ])
    expect(
      faults(
        sheet(
          [
            ['a', 'b'],
            [null, 'c'],
          ],
          { merges: ['A1:A2'] },
        ),
        file,
      ),
    ).toEqual(['du-lieu-ten-cot 1:1 Dòng tên cột có ô trộn A1:A2'])
  })

  it.each<[string, TestCell, string]>([
    ['#REF!', { f: 'X1', t: 'e', v: '#REF!' }, 'có lỗi công thức “#REF!”'],
    ['#DIV/0!', { f: '1/0', t: 'e', v: '#DIV/0!' }, 'có lỗi công thức “#DIV/0!”'],
    ['a formula never worked out', { f: '1+1' }, 'có công thức chưa được tính'],
    ['a formula of an empty value', { f: '1+1', v: '' }, 'có công thức chưa được tính'],
    ['a date in February 1900', { v: 60, format: 14 }, 'có định dạng ngày nhưng chứa số 60'],
    ['a date before time', { v: -1, format: 14 }, 'có định dạng ngày nhưng chứa số -1'],
    ['a date after all', { v: 3e6, format: 14 }, 'có định dạng ngày nhưng chứa số 3000000'],
    ['a number that is none', { v: 'abc' }, 'bị hỏng: “abc”'],
    ['a text that is not there', { t: 's', v: 99 }, 'bị hỏng: “99”'],
  ])('names the cell of %s', (_, cell, message) => {
    expect(
      faults(
        sheet([
          ['a', 'b'],
          ['x', cell],
        ]),
        file,
      ),
    ).toEqual([`du-lieu-o-loi 2:2 Ô B2 ${message}`])
  })

  it('names every such cell', () => {
    const bad: TestCell = { t: 'e', v: '#N/A' }
    expect(
      faults(
        sheet([
          ['a', 'b'],
          [bad, bad],
          ['', bad],
        ]),
        file,
      ),
    ).toHaveLength(3)
  })

  it('tells letters of far columns', () => {
    const xml =
      '<worksheet><sheetData><row><c t="str"><v>a</v></c></row><row><c r="XFD2" t="e"><v>#N/A</v></c></row></sheetData></worksheet>'
    expect(faults(xlsxFile({ sheets: [{ xml }] }), file)).toEqual([
      'du-lieu-ten-cot 1:16384 Ô XFD2 có lỗi công thức “#N/A”, và cột của nó không có tên',
    ])
  })

  it('counts rows whose numbers are none', () => {
    const row = (r: string) => `<row r="${r}"><c t="str"><v>a</v></c><c r="A0" t="e"><v>#N/A</v></c></row>`
    for (const r of ['-1', '0', '1.5', 'x', ''])
      expect(
        faults(xlsxFile({ sheets: [{ xml: `<worksheet><sheetData>${row(r)}</sheetData></worksheet>` }] }), file),
      ).toContainEqual(expect.stringMatching(/^du-lieu-ten-cot 1:2 Ô B1 /))
  })

  it('takes cells without references, prefixed elements and other folders', () => {
    const parts = xlsxParts({ sheets: [{}] })
    const bytes = zipOf({
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('xl/workbook.xml', '/book.xml'),
      'book.xml':
        '<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name="A" q:id="rId1"/></x:sheets></x:workbook>',
      '_rels/book.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="./a/../Sheet.XML"/></Relationships>',
      'sheet.xml':
        '\ufeff<x:worksheet><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(texts(bytes, file)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })
})

it('tells of more cells than a sheet may have, and reads no further', () => {
  const cell = (r: number, c: number) => `<c t="str"><v>${(r * 7919 + c * 104_729) % 999_983}</v></c>`
  const rows = Array.from(
    { length: 4001 },
    (_, r) => `<row>${Array.from({ length: 50 }, (_, c) => cell(r, c)).join('')}</row>`,
  )
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const xml = `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData></worksheet>`
  expect(faults(xlsxFile({ sheets: [{ xml }] }), file)).toEqual([
    'du-lieu-qua-lon 1:1 Trang tính có hơn 200.000 ô có chữ',
  ])
})

it('tells of more letters than a sheet may have', () => {
  const text = Array.from({ length: 150_000 }, (_, i) => (i * 7919) % 999_983).join(' ')
  expect(faults(xlsxFile({ sheets: [{ rows: [Array.from({ length: 21 }, () => text)] }] }), file)).toEqual([
    'du-lieu-qua-lon 1:1 Trang tính có hơn 20 triệu ký tự',
  ])
})

const broken = 'du-lieu-hong 1:1 Tệp bị hỏng, chép chưa hết, hoặc không phải tệp Excel'
const tooLarge = 'du-lieu-qua-lon 1:1 Tệp giải nén ra quá lớn: hơn 200 MB, hoặc gấp hơn 250 lần'
const good = sheet([['a'], ['x'.repeat(500)], [1]])
const compound = (text: string) =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array(508).fill(0), ...Buffer.from(text, 'utf16le')])

/** The workbook above with a number of its directory entry for the sheet changed. */
function forged(offset: number, value: number): Uint8Array {
  const bytes = good.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))).toString()
    if (name.includes('sharedStrings')) view.setUint32(at + offset, value, true)
  }
  return bytes
}

const declared = { flags: 8, checksum: 16, packed: 20, size: 24, offset: 42 }
const doctype = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>'

describe('a file that is no sound workbook', () => {
  it.each<[string, Uint8Array, string]>([
    ['text', strToU8('a,b\n1,2'), broken],
    ['nothing', new Uint8Array(), broken],
    ['cut off', good.subarray(0, good.length - 30), broken],
    ['cut in the middle', good.subarray(0, 900), broken],
    ['without its beginning', good.subarray(100), broken],
    ['another archive', zipOf({ 'a.txt': 'x' }), broken],
    ['without a sheet', xlsxFile({ sheets: [{}], parts: { 'xl/worksheets/sheet1.xml': null } }), broken],
    ['of charts only', xlsxFile({ sheets: [] }), broken],
    ['of XML that is not closed', xlsxFile({ sheets: [{ xml: '<worksheet><sheetData>' }] }), broken],
    ['of XML that is not XML', xlsxFile({ sheets: [{}], parts: { 'xl/styles.xml': '' } }), broken],
    [
      'of XML in UTF-16',
      zipSync({
        ...Object.fromEntries(Object.entries(xlsxParts({ sheets: [{}] })).map(([name, text]) => [name, strToU8(text)])),
        'xl/worksheets/sheet1.xml': new Uint8Array([0xff, 0xfe, 0x3c, 0]),
      }),
      broken,
    ],
    ['with a DOCTYPE', xlsxFile({ sheets: [{ xml: doctype }] }), broken],
    ['with a part longer than it declares', forged(declared.size, 100), broken],
    ['with a part shorter than it declares', forged(declared.size, 5000), broken],
    ['with a part that declares what it could never be', forged(declared.size, 100_000_000), tooLarge],
    ['with a part too large', forged(declared.size, 0xfffffff0), tooLarge],
    ['with a wrong checksum', forged(declared.checksum, 1), broken],
    ['with a part outside', forged(declared.offset, 0xfffff), broken],
    ['with a part that is locked', forged(declared.flags, 1), 'du-lieu-khoa 1:1 Tệp được đặt mật khẩu'],
    ['encrypted', compound('EncryptedPackage'), 'du-lieu-khoa 1:1 Tệp được đặt mật khẩu'],
    ['of the old kind', compound('Workbook'), 'du-lieu-dinh-dang 1:1 Tệp có dạng .xls cũ, dù mang đuôi .xlsx'],
  ])('is found out: %s', (_, bytes, expected) => {
    expect(faults(bytes, file)).toEqual([expected])
  })

  it('a bomb is not unpacked', () => {
    const zeros = new Uint8Array(20_000_000)
    expect(faults(zipSync({ '_rels/.rels': zeros }), file)).toEqual([tooLarge])
  })

  it('nor one that lies about its size', () => {
    const packed = deflateSync(new Uint8Array(50_000_000))
    const honest = zipSync({ '_rels/.rels': [new Uint8Array(packed.length).fill(1), { level: 0 }] })
    const lie = honest.slice()
    lie.set(packed, 30 + '_rels/.rels'.length)
    const view = new DataView(lie.buffer)
    const entry = 30 + '_rels/.rels'.length + packed.length
    expect(view.getUint32(entry, true)).toBe(0x02014b50)
    view.setUint16(entry + 10, 8, true)
    expect(faults(lie, file)).toEqual([broken])
  })

  it('is never a throw, wherever a byte is wrong', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
        const bytes = good.slice()
        bytes[at] = byte
        read(bytes, file)
      }),
      { numRuns: 500 },
    )
  })

  it('is read where the archive has the fields of ZIP64', () => {
    expect(texts(zip64(good), file)[2]).toEqual(['1'])
  })
})

/** The same archive with its sizes and offsets in extra fields, as Apache POI writes it. */
function zip64(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.length - 22
  const [count, start] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const entries: Buffer[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    const length = 46 + view.getUint16(at + 28, true)
    const entry = Buffer.alloc(length + 28)
    entry.set(bytes.subarray(at, at + length))
    entry.writeUInt16LE(28, 30)
    entry.writeUInt16LE(1, length)
    entry.writeUInt16LE(24, length + 2)
    for (const [n, field] of [24, 20, 42].entries()) {
      entry.writeBigUInt64LE(BigInt(view.getUint32(at + field, true)), length + 4 + n * 8)
      entry.writeUInt32LE(0xffffffff, field)
    }
    entries.push(entry)
    at += length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  const directory = Buffer.concat(entries)
  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(BigInt(count), 32)
  end64.writeBigUInt64LE(BigInt(start), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(start + directory.length), 8)
  const tail = Buffer.from(bytes.subarray(end))
  tail.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([bytes.subarray(0, start), directory, end64, locator, tail])
}
