import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { plan, soundPlan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const read = (name: string) => readFileSync(join(at.folder, name), 'utf8')
const faulty = plan.replace('Nắm tình hình', 'Nắm  tình hình')

it('mends with --fix what is surely wrong, and nothing else: comments, line ends, decomposed letters and all', async () => {
  const typed = `\ufeff${faulty.replace('so: 15', 'so:   15   # của năm').normalize('NFD')}`.replaceAll('\n', '\r\n')
  at.put('plan.md', typed)
  expect((await at.run(['check', 'plan.md', '--fix'])).code).toBe(0)
  const changed = (text: string, kept: string) =>
    text.split('\r\n').flatMap((line, i) => (line === kept.split('\r\n')[i] ? [] : [line]))
  expect(changed(read('plan.md'), typed)).toEqual(['Nắm tình hình văn thư ở các phòng.'.normalize('NFD')])
  const once = read('plan.md')
  await at.run(['check', 'plan.md', '--fix'])
  expect(read('plan.md')).toBe(once)
})

it.each(['check', 'build'])(
  '%s says how many places --fix would mend, and --fix what it did there',
  async (command) => {
    at.put('plan.md', `${faulty.trimEnd()}\n`.replace('Nắm  tình hình', '-Nắm  tình hình'))
    expect((await at.run([command, 'plan.md'])).err).toMatch(
      /\n2 chỗ sửa được ngay: gõ `kehoach check --fix plan\.md`\n/,
    )
    const { err } = await at.run(['check', 'plan.md', '--fix'])
    expect(err).toContain('“-Nắm  tình hình văn thư ở các phòng.” → “- Nắm tình hình văn thư ở các phòng.”\n')
    expect(err).not.toContain('sửa được ngay')
  },
)

it('mends what is but a hint with --fix=ca-goi-y only, and says by which rules', async () => {
  const hinted = faulty.replace('Nắm  tình', 'Họp ngày 5 tháng 6 năm 2026. Nắm  tình')
  at.put('plan.md', hinted)
  expect((await at.run(['check', '--fix', 'plan.md'])).err).toContain('Theo quy tắc: khoang-trang-doi (1 chỗ)\n')
  expect(read('plan.md')).toContain('ngày 5 tháng')
  expect((await at.run(['check', 'plan.md'])).err).toContain(
    '1 chỗ sửa theo gợi ý được: gõ `kehoach check --fix=ca-goi-y',
  )
  await at.run(['check', '--fix=ca-goi-y', 'plan.md'])
  expect(read('plan.md')).toContain('ngày 05 tháng')
  expect((await at.run(['check', '--fix=tat-ca', 'plan.md'])).code).toBe(2)
})

it('shows with --dry-run what it would mend, as a diff', async () => {
  at.put('plan.md', faulty)
  const { code, out, err } = await at.run(['check', 'plan.md', '--fix', '--dry-run'])
  expect(code).toBe(1)
  expect(err).not.toContain('plan.md: không có lỗi')
  expect(out).toContain('--- plan.md\n+++ plan.md\n@@ -')
  expect(out).toContain('-Nắm  tình hình văn thư ở các phòng.\n+Nắm tình hình văn thư ở các phòng.\n')
  expect(read('plan.md')).toBe(faulty)
})

it.each([
  ['as it is', (text: string) => text],
  [
    'with Windows line ends, a byte order mark and decomposed letters',
    (text: string) => `\ufeff${text.normalize('NFD')}`.replaceAll('\n', '\r\n'),
  ],
  ['without a line end at the end', (text: string) => text.trimEnd().replace('./.', '  hết')],
])('shows a diff that makes of the file what --fix does: %s', async (_, as) => {
  const typed = as(faulty)
  at.put('plan.md', typed)
  const { out } = await at.run(['check', 'plan.md', '--fix', '--dry-run'])
  await at.run(['check', 'plan.md', '--fix'])
  expect(read('plan.md')).not.toBe(typed)
  expect(applyPatch(typed, out, { autoConvertLineEndings: false })).toBe(read('plan.md'))
})

it('exits by --strict, --max-warnings and -q as CI asks', () => {
  at.put('plan.md', faulty)
  const code = (...flags: string[]) => at.start(['check', 'plan.md', ...flags]).code
  expect([code(), code('--strict'), code('--max-warnings', '0'), code('--max-warnings', '1')]).toEqual([0, 1, 1, 0])
  expect(at.start(['check', '-q', 'plan.md'])).toEqual({ code: 0, out: '', err: '' })
  // What -q hides counts all the same, and what failed the run is said.
  for (const flags of [['--strict'], ['--max-warnings', '0']]) {
    const { code: hidden, err } = at.start(['check', 'plan.md', '-q', ...flags])
    expect([hidden, err]).toEqual([1, '1 cảnh báo không in ra vì có -q, vẫn tính vào kết quả\n'])
  }
  expect([code('--max-warnings', 'x'), code('--format', 'xml'), code('--explain', 'khoang-trang')]).toEqual([2, 2, 2])
})

it('prints reports for programs to standard output, and nothing else there', async () => {
  at.put('plan.md', faulty)
  const { out, err } = await at.run(['check', 'plan.md', '--format', 'json'])
  expect(JSON.parse(out).counts.warning).toBe(1)
  expect(err).toBe('')
  expect((await at.run(['check', 'plan.md', '--format', 'github'])).out).toContain('::warning file=plan.md,line=')
})

it.each(['json', 'github', 'sarif', 'junit', 'gitlab'])(
  'gives the same %s whether -q is there or not',
  async (format) => {
    at.put('plan.md', faulty)
    const flags = ['check', 'plan.md', '--strict', '--format', format]
    const { code, out } = await at.run([...flags, '-q'])
    expect([code, out]).toEqual([1, (await at.run(flags)).out])
    expect(out).toContain('khoang-trang-doi')
  },
)

it('explains a rule, and needs no file for it', async () => {
  const { code, out } = await at.run(['check', '--explain', 'khoang-trang-doi'])
  expect([code, out.split('\n')[0]]).toEqual([0, '# khoang-trang-doi'])
  expect((await at.run(['check'])).code).toBe(2)
})

it('sets a finding aside for its reason, and says when there is none to set aside', async () => {
  const aside = (reason: string) => `<!-- kehoach-bo-qua khoang-trang-doi: ${reason} -->\nNắm`
  at.put('plan.md', faulty.replace('Nắm', aside('như bản gốc')))
  expect((await at.run(['check', 'plan.md', '--strict'])).code).toBe(0)
  expect(JSON.parse((await at.run(['check', 'plan.md', '--format', 'json'])).out).counts.suppressed).toBe(1)
  const hint = '<!-- kehoach-bo-qua thieu-phan-ke-hoach: mẫu ngắn -->\nNắm'
  at.put('plan.md', plan.replace('Nắm', hint))
  expect(await at.run(['build', 'plan.md', '--to', 'docx'])).toMatchObject({ code: 0, err: '' })
  at.put('plan.md', plan.replace('Nắm', aside('thừa')))
  expect((await at.run(['check', 'plan.md'])).err).toContain('[bo-qua-thua]')
})

it('prints 500 findings of a source, counts the rest, and says how to have them all', async () => {
  const pictures = Array.from({ length: 600 }, (_, i) => `![h](anh-${i}.png)\n`).join('\n')
  at.put('ke hoach.md', `${soundPlan.replace('Nắm tình hình', 'Nắm  tình hình')}\n${pictures}`)
  for (const command of ['check', 'build']) {
    const { code, err } = await at.run([command, 'ke hoach.md'])
    expect(code).toBe(1)
    expect(err.match(/:\d+ {2}lỗi {2}/g)).toHaveLength(500)
    expect(err).toContain(`Chỉ in 500 trong 601 chỗ. Còn lại:
  100 lỗi  [cu-phap]
  1 cảnh báo  [khoang-trang-doi]
Xem tất cả: gõ \`kehoach check --format json -o ket-qua.json "ke hoach.md"\`, rồi mở ket-qua.json

600 lỗi, 1 cảnh báo
`)
  }
  await at.run(['check', '--format', 'json', '-o', 'ket-qua.json', 'ke hoach.md'])
  expect(JSON.parse(read('ket-qua.json')).counts).toMatchObject({ error: 600, warning: 1 })
})
