import { describe, expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import type { TemplateData } from '../../src/template/value.ts'

const keys = `co_quan: Sở Nội vụ
ky_hieu: SNV
dia_danh: Bình An
ngay: 01/02/2026
so: 5
trich_yeu: Kiểm tra
nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Lê Tô}
`

async function read(list: string, data: TemplateData) {
  const asset = () => 'missing' as const
  const text = `---\n${keys}${list}\n---\n\n# Mục đích\n\nNắm tình hình.\n`
  const source = { path: 'mau.md', text, asset, root: '', fallbackDate: { year: 2026, month: 1, day: 1 } }
  return check({ ...source, fill: fillerOf(asset)(data) })
}

async function recipientsOf(list: string, data: TemplateData) {
  const { doc, diagnostics } = await read(list, data)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  return doc?.recipients.map(({ names, purpose }) => [...names, ...(purpose ? [purpose] : [])].join(' + '))
}

/** The row of a file. */
function rowOf(content: string, file: string): TemplateData {
  const { found, report } = collectFindings()
  const [row] = readRows({ bytes: new TextEncoder().encode(content), file }, report) ?? []
  expect(found).toEqual([])
  return row?.data ?? {}
}

describe('items of a list key', () => {
  it.each([
    ['a.csv', 'nn,x\nSở A; Sở B,1\n'],
    ['a.csv', 'nn,x\n"Sở A\nSở B",1\n'],
    ['a.csv', 'nn,x\n"Sở A;\n; Sở B;",1\n'],
    ['a.yaml', '- nn: [Sở A, Sở B]\n'],
    ['a.json', '[{"nn": ["Sở A", "", "Sở B"]}]'],
  ])('are those of the data: %s %j', async (file, content) => {
    const data = rowOf(content, file)
    const list = 'noi_nhan: [UBND tỉnh, "{{tach nn}}", Thanh tra]'
    expect(await recipientsOf(list, data)).toEqual(['UBND tỉnh', 'Sở A', 'Sở B', 'Thanh tra'])
    expect(await recipientsOf('noi_nhan: "{{tach nn}}"', data)).toEqual(['Sở A', 'Sở B'])
    expect(await recipientsOf('noi_nhan: ["{{tach nn}} (để biết)"]', data)).toEqual([
      'Sở A (để biết)',
      'Sở B (để biết)',
    ])
    expect(await recipientsOf('noi_nhan: [{nhom: ["{{tach nn}}"], de: báo cáo}, Sở C]', data)).toEqual([
      'Sở A + Sở B + để báo cáo',
      'Sở C',
    ])
  })

  it('are a list itself without a helper', async () => {
    const data = { nn: ['Sở A', 'Sở B'] }
    expect(await recipientsOf('noi_nhan: "{{nn}}"', data)).toEqual(['Sở A', 'Sở B'])
    const { doc } = await read('can_cu: [Luật Lưu trữ, "{{nn}}"]\nnoi_nhan: [A]', data)
    expect(doc?.legalBases).toHaveLength(3)
  })

  it('are none where their data is empty', async () => {
    const data = { x: '', y: 'Sở B', ds: [] }
    const list =
      'noi_nhan: ["{{x}} (để phối hợp)", "{{x}}, {{y}}", "{{ds}}", "{{tach x}}", "{{y}}{{#if x}} (để biết){{/if}}"]'
    expect(await recipientsOf(list, data)).toEqual(['Sở B', 'Sở B'])
    expect(await recipientsOf('noi_nhan: [{nhom: ["{{x}}", "{{ds}}"], de: báo cáo}, Sở C]', data)).toEqual(['Sở C'])
  })

  it.each([
    ['{{a}}, {{b}}, {{c}}', 'Sở A, Sở C'],
    ['{{b}}, {{a}}', 'Sở A'],
    ['{{a}} và {{b}} (để biết)', 'Sở A (để biết)'],
    ['{{b}}; {{b}}; {{c}}', 'Sở C'],
    ['Phòng {{b}} của {{a}}', 'Phòng của Sở A'],
  ])('leave out what is empty with its comma: %s', async (item, expected) => {
    const read = await recipientsOf(`noi_nhan: ["${item}"]`, { a: 'Sở A', b: '', c: 'Sở C' })
    expect(read?.map((one) => one.replace(/ +/g, ' ').replace(' + để biết', ' (để biết)'))).toEqual([expected])
  })

  it.each([
    ['can_cu: "{{tach x}}"', { x: '' }],
    ['can_cu: "{{ds}}"', { ds: [] }],
    ['can_cu: "{{x}}"', { x: ' ' }],
    ['can_cu: ["{{tach x}}"]', { x: '-' }],
  ])('are no căn cứ where the whole list is empty: %s', async (list, data) => {
    const { doc, diagnostics } = await read(`${list}\nnoi_nhan: [A]`, data)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(doc?.legalBases).toEqual([])
  })

  it('are missed where a document must have them', async () => {
    const { diagnostics } = await read('noi_nhan: "{{tach x}}"', { x: '' })
    expect(diagnostics.map(({ rule }) => rule)).toContain('thieu-noi-nhan')
  })

  it('are told at the place where they were typed', async () => {
    const list = 'noi_nhan:\n  - "{{ds}}"\n  - "{{x}}"\n  - Sở  C {{khong_co}}'
    const { diagnostics } = await read(list, { ds: ['a', 'b', 'c'], x: '' })
    expect(diagnostics.find(({ rule }) => rule === 'mau-thieu-du-lieu')?.place).toMatchObject({ line: 12, column: 13 })
    const { diagnostics: twice } = await read('noi_nhan:\n  - "{{ds}}"\n  - {nhom: 5}', { ds: ['a', 'b', 'c'] })
    expect(twice.find(({ place }) => place?.line === 11)?.place).toMatchObject({ line: 11 })
  })

  it('are no list elsewhere', async () => {
    const { diagnostics } = await read('noi_nhan: [A]\ndia_chi: "{{ds}}"', { ds: ['a'] })
    expect(diagnostics.map(({ rule }) => rule)).toContain('mau-khong-phai-chu')
  })
})
