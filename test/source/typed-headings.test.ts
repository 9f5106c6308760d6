import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'

const input = join(import.meta.dirname, '../cases/muc-go-so-khong-danh-dau/input.md')

it('turns a plan typed with numbers into one with headings', async () => {
  const source = {
    path: 'plan.md',
    text: readFileSync(input, 'utf8'),
    asset: () => 'missing' as const,
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  }
  const { diagnostics } = await check(source)
  const text = applyFixes(source.text, 'plan.md', diagnostics)
  expect(text.match(/^# .*$/gm)).toEqual(['# Mục đích', '# Nội dung', '# Tổ chức thực hiện'])
  expect(
    (await check({ ...source, text })).diagnostics.filter(({ rule }) => /^thieu-muc|^muc-chua/.test(rule)),
  ).toEqual([])
})
