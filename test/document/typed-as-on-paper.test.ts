import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { printLayout } from '../print-layout.ts'

const source = (text: string) => ({
  path: 'input.md',
  text,
  asset: () => 'missing' as const,
  root: '',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})

async function printed(text: string) {
  const { files, diagnostics } = await compile(source(text))
  return { layout: files?.map(({ layout }) => printLayout(layout)).join(''), diagnostics }
}

/** As `check --fix` leaves it: mended until nothing more can be. */
async function mended(text: string): Promise<string> {
  const { diagnostics } = await compile(source(text))
  const next = applyFixes(text, 'input.md', diagnostics)
  return next === text ? text : mended(next)
}

const own = ['khoa-viet-khac', 'gia-tri-viet-khac', 'the-thuc-trong-bai']

describe('what is typed as on paper', () => {
  it.each([
    'can-cu-tung-dong',
    'go-ca-phan-dau',
    'go-ca-phan-dau-chi-ten-co-quan',
    'go-ca-phan-dau-chu-thuong',
    'go-ca-phan-dau-thieu-chu-quan',
    'go-ca-phan-dau-thieu-khoa',
    'go-ca-phan-ky',
    'go-ca-phan-ky-hai-cot',
    'go-ca-phan-ky-thieu-khoa',
    'khong-cach-sau-gach',
    'ky-go-tung-dong',
    'ky-khoa-tat',
    'ky-quyen-han-trong-chuc-vu',
    'ngay-kieu-khac',
    'noi-nhan-cham-phay',
    'noi-nhan-hai-cham',
    'noi-nhan-luu-o-giua',
    'noi-nhan-tung-dong',
    'so-ca-ky-hieu',
    'ten-khoa-thuong-goi',
  ])('is told, and prints the same once it is mended: %s', async (name) => {
    const text = readFileSync(join(import.meta.dirname, '../cases', name, 'input.md'), 'utf8')
    const before = await printed(text)
    const after = await printed(await mended(text))
    expect(before.diagnostics.filter(({ rule }) => own.includes(rule))).not.toEqual([])
    expect(after.diagnostics.filter(({ rule }) => own.includes(rule))).toEqual([])
    expect(after.layout).toBe(before.layout)
  })

  it('leaves other bytes as they are', async () => {
    const text = readFileSync(join(import.meta.dirname, '../cases/go-ca-phan-ky/input.md'), 'utf8')
    expect(await mended(text)).toBe(text.slice(0, text.indexOf('Nơi nhận:')))
  })
})
