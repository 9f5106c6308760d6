import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile, type Source } from '../../src/compile.ts'
import type { Layout } from '../../src/layout/layout.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { formats, renderersIn } from '../../src/render/index.ts'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

const renderers = renderersIn(systemFonts)

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

it('writes a DOCX and a PDF beside the source and says so in one line with pages and time', () => {
  at.put('plan.md', plan)
  const { code, out, err } = at.start(['build', 'plan.md'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toMatch(/^plan\.docx, plan\.pdf {2}1 trang {2}\d+,\d\d giây\n$/)
  expect(at.files()).toEqual(['plan.docx', 'plan.md', 'plan.pdf'])
})

it('writes only the formats asked for, into the folder of -o, which it makes', async () => {
  at.put('plan.md', plan)
  expect((await at.run(['build', 'plan.md', '--to', 'pdf', '-o', 'ra/moi'])).code).toBe(0)
  expect(at.files()).toEqual(['plan.md', 'ra', join('ra', 'moi'), join('ra', 'moi', 'plan.pdf')])
})

it('writes the bytes that the source code writes: the bundle has lost nothing', async () => {
  const { source } = loadSource(join(import.meta.dirname, '../../examples/so-chuyen-doi-so/plan.md')) as {
    source: Source
  }
  at.put('plan.md', source.text)
  expect(at.start(['build', 'plan.md'])).toMatchObject({ code: 0, err: '' })
  const { files } = await compile(source)
  for (const format of formats) {
    const { bytes } = await renderers[format](files?.[0].layout as Layout)
    expect(readFileSync(join(at.folder, `plan.${format}`)).equals(bytes)).toBe(true)
  }
})

it('reads a plan from standard input', () => {
  expect(at.start(['build', '-', '--to', 'docx'], plan).code).toBe(0)
  expect(at.files()).toEqual(['ke-hoach.docx'])
})

it('reads byte order marks, CRLF and letters in NFD as if they were not there', async () => {
  at.put('a/plan.md', plan)
  at.put('b/plan.md', `\ufeff${plan.normalize('NFD').replaceAll('\n', '\r\n')}`)
  expect((await at.run(['build', 'a/plan.md', 'b/plan.md'])).code).toBe(0)
  for (const file of ['plan.docx', 'plan.pdf'])
    expect(readFileSync(join(at.folder, 'b', file)).equals(readFileSync(join(at.folder, 'a', file)))).toBe(true)
})

it('counts the files on stderr, and lets one with errors stop no other', async () => {
  at.put('a.md', plan)
  at.put('b.md', plan.replace('12/03/2026', '31/02/2026'))
  at.put('c.md', plan)
  const { code, out, err } = await at.run(['build', 'a.md', 'b.md', 'c.md', '--to', 'pdf'])
  expect(code).toBe(1)
  expect(out.match(/\.pdf/g)).toHaveLength(2)
  expect(err).toContain('[2/3] b.md')
  expect(err).toContain('b.md:6:7  lỗi  “31/02/2026” là ngày không có thật: tháng 2 năm 2026 có 28 ngày')
  expect(at.files()).toEqual(['a.md', 'a.pdf', 'b.md', 'c.md', 'c.pdf'])
})

it('leaves the outputs of before where the new source has errors', async () => {
  at.put('plan.md', plan)
  await at.run(['build', 'plan.md', '--to', 'pdf'])
  const before = readFileSync(join(at.folder, 'plan.pdf'))
  at.put('plan.md', plan.replace('# Mục đích', '### Mục đích'))
  expect((await at.run(['build', 'plan.md', '--to', 'pdf'])).code).toBe(1)
  expect(readFileSync(join(at.folder, 'plan.pdf')).equals(before)).toBe(true)
})

it('builds with warnings, and not under --strict', async () => {
  at.put('plan.md', plan.replace('dia_danh: Hà Nội\n', ''))
  expect((await at.run(['build', 'plan.md', '--to', 'pdf', '--strict'])).code).toBe(1)
  expect(at.files()).toEqual(['plan.md'])
  const { code, err } = await at.run(['build', 'plan.md', '--to', 'pdf'])
  expect(code).toBe(0)
  expect(err).toContain('cảnh báo  Chưa có địa danh')
})

it('reads pictures from below the source’s folder, with either slash', async () => {
  const png = readFileSync(join(import.meta.dirname, '../cases/hinh/so-do.png'))
  at.put('ke-hoach/hinh/a.png', png)
  at.put('ke-hoach/plan.md', `${plan}\n![Sơ đồ](hinh/a.png)\n\n![Sơ đồ](hinh\\a.png)\n\nHết.\n`)
  expect(await at.run(['build', 'ke-hoach/plan.md'])).toMatchObject({ code: 0, err: '' })
})

it('dates a plan without a date from SOURCE_DATE_EPOCH', async () => {
  at.put('plan.md', plan.replace('ngay: 12/03/2026\n', ''))
  process.env.SOURCE_DATE_EPOCH = '1767225600'
  await at.run(['build', 'plan.md', '--to', 'pdf'])
  delete process.env.SOURCE_DATE_EPOCH
  expect(readFileSync(join(at.folder, 'plan.pdf'), 'latin1')).toContain('2026-01-01')
})

it('expands * itself, for prompts that leave it to the program', async () => {
  at.put('ke-hoach/a.md', plan)
  at.put('ke-hoach/b.md', plan)
  expect((await at.run(['build', 'ke-hoach/*.md', '--to', 'docx'])).code).toBe(0)
  expect(at.files()).toEqual([
    'ke-hoach',
    ...['a.docx', 'a.md', 'b.docx', 'b.md'].map((name) => join('ke-hoach', name)),
  ])
})

it('names every file that is not there, and builds the others', async () => {
  at.put('a.md', plan)
  const { code, out, err } = await at.run(['build', 'b.md', 'a.md', 'c.md', '--to', 'docx'])
  expect([code, out]).toEqual([2, expect.stringMatching(/^a\.docx {2}/)])
  expect(err).toContain('Lỗi: Không có tệp “b.md”')
  expect(err).toContain('Lỗi: Không có tệp “c.md”')
  expect(at.files()).toEqual(['a.docx', 'a.md'])
})
