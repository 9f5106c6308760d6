import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { type TestCell, xlsxFile } from '../data/xlsx-file.ts'
import { filled } from '../template/expanding.ts'

function rowsIn(content: string, file: string) {
  const { found, report } = collectFindings()
  const rows = readRows({ bytes: new TextEncoder().encode(content), file }, report)
  expect(rows === undefined).toBe(found.some(({ severity }) => severity === 'error'))
  return { rows, found }
}
const dataIn = (content: string, file: string) => {
  const { rows, found } = rowsIn(content, file)
  expect(found).toEqual([])
  return rows?.map(({ data }) => data)
}
const faultsIn = (content: string, file: string) =>
  rowsIn(content, file).found.map(({ rule, place, message }) => `${rule} ${place?.line}:${place?.column} ${message}`)

describe('rows to fill a template with', () => {
  it.each([
    ['a.csv', 'a,b\nkế\u200b hoạch,x\ny,z\u200b\u00ad\n', '2:1'],
    ['a.json', '[{"a": "kế\u200b hoạch"}, {"a": ["z\u200b\u00ad"]}]', '1:8'],
    ['a.yaml', '- a: kế\u200b hoạch\n- a: "z\u200b\u00ad"\n', '1:6'],
  ])('tell once of what nobody sees in %s', (file, content, place) => {
    expect(faultsIn(content, file)).toEqual([
      `ky-tu-an ${place} Có 3 ký tự không nhìn thấy: 2 dấu cách không bề rộng, 1 dấu nối mềm`,
    ])
  })

  it('are none where letters were lost or misread', () => {
    expect(rowsIn('a,b\nGi?m ??c,Káº¿ hoáº¡ch\n', 'a.csv')).toMatchObject({
      rows: undefined,
      found: [{ rule: 'chu-mat-dau' }, { rule: 'chu-sai-bang-ma' }],
    })
  })

  it.each([
    ['a.csv', 'a,b\n1,x\n', [{ a: '1', b: 'x', stt: 1 }]],
    ['a.json', '[{"a": 1, "b": "x"}]', [{ a: 1, b: 'x', stt: 1 }]],
    ['a.yaml', '- a: 1\n  b: x\n', [{ a: '1', b: 'x', stt: 1 }]],
    ['mot.yaml', 'a: 1\nb: x\n', [{ a: '1', b: 'x', stt: 1 }]],
    ['mot.json', '{"a": 1, "STT": 7}', [{ a: 1, STT: 7 }]],
    ['types.json', '[{"a": true, "b": false, "c": null, "d": 0.5}]', [{ a: true, b: false, c: '', d: 0.5, stt: 1 }]],
    ['types.yaml', '- {a: true, b: false, c: , d: 0,5}\n', [{ a: true, b: false, c: '', d: '0', '5': '', stt: 1 }]],
    [
      'long.json',
      '[{"a": 12345678901234567890}]',
      [
        {
          a: { text: '12345678901234567890', readings: new Set([{ units: 12345678901234567890n, decimals: 0 }]) },
          stt: 1,
        },
      ],
    ],
    ['lists.json', '[["a", "b"], [1, "x"]]', [{ a: 1, b: 'x', stt: 1 }]],
    ['blank.json', '[{"a": ""}, {"a": 1}]', [{ a: 1, stt: 1 }]],
    [
      'clear.csv',
      'a;b\n12,5;1.250\n1.250;3.750\n',
      [
        { a: '12,5', b: '1.250', stt: 1 },
        { a: '1.250', b: '3.750', stt: 2 },
      ],
    ],
    ['nested.json', '[{"a": [1, {"b": "x"}], "c": {}}]', [{ a: [1, { b: 'x' }], c: {}, stt: 1 }]],
    ['nested.yaml', '- a: [1, {b: x}]\n  c: {}\n', [{ a: ['1', { b: 'x' }], c: {}, stt: 1 }]],
    [
      'anchors.yaml',
      '- a: &x {b: 1}\n- a: *x\n',
      [
        { a: { b: '1' }, stt: 1 },
        { a: { b: '1' }, stt: 2 },
      ],
    ],
    ['names.json', '[{"__proto__": 1, "constructor": 2}]', [{ ['__proto__']: 1, constructor: 2, stt: 1 }]],
  ])('%s', (file, content, expected) => {
    expect(dataIn(content, file)).toEqual(expected)
  })

  it.each([
    ['a.csv', 'a,b\n1,x\n\n 2,y\n', ['2:1', '4:2']],
    ['a.json', '[{"a": 1},\n  {"a": 2}]', ['1:2', '2:3']],
    ['a.yaml', '# dữ liệu\n- a: 1\n- a: 2\n', ['2:3', '3:3']],
    ['mot.yaml', '\na: 1\n', ['2:1']],
  ])('know their places: %s', (file, content, expected) => {
    expect(rowsIn(content, file).rows?.map(({ place }) => `${place.line}:${place.column}`)).toEqual(expected)
  })
})

