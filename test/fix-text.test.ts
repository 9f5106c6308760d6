import { expect, test } from 'vitest'
import { type Checked, check as checkSource, type Source } from '../src/compile.ts'
import { type Diagnostic, editsOf } from '../src/findings/diagnostic.ts'
import { fixText } from '../src/fix-text.ts'
import { plan } from './plan.ts'

const sourceOf = (text: string): Source => ({
  path: 'plan.md',
  text,
  asset: () => 'missing',
  root: '',
  fallbackDate: { year: 2026, month: 1, day: 1 },
})

const chosen = () => true

async function mended(text: string, check: (source: Source) => Promise<Checked> = checkSource) {
  const source = sourceOf(text)
  return fixText({ typed: text, source, checked: await check(source) }, { check, chosen })
}

const errorsIn = ({ diagnostics }: Checked) =>
  new Set(diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule))

test.each([
  ['a trace of a signature by itself', 'trich_yeu: 2026\n---\n(Đã ký)\ntrich_yeu: |\nThị Bình'],
  [
    'a head of a document parted from its name',
    'co_quan: Mai\ntrich_yeu: Tổ chức Ngày hội\n---\nKế hoạch\ntổ chức Ngày hội\nNhà 2026\nKế hoạch\nVề tổ chức Ngày hội',
  ],
  ['a row by itself', 'noi_nhan: Sở]\n---\n| | | |\n|---|---|---|\n1. 5\n| |'],
])('a fix that brings an error is not made: %s', async (_, text) => {
  const before = errorsIn(await checkSource(sourceOf(text)))
  const after = await mended(text)
  expect([...errorsIn(after.checked)].filter((rule) => !before.has(rule))).toEqual([])
  expect(await mended(after.typed)).toMatchObject({ typed: after.typed })
})

/** Finds each “x”, to be taken away, and calls a text wrong that has no more of them than it may. */
const leaving =
  (least: number) =>
  async ({ path, text }: Source): Promise<Checked> => {
    const lines = text.split('\n')
    const told = lines.flatMap((line, i): Diagnostic[] => {
      const from = { file: path, line: i + 1, column: line.indexOf('x') + 1 }
      const place = { ...from, endLine: i + 1, endColumn: from.column + 1 }
      return from.column === 0
        ? []
        : [{ rule: 'dau-cau', severity: 'warning', message: `“${line}”`, place, fix: { place, text: '' } } as never]
    })
    const error = { rule: 'thieu-muc', severity: 'error', message: 'Thiếu' } as never
    return { diagnostics: told.length < least ? [...told, error] : told, bugs: [] }
  }

test('all others are, and of those left out nobody is told that they can be made', async () => {
  const text = plan.replace(/\n$/, '\nax\nbx\ncx\ndx\n')
  const { typed, checked, by } = await mended(text, leaving(1))
  expect(typed.match(/x/g)).toHaveLength(1)
  expect([...by.values()]).toEqual([(text.match(/x/g)?.length ?? 0) - 1])
  expect(checked.diagnostics.flatMap(editsOf)).toEqual([])
})

test('keys that stand astray one after another are all put right at once', async () => {
  let checks = 0
  const counting = (source: Source) => {
    checks++
    return checkSource(source)
  }
  const astray = 'nguoi_ky: {chuc_vu: Giám đốc}\n ho_ten: Trần Thị Mơ\n'
  const { typed } = await mended(`---\n${astray.repeat(8)}---\n\nKiểm tra.\n`, counting)
  expect(typed).toMatch(/^---\n(?:nguoi_ky: .*\nho_ten: .*\n){8}---\n/)
  // As typed, mended, and seen that nothing is left.
  expect(checks).toBeLessThanOrEqual(3)
})

test('recipients on lines between brackets are put between commas', async () => {
  const brackets = plan.replace(/noi_nhan: .*/, 'noi_nhan: [Ủy ban\n  - Sở Nội vụ, Các phòng]')
  const { typed } = await mended(brackets)
  expect(typed).toContain('noi_nhan: ["Ủy ban", "Sở Nội vụ", Các phòng]\n')
})
