import { describe, expect, it } from 'vitest'
import { compile } from '../../src/compile.ts'
import { applyFixes } from '../../src/findings/fixes.ts'
import { printLayout } from '../print-layout.ts'
import {
  endsInKeys,
  endsOfText,
  endsTaken,
  endsTold,
  headsBeside,
  headsInKeys,
  headsTaken,
  headsTold,
  planWith,
} from './typed-ends.ts'

const own = ['the-thuc-trong-bai', 'the-thuc-khac-khoa']

async function compiled(text: string) {
  const source = { path: 'plan.md', text, asset: () => 'missing' as const, root: '' }
  const { files, diagnostics } = await compile({ ...source, fallbackDate: { year: 1980, month: 1, day: 1 } })
  const told = diagnostics.filter(({ rule }) => own.includes(rule))
  return { layout: files?.map(({ layout }) => printLayout(layout)).join(''), told, diagnostics }
}

const outcomes = new Map<string, ReturnType<typeof compiled>>()

/** What becomes of a source, worked out once. */
function built(text: string) {
  const outcome = outcomes.get(text) ?? compiled(text)
  outcomes.set(text, outcome)
  return outcome
}

/** As the fixes of what is told here leave it. */
async function mended(text: string): Promise<string> {
  const next = applyFixes(text, 'plan.md', (await built(text)).told)
  return next === text ? text : mended(next)
}

const messages = (told: Awaited<ReturnType<typeof built>>['told']): string =>
  told.map(({ message }) => message).join('\n')

describe.each([
  ['an end', 'end', endsInKeys],
  ['a head', 'head', headsInKeys],
] as const)('%s typed that is in the keys', (_, at, rows) => {
  it.each(rows)('is not printed twice (%s): %s', async (office, typed) => {
    const text = planWith(office, { [at]: typed })
    const { layout, told } = await built(text)
    expect(told.map(({ severity }) => severity)).toEqual(['warning'])
    expect(messages(told)).toContain('đã có ở các khóa')
    expect(layout).toBe((await built(planWith(office, {}))).layout)
    expect((await built(await mended(text))).layout).toBe(layout)
  })
})

describe.each([
  ['an end', 'end', endsTaken],
  ['a head', 'head', headsTaken],
] as const)('%s typed that the keys lack', (_, at, rows) => {
  it.each(rows)('is taken for them (%s): %s', async (office, typed, keys) => {
    const text = planWith(office, { [at]: typed })
    const before = await built(text)
    expect(messages(before.told)).toContain(
      keys
        .split(' ')
        .map((key) => `\`${key}\``)
        .join(', '),
    )
    const after = await built(await mended(text))
    expect(after.told).toEqual([])
    expect(after.layout).toBe(before.layout)
  })
})

describe.each([
  ['an end', 'end', endsTold],
  ['a head', 'head', headsTold],
] as const)('%s typed that can’t be settled', (_, at, rows) => {
  it.each(rows)('is an error with what to type (%s): %s', async (office, typed) => {
    const { layout, told } = await built(planWith(office, { [at]: typed }))
    expect(layout).toBeUndefined()
    expect(told.filter(({ severity, hint }) => severity === 'error' && hint)).not.toEqual([])
  })
})

describe('what is typed at the end', () => {
  it.each(endsOfText)('stays text where nothing tells that it is an end (%s): %s', async (office, typed) => {
    const { layout = '', told } = await built(planWith(office, { end: typed }))
    expect(told).toEqual([])
    for (const line of typed.split('\n'))
      expect(layout.replaceAll('·', ' ').toLowerCase()).toContain(line.replace(/^[-#] /, '').toLowerCase())
  })

  it.each([
    '| Họ tên | Chức vụ |\n|---|---|\n| Nguyễn Văn Ba | Hiệu trưởng |\n| Lê Thị Lan | Phó Hiệu trưởng |',
    'Trưởng ban\tNguyễn Văn Ba\nPhó ban\tLê Thị Lan',
  ])('stays a table of persons: %s', async (typed) => {
    const { layout, told } = await built(planWith('school', { end: typed }))
    expect(told).toEqual([])
    expect(layout).toContain('Lê Thị Lan')
  })

  it.each([
    ['HIỆU TRƯỞNG\n\n(Đã ký)\n\nNguyễn Văn Ba', 'Ghi chú: kế hoạch này thay kế hoạch số 40.', 'above'],
    ['Hiệu trưởng', 'Trân trọng.', 'below'],
    ['Lưu: VT.\nHIỆU TRƯỞNG\nNguyễn Văn Ba', 'Số điện thoại: 0912345678', 'above'],
    ['HIỆU TRƯỞNG\nNguyễn Văn Ba', 'Danh sách ban tổ chức\n\nNguyễn Văn Ba\n\nLê Thị Lan', 'below'],
  ])('is taken from the text around it: %s', async (typed, text, where) => {
    const end = where === 'above' ? `${typed}\n\n${text}` : `${text}\n\n${typed}`
    const { layout, told } = await built(planWith('school', { end }))
    expect(messages(told)).toContain('đã có ở các khóa')
    expect(layout).toBe((await built(planWith('school', { end: text }))).layout)
  })

  it('ends where an appendix begins, be its mark typed or not', async () => {
    const end = (mark: string) => `Lưu: VT, TV.\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba\n\n${mark}Phụ lục\n\nSách truyện.`
    for (const mark of ['', '# '])
      expect(messages((await built(planWith('school', { end: end(mark) }))).told)).toContain('được hiểu là `luu`')
  })

  it('is told where it stands above more text', async () => {
    const { told } = await built(planWith('school', { end: 'Nơi nhận:\n\n# Nội dung khác\n\nCác tổ báo cáo.' }))
    expect(messages(told)).toContain('“Nơi nhận:” gõ trong bài')
  })
})

it.each(headsBeside)('a head of which some may be text is told line by line (%s): %s', async (office, typed) => {
  const { told } = await built(planWith(office, { head: typed }))
  expect(told.length).toBeGreaterThan(0)
  expect(told.every(({ severity, hint }) => severity === 'warning' && hint)).toBe(true)
})
