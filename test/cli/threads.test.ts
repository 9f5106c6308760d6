import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plan } from '../plan.ts'
import { type Desk, desk, type Run } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const withoutTimes = ({ out, ...run }: Run): Run => ({ ...run, out: out.replace(/\d+,\d\d giây/g, 'giây') })

const contents = (folder: string) =>
  at
    .files()
    .filter((name) => name.startsWith(join(folder, '/')) && /\.(?:docx|pdf)$/.test(name))
    .map((name) => [name.slice(folder.length), readFileSync(join(at.folder, name)).toString('base64')])

it('builds many sources on threads as on one: bytes, findings, order and exit code, with a faulty one and one from standard input among them', () => {
  at.put('1-dai.md', `${plan}\n${'Các phòng phối hợp thực hiện theo chức năng.\n\n'.repeat(400)}Hết.\n`)
  at.put('2.md', plan.replace('dia_danh: Hà Nội\n', ''))
  at.put('3-sai.md', plan.replace('12/03/2026', '31/02/2026'))
  at.put('4.md', plan)
  at.put('5-rong.md', '')
  const build = (threads: number, folder: string) => {
    at.put(join(folder, 'cu.txt'), '')
    const done = at.start(
      ['build', '1-dai.md', '2.md', '-', '3-sai.md', '4.md', '5-rong.md', '-j', String(threads), '-o', folder],
      plan,
    )
    return withoutTimes({ ...done, out: done.out.replaceAll(join(folder, '/'), '') })
  }
  const one = build(1, 'mot')
  expect(build(3, 'ba')).toEqual(one)
  expect(contents('ba')).toEqual(contents('mot'))
  expect(one.code).toBe(1)
  expect(one.out.match(/\S+\.docx/g)).toEqual(['1-dai.docx', '2.docx', 'ke-hoach.docx', '4.docx'])
  expect(one.err.match(/^\[.*|\S+:\d+:\d+ .*?(?=\[)|.*chưa ghi.*/gm)).toMatchInlineSnapshot(`
    [
      "[1/6] 1-dai.md",
      "[2/6] 2.md",
      "2.md:2:1  cảnh báo  Chưa có địa danh; chỗ này để trống khi in  ",
      "[3/6] -",
      "[4/6] 3-sai.md",
      "3-sai.md:6:7  lỗi  “31/02/2026” là ngày không có thật: tháng 2 năm 2026 có 28 ngày  ",
      "3-sai.md: chưa ghi tệp nào.",
      "[5/6] 4.md",
      "[6/6] 5-rong.md",
      "5-rong.md:1:1  lỗi  Tệp không có nội dung  ",
      "5-rong.md: chưa ghi tệp nào.",
    ]
  `)
})

it('takes its part of the sources on threads, too', () => {
  for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) at.put(name, plan)
  const done = at.start(['build', 'a.md', 'b.md', 'c.md', 'd.md', '--to', 'docx', '-j', '2', '--shard', '2/2'])
  expect(done).toMatchObject({ code: 0, err: '[1/2] b.md\n[2/2] d.md\n' })
  expect(done.out.match(/\S+\.docx/g)).toEqual(['b.docx', 'd.docx'])
})

it('refuses a source that is named twice before any thread begins', () => {
  at.put('a.md', plan)
  at.put('b.md', plan)
  const done = at.start(['build', 'a.md', 'b.md', 'a.md', '-j', '2'])
  expect(done).toMatchObject({ code: 2, err: expect.stringContaining('“a.md” và “a.md” cùng cho ra “a.docx”') })
  expect(at.files()).toEqual(['a.md', 'b.md'])
})

it('tells of a source that takes all the memory of a thread, and goes on with the others', () => {
  at.put('a.md', plan)
  at.put('b.md', plan + '- Việc này làm xong trước ngày 30 tháng 6 năm 2026.\n\n'.repeat(24_000))
  at.put('c.md', plan)
  process.env.NODE_OPTIONS = '--max-old-space-size=72'
  const done = at.start(['build', 'a.md', 'b.md', 'c.md', '--to', 'docx', '-j', '2'])
  delete process.env.NODE_OPTIONS
  expect(done.code).toBe(70)
  expect(done.err).toMatch(/^\[1\/3\] a\.md\n\[2\/3\] b\.md\nHết bộ nhớ .*\n\[3\/3\] c\.md\n$/)
  expect(at.files()).toEqual(['a.docx', 'a.md', 'b.md', 'c.docx', 'c.md'])
})

it.each([
  ['none', '0'],
  ['no number', 'hai'],
])('refuses -j with %s', (_, threads) => {
  at.put('a.md', plan)
  expect(at.start(['build', 'a.md', '-j', threads])).toMatchObject({
    code: 2,
    err: expect.stringContaining('-j phải là số từ 1 đến 64'),
  })
})

it('tells a SOURCE_DATE_EPOCH that is no number as wrong use, once', () => {
  at.put('a.md', plan)
  at.put('b.md', plan)
  process.env.SOURCE_DATE_EPOCH = 'hôm nay'
  const done = at.start(['build', 'a.md', 'b.md', '-j', '2'])
  delete process.env.SOURCE_DATE_EPOCH
  expect(done).toMatchObject({ code: 2, err: expect.stringMatching(/^Lỗi: SOURCE_DATE_EPOCH phải là số giây/) })
})
