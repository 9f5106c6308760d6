import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { plan } from '../plan.ts'
import { printLayout } from '../print-layout.ts'
import { countOf } from '../sampling.ts'

/** 2,000 plans in full. */
const numRuns = countOf(80, 2_000)

const words = 'các tổ, chuyên môn, lập danh sách, học sinh, dự thi, đọc sách, thư viện, chuẩn bị, phòng họp'.split(', ')
const sentence = fc
  .tuple(
    fc.constantFrom('Nhà trường', 'Thư viện', 'Tổ Văn'),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 24 }),
  )
  .map(([who, what]) => `${who} ${what.join(' ')}`)

/** Paragraphs as typed, each on a line. */
const stretch = fc.oneof(
  sentence.map((text) => [`${text}.`]),
  fc.array(sentence, { minLength: 2, maxLength: 4 }).chain((all) =>
    fc
      .constantFrom<(i: number) => string>(
        (i) => `(${i + 1}) `,
        (i) => `${'abcd'[i]}) `,
        (i) => `${'abcd'[i]}. `,
        (i) => `1.${i + 1}. `,
        (i) => `Bước ${i + 1}: `,
        () => '- ',
      )
      .map((mark) => all.map((text, i) => `${mark(i)}${text}${i === all.length - 1 ? '.' : ';'}`)),
  ),
)
const table = fc.array(fc.tuple(fc.constantFrom('Mua sách', 'In giấy'), fc.nat(999)), { minLength: 1, maxLength: 3 })

async function outcome(body: string) {
  const text = plan.replace(/# Mục đích[\s\S]*$|Nắm tình hình[\s\S]*$/, '')
  const { files, diagnostics } = await compile({
    path: 'plan.md',
    text: `${text}\n# Nội dung\n\n${body}\n`,
    asset: () => 'missing',
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  })
  const layout = files
    ?.map((one) => printLayout(one.layout))
    .join('')
    .replaceAll('\u00a0', ' ')
  return { layout, told: diagnostics.filter(({ rule }) => rule === 'dong-noi-vao-doan-tren').length }
}

it('lays a plan out alike where its lines are joined, its blanks don’t break and its tables are tabs, or tells', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(stretch, { minLength: 1, maxLength: 5 }), table, async (stretches, rows) => {
      const lines = stretches.flat()
      const cells = [['Việc', 'Số lượng', 'Hạn'], ...rows.map(([what, count]) => [what, `${count}`, '20/4'])]
      const [head = '', ...others] = cells.map((row) => `| ${row.join(' | ')} |`)
      const clean = [...lines, [head, '|---|---|---|', ...others].join('\n'), 'Hết việc.'].join('\n\n')
      const typed = [...lines, ...cells.map((row) => row.join('\t')), 'Hết việc.']
        .join('\n')
        .replace(/^(-|[a-d][.)]|\(\d\)) /gm, '$1\u00a0')
      const [before, after] = [await outcome(clean), await outcome(typed)]
      expect(before.layout).toBeDefined()
      if (after.told === 0) expect(after.layout).toBe(before.layout)
    }),
    { numRuns },
  )
})
