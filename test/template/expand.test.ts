import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { placeAt, placeOf } from '../../src/findings/text-map.ts'
import { compileTemplate } from '../../src/template/expand.ts'
import type { TemplateData } from '../../src/template/value.ts'
import { expanding, filled, sourceOf } from './expanding.ts'

const data: TemplateData = {
  'Tên đơn vị': 'Phòng Nội vụ',
  'Số tiền (đồng)': 1250000,
  ten: 'Kế hoạch',
  trong: '',
  khong: null,
  dung: true,
  so_khong: 0,
  le: 0.1 + 0.2,
  ngay: { year: 2026, month: 4, day: 5 },
  thang: { year: 2026, month: 4 },
  chu: ['một', 'hai'],
  nguoi_ky: { ho_ten: 'Trần An', chuc_vu: { ten: 'Giám đốc' } },
  viec: [
    { ten: 'Rà soát', han: '6/2026' },
    { ten: 'Tổng kết', han: '' },
  ],
}

describe('values', () => {
  it.each([
    ['{{ten}}', 'Kế hoạch'],
    [
      '{{ten_don_vi}}|{{[Tên đơn vị]}}|{{TEN_DON_VI}}|{{[ten don-vi]}}|{{"Tên đơn vị"}}',
      Array(5).fill('Phòng Nội vụ').join('|'),
    ],
    ['{{[Số tiền (đồng)]}} {{le}} {{dung}}', '1250000 0,3 Đúng'],
    ['[{{trong}}{{khong}}]', '[]'],
    ['{{ngay}} {{thang}}', '05/04/2026 04/2026'],
    ['{{nguoi_ky.ho_ten}} {{nguoi_ky.chuc_vu.ten}} {{nguoi_ky/ho_ten}}', 'Trần An Giám đốc Trần An'],
    ['{{chu.[1]}} {{viec.[0].ten}} {{chu.length}}', 'hai Rà soát 2'],
    ['{{this.ten}} {{./ten}} {{@root.ten}}', 'Kế hoạch Kế hoạch Kế hoạch'],
    ['\\{{ten}} \\\\{{ten}} {{{{nguyen_van}}}}{{ten}}{{{{/nguyen_van}}}}', '{{ten}} \\Kế hoạch {{ten}}'],
    ['a{{! ghi chú }}b{{!-- {{ten}} --}}c', 'abc'],
    ['a {{~ten~}} b', 'aKế hoạchb'],
    ['không có dấu nào { } \\', 'không có dấu nào { } \\'],
  ])('%s', (template, expected) => {
    expect(filled(template, data)).toBe(expected)
  })

  it('are escaped for Markdown in two braces, and not in three', () => {
    const value = { x: '*a* [b](c)\n# d' }
    expect(filled('{{x}}', value, { escape: 'markdown' })).toBe('\\*a\\* \\[b\\](c) \\# d')
    expect(filled('{{{x}}} {{&x}}', value, { escape: 'markdown' })).toBe('*a* [b](c)\n# d *a* [b](c)\n# d')
    expect(filled('{{x}}', value)).toBe('*a* [b](c)\n# d')
  })

  it('are read once: marks in them are text', () => {
    expect(filled('{{x}}', { x: '{{y}}', y: 'không' })).toBe('{{y}}')
  })

  it('count as the record’s own only', () => {
    const odd = JSON.parse('{"__proto__": {"a": "của mình"}, "constructor": "cũng thế"}')
    expect(filled('{{__proto__.a}} {{constructor}}', odd)).toBe('của mình cũng thế')
    for (const name of [
      '__proto__',
      'constructor',
      'toString',
      'chu.constructor',
      'chu.map',
      'ten.length',
      'hasOwnProperty',
    ])
      expect(filled(`{{${name}}}`, data)).toMatch(/^1:3 mau-thieu-du-lieu/)
  })
})

describe('blocks', () => {
  it.each([
    ['{{#if ten}}a{{else}}b{{/if}}{{#if trong}}a{{else}}b{{/if}}', 'ab'],
    ['{{#if khong_co}}a{{else if nguoi_ky.khong_co}}b{{else if ten}}c{{else}}d{{/if}}', 'c'],
    ['{{#if khong_co.nua}}a{{/if}}{{#unless khong_co}}b{{/unless}}{{^if ten}}c{{else}}d{{/if}}', 'bd'],
    ['{{#if so_khong}}a{{else}}b{{/if}}{{#if so_khong includeZero=true}}c{{/if}}{{#if (dem chu)}}d{{/if}}', 'bcd'],
    ['{{#each chu}}{{@index}}.{{this}}{{#unless @last}}; {{/unless}}{{/each}}', '0.một; 1.hai'],
    ['{{#each chu}}{{#if @first}}đầu {{/if}}{{.}} {{/each}}', 'đầu một hai '],
    [
      '{{#each viec as |v i|}}{{cong i 1}}. {{v.ten}} ({{ten}} của {{../ten}}) {{/each}}',
      '1. Rà soát (Rà soát của Kế hoạch) 2. Tổng kết (Tổng kết của Kế hoạch) ',
    ],
    [
      '{{#each viec}}{{#each ../chu}}{{@../index}}{{@index}}{{../ten}} {{/each}}{{/each}}',
      '00Rà soát 01Rà soát 10Tổng kết 11Tổng kết ',
    ],
    ['{{#each nguoi_ky.chuc_vu}}{{@key}}: {{this}}{{/each}}', 'ten: Giám đốc'],
    ['{{#each trong}}a{{else}}không có{{/each}}', 'không có'],
    ['{{#with nguoi_ky}}{{ho_ten}} {{../ten}}{{/with}}{{#with khong}}a{{else}}b{{/with}}', 'Trần An Kế hoạchb'],
    ['{{#with nguoi_ky as |n|}}{{#with n.chuc_vu}}{{n.ho_ten}}{{/with}}{{/with}}', 'Trần An'],
    [
      '# Mục\n{{#each viec}}\n- {{ten}}\n  {{#if han}}\n  Hạn: {{han}}\n  {{/if}}\n{{/each}}\nHết',
      '# Mục\n- Rà soát\n  Hạn: 6/2026\n- Tổng kết\nHết',
    ],
  ])('%s', (template, expected) => {
    expect(filled(template, data)).toBe(expected)
  })
})

