import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/decree/kinds.ts'
import { unprintable } from '../../src/document/body/characters.ts'
import type { Block, Doc, Inline } from '../../src/document/doc.ts'
import { readDoc } from '../../src/document/read-doc.ts'
import { plainText } from '../../src/document/words.ts'
import { collectFindings, type Diagnostic } from '../../src/findings/diagnostic.ts'
import { parse } from '../../src/source/parse.ts'
import { frontMatter } from '../plan.ts'
import { expanding, filled } from './expanding.ts'

/** A document read, and the errors found in it. */
function reading(body: string): { readonly doc: Doc | undefined; readonly errors: readonly Diagnostic[] } {
  const { found, report } = collectFindings()
  const parsed = parse(frontMatter + body, 'mau.md', report)
  const { doc } = readDoc(parsed, kinds[0], {
    asset: () => 'missing',
    root: '',
    path: 'plan.md',
    electronic: false,
    filled: true,
    report,
  })
  return { doc, errors: found.filter(({ severity }) => severity === 'error') }
}

/** What the blocks are, with what `words` says of their words. */
const shape = (blocks: readonly Block[], words: (content: readonly Inline[]) => unknown): unknown[] =>
  blocks.map((block) => shapeOf(block, words))

function shapeOf(block: Block, words: (content: readonly Inline[]) => unknown): unknown[] {
  switch (block.kind) {
    case 'section':
      return [block.element, block.label, words(block.title), shape(block.body, words)]
    case 'paragraph':
      return ['paragraph', words(block.content)]
    case 'point':
      return ['point', block.label, words(block.content)]
    case 'list':
      return [block.style, ...block.items.map(({ label, body }) => [label, shape(body, words)])]
    case 'table':
      return ['table', ...block.rows.map(({ cells }) => cells.map(({ content }) => words(content)))]
    case 'picture':
      return ['picture']
  }
}

const looks = (content: readonly Inline[]): Inline[] =>
  content.map((run) =>
    run.kind === 'text' ? { ...run, text: '' } : run.kind === 'note' ? { ...run, content: looks(run.content) } : run,
  )
const parts = ({ legalBases, body, appendices }: Doc, words: (content: readonly Inline[]) => unknown) => [
  legalBases.map(({ content }) => words(content)),
  shape(body, words),
  ...appendices.map((one) => [one.label, words(one.title), shape(one.body, words)]),
]

/** Templates, with what stands in the paragraph before and behind the value. */
const places = {
  'at the start of a paragraph': ['# Mục\n\n{{x}} là chữ.', '', ' là chữ.'],
  'in the middle': ['# Mục\n\nĐây {{x}} là chữ.', 'Đây ', ' là chữ.'],
  'in a word': ['# Mục\n\nĐây{{x}}là chữ.', 'Đây', 'là chữ.'],
  'at the end': ['# Mục\n\nĐây là {{x}}', 'Đây là ', ''],
  'alone in a paragraph': ['# Mục\n\n{{x}}', '', ''],
  'on a later line': ['# Mục\n\nMột dòng;\n{{x}} rồi\nthôi.', 'Một dòng; ', ' rồi thôi.'],
  'behind marks': ['# Mục\n\nĐây [là]{{x}} & (chữ) {{x}}; !{{x}}', undefined, undefined],
  'in bold': ['# Mục\n\nĐây **{{x}}**, *{{x}}*, là', undefined, undefined],
  'in a list item': ['# Mục\n\n- một\n- {{x}}\n- ba {{x}}', '', ''],
  'in a nested item': ['# Mục\n\n- một\n  + {{x}}\n  + hai', '', ''],
  'in a khoản': ['# Mục\n\n1. một\n2. {{x}} hai', '', ' hai'],
  'in a điểm': ['# Mục\n\na) {{x}}\n\nb) hai {{x}}', '', ''],
  'in a heading': ['# Việc {{x}}\n\n## Khoản {{x}}\n\nChữ.', 'Việc ', ''],
  'at the start of a heading': ['# {{x}}\n\nChữ.', '', ''],
  'in a table': ['# Mục\n\n| a | {{x}} |\n|---|---|\n| {{x}} | b {{x}} |', '', ''],
  'in an appendix': ['# Mục\n\nXem Phụ lục.\n\n# Phụ lục: {{x}}\n\n{{x}}', '', ''],
  'in a footnote': ['# Mục\n\nChữ[^1] {{x}}[^1]\n\n[^1]: {{x}}', undefined, undefined],
} as const satisfies Readonly<
  Record<string, readonly [template: string, before: string | undefined, behind: string | undefined]>
>

const collapsed = (value: string) => value.trim().replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, ' ')

