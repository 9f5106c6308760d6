import { expect, it } from 'vitest'
import { check, type Source } from '../../../src/compile.ts'
import { suppressErrors } from '../../../src/import/write/suppress-errors.ts'
import { plan } from '../../plan.ts'

const asSource = (text: string): Source => ({
  path: 'plan.md',
  text,
  root: '',
  asset: () => 'missing',
  fallbackDate: { year: 1980, month: 1, day: 1 },
})
const errorsIn = async (text: string) =>
  (await check(asSource(text))).diagnostics.filter(
    ({ severity, suppressed }) => severity === 'error' && suppressed === undefined,
  )

const faulty = plan
  .replace(/noi_nhan:.*/, 'noi_nhan: [Như trên]')
  .replace('Nắm tình', 'Họp ngày 31/4/2026,\ntổng kết ngày 30/02/2026.\n\nNắm tình')

it('sets errors of the original aside where they stand: a later one of the same kind is told', async () => {
  const { source, findings } = await suppressErrors({
    text: faulty,
    files: [],
    origins: [],
    lostNotes: [],
    pictures: [],
    brokenWords: 0,
    printed: [],
    guessedNames: [],
  })
  expect(await errorsIn(source.text)).toEqual([])
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['nhu-tren-khong-kinh-gui', 'warning'],
    ['ngay-khong-co-that-trong-bai', 'warning'],
    ['ngay-khong-co-that-trong-bai', 'warning'],
  ])
  expect(source.text).toContain('bo_qua:\n  nhu-tren-khong-kinh-gui: giữ nguyên như bản gốc\n---\n')
  expect(source.text).toContain('\n<!-- kehoach-bo-qua ngay-khong-co-that-trong-bai: giữ nguyên như bản gốc -->\nHọp')
  const later = `${source.text}\nXong ngày 31/6/2026.\n`
  expect((await errorsIn(later)).map(({ rule }) => rule)).toEqual(['ngay-khong-co-that-trong-bai'])
})

it('sets nothing aside that could not be read, and says that the source doesn’t build', async () => {
  const text = plan.replace('so: 15', 'so: 15 bis')
  const { source, findings } = await suppressErrors({
    text,
    files: [],
    origins: [],
    lostNotes: [],
    pictures: [],
    brokenWords: 0,
    printed: [],
    guessedNames: [],
  })
  expect(source.text).toBe(text)
  expect(findings).toEqual([
    expect.objectContaining({ severity: 'warning', hint: expect.stringContaining('tệp vừa ghi chưa dựng được') }),
  ])
})
