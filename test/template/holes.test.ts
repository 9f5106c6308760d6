import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { expand } from '../../src/template/expand.ts'
import type { TemplateData } from '../../src/template/value.ts'
import { sourceOf } from './expanding.ts'

const data: TemplateData = { a: 'Phòng A', b: '', c: '  ', so: '', n: 12, ds: [{ t: 'x', v: '' }] }

function holes(text: string, manner: 'markdown' | 'none' = 'markdown'): string[] {
  const { found, report } = collectFindings()
  const partial = (name: string) => sourceOf('Do {{b}} chi.', `${name}.md`)
  expand(sourceOf(text), { data, escape: manner, partial, report, tellsHoles: true })
  return found.map(({ rule, message, place }) => {
    expect(rule).toBe('mau-gia-tri-trong')
    return `${place?.file === 'mau.md' ? '' : `${place?.file} `}${place?.line}:${place?.column} ${/“(.*?)”/.exec(message)?.[1]}`
  })
}

describe('an empty value is told of', () => {
  it.each([
    ['Giao {{b}} chủ trì.', ['1:6 {{b}}']],
    ['Giao\n{{b}}\nchủ trì.', ['2:1 {{b}}']],
    ['{{b}} chủ trì.', ['1:1 {{b}}']],
    ['Kinh phí {{tien b don_vi="đồng"}}.', ['1:10 {{tien b don_vi="đồng"}}']],
    ['Xong trước ngày {{c}}.', ['1:17 {{c}}']],
    ['Phòng A; {{b}}; Phòng B.', ['1:10 {{b}}']],
    ['Trưởng ban: {{b}}', ['1:13 {{b}}']],
    ['{{a}} (mã {{b}}) chủ trì.', ['1:11 {{b}}']],
    ['# Mục đích của {{b}}', ['1:16 {{b}}']],
    ['# {{b}}', ['1:3 {{b}}']],
    ['- Giao {{b}} tổng hợp;', ['1:8 {{b}}']],
    ['- {{b}} tổng hợp;', ['1:3 {{b}}']],
    ['| 1 | Ban {{b}} |\n|---|---|\n', ['1:11 {{b}}']],
    ['Có {{so}} HS', ['1:4 {{so}}']],
    ['{{so}} HS', ['1:1 {{so}}']],
    ['{{#each ds}}Việc {{v}} của {{t}}.\n\n{{/each}}', ['1:18 {{v}}']],
    ['{{> doan}}', ['doan.md 1:4 {{b}}']],
    [`${'Từ '.repeat(300)}{{b}} ${'từ '.repeat(300)}`, ['1:901 {{b}}']],
  ])('%j', (text, expected) => expect(holes(text)).toEqual(expected))

  it.each([
    ['Tổ chức tại {{b}}', ['1:13 {{b}}']],
    ['Tổ chức tại {{b}} năm {{n}}', ['1:13 {{b}}']],
  ])('in a key: %j', (text, expected) => expect(holes(text, 'none')).toEqual(expected))
})

it.each([
  '{{b}}',
  'Đoạn trên.\n\n{{b}}\n\nĐoạn dưới.',
  '# Ghi chú\n{{b}}\n',
  '| 1 | {{b}} | {{a}} |',
  '- {{b}} (để phối hợp);\n- Chung.',
  '- {{b}};\n- Chung.',
  'Giao {{a}} chủ trì{{#if b}}, {{b}} phối hợp{{/if}}.',
  'Họp ngày 05/3. {{b}}',
  '{{b}} Căn cứ tình hình, Sở ban hành.',
  'Họp ngày 05/3. {{b}} Phòng A chủ trì.',
  'Số {{n}}{{b}} của Phòng.',
  '{{a}} {{b}} {{n}}',
])('none is where %j prints no hole', (text) => expect(holes(text)).toEqual([]))

it('says how such words are left out', () => {
  const { found, report } = collectFindings()
  expand(sourceOf('Giao {{[a (b)]}} {{tien b}} chi.'), {
    data: { 'a (b)': '', b: '' },
    escape: 'none',
    partial: () => undefined,
    report,
    tellsHoles: true,
  })
  expect(found.map(({ hint }) => hint).join('\n')).toContain('{{#if b}} … {{/if}}')
})
