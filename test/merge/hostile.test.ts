import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { readDocx } from '../../src/import/word/read-docx.ts'
import type { Block, Layout, Run } from '../../src/layout/layout.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'
import { wordsOf, wordsOfManuscript, wordsOfPdf } from '../import/words.ts'
import { frontMatter } from '../plan.ts'

const renderers = renderersIn(systemFonts)

const template = `${frontMatter.replace(/trich_yeu: .*/, 'trich_yeu: "Kiểm tra {{a}}"').replace(/noi_nhan: .*/, 'noi_nhan:\n  - "{{b}}"\n  - Các phòng')}
{{c}} mở đầu như sau:

# Việc {{d}}

{{e}}

Giữa {{f}} và **đậm {{g}}**, cuối {{h}}

## {{i}}

- {{j}}
- Việc {{k}}

a) {{l}}

1. {{m}}

| Đơn vị | {{n}} |
|---|---|
| {{o}} | {{p}} |
`
const names = [...'abcdefghijklmnop']

/** Marks of Markdown, YAML, Handlebars, CSV and of the source language. */
const hostile = fc.oneof(
  fc.constantFrom(
    '{{x}}',
    '{{{y}}}',
    '---',
    '***',
    '| a | b |',
    '"nháy"',
    "'đơn'",
    '# Mục',
    '## Khoản',
    '- gạch',
    '+ cộng',
    '1. một',
    'a) điểm',
    '• chấm',
    '::bang{tep="x"}',
    '![h](x.png)',
    '[l](http://x.vn)',
    '<b>đậm</b>',
    '<!-- x -->',
    '&amp; &#65;',
    '`mã`',
    '~~~',
    '***đậm***',
    '_nghiêng_',
    '\\ gạch chéo',
    'a: b',
    '[x]: y',
    '> trích',
    '=== ',
    '$x$',
    '%{x}',
    'Căn cứ Luật',
    '[^1]',
    '100%',
    'dòng\nhai',
    'tab\tgiữa',
    '  thừa  ',
    '#thẻ',
    '|',
    '||',
    '*',
    '{{',
    '}}',
    '{{#if x}}',
    '0123',
    'Điều 5. Giao',
    'điều 6. Giao',
    '“Nháy”',
    '– gạch dài',
    '&nbsp; &#272; &#x110;',
    'true',
    'null',
    '~',
  ),
  fc.string({ unit: fc.constantFrom(...'ab1 .,;:-_*#|<>[](){}`~!@$%^&+=\\/\'"ăđ'), minLength: 1, maxLength: 24 }),
)

const wordIn = (value: string) => `đầu ${value} cuối`

async function built(data: Readonly<Record<string, string>>): Promise<Layout> {
  const { files, diagnostics } = await compile({
    path: 'mau.md',
    text: template,
    asset: () => 'missing',
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
    fill: fillerOf(() => 'missing')(data),
  })
  // What stands in the data is printed as it stands there.
  expect(
    diagnostics.filter(({ severity, rule }) => severity === 'error' || rule === 'dau-khong-in'),
    JSON.stringify(data),
  ).toEqual([])
  if (!files) throw new Error('nothing was built')
  return files[0].layout
}

/** Styles and places of everything, without the words. */
const shape = (layout: Layout): string[] => layout.sections.flatMap(({ blocks }) => blocks.flatMap(shapeOf))
const shapeOf = (block: Block): string[] => {
  if (block.kind === 'paragraph') return [`${block.style}${block.number ? ` ${block.number.text}` : ''}`]
  if (block.kind === 'columns')
    return ['columns', ...block.rows.flat().flatMap((cell) => ['cell', ...cell.flatMap(shapeOf)])]
  return block.kind === 'table' ? block.rows.map(({ cells }) => `row ${cells.length}`) : [block.kind]
}
const text = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? ' ' : '')).join('')
const texts = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [text(block.runs)]
    if (block.kind === 'columns') return texts(block.rows.flat(2))
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.map((cell) => text(cell.runs))) : []
  })
/** Blanks are one; the layout has U+2011 for a hyphen that no program may end a line behind, and the files have none. */
const blanks = (value: string) =>
  value
    .replace(/[\s\u00a0]+/g, ' ')
    .replaceAll('\u2011', '-')
    .trim()

it('puts any text literally into every place, and changes no structure', async () => {
  const plain = shape(await built(Object.fromEntries(names.map((name) => [name, 'X']))))
  await fc.assert(
    fc.asyncProperty(
      fc.array(hostile, { minLength: names.length, maxLength: names.length }),
      fc.boolean(),
      async (values, bare) => {
        const data = Object.fromEntries(
          names.map((name, i) => [name, bare && i > 3 ? (values[i] ?? '') : wordIn(values[i] ?? '')]),
        )
        const layout = await built(
          Object.fromEntries(Object.entries(data).map(([name, value]) => [name, value.trim() === '' ? 'X' : value])),
        )
        expect(shape(layout)).toEqual(plain)
        const printed = layout.sections
          .flatMap(({ blocks }) => texts(blocks))
          .map((one) => blanks(one).toLocaleLowerCase('vi'))
          .join('\n')
        for (const value of Object.values(data)) expect(printed).toContain(blanks(value).toLocaleLowerCase('vi'))
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

it('the words are in the DOCX and the PDF', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostile, { minLength: names.length, maxLength: names.length }), async (values) => {
      const data = Object.fromEntries(names.map((name, i) => [name, wordIn(values[i] ?? '')]))
      const layout = await built(data)
      const docx = readDocx((await renderers.docx(layout)).bytes, 'a.docx', () => {})
      if (!docx) throw new Error('the DOCX can’t be read')
      for (const output of [wordsOfManuscript(docx), await wordsOfPdf((await renderers.pdf(layout)).bytes)]) {
        const there = new Set(output)
        for (const value of Object.values(data)) for (const word of wordsOf(value)) expect(there).toContain(word)
      }
    }),
    { numRuns: 15, examples: [[names.map(() => 'tab\tgiữa')]] },
  )
}, 120_000)
