import fc from 'fast-check'
import { expect, it } from 'vitest'
import { check, compile } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { frontMatter } from '../plan.ts'
import { printLayout } from '../print-layout.ts'
import { inFull } from '../sampling.ts'

const words = fc
  .array(fc.constantFrom('Kế', 'hoạch', 'các', 'phòng', 'hồ', 'sơ', 'lưu', 'trữ', '2026', '(quý)'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) => all.join(' '))
const lines = (mark: string) =>
  fc.array(words, { minLength: 1, maxLength: 3 }).map((all) => all.map((one) => mark + one))

/** Lines of a plan, with `·` for each blank that stands at a mark. */
const block = fc.oneof(
  words.map((one) => [one]),
  words.map((one) => [`#·${one}`, '', 'Thực hiện.']),
  lines('-·').map((all) => all.flatMap((one, i) => [one, ...(i === 0 ? [`··+·ý nhỏ`] : [])])),
  lines('1.·'),
  lines('a)·').map((all) => [all[0] ?? '']),
  fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 3 })
    .map((rows) => ['|·Việc·|·Hạn·|', '|·---·|·---·|', ...rows.map((row) => `|·${row.join('·|·')}·|`)]),
)
const body = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.map((one) => one.join('\n')).join('\n\n'))

/** Blanks of other kinds, with what nobody sees around them: put there by pasting. */
const odd = fc.array(fc.constantFrom('\u00a0', '\u2003', '\u202f', '\u3000', '\u200b\u00a0', '\u00a0\ufeff'), {
  minLength: 1,
  maxLength: 8,
})

const sourceOf = (text: string) => ({
  path: 'plan.md',
  text,
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
  asset: () => 'missing' as const,
})

async function printed(text: string): Promise<string> {
  const { files, diagnostics } = await compile(sourceOf(text))
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  return files ? printLayout(files[0].layout) : errors.map(({ message }) => message).join('\n')
}

it('a plan with other blanks at its marks is printed as with those of the keyboard', { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(body, odd, async (typed, blanks) => {
      let n = 0
      const pasted = typed.replace(/·/g, () => blanks[n++ % blanks.length] ?? ' ')
      const keys = frontMatter.replace(/: /g, ':\u00a0')
      expect(await printed(keys + pasted)).toBe(await printed(frontMatter + typed.replaceAll('·', ' ')))
    }),
    { numRuns: inFull ? 300 : 60 },
  )
})

it('other blanks at marks are told once, counted, and mended; within the text they stay', async () => {
  const text = `${frontMatter.replace('so: ', 'so:\u00a0')}#\u00a0Mục\u00a0đích\n\n-\u202fMua 12\u00a0kg.\u00a0\n`
  const { diagnostics } = await check(sourceOf(text))
  const found = diagnostics.filter(({ rule }) => rule === 'dau-cach-khac-loai')
  expect(found).toMatchObject([{ severity: 'hint' }])
  expect(found[0]?.message).toContain('Có 4 dấu cách khác loại')
  expect(found[0]?.message).toContain('“so:‹cách›')
  expect(found[0]?.message).toContain('3 dấu cách không ngắt, 1 dấu cách hẹp không ngắt')
  const mended = applyFixes(text, 'plan.md', found)
  expect(mended).toBe(`${frontMatter}# Mục\u00a0đích\n\n- Mua 12\u00a0kg. \n`)
  expect((await check(sourceOf(mended))).diagnostics.filter(({ rule }) => rule === 'dau-cach-khac-loai')).toEqual([])
})

it('blanks at which no line ends hold a few words together, and no more', async () => {
  const sentence = 'Các phòng rà soát hồ sơ và báo cáo kết quả trước khi họp giao ban'
  const pasted = (typed: string) => typed.replaceAll(' ', '\u00a0')
  const keys = frontMatter.replace(/noi_nhan: .*/, `noi_nhan: [Sở, ${pasted(sentence)}]`)
  const all = await printed(`${keys}# Mục\n\n${pasted(sentence)}\n\nMua ${pasted('12 kg')}.\n`)
  expect(all.split(sentence).length).toBe(3)
  expect(all).toContain('12·kg')
})

it('a first line with nothing but such blanks is told where it stands', async () => {
  const { diagnostics } = await check(sourceOf(`\u00a0\n${frontMatter}# Mục\n\nMột.\n`))
  for (const { place } of diagnostics) expect(place?.line).toBeGreaterThan(0)
  expect(diagnostics).toContainEqual(expect.objectContaining({ rule: 'phan-khai-bao' }))
})
