import { mkdirSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { limits } from '../../src/limits.ts'
import { plan } from '../plan.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('a byte more than the limit', () => {
  it.each(['cu.docx', 'cu.txt'])('of a file to import: %s', async (name) => {
    at.put(name, '')
    truncateSync(join(at.folder, name), limits.importBytes.most + 1)
    expect(await at.run(['import', name])).toEqual({
      code: 2,
      out: '',
      err: expect.stringContaining(`Tệp “${name}” lớn hơn 100 MB. Bỏ bớt hình rồi nhập lại.`),
    })
    expect(at.files()).toEqual([name])
  })

  it('of the name of a file that a source names, where one letter less is only missing', async () => {
    const bytes = limits.nameBytes.most
    at.put('plan.md', `${plan}\n::chen{tep="${'a'.repeat(bytes - 3)}.md"}\n\n::chen{tep="${'ủ'.repeat(84)}a.md"}\n`)
    const done = await at.run(['build', 'plan.md'])
    const line = plan.split('\n').length + 1
    expect(done.code).toBe(1)
    expect(done.err).toContain(`plan.md:${line}:1  lỗi  Không có tệp “${'a'.repeat(80)}…”`)
    expect(done.err).toContain(`plan.md:${line + 2}:1  lỗi  Tên tệp “${'ủ'.repeat(80)}…” dài hơn 255 byte`)
    expect(at.files()).toEqual(['plan.md'])
  })

  it('of a file that a source names', async () => {
    at.put('plan.md', `${plan}\n![Sơ đồ](a.png)\n`)
    at.put('a.png', '')
    truncateSync(join(at.folder, 'a.png'), limits.assetBytes.most + 1)
    const done = await at.run(['build', 'plan.md'])
    expect(done).toMatchObject({ code: 1, err: expect.stringContaining('Tệp “a.png” lớn hơn 100 MB') })
    expect(at.files()).toEqual(['a.png', 'plan.md'])
  })
})

describe('a file that is no source', () => {
  const rows: readonly [what: string, name: string, contents: string | Uint8Array, code: number, message: string][] = [
    ['empty', 'plan.md', '  \n', 1, 'plan.md:1:1  lỗi  Tệp không có nội dung'],
    ['UTF-16', 'plan.md', utf16(plan), 1, 'Tệp dùng bảng mã UTF-16'],
    ['Windows-1258', 'plan.md', Buffer.from([0x4b, 0xea, 0xec, 0x20, 0x68, 0x6f, 0xf2]), 1, 'giống Windows-1258'],
    ['TCVN3', 'plan.md', Buffer.from([0x4b, 0xd5, 0x20, 0x68, 0x6f, 0xb9]), 1, 'giống TCVN3'],
    ['binary', 'plan.md', Buffer.from([0x50, 0x4b, 0, 0]), 1, 'Tệp không phải là văn bản thuần'],
    ['50 MB large', 'plan.md', Buffer.alloc(50_000_000, 'a'), 1, 'Tệp lớn hơn 2 MB'],
    ['a Word file', 'plan.docx', 'PK', 2, '“plan.docx” không phải tệp .md hay .yaml'],
  ]
  it.each(rows)('%s', async (_, name, contents, code, message) => {
    at.put(name, contents)
    const done = await at.run(['build', name])
    expect(done.err).toContain(message)
    expect(done.err).not.toContain('at ')
    expect({ code: done.code, out: done.out, files: at.files() }).toEqual({ code, out: '', files: [name] })
  })

  it('missing', async () => {
    expect(await at.run(['build', 'khong-co.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Không có tệp “khong-co.md”'),
    })
  })

  it.each(['moi.txt', 'moi.md.txt'])('missing, where Notepad has made %s of it', async (there) => {
    at.put(there, 'a')
    for (const args of ['build', 'check', 'import'].flatMap((command) =>
      ['moi', 'moi.md'].map((name) => [command, name]),
    ))
      expect(await at.run(args)).toMatchObject({ code: 2, err: expect.stringContaining(`Có phải là “${there}”?`) })
    expect(at.files()).toEqual([there])
  })

  it('a folder', async () => {
    mkdirSync(join(at.folder, 'plan.md'))
    expect(await at.run(['build', 'plan.md'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('“plan.md” là thư mục'),
    })
  })
})

describe('wrong use', () => {
  const rows: readonly [args: string[], message: string][] = [
    [['build'], 'thiếu tham số <tệp>'],
    [['import', 'plan.md', 'a.docx'], 'Lỗi: kehoach import nhận mỗi lần một tệp; chọn từng tệp một'],
    [['build', 'plan.md', '--to', 'odt'], 'Không có định dạng “odt”'],
    [['build', 'plan.md', '--too', 'pdf'], 'không có tùy chọn “--too”'],
    [['dung', 'plan.md'], 'không có lệnh “dung”'],
    [['build', 'plan.md', '--font-dir', '.'], 'Không thấy đủ bốn kiểu chữ Times New Roman'],
    [['build', 'plan.md', './plan.md', '-o', 'ra'], 'cùng cho ra'],
    [['build', 'plan.md', '-o', 'plan.md/ra'], 'Không ghi được vào thư mục'],
  ]
  it.each(rows)('kehoach %j', async (args, message) => {
    at.put('plan.md', plan)
    const { code, out, err } = await at.run(args)
    expect(err).toContain(message)
    expect({ code, out, files: at.files() }).toEqual({ code: 2, out: '', files: ['plan.md'] })
  })
})

it('says what to do where an output can’t be replaced, and leaves nothing half written', async () => {
  at.put('plan.md', plan)
  mkdirSync(join(at.folder, 'plan.pdf', 'con'), { recursive: true })
  const { code, err } = await at.run(['build', 'plan.md'])
  expect(code).toBe(2)
  expect(err).toContain('“plan.pdf” là thư mục')
  expect(err).not.toContain('Word')
  expect(at.files()).toEqual(['plan.md', 'plan.pdf', join('plan.pdf', 'con')])
})

it.each(['build', 'check', 'preview', 'new', 'import', 'rules', 'schema', 'kham', 'install', 'uninstall'])(
  '%s speaks Vietnamese in its help, with examples',
  async (command) => {
    const { out, code } = await at.run([command, '--help'])
    expect(code).toBe(0)
    expect(out).toContain(`Cách dùng: kehoach ${command}`)
    expect(out).toContain('Ví dụ:')
    expect(out).not.toMatch(/Usage|Options|Arguments|default|\[options\]/)
  },
)

it('check finds the same errors as build and writes nothing', async () => {
  at.put('plan.md', plan.replace('# Mục đích', '#'))
  const check = await at.run(['check', '-q', 'plan.md'])
  expect(check.code).toBe(1)
  expect(`${check.err}plan.md: chưa ghi tệp nào.\n`).toBe((await at.run(['build', 'plan.md'])).err)
  expect(at.files()).toEqual(['plan.md'])
})
