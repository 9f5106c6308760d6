import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { readRows } from '../../src/merge/merge-rows.ts'

function rowsIn(content: string, file: string) {
  const { found, report } = collectFindings()
  const rows = readRows(new TextEncoder().encode(content), file, report)
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
      `ky-tu-an ${place} Có 3 ký tự không nhìn thấy: 2 dấu cách không bề rộng U+200B, 1 dấu nối mềm U+00AD`,
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
    ['types.yaml', '- {a: true, b: false, c: , d: 0,5}\n', [{ a: 'true', b: 'false', c: '', d: '0', '5': '', stt: 1 }]],
    ['long.json', '[{"a": 12345678901234567890}]', [{ a: '12345678901234567890', stt: 1 }]],
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
        'du-lieu-dinh-dang 1:2 Hàng 1 của tệp không có tên cột',
        'du-lieu-dinh-dang 2:11 Hàng 3 của tệp không có tên cột',
      ],
    ],
    ['a.json', '5', ['du-lieu-dinh-dang 1:1 Tệp không có tên cột']],
    ['a.json', '[]', ['du-lieu-dinh-dang 1:1 Tệp không có hàng nào']],
    ['a.yaml', '', ['du-lieu-dinh-dang 1:1 Tệp không có hàng nào']],
    ['a.yaml', '- a: 1\n- b\n', ['du-lieu-dinh-dang 2:3 Hàng 2 của tệp không có tên cột']],
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
