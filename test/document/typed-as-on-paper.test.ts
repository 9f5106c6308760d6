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

  it.each([
    ['Tm. Ủy ban nhân dân, Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['tm ủy ban nhân dân - chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['kt. Hiệu trưởng, Phó Hiệu trưởng', ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    ['kt. hiệu trưởng, phó hiệu trưởng', ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    ['Kt Hiệu trưởng - Phó Hiệu trưởng', ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    ['k/t Hiệu trưởng, P. Hiệu trưởng', ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG']],
    [
      'tl. Chủ tịch, kt. Chánh Văn phòng, Phó Chánh Văn phòng',
      ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG'],
    ],
    ['tuq. Giám đốc, Trưởng phòng Hành chính', ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG HÀNH CHÍNH']],
    ['Thay mặt Ủy ban nhân dân, Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    ['Thừa lệnh Hiệu trưởng, Tổ trưởng Văn phòng', ['TL. HIỆU TRƯỞNG', 'TỔ TRƯỞNG VĂN PHÒNG']],
    ['Thừa uỷ quyền Giám đốc, Trưởng phòng', ['TUQ. GIÁM ĐỐC', 'TRƯỞNG PHÒNG']],
    ['Kt trưởng', ['KT TRƯỞNG']],
  ])('reads marks of authority in any spelling: %s', async (posts, lines) => {
    const text = readFileSync(join(import.meta.dirname, '../cases/ky-quyen-han-trong-chuc-vu/input.md'), 'utf8')
    const { layout = '', diagnostics } = await printed(text.replace(/chuc_vu: .*/, `chuc_vu: ${posts}`))
    expect([...layout.matchAll(/\[Quyền hạn và chức vụ[^\]]*\] (.*)/g)].map(([, line]) => line)).toEqual(lines)
    expect(diagnostics.some(({ rule }) => own.includes(rule))).toBe(posts !== 'Kt trưởng')
  })

  it.each(['P. Hiệu trưởng', 'P.Giám đốc'])('takes the short form of a deputy for one: %s', async (post) => {
    const text = readFileSync(join(import.meta.dirname, '../cases/ky-quyen-han-trong-chuc-vu/input.md'), 'utf8')
    const { diagnostics } = await printed(text.replace(/chuc_vu: .*/, `chuc_vu: ${post}`))
    const rules = diagnostics.map(({ rule }) => rule)
    expect(rules).toContain('gia-tri-viet-khac')
    expect(rules).toContain('pho-khong-ky-thay')
  })

  it.each([
    ['dia_danh: Tân Lập, ngày ... tháng ... năm', ''],
    ['dia_danh: Tân Lập, ngày', ''],
    ['dia_danh: Tân Lập ngày ….. tháng ….. năm 2026', 'ngay: 12/03/2026'],
    ['dia_danh: Tân Lập, ngày 12 tháng 3 năm 2026', ''],
    ['dia_danh: Tân Lập, ngày 12/03/2026', 'ngay: 12/03/2026'],
  ])('prints the words of a date once: %s', async (place, date) => {
    const text = readFileSync(join(import.meta.dirname, '../cases/ky-quyen-han-trong-chuc-vu/input.md'), 'utf8')
    const { layout, diagnostics } = await printed(
      text.replace(/dia_danh: .*/, place).replace(/ngay: .*\n/, date && `${date}\n`),
    )
    expect(diagnostics.map(({ message }) => message).join()).toContain('Khóa `dia_danh` gõ cả ngày tháng')
    expect(layout ?? '').not.toMatch(/ngày.*, ngày/)
  })

  it('prints a mark once that is typed in small letters at its key', async () => {
    const text = readFileSync(join(import.meta.dirname, '../cases/ky-quyen-han-trong-chuc-vu/input.md'), 'utf8')
    const posts = 'ky_thay: kt. Giám đốc\n  chuc_vu: Phó Giám đốc'
    const { layout } = await printed(text.replace(/chuc_vu: .*/, posts))
    expect(layout).toContain('] KT. GIÁM ĐỐC\n')
  })

  it('leaves other bytes as they are', async () => {
    const text = readFileSync(join(import.meta.dirname, '../cases/go-ca-phan-ky/input.md'), 'utf8')
    expect(await mended(text)).toBe(text.slice(0, text.indexOf('Nơi nhận:')))
  })
})
