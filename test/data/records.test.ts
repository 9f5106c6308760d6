import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faults, grid, read, texts } from './read.ts'

const yaml = 'phan-cong.yaml'
const json = 'phan-cong.json'

describe('YAML', () => {
  it('prints keys as typed, in order of first appearance', () => {
    const content = '- stt: 1\n  Đơn vị: Phòng Nội vụ\n- Hạn: 12/3\n  Đơn vị: "Phòng: Tư pháp"\n'
    expect(texts(content, yaml)).toEqual([
      ['stt', 'Đơn vị', 'Hạn'],
      ['1', 'Phòng Nội vụ', ''],
      ['', 'Phòng: Tư pháp', '12/3'],
    ])
  })

  it('takes a list of lists, and text as it is typed', () => {
    const content = '---\n- [Số, Tiền]\n- [062, 1.250.000]\n- [true, ~]\n-\n- - x\n  - |\n    một\n    hai\n'
    expect(texts(content, 'a.yml')).toEqual([
      ['Số', 'Tiền'],
      ['062', '1.250.000'],
      ['true', '~'],
      ['x', 'một\nhai\n'],
    ])
  })

  it('tells keys apart that differ by diacritics only', () => {
    expect(texts('- Số: 1\n  Sơ: 2\n  so: 3\n', yaml)).toEqual([
      ['Số', 'Sơ', 'so'],
      ['1', '2', '3'],
    ])
  })

  it('follows a reference to a value that is there', () => {
    expect(texts('- a: &x 1\n- a: *x\n', yaml)).toEqual([['a'], ['1'], ['1']])
  })

  it('leaves numbers to the caller, and knows the place of each value', () => {
    const { table } = read('- a: 1\n  b: "x"\n- b:\n', yaml)
    expect(table?.rows[0]?.[0]).toMatchObject({ text: '1', place: { file: yaml, line: 1, column: 6 } })
    expect(table?.rows[0]?.[0]).not.toHaveProperty('number')
    expect(table?.rows[0]?.[1]).toMatchObject({ text: 'x', place: { line: 2, column: 6 } })
    expect(table?.columns[1]).toMatchObject({ text: 'b', place: { line: 2, column: 3 } })
  })

  it('warns of text that YAML takes for a comment, and reads on', () => {
    const { table, found } = read('- a: Phòng #2\n', yaml)
    expect(found).toMatchObject([{ rule: 'mat-chu-sau-dau-thang', severity: 'warning', place: { line: 1 } }])
    expect(table?.rows[0]?.[0]?.text).toBe('Phòng')
  })

  it.each([
    ['a map', 'a: 1\n', ['du-lieu-dinh-dang 1:1 Tệp phải là một danh sách các hàng']],
    [
      'values within values',
      '- a: 1\n- a:\n    b: 2\n- a: [1]\n',
      [
        'du-lieu-dinh-dang 3:5 Giá trị của một ô không được là danh sách hay nhóm khóa',
        'du-lieu-dinh-dang 4:6 Giá trị của một ô không được là danh sách hay nhóm khóa',
      ],
    ],
    ['a row of text', '- a: 1\n- b\n', ['du-lieu-dinh-dang 2:3 Hàng này không có tên cột']],
    ['rows of two kinds', '- a: 1\n- [b]\n', ['du-lieu-dinh-dang 2:3 Hàng này không có tên cột như các hàng trên']],
    [
      'rows of the other kind',
      '- [b]\n- a: 1\n',
      ['du-lieu-dinh-dang 2:3 Hàng này có tên cột, các hàng trên thì không'],
    ],
    ['a ragged list', '- [a, b]\n- [1]\n', ['du-lieu-lech-cot 2:4 Hàng này có 1 ô, dòng tên cột có 2 ô']],
    ['a key twice', '- a: 1\n  a: 2\n', ['du-lieu-hong 2:3 Một khóa xuất hiện hai lần']],
    ['a reference to nothing', '- a: 1\n- a: *x\n', ['du-lieu-hong 2:6 “*x” được hiểu là tham chiếu']],
    [
      'keys that would be taken in',
      '- &x {a: 1}\n- <<: *x\n',
      ['du-lieu-hong 2:3 Khóa `<<` không lấy được các khóa của nhóm khác vào đây'],
    ],
    ['a column without name', '- a: 1\n  "": x\n', ['du-lieu-ten-cot 2:3 Cột chứa “x” không có tên']],
    ['a tab', '\t- a: 1\n', ['du-lieu-hong 1:1 Thụt lề bằng phím Tab']],
    ['nothing', '# trống\n', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
    [
      'nesting without end',
      '[['.repeat(5000),
      ['du-lieu-hong 1:1 Tệp lồng sâu hơn 32 cấp, hoặc có dấu `*` trỏ về chính nó'],
    ],
  ])('finds %s', (_, content, expected) => {
    expect(faults(content, yaml)).toEqual(expected)
  })
})

describe('JSON', () => {
  it('has numbers by type, printed as Vietnamese writes them', () => {
    const content =
      '[\n  {"Tên": "A\\u0301n \\"x\\"", "Số": 1250000.5, "Có": true},\n  {"Số": -3, "Có": null, "Mã": "012"},\n]\n'
    expect(texts(content, json)).toEqual([
      ['Tên', 'Số', 'Có', 'Mã'],
      ['Án "x"', '1250000,5', 'Đúng', ''],
      ['', '-3', '', '012'],
    ])
    const { table } = read(content, json)
    expect(table?.rows.map((row) => row.map(({ number }) => number))).toEqual([
      [undefined, { units: 12500005n, decimals: 1 }, undefined, undefined],
      [undefined, { units: -3n, decimals: 0 }, undefined, undefined],
    ])
    expect(table?.rows[1]?.[1]?.place).toEqual({ file: json, line: 3, column: 10 })
  })

  it('takes a list of lists', () => {
    expect(texts('[["a","b"],[1,2e3],[false,0.1]]', json)).toEqual([
      ['a', 'b'],
      ['1', '2000'],
      ['Sai', '0,1'],
    ])
  })

  it('keeps digits that no number holds', () => {
    const { table } = read('[{"a": 12345678901234567890, "b": 1e999}]', json)
    const place = { file: json, line: 1, column: 8 }
    expect(table?.rows[0]).toEqual([
      { text: '12345678901234567890', number: { units: 12345678901234567890n, decimals: 0 }, place },
      { text: '1e999', place: { ...place, column: 35 } },
    ])
  })

  it.each([
    ['1234567890123456.78', '1234567890123456,78'],
    ['123456789.12345678', '123456789,12345678'],
    ['0.1234567890123456789', '0,1234567890123456789'],
    ['-9007199254740993', '-9007199254740993'],
    ['1.50', '1,5'],
    ['1.5e3', '1500'],
    ['0.30000000000000004', '0,3'],
    ['1250.3299999999999', '1250,33'],
  ])('%s is %s to its last digit', (typed, text) => {
    expect(texts(`[{"a": ${typed}}]`, json)[1]).toEqual([text])
  })

  it.each([
    ['an object', '{"a": 1}', ['du-lieu-dinh-dang 1:1 Tệp phải là một danh sách các hàng']],
    ['a value that is none', '[{"a": không}]', ['du-lieu-hong 1:8 Gặp “không” ở chỗ phải là một giá trị']],
    ['a number with a leading zero', '[{"a": 062}]', ['du-lieu-hong 1:8 Gặp “062” ở chỗ phải là một giá trị']],
    ['a key without quotes', '[{a: 1}]', ['du-lieu-hong 1:3 Gặp “a” ở chỗ phải là tên cột']],
    ['no colon', '[{"a" 1}]', ['du-lieu-hong 1:7 Gặp “1” ở chỗ phải là dấu `:`']],
    ['no comma', '[{"a": 1\n "b": 2}]', ['du-lieu-hong 2:2 Gặp “"b"” ở chỗ phải là dấu `,` hoặc `}`']],
    ['a list that is cut off', '[{"a": 1},\n', ['du-lieu-hong 2:1 Gặp cuối tệp ở chỗ phải là một hàng']],
    ['text below', '[{"a": 1}]\nx', ['du-lieu-hong 2:1 Gặp “x” ở chỗ phải là cuối tệp']],
    [
      'a string left open',
      '[{"a": "x}]',
      ['du-lieu-hong 1:8 Chữ mở bằng dấu nháy kép ở đây chưa được đóng, hoặc có dấu `\\` sai'],
    ],
    [
      'a lone backslash',
      '[{"a": "C:\\data"}]',
      ['du-lieu-hong 1:8 Chữ mở bằng dấu nháy kép ở đây chưa được đóng, hoặc có dấu `\\` sai'],
    ],
    [
      'values within values',
      '[{"a": {"b": [1, 2]}, "c": []}, {"a": 1, "a": 2}]',
      [
        'du-lieu-ten-cot 1:42 Hàng này có hai cột “a”',
        'du-lieu-dinh-dang 1:8 Giá trị của một ô không được là danh sách hay nhóm khóa',
        'du-lieu-dinh-dang 1:28 Giá trị của một ô không được là danh sách hay nhóm khóa',
      ],
    ],
    [
      'a name twice in other letters',
      '[{"\u00e1": 1, "a\\u0301": 2}]',
      ['du-lieu-ten-cot 1:11 Hàng này có hai cột “á”'],
    ],
    ['nothing', '[]', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
    ['an empty file', '', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
    ['nesting without end', '['.repeat(100_000), ['du-lieu-hong 1:33 Tệp lồng sâu hơn 32 cấp']],
    ['nesting of maps', '{"a":'.repeat(100_000), ['du-lieu-hong 1:161 Tệp lồng sâu hơn 32 cấp']],
    [
      'a mistake in each row',
      '[\n{"a": không, b: 1},\n{"a": 1 "b": 2}\n{"a" 1},\n{"a": 062, "b": 1.2.3},\n{"a": 1}]\n}',
      [
        'du-lieu-hong 2:7 Gặp “không” ở chỗ phải là một giá trị',
        'du-lieu-hong 3:9 Gặp “"b"” ở chỗ phải là dấu `,` hoặc `}`',
        'du-lieu-hong 4:6 Gặp “1” ở chỗ phải là dấu `:`',
        'du-lieu-hong 5:7 Gặp “062” ở chỗ phải là một giá trị',
        'du-lieu-hong 7:1 Gặp “}” ở chỗ phải là cuối tệp',
      ],
    ],
    [
      'one mistake where the others only follow from it',
      '[\n{"a": 1, "b": "x},\n{"a": 1, "b": 2},\n{"a": 3}\n]',
      ['du-lieu-hong 2:15 Chữ mở bằng dấu nháy kép ở đây chưa được đóng, hoặc có dấu `\\` sai'],
    ],
    [
      'comments',
      '// một\n[{"a": 1 /* hai */}]',
      ['du-lieu-hong 1:1 Tệp JSON không được có ghi chú', 'du-lieu-hong 2:10 Tệp JSON không được có ghi chú'],
    ],
    [
      'a tab in a string',
      '[{"a": "x\ty"}]',
      ['du-lieu-hong 1:8 Chữ mở bằng dấu nháy kép ở đây có dấu Tab hoặc ký tự điều khiển'],
    ],
    ['words', 'xin chào', ['du-lieu-hong 1:1 Gặp “xin” ở chỗ phải là một danh sách các hàng']],
    [
      'a long word',
      `[{"a": ${'x'.repeat(99)}}]`,
      [`du-lieu-hong 1:8 Gặp “${'x'.repeat(40)}…” ở chỗ phải là một giá trị`],
    ],
    ['a row of text', '[{"a": 1}, "b"]', ['du-lieu-dinh-dang 1:12 Hàng này không có tên cột']],
  ])('finds %s', (_, content, expected) => {
    expect(faults(content, json)).toEqual(expected)
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...'[]{}:,"\\-#&*|>?!%@`~ \n\t',
    '- ',
    ': ',
    '"a"',
    'a',
    '1',
    '1e999',
    'null',
    'ế',
    '- a: 1\n',
    '<<',
  )

  it.each([yaml, json])('is read or found fault with, and never a throw: %s', (file) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { table } = read(pieces.join(''), file)
        for (const row of table?.rows ?? []) expect(row).toHaveLength(table?.columns.length ?? 0)
      }),
      { numRuns: 500 },
    )
  })

  it('JSON comes back as it was written', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null))
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), value, { minKeys: 1, noNullPrototype: true })
    fc.assert(
      fc.property(fc.array(record, { minLength: 1 }), fc.constantFrom(0, 2), (records, indent) => {
        const { table, found } = read(JSON.stringify(records, null, indent), json)
        expect(found).toEqual([])
        const printed = (one: unknown) =>
          one === true ? 'Đúng' : one === false ? 'Sai' : String(one ?? '').normalize('NFC')
        const names = table?.columns.map(({ text }) => text) ?? []
        const filled = records
          .map((one) => names.map((name) => printed(one[name])))
          .filter((row) => row.some((text) => text.trim() !== ''))
        expect(grid(table).slice(1)).toEqual(filled)
      }),
    )
  })
})