describe('partials', () => {
  const partials = {
    'kinh-phi': 'Kinh phí: {{so}} {{ten}}\n',
    'chung/dong': '{{ten}}{{#if @root.ten}} ở {{@root.ten}}{{/if}}',
    ngoai: '{{../ten}}/{{ten}}',
    lap: '- {{this}}\n',
    khoi: '{{v}}',
  }
  it.each([
    ['{{> kinh-phi so=5}}', 'Kinh phí: 5 Kế hoạch\n'],
    ['{{> kinh-phi nguoi_ky so=1 ten=(hoa "a")}}', 'Kinh phí: 1 A\n'],
    ['{{> chung/dong nguoi_ky.chuc_vu}}', 'Giám đốc ở Kế hoạch'],
    ['{{> "chung/dong"}} {{> (thuong "NGOAI") nguoi_ky.chuc_vu}}', 'Kế hoạch ở Kế hoạch Kế hoạch/Giám đốc'],
    ['{{#each chu}}\n  {{> lap}}\n{{/each}}', '  - một\n  - hai\n'],
    ['{{> ngoai nguoi_ky.chuc_vu}}', 'Kế hoạch/Giám đốc'],
    ['{{#each viec}}{{> ngoai}} {{/each}}', 'Kế hoạch/Rà soát Kế hoạch/Tổng kết '],
  ])('%s', (template, expected) => {
    expect(filled(template, data, { partials })).toBe(expected)
  })

  it('see no names of the blocks around them', () => {
    expect(filled('{{#each viec as |v|}}{{> khoi}}{{/each}}', data, { partials })).toMatch(/Dữ liệu không có “v”/)
  })
})

describe('places', () => {
  const template = 'Một {{ten}}\n{{#each viec}}\n- {{ten}} xong\n{{/each}}\n  {{> con}}\n'
  const { expanded } = expanding(template, data, { partials: { con: 'dòng\nhai {{ten}}\n' } })
  const placeOfWords = (words: string) => expanded && placeAt(expanded, expanded.text.lastIndexOf(words))

  it('lead back to the template, to the mark of a value, and into partials', () => {
    expect(expanded?.text).toBe('Một Kế hoạch\n- Rà soát xong\n- Tổng kết xong\n  dòng\n  hai Kế hoạch\n')
    expect(placeOfWords('Một')).toEqual({ file: 'mau.md', line: 1, column: 1 })
    expect(expanded && placeOf(expanded, 6, 7)).toMatchObject({ line: 1, column: 5, endLine: 1, endColumn: 12 })
    expect(placeOfWords('soát xong')).toMatchObject({ file: 'mau.md', line: 3, column: 3 })
    expect(placeOfWords(' xong')).toEqual({ file: 'mau.md', line: 3, column: 10 })
    expect(placeOfWords('  dòng')).toMatchObject({ file: 'mau.md', line: 5, column: 3 })
    expect(placeOfWords('hai')).toEqual({ file: 'con.md', line: 2, column: 1 })
    expect(placeOfWords('hoạch\n')).toMatchObject({ file: 'con.md', line: 2, column: 5 })
    expect(expanded && placeAt(expanded, expanded.text.length)).toMatchObject({ file: 'con.md' })
  })

  it('start where the text starts in its file', () => {
    const { found, report } = collectFindings()
    const source = { text: 'a {{b}}\nc {{d}}', file: 'plan.md', line: 7, column: 3 }
    compileTemplate(source, () => undefined)?.expand({
      data: {},
      escape: 'none',
      partial: () => undefined,
      report,
    })
    expect(found.map(({ place }) => place)).toEqual([
      { file: 'plan.md', line: 7, column: 7, endLine: 7, endColumn: 8 },
      { file: 'plan.md', line: 8, column: 7, endLine: 8, endColumn: 8 },
    ])
  })

  it('of an empty result are the start of the template', () => {
    const { expanded: empty } = expanding('')
    expect(empty && placeAt(empty, 0)).toEqual({ file: 'mau.md', line: 1, column: 1 })
  })
})

describe('a template that is compiled', () => {
  it('is filled for each row', () => {
    const template = compileTemplate(sourceOf('{{stt}}. {{> ten}}'), () => undefined)
    const partial = sourceOf('{{ten}}', 'ten.md')
    const rows = Array.from({ length: 1000 }, (_, i) => ({ stt: i, ten: `Đơn vị ${i}` }))
    const texts = rows.map(
      (row) =>
        template?.expand({ data: row, escape: 'markdown', partial: () => partial, report: () => undefined })?.text,
    )
    expect(texts[0]).toBe('0. Đơn vị 0')
    expect(texts[999]).toBe('999. Đơn vị 999')
  })

  it('is none where it can’t be parsed, and says so each time', () => {
    const source = sourceOf('{{#if a}}')
    const { found, report } = collectFindings()
    for (const _ of [1, 2]) expect(compileTemplate(source, report)).toBeUndefined()
    expect(found.map(({ rule }) => rule)).toEqual(['mau-khoi-chua-dong', 'mau-khoi-chua-dong'])
  })
})