const sign = fc.constantFrom(...'#->|:*_[]()!`~^{}&@%\\+=.,;<"\'/•– \t\nabcđXĐ1029')
const fragment = fc.constantFrom(
  'a)',
  '1.',
  '2)',
  '::bang{tep="x.csv"}',
  ':::',
  '---',
  '***',
  '```',
  '~~~',
  '[^1]',
  '[^1]:',
  '![a](b)',
  '[a](b)',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '&#42;',
  '{{y}}',
  'I.',
  'IV. ',
  'A ) ',
  '1.1 ',
  'Điều 5. ',
  'Mục II: ',
  'PHẦN THỨ NHẤT ',
  'Phần: ',
  'Chương 1 ',
  'Phụ lục: ',
  'PHỤ LỤC II. ',
  'Căn cứ',
  'Theo',
  '|---|',
  '**',
  'https://a.vn',
  'a@b.vn',
  '  ',
  '\n\n',
  '\u00a0',
  'Sở Nội vụ',
  '1.250.000',
)
const value = fc
  .oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: sign, maxLength: 12 }),
    fc.array(fc.oneof(fragment, sign), { maxLength: 6 }).map((all) => all.join('')),
    fc.tuple(sign, sign, sign).map((all) => all.join('')),
  )
  .filter(
    (text) => collapsed(text) !== '' && unprintable(text.replace(/[\v\f\r\u0085\u2028\u2029]/g, ' ')).length === 0,
  )

describe.each(Object.entries(places))('A value %s', (_, [template, before, behind]) => {
  const fill = (x: string) => expanding(template, { x }, { escape: 'markdown' }).expanded?.text ?? ''
  const plain = reading(fill('X'))

  it('is read as its words, and changes nothing around it', () => {
    expect(plain.errors).toEqual([])
    fc.assert(
      fc.property(value, (x) => {
        const text = collapsed(x)
        // Beside a footnote of the template itself, one in a value is taken for a misspelling.
        fc.pre(!(template.includes('[^') && text.includes('[^')))
        const body = fill(x)
        const { doc, errors } = reading(body)
        expect(errors, body).toEqual([])
        if (!doc || !plain.doc) throw new Error('not read')
        expect(parts(doc, looks), body).toEqual(parts(plain.doc, looks))
        if (before === undefined) return
        const words = JSON.stringify(parts(doc, (content) => plainText(content).replace(/ +/g, ' ').trim()))
        expect(words, body).toContain(
          JSON.stringify(`${before}${text}${behind}`.replace(/ +/g, ' ').trim()).slice(1, -1),
        )
      }),
      { numRuns: 100, examples: [['a:|---|'], ['c:::'], ['D:_x'], [':*'], ['a:!']] },
    )
  })
})

describe('Words that open something where an author types them are only words in a value:', () => {
  const read = (template: string, x: string) => {
    const { doc } = reading(expanding(template, { x }, { escape: 'markdown' }).expanded?.text ?? '')
    return doc && parts(doc, plainText)
  }
  it.each(['a) Rà soát', 'đ) Rà soát', '• Rà soát', '– Rà soát', '- Rà soát', '1. Rà soát', '# Rà soát'])('%s', (x) => {
    expect(read('# Mục\n\n{{x}}', x)).toEqual([[], [['section', 'I.', 'Mục', [['paragraph', x]]]]])
  })
  it.each(['I. Mục đích', '1. Mục đích', 'Điều 5. Mục đích', 'Phụ lục: Tiến độ', '1.1 Mục đích'])('%s', (x) => {
    expect(read('# {{x}}\n\nChữ.', x)).toEqual([[], [['section', 'I.', x, [['paragraph', 'Chữ.']]]]])
  })

  it('but a paragraph at the head of the body that opens “Căn cứ” is a legal basis', () => {
    expect(read('{{x}}\n\n# Mục\n\nChữ.', 'Căn cứ Luật Đầu tư công')).toEqual([
      ['Căn cứ Luật Đầu tư công'],
      [['section', 'I.', 'Mục', [['paragraph', 'Chữ.']]]],
    ])
  })

  it('and what the template types around a value counts', () => {
    expect(read('# Mục\n\n{{x}}) Rà soát', 'a')).toEqual([[], [['section', 'I.', 'Mục', [['point', 'a)', 'Rà soát']]]]])
    expect(read('# Phụ lục: {{x}}\n\nChữ.', 'Tiến độ')).toEqual([
      [],
      [],
      ['Phụ lục', 'Tiến độ', [['paragraph', 'Chữ.']]],
    ])
  })
})

describe('A value in', () => {
  it.each([
    ['a directive', '::bang{tep="{{x}}.csv"}', '::bang{tep="so&#x5F;lieu&#x20;&#x22;1&#x22;&#x7D;.csv"}'],
    ['an address', '![]({{x}}.png)', '![](so&#x5F;lieu&#x20;&#x22;1&#x22;&#x7D;.png)'],
  ])('%s is written by references', (_, template, expected) => {
    expect(filled(template, { x: 'so_lieu "1"}' }, { escape: 'markdown' })).toBe(expected)
  })

  it('a directive or an address comes out whole', () => {
    const name = 'số_liệu (1) & #2'
    const asked: string[] = []
    const parsed = parse(
      `${frontMatter}# Mục\n\n${filled('::bang{tep="{{x}}.csv"}\n\n![]({{x}}.png)', { x: name }, { escape: 'markdown' })}`,
      'mau.md',
      () => undefined,
    )
    const asset = (path: string) => {
      asked.push(path)
      return 'missing' as const
    }
    readDoc(parsed, kinds[0], { asset, root: '', path: 'plan.md', electronic: false, report: () => undefined })
    expect(asked).toEqual([`${name}.csv`, `${name}.png`])
  })
})
