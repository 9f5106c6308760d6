import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { check } from '../../src/compile.ts'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { issued } from '../outputs/issued.ts'
import { filled } from '../template/expanding.ts'

const cases = join(import.meta.dirname, '../../../shared/cases/source')

/** What is found in each, hints apart; a source that has an error isn't built. */
const told: Readonly<Record<string, readonly string[]>> = {
  'archive-typed-where-it-is-printed/plan.md': ['gia-tri-viet-khac'],
  'bom-inside-text/plan.md': ['ky-tu-an'],
  'cmyk-jpeg/cmyk.md': ['cu-phap'],
  'decimal-point-in-csv/d.md': ['so-khong-ro'],
  'decimal-point-in-csv/plan.md': [],
  'hidden-rows-of-a-sheet/h.md': ['du-lieu-bi-an'],
  'line-separator/plan.md': ['ky-tu-an'],
  'lines-pasted-without-blank-lines/plan.md': [
    'cu-phap',
    'dau-cach-truoc-dau-cau',
    'dau-khong-in',
    'dong-noi-vao-doan-tren',
    'o-danh-dau',
    'thieu-dong-trong',
  ],
  'long-address-starves-columns/plan.md': ['bang-qua-hep'],
  'nbsp-at-marks/plan.md': ['muc-khong-co-noi-dung'],
  'note-in-heading-and-bookmark/plan.md': ['phu-luc-khong-nhac-toi'],
  'note-on-appendix-title/plan.md': ['gia-tri-sai'],
  'notes-in-repeated-head/plan.md': [],
  'one-enter-is-a-paragraph/plan.md': ['dau-sau-so', 'thieu-dong-trong'],
  'photo-turned-by-exif/o6.md': [],
  'question-marks-for-letters/q.md': ['chu-mat-dau'],
  'recipients-without-dashes/plan.md': [
    'ten-loai-trong-trich-yeu',
    'khoa-viet-khac',
    'ho-ten-viet-hoa',
    'gia-tri-viet-khac',
  ],
  'row-taller-than-page/plan.md': [],
  'soft-hyphen/plan.md': ['ky-tu-an'],
  'stray-asterisks/plan.md': ['thieu-dong-trong', 'dau-nhan-manh-le'],
  'table-held-taller-than-page/plan.md': [],
  'table-pasted-from-a-sheet/plan.md': ['bang-dan-bang-tab', 'thieu-dong-trong'],
  'text-under-a-table/plan.md': ['thieu-dong-trong'],
  'twelve-months-landscape/plan.md': ['bang-qua-hep'],
  'twelve-months-portrait/plan.md': ['bang-qua-hep'],
  'zero-width-space-at-marks/plan.md': ['muc-khong-co-noi-dung', 'ky-tu-an'],
}

describe.skipIf(!existsSync(cases))('sources as they are typed and pasted', () => {
  it.each(Object.entries(told))('%s', async (path, rules) => {
    const loaded = loadSource(join(cases, path))
    if (!('source' in loaded)) throw new Error('not read')
    const { diagnostics } = await check(loaded.source)
    const found = diagnostics.flatMap(({ rule, severity }) => (severity === 'hint' ? [] : rule))
    expect([...new Set(found)].sort()).toEqual([...rules].sort())
  })

  it('percent-in-a-merge fills in the percentage that the sheet shows', () => {
    const { found, report } = collectFindings()
    const bytes = readFileSync(join(cases, 'percent-in-a-merge/a.xlsx'))
    const [first] = readRows({ bytes, file: 'a.xlsx' }, report) ?? []
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(filled('{{ty_le}}', first?.data ?? {})).toBe('12,5%')
  })

  it('note-in-heading-and-bookmark has no words of notes in its bookmarks', async () => {
    const { pdf } = await issued(readFileSync(join(cases, 'note-in-heading-and-bookmark/plan.md'), 'utf8'))
    expect(pdf.bookmarks.map(({ title }) => title)).toEqual(['I. MỤC ĐÍCH', 'Phụ lục'])
  })
})
