import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { check } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'

const cases = join(import.meta.dirname, '../cases')

/** As `check --fix` leaves it, again and again until nothing changes. */
async function mended(text: string): Promise<string> {
  const { diagnostics } = await check({
    path: 'plan.md',
    text,
    asset: () => 'missing',
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
  })
  const next = applyFixes(text, 'plan.md', diagnostics)
  return next === text ? text : mended(next)
}

const marked: Readonly<Record<string, readonly string[]>> = {
  'muc-go-so-khong-danh-dau': ['# Mục đích', '# Nội dung', '# Tổ chức thực hiện'],
  'muc-go-so-ca-bai': [
    '# Mục đích, yêu cầu',
    '## Mục đích',
    '## Yêu cầu',
    '# Nội dung',
    '# Tổ chức thực hiện',
    '## Thư viện',
    '## Các tổ chuyên môn',
  ],
  'muc-go-so-phan': ['# Phần I. Tình hình', '# Kết quả', '# Hạn chế', '# Phần II. Kế hoạch năm 2026', '# Mục tiêu'],
  'muc-go-so-thap-phan': ['# Mục đích', '# Nội dung', '## Khối sáng', '### Trưng bày sách', '### Thi kể chuyện'],
  'muc-go-chu-cai': ['# A. MỤC ĐÍCH', '# B. NỘI DUNG', '## I. Khối sáng', '## II. Khối chiều'],
  'muc-thieu-mot-dau': ['# Mục đích', '# Nội dung', '# Kinh phí'],
  'muc-go-so-khoan-khong-ro': ['# Mục đích', '# Nội dung'],
  'muc-go-so-cach-nhau': [],
}

it.each(Object.entries(marked))('marks the headings of %s that are sure', async (name, headings) => {
  const text = await mended(readFileSync(join(cases, name, 'input.md'), 'utf8'))
  expect(text.match(/^#+ .*$/gm) ?? []).toEqual(headings)
})

it('asks for the scheme of the numbers typed, where none is set', async () => {
  const typed = readFileSync(join(cases, 'muc-go-so-thap-phan/input.md'), 'utf8')
  expect(await mended(typed)).toContain('\ntrinh_bay: {danh_so: thap_phan}\n---\n')
  const own = typed.replace(/^---\n\n/m, 'trinh_bay: {co_chu: 13}\n---\n\n')
  expect(await mended(own)).toBe(own)
})

it('gives khoản and điểm the marks they are printed with', async () => {
  const text = await mended(readFileSync(join(cases, 'diem-go-dau-khac/input.md'), 'utf8'))
  expect(text.match(/^(?:\(\d|[a-z\d])[.)/]/gm)).toEqual(['1.', 'a)', 'b)', '2.', 'a)', 'b)', 'a.', 'c.', '(1)', '(2)'])
})

it('takes no signature or recipients for a heading', async () => {
  const keys = readFileSync(join(cases, 'muc-go-so-ca-bai/input.md'), 'utf8').split('\n\n')[0]
  const body = ['MỤC ĐÍCH YÊU CẦU', 'Học sinh đọc nhiều sách hơn.', 'PHÓ HIỆU TRƯỞNG', 'NƠI NHẬN CHUNG'].join('\n\n')
  expect((await mended(`${keys}\n\n${body}\n`)).match(/^# .*$/gm)).toEqual(['# Mục đích yêu cầu'])
})

it('ends on a part without a title, in capitals', async () => {
  const text = '---\nco_quan: Sở Nội vụ\n---\n\nPHẦN THỨ NHẤT\n\nNắm tình hình.\n'
  expect(await mended(text)).toContain('PHẦN THỨ NHẤT')
})
