import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile.ts'
import type { Block } from '../../src/layout/layout.ts'
import { frontMatter } from '../plan.ts'
import { readDocx } from '../readers/docx.ts'
import { countOf } from '../sampling.ts'
import { renderers, sourceOf } from './documents.ts'
import { paragraphsOf, wordsOf } from './layout-words.ts'

const runs = countOf(8, 1_000)

const word = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('kiểm', 'tra', 'hồ', 'sơ', 'Phòng', 'nghiệp', 'vụ', '2026', 'lưu', 'trữ') },
  { weight: 1, arbitrary: fc.constantFrom('12.500.000', 'https://luutru.example/van-ban/2026/so-hoa.html', 'QĐ-UBND') },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 60 }).map((length) => 'ử'.repeat(length)) },
)

/** Most cells are short; some have up to 5,000 letters. */
const cell = fc.oneof(
  { weight: 12, arbitrary: fc.array(word, { maxLength: 6 }) },
  { weight: 2, arbitrary: fc.array(word, { maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(word, { minLength: 200, maxLength: 800 }) },
)
const headText = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))
const text = cell.map((words) => words.join(' ').slice(0, 5_000))

/** As many as a page of a plan may have. */
const mostColumns = 20

/** Cells that are merged with the one at their left, or above; what makes no rectangle is told by the reader, and left out. */
const tables = fc.integer({ min: 1, max: mostColumns }).chain((columns) =>
  fc.record({
    head: fc.array(headText, { minLength: columns, maxLength: columns }),
    rows: fc.array(
      fc.record({
        cells: fc.array(text, { minLength: columns, maxLength: columns }),
        merge: fc.constantFrom('none', 'none', 'left', 'above'),
        at: fc.integer({ min: 0, max: columns - 1 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    /** Rows that head others, and totals: what may not stand alone on a page. */
    kinds: fc.array(fc.constantFrom('plain', 'plain', 'group', 'total'), { minLength: 5, maxLength: 5 }),
    below: fc.constantFrom('Hết.', '', 'Bằng chữ: Một đồng.'),
  }),
)

type Table = typeof tables extends fc.Arbitrary<infer Value> ? Value : never

/** The rows of a table as they are typed. */
const gridOf = ({ head, rows, kinds }: Table): string[][] => [
  head,
  ...rows.map(({ cells, merge, at }, r) => {
    if (kinds[r] === 'group') return cells.map((_, c) => (c === 0 ? 'II' : c === 1 ? '**Nhóm**' : '<'))
    if (kinds[r] === 'total') return cells.with(0, 'Tổng cộng')
    if (merge === 'left' && at > 0) return cells.with(at, '<')
    return merge === 'above' && r > 0 ? cells.with(at, '^') : cells
  }),
]

const plainText = (cell: string): string => cell.replaceAll('**', '')

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** How often each letter stands in a text; blanks don't count. */
function lettersIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const letter of text.replaceAll('\u2011', '-').replace(/\s/g, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return new Map([...counts].sort())
}

const textIn = (blocks: readonly Block[]): string => blocks.flatMap(paragraphsOf).map(wordsOf).join(' ')

test('every letter of any table stands in both outputs', { timeout: 1_200_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const [head = [], ...rows] = gridOf(table)
      const typed = [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
      const text = `${frontMatter}# Nội dung\n\nBảng sau:\n\n${typed}\n\n${table.below}\n`
      const { files, diagnostics } = await compile(sourceOf({ path: 'plan.md', text }))
      const layout = files?.[0].layout
      if (!layout) {
        // Merged cells that make no rectangle.
        const errors = diagnostics.filter(({ severity }) => severity === 'error')
        expect([...new Set(errors.map(({ rule }) => rule))]).toEqual(['gop-o'])
        return
      }
      const blocks = layout.sections.flatMap((section) => section.blocks)
      const words = [head, ...rows]
        .flat()
        .filter((cell) => cell !== '<' && cell !== '^')
        .map(plainText)
      expect(lettersIn(textIn(blocks.filter(({ kind }) => kind === 'table')))).toEqual(lettersIn(words.join('')))
      // Which throws where the pages lack a letter, or have one too many.
      await renderers.pdf(layout)
      const { paragraphs } = readDocx((await renderers.docx(layout)).bytes)
      expect(lettersIn(paragraphs.map((it) => it.text).join(''))).toEqual(lettersIn(textIn(blocks)))
    }),
    { numRuns: runs, endOnFailure: true },
  )
})
