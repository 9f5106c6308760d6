import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { importDocument } from '../../src/import/import-document.ts'
import type { Block, Layout, Run } from '../../src/layout/layout.ts'
import { printLayout } from '../print-layout.ts'
import { inFull } from '../sampling.ts'

const source = (text: string) => ({
  path: 'plan.md',
  text,
  asset: () => 'missing' as const,
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

const layoutOf = async (text: string): Promise<Layout> => {
  const { files, diagnostics } = await compile(source(text))
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  if (!files) throw new Error('nothing was built')
  return files[0].layout
}

/** A layout as one would paste it: a paragraph a line, cells of header and closing one after the other. */
const pasted = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [(block.number ? `${block.number.text} ` : '') + words(block.runs)]
    return block.kind === 'columns' ? block.rows.flat().flatMap(pasted) : []
  })

const words = (runs: readonly Run[]): string =>
  runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : words(run.runs))).join('')

const syllable = fc.constantFrom(
  'hồ',
  'sơ',
  'lưu',
  'trữ',
  'kiểm',
  'tra',
  'đơn',
  'vị',
  'thống',
  'nhất',
  'quản',
  'lý',
  'phòng',
  'kho',
  '2026',
  '15',
)
const opening = fc.constantFrom('Rà', 'Lập', 'Bố', 'Hoàn', 'Phổ', 'Tổng', 'Đôn', 'Bảo')
const phrase = (least: number, most: number) =>
  fc
    .tuple(opening, fc.array(syllable, { minLength: least, maxLength: most }))
    .map(([first, rest]) => [first, ...rest].join(' '))
const sentence = phrase(6, 40).map((text) => `${text}.`)
const title = phrase(1, 8)

const content = fc.record({
  paragraphs: fc.array(sentence, { maxLength: 2 }),
  points: fc.array(
    phrase(4, 25).map((text) => `${text};`),
    { maxLength: 5 },
  ),
  dashes: fc.array(sentence, { maxLength: 3 }),
})
type Content = { paragraphs: string[]; points: string[]; dashes: string[] }

/** Titles with nothing below any of them are lines of a list, so that the first has a paragraph. */
const clauses = (first: string) =>
  fc
    .array(fc.record({ title, content }), { maxLength: 4 })
    .map(([one, ...others]) =>
      one ? [{ ...one, content: { ...one.content, paragraphs: [first, ...one.content.paragraphs] } }, ...others] : [],
    )
const section = fc.record({ title, content, clauses: sentence.chain(clauses) })
const plan = fc.record({
  bases: fc.array(phrase(5, 20), { maxLength: 3 }),
  lead: phrase(5, 20),
  sections: fc.array(section, { minLength: 1, maxLength: 5 }),
  recipients: fc.uniqueArray(
    fc.constantFrom('Các phòng', 'Lãnh đạo Sở', 'UBND các xã', 'Bộ Nội vụ (để báo cáo)', 'Báo tỉnh'),
    { minLength: 1 },
  ),
  signer: fc.constantFrom(
    '{chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}',
    '{ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Văn Minh}',
    '{thay_mat: Ủy ban nhân dân, chuc_vu: Chủ tịch, ho_ten: Đỗ Quang Huy}',
  ),
  number: fc.option(fc.integer({ min: 1, max: 999 })),
  day: fc.constantFrom('12/03/2026', '05/2026', '2026', ''),
})

const written = ({ paragraphs, points, dashes }: Content): string[] => [
  ...paragraphs,
  ...points.map((text, i) => `${'abcdđeghi'[i]}) ${text}`),
  ...(dashes.length > 0 ? [dashes.map((text) => `- ${text}`).join('\n')] : []),
]

it('a plan pasted as text imports to the same plan', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ bases, lead, sections, recipients, signer, number, day }) => {
      const text = [
        '---',
        'co_quan_chu_quan: UBND tỉnh Bình An',
        'co_quan: Sở Nội vụ',
        'ky_hieu: SNV',
        ...(number ? [`so: ${number}`] : []),
        'dia_danh: Bình An',
        ...(day ? [`ngay: ${day}`] : []),
        'trich_yeu: Kiểm tra công tác văn thư năm 2026',
        ...(bases.length > 0 ? ['can_cu:', ...bases.map((basis) => `  - Luật ${basis}`)] : []),
        `nguoi_ky: ${signer}`,
        `noi_nhan: ${JSON.stringify(recipients)}`,
        'luu: VT, VP',
        '---',
        '',
        [
          `${lead} như sau:`,
          ...sections.flatMap(({ title, content, clauses }) => [
            `# ${title}`,
            ...written(content),
            ...clauses.flatMap((clause) => [`## ${clause.title}`, ...written(clause.content)]),
          ]),
          'Trên đây là Kế hoạch kiểm tra, các đơn vị thực hiện.',
        ].join('\n\n'),
      ].join('\n')
      const layout = await layoutOf(text)
      const paste = layout.sections.flatMap(({ blocks }) => pasted(blocks)).join('\n\n')
      const { source: imported } = await importDocument(
        new TextEncoder().encode(paste),
        { file: 'plan.txt', stem: 'plan', verbatim: false },
        () => {},
      )
      expect(printLayout(await layoutOf(imported?.text ?? ''))).toBe(printLayout(layout))
    }),
    { numRuns: inFull ? 25 : 10 },
  )
})
