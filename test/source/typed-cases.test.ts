import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { check } from '../../src/compile.ts'

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
  'long-address-starves-columns/plan.md': ['bang-qua-hep'],
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
}

describe.skipIf(!existsSync(cases))('sources as they are typed and pasted', () => {
  it.each(Object.entries(told))('%s', async (path, rules) => {
    const loaded = loadSource(join(cases, path))
    if (!('source' in loaded)) throw new Error('not read')
    const { diagnostics } = await check(loaded.source)
    const found = diagnostics.flatMap(({ rule, severity }) => (severity === 'hint' ? [] : rule))
    expect([...new Set(found)].sort()).toEqual([...rules].sort())
  })
})
