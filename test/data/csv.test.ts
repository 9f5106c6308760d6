import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faults, grid, read, texts } from './read.ts'

const file = 'phan-cong.csv'

describe('CSV', () => {
  it('is read under its header, as typed', () => {
    expect(texts('STT,Đơn vị,Hạn\n1,Phòng Nội vụ,12/3\n2,Phòng Tư pháp,\n', file)).toEqual([
      ['STT', 'Đơn vị', 'Hạn'],
      ['1', 'Phòng Nội vụ', '12/3'],
      ['2', 'Phòng Tư pháp', ''],
    ])
  })

  it.each([
    [
      'semicolons',
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a semicolon that is quoted',
      '"a;b;c",d\n1,2',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    [
      'commas in a header of semicolons',
      'Họ, tên;Chức vụ\nA;B',
      [
        ['Họ, tên', 'Chức vụ'],
        ['A', 'B'],
      ],
    ],
    ['a single column', 'Tên\nAn\n', [['Tên'], ['An']]],
    [
      'Windows line ends and a byte order mark',
      '\ufeffa,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blanks around cells',
      ' a ,  b\n 1 ,\t"x y" \n',
      [
        ['a', 'b'],
        ['1', 'x y'],
      ],
    ],
    [
      'quotes and line ends in quotes',
      'a,b\n"nói ""có""","dòng 1\r\ndòng 2"\n',
      [
        ['a', 'b'],
        ['nói "có"', 'dòng 1\ndòng 2'],
      ],
    ],
    [
      'empty rows and columns',
      '\n\na,,b,,\n,,,,\n1,,2,,\n\n , \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['letters taken apart', 'Ke\u0302\u0301 hoa\u0323ch\nx', [['Kế hoạch'], ['x']]],
    ['a header alone', 'a,b\n', [['a', 'b']]],
  ])('takes %s', (_, content, expected) => {
    expect(texts(content, file)).toEqual(expected)
  })

  it('takes tabs only from .tsv', () => {
    expect(texts('a;b\tc\n1\t2', 'x.TSV')).toEqual([
      ['a;b', 'c'],
      ['1', '2'],
    ])
  })

  it('knows where each cell stands', () => {
    const { table } = read('a; b\n"x\ny"; z\n  w;\n', file)
    const places = [table?.columns ?? [], ...(table?.rows ?? [])].map((row) =>
      row.map(({ text, place }) => `${text} ${place.file}:${place.line}:${place.column}`),
    )
    expect(places).toEqual([
      [`a ${file}:1:1`, `b ${file}:1:4`],
      [`x\ny ${file}:2:1`, `z ${file}:3:5`],
      [`w ${file}:4:3`, ` ${file}:4:5`],
    ])
  })

  it.each([
    ['a quote inside a cell', 'a,b\n1, Thép 5" dày\n', ['du-lieu-hong 2:10 Ô “Thép 5" dày” có dấu nháy kép ở giữa']],
    ['text after a quote', 'a,b\n"x\ny"  z,2\n', ['du-lieu-hong 3:5 Sau dấu nháy đóng còn “z”']],
    ['a quote left open', 'a,b\n1,2\n3,"x\n4,5\n', ['du-lieu-hong 3:3 Dấu nháy kép mở ở đây không được đóng']],
    [
      'ragged rows',
      'a,b\n1\n1,2\n1,2,3\n',
      [
        'du-lieu-lech-cot 2:1 Hàng này có 1 ô, dòng tên cột có 2 ô',
        'du-lieu-lech-cot 4:1 Hàng này có 3 ô, dòng tên cột có 2 ô',
      ],
    ],
    ['columns of one name', 'a,b,a \n1,2,3\n', ['du-lieu-ten-cot 1:5 Tên cột “a” xuất hiện hai lần']],
    ['a column without name', 'a,\n1,\n2,x\n', ['du-lieu-ten-cot 1:3 Cột chứa “x” không có tên']],
    ['nothing', ' \n\n', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
  ])('finds %s', (_, content, expected) => {
    expect(faults(content, file)).toEqual(expected)
  })

  it('says what to type for a quote inside a cell', () => {
    expect(read('a\nThép 5" dày\n', file).found[0]?.hint).toBe('đặt cả ô trong dấu nháy kép: `"Thép 5"" dày"`')
  })

  it('reports twenty rows of a kind, and counts the others', () => {
    const found = faults(`a,b\n${'1\n'.repeat(50)}x,"y\n`, file)
    expect(found).toHaveLength(22)
    expect(found.at(-1)).toBe('du-lieu-lech-cot 51:1 Còn 30 lỗi cùng loại nữa')
    expect(found.filter((one) => one.startsWith('du-lieu-hong'))).toHaveLength(1)
  })

  it.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'UTF-16'],
    ['Windows-1258', new Uint8Array([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0xf2]), 'Windows-1258'],
  ])('says how to save again what Excel saved as %s', (_, bytes, encoding) => {
    const [found] = read(bytes, file).found
    expect(found).toMatchObject({ rule: 'bang-ma', hint: expect.stringContaining('lưu lại dạng CSV UTF-8') })
    expect(found?.message).toContain(encoding)
  })

  const cell = fc
    .array(fc.constantFrom('a', 'ế', 'Đ', ' ', '"', '""', ',', ';', '\t', '\n', '.', '5', '\u00a0', '😀'), {
      maxLength: 8,
    })
    .map((letters) => letters.join(''))
  const table = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 6 }))
    .chain(([columns, rows]) =>
      fc.tuple(
        fc.uniqueArray(cell, {
          minLength: columns,
          maxLength: columns,
          selector: (text) => text.trim(),
          comparator: 'IsStrictlyEqual',
        }),
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      ),
    )
    .map(([names, rows]) => [names.map((name) => `${name}x`), ...rows])

  it('comes back as it was written, whatever is in the cells', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.constantFrom('\n', '\r\n'), (rows, separator, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
        const csv = rows.map((row) => row.map(quoted).join(separator) + end).join('')
        const [header = [], ...body] = rows
        const filled = body.filter((row) => row.some((text) => text.trim() !== ''))
        expect(texts(csv, file)).toEqual([header, ...filled])
      }),
    )
  })

  it('is never a throw, and the places are within the file', () => {
    fc.assert(
      fc.property(
        cell.chain((a) => fc.array(cell).map((more) => [a, ...more].join(''))),
        (content) => {
          const { table, found } = read(content, file)
          const lines = content.normalize('NFC').split('\n')
          const cells = [...(table?.columns ?? []), ...(table?.rows.flat() ?? [])]
          for (const place of [...cells.map((one) => one.place), ...found.map((one) => one.place)]) {
            const line = lines[(place?.line ?? 0) - 1]
            expect(line).toBeDefined()
            expect(place?.column).toBeLessThanOrEqual((line?.length ?? 0) + 1)
          }
          for (const { text, place } of cells) {
            const rest = lines
              .slice(place.line - 1)
              .join('\n')
              .slice(place.column - 1)
            expect(rest.startsWith(`"${text.replaceAll('"', '""')}"`) || rest.startsWith(text)).toBe(true)
          }
          expect(grid(table).every((row) => row.length === table?.columns.length || !table)).toBe(true)
        },
      ),
    )
  })
})