describe('rows that can’t be read are told at their places', () => {
  const bomb = ['&a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `&a${i + 1} [*a${i}, *a${i}]`)]
  it.each([
    ['a.json', '[{"a": 1},\n {"a": }]', ['du-lieu-hong 2:8 Gặp “}” ở chỗ phải là một giá trị']],
    ['a.json', '[{"a": 1, "a": 2}]', ['du-lieu-ten-cot 1:11 Hàng này có hai cột “a”']],
    ['a.json', '[{"a": {"a": 1}, "a": 2}]', ['du-lieu-ten-cot 1:18 Hàng này có hai cột “a”']],
    ['a.json', '[{"a": {"b": 1, "b": 2}}]', ['du-lieu-ten-cot 1:17 Nhóm khóa này có hai khóa “b”']],
    [
      'a.json',
      '["x",\n{"a": 1}, [1]]',
      [
        'du-lieu-dinh-dang 1:2 Hàng này không có tên cột',
        'du-lieu-dinh-dang 2:11 Hàng này không có tên cột như các hàng trên',
      ],
    ],
    ['a.json', '5', ['du-lieu-dinh-dang 1:1 Tệp phải là một danh sách các hàng']],
    ['a.json', '[]', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
    ['a.yaml', '', ['du-lieu-ten-cot 1:1 Tệp không có dữ liệu']],
    ['a.csv', 'a,b\n', ['du-lieu-dinh-dang 1:1 Tệp chỉ có tên cột, không có hàng nào']],
    ['a.json', '[["a", "b"]]', ['du-lieu-dinh-dang 1:1 Tệp chỉ có tên cột, không có hàng nào']],
    ['a.json', '[{"a": 1, "": {"b": 1}}]', ['du-lieu-ten-cot 1:11 Cột chứa “…” không có tên']],
    ['a.yaml', '- &x {a: 1}\n- <<: *x\n', ['du-lieu-hong 2:3 Khóa `<<` không lấy được các khóa của nhóm khác vào đây']],
    ['a.yaml', '- a: 1\n- b\n', ['du-lieu-dinh-dang 2:3 Hàng này không có tên cột']],
    ['a.yaml', '- a: 1\n  a: 2\n', ['du-lieu-hong 2:3 Một khóa xuất hiện hai lần']],
    ['a.yaml', '- a: *x\n', ['du-lieu-hong 1:6 “*x” được hiểu là tham chiếu']],
    ['a.yaml', '- &x {a: *x}\n', ['du-lieu-hong 1:10 Tệp lồng sâu hơn 32 cấp, hoặc có dấu `*` trỏ về chính nó']],
    ['a.yaml', bomb.map((line) => `- b: ${line}\n`).join(''), ['du-lieu-qua-lon 1:1 Tệp nở ra hơn 100.000 giá trị']],
    ['a.json', '['.repeat(100_000), ['du-lieu-hong 1:33 Tệp lồng sâu hơn 32 cấp']],
    ['a.json', `[${'{"a":1},\n'.repeat(50_001)}]`, ['du-lieu-qua-lon 50001:1 Tệp có hơn 50.000 hàng']],
  ])('%s: %.40s', (file, content, expected) => {
    expect(faultsIn(content, file)).toEqual(expected)
  })
})

describe('numbers of a column in which a mark has two senses', () => {
  const mixed = 'a,b\n12.5,1\n1.250,2\n'
  const valuesOf = (content: string, file: string, mark?: '.' | ',') => {
    const { found, report } = collectFindings()
    const rows = readRows({ bytes: new TextEncoder().encode(content), file, ...(mark && { mark }) }, report)
    expect(found).toEqual([])
    return rows?.map(({ data }) => data.a)
  }
  const figure = (text: string, ...readings: readonly [units: bigint, decimals: number][]) => ({
    text,
    readings: new Set(readings.map(([units, decimals]) => ({ units, decimals }))),
  })

  it.each([
    ['a.csv', mixed],
    ['a.yaml', '- a: 12.5\n- a: 1.250\n'],
    ['a.json', '[{"a": "12.5"}, {"a": "1.250"}]'],
    ['a.xlsx', ''],
  ])('have both readings in %s', (file, content) => {
    const bytes = file.endsWith('xlsx') ? xlsxFile({ sheets: [{ rows: [['a'], ['12.5'], ['1.250']] }] }) : undefined
    const { found, report } = collectFindings()
    const rows = readRows({ bytes: bytes ?? new TextEncoder().encode(content), file }, report)
    expect(found).toEqual([])
    expect(rows?.map(({ data }) => data.a)).toEqual([figure('12.5', [125n, 1]), figure('1.250', [1250n, 0], [125n, 2])])
  })

  it('have one where the mark is given', () => {
    expect(valuesOf(mixed, 'a.csv', '.')).toEqual([figure('12,5', [125n, 1]), figure('1,250', [125n, 2])])
    expect(valuesOf(mixed, 'a.csv', ',')).toEqual([figure('12.5'), figure('1.250', [1250n, 0])])
  })

  it('are unclear where one can only have decimals and another only thousands', () => {
    expect(valuesOf('a,b\n12.5,1\n1.250.000,2\n', 'a.csv')).toEqual([
      { ...figure('12.5', [125n, 1]), unclear: true },
      { ...figure('1.250.000', [1250000n, 0]), unclear: true },
    ])
  })

  it('are numbers where they are so by their type', () => {
    expect(valuesOf('[{"a": 12.5}, {"a": 1.250}]', 'a.json')).toEqual([12.5, 1.25])
  })

  it('are what a cell with both marks says', () => {
    expect(valuesOf('a;b\n1250000.5;\n-50.000;\n1.250.000,75;\n', 'a.csv')).toEqual([
      '1250000,5',
      '-50.000',
      '1.250.000,75',
    ])
  })
})

describe('texts of the data as they are written here', () => {
  const shown = (value: string, mark?: '.' | ',') => {
    const { found, report } = collectFindings()
    const content = `a,TT\n"${value}","${value}"\n`
    const [row] =
      readRows({ bytes: new TextEncoder().encode(content), file: 'a.csv', ...(mark && { mark }) }, report) ?? []
    expect(found).toEqual([])
    return [row?.data.a, row?.data.TT].map((one) => (typeof one === 'object' && one && 'text' in one ? one.text : one))
  }

  it.each([
    ['0.125', '0,125'],
    ['-12.5', '-12,5'],
    ['12.5%', '12,5%'],
    ['12,5 %', '12,5 %'],
    ['1.250', '1.250'],
    ['1.2.3', '1.2.3'],
    ['3.2 Mục', '3.2 Mục'],
    ['05.3', '05.3'],
    ['12.2025', '12.2025'],
    ['12.2', '12,2'],
  ])('%s is %s, and as typed where it is a name', (typed, expected) => {
    expect(shown(typed)).toEqual([expected, typed])
  })

  it.each([
    ['2026-03-05', '05/03/2026'],
    ['2026-03-05T14:30:00', '05/03/2026 14:30'],
    ['2026-03-05 14:30', '05/03/2026 14:30'],
    ['2026-3-5', '05/03/2026'],
    ['2026/03/05', '05/03/2026'],
    ['2026-3-5 8:05', '05/03/2026 08:05'],
    ['2026-13-05', '2026-13-05'],
    ['2026-3/5', '2026-3/5'],
    ['2026-03-05T17:00:00Z', '2026-03-05T17:00:00Z'],
    ['05/3/2026', '05/3/2026'],
    ['2026-2027', '2026-2027'],
    ['FALSE', false],
    ['true', true],
  ])('%s is %s', (typed, expected) => {
    expect(shown(typed)).toEqual([expected, expected])
  })

  it('have the marks that are said', () => {
    expect(shown('1,250.5', '.')).toEqual(['1.250,5', '1,250.5'])
  })
})

describe('percentages', () => {
  const printed = (typed: readonly string[], file: string) => {
    const rows = dataIn(
      file === 'a.csv'
        ? `tỷ lệ\n${typed.map((one) => `"${one}"\n`).join('')}`
        : `${typed.map((one) => `- tỷ lệ: ${one}\n`).join('')}`,
      file,
    )
    return rows?.map((row) => filled('{{phan_tram ty_le}}', row))
  }

  it.each(['a.csv', 'a.yaml'])('are told from shares of one in %s', (file) => {
    expect(printed(['85%', '0.85', '0,85', '85 %', '12.5%', '0.125', '1', '100%'], file)).toEqual(
      '85% 85% 85% 85% 12,5% 12,5% 100% 100%'.split(' '),
    )
  })

  it.each(['a.csv', 'a.yaml'])('are asked about where a point may stand between thousands in %s', (file) => {
    expect(printed(['12.5%', '1.250%'], file)).toEqual([
      '12,5%',
      expect.stringContaining('“1.250%” không rõ là số nào'),
    ])
  })
})

describe('cells of a workbook', () => {
  const valuesOf = (...cells: TestCell[]) => {
    const { found, report } = collectFindings()
    const rows = readRows(
      { bytes: xlsxFile({ sheets: [{ rows: [['a'], ...cells.map((cell) => [cell])] }] }), file: 'a.xlsx' },
      report,
    )
    expect(found).toEqual([])
    return rows?.map(({ data }) => data.a)
  }

  it('are filled in as a table prints them, and true and false are so to conditions', () => {
    expect(valuesOf({ v: 0.125, format: '0.0%' }, { v: 46086, format: 14 }, 1250000.5, true, false)).toEqual([
      '12,5%',
      '05/03/2026',
      1250000.5,
      true,
      false,
    ])
  })

  it('have the text of their format and are reckoned with to the last digit', () => {
    expect(valuesOf({ v: 1250000.5, format: '#,##0 "đ"' })).toEqual([
      { text: '1.250.001 đ', readings: new Set([{ units: 12500005n, decimals: 1 }]) },
    ])
  })

  it('of percentages are printed as they show them, by the helper too', () => {
    const cells = [0.85, 0.125, 1.5, -0.05, 0, 0.004].map((v) => ({ v, format: '0%' }))
    const values = valuesOf(...cells, { v: 85, format: '0"%"' })?.map((a = null) => [
      filled('{{a}} {{phan_tram a}} {{phan_tram a le=1}}', { a }),
      filled('{{#if a}}có{{else}}không{{/if}}', { a }),
    ])
    expect(values).toEqual([
      ['85% 85% 85%', 'có'],
      ['13% 13% 12,5%', 'có'],
      ['150% 150% 150%', 'có'],
      ['-5% -5% -5%', 'có'],
      ['0% 0% 0%', 'không'],
      ['0% 0% 0,4%', 'có'],
      ['85% 85% 85%', 'có'],
    ])
  })

  it('with an error stop nothing until they are used', () => {
    expect(valuesOf({ t: 'e', v: '#N/A' })).toMatchObject([
      { text: '', fault: { rule: 'du-lieu-o-loi', message: 'Ô A2 có lỗi công thức “#N/A”', place: { line: 2 } } },
    ])
  })
})

describe('numbers in a column of days', () => {
  it.each([
    ['a.csv', 'ten,han\nA,46023\nB,02/01/2026\nC,2026-03-05\n'],
    ['a.json', '[{"ten": "A", "han": 46023}, {"ten": "B", "han": "02/01/2026"}]'],
  ])('are days that lost their format, and fail the row that uses them: %s', (file, content) => {
    const { rows = [], found } = rowsIn(content, file)
    expect(found).toEqual([])
    const printed = rows.map(({ data }) => filled('{{ten}}: {{han}}', data))
    expect(printed[0]).toContain('du-lieu-o-loi Các ô khác của cột là ngày mà ô này là số “46023”')
    expect(printed[1]).toBe('B: 02/01/2026')
  })

  it('are numbers where the column holds others', () => {
    const all = dataIn('ten,so\nA,46023\nB,15\nC,02/01/2026\n', 'a.csv')
    expect(all?.map(({ so }) => so)).toEqual(['46023', '15', '02/01/2026'])
  })
})
