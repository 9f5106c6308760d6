import { expect, it } from 'vitest'
import { placeAt } from '../../src/findings/text-map.ts'
import { expand } from '../../src/template/expand.ts'
import type { TemplateData } from '../../src/template/value.ts'

const data: TemplateData = { a: 'Kê khai', b: '', c: '  ', khong: 0, ds: ['x', '', 'y'] }
const filled = (text: string) =>
  expand(
    { text, file: 'mau.md', line: 1, column: 1 },
    { data, escape: 'markdown', partial: () => undefined, report: () => {} },
  )

it.each([
  ['- {{a}};\n- {{b}};\n- Chung.', '- Kê khai;\n- Chung.'],
  ['- {{b}} (để phối hợp);\n- Chung.', '- Chung.'],
  ['- **{{c}}**\n- Chung.', '- Chung.'],
  ['a) {{b}}\n\nb) {{a}}', '\nb) Kê khai'],
  ['+ {{a}}\n+ {{b}}', '+ Kê khai\n'],
  ['1. {{b}}\n2. {{a}}', '2. Kê khai'],
  ['{{#each ds}}\n- {{this}};\n{{/each}}', '- x;\n- y;\n'],
])('%j leaves the items that have something to say', (text, expected) => expect(filled(text)?.text).toBe(expected))

it.each([
  ['- Xem {{b}}', '- Xem '],
  ['- {{b}} ({{a}})', '-  (Kê khai)'],
  ['- {{b}}\n  - con', '- \n  - con'],
  ['- {{khong}}', '- 0'],
  ['- ;\n{{b}}', '- ;\n'],
  ['| {{b}} |', '|  |'],
])('%j keeps what has words, a value or items of its own, and what nothing was filled in', (text, expected) =>
  expect(filled(text)?.text).toBe(expected),
)

it('keeps the way back of what follows', () => {
  const text = filled('- {{b}};\n- Chung {{a}}.')
  expect(text && placeAt(text, text.text.indexOf('Chung'))).toMatchObject({ file: 'mau.md', line: 2, column: 3 })
})

it.each([
  ['Giao {{b}} chủ trì.', 'Giao chủ trì.'],
  ['Ngày {{b}}, chi {{c}} đồng.', 'Ngày, chi đồng.'],
  ['(mã {{b}})', '(mã)'],
  ['{{a}} {{b}} {{c}} xong', 'Kê khai xong'],
  ['# Của {{b}} năm', '# Của năm'],
  ['Có. {{#if b}}Hai.{{/if}} {{#unless a}}Ba.{{/unless}} Hết.', 'Có. Hết.'],
  ['Có {{#if b}}x{{/if}}.', 'Có.'],
  ['{{#if a}}Có.{{/if}} {{b}} Hết.', 'Có. Hết.'],
])('%j has no blank too many', (text, expected) => expect(filled(text)?.text).toBe(expected))
