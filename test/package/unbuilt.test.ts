import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { timesIn } from '../../src/render/fonts.ts'
import { plan } from '../plan.ts'

const root = join(import.meta.dirname, '../..')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/kehoach.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') },
  })
  return { status, stdout, stderr }
}

const advice =
  '\\nBản đóng gói: giải nén lại cả tệp ZIP; nếu lại mất, xem phần mềm diệt virus\\.\\nBản mã nguồn: gõ `npm run prepare` ở thư mục “.*”\\.\\n$'

/** The bundles, and what is loaded beside them but for the fonts. */
function putProgram(): void {
  cpSync(join(root, 'dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => !/\.(?:cache|zip|html)$/.test(path),
  })
  mkdirSync(join(folder, 'node_modules'))
  for (const name of ['@myriaddreamin', '@resvg', 'tinypool'])
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), 'junction')
}

it('says what a program lacks that was installed without its scripts, or not unpacked in whole', () => {
  const { status, stdout, stderr } = run('--version')
  expect([status, stdout]).toEqual([70, ''])
  expect(stderr).toMatch(new RegExp(`^Lỗi: chương trình không đủ tệp: thiếu “.*kehoach\\.cjs”\\.${advice}`))
})

it('says the same of a bundle that is cut off, and not what is in it', () => {
  putProgram()
  const bundle = join(folder, 'dist/kehoach.cjs')
  truncateSync(bundle, 1_000_000)
  const { status, stdout, stderr } = run('rules')
  expect([status, stdout]).toEqual([70, ''])
  expect(stderr).toMatch(new RegExp(`^Lỗi: chương trình không đủ tệp: bị cắt cụt “.*kehoach\\.cjs”\\.${advice}`))
})

it.skipIf(timesIn('/usr/share/fonts/truetype/msttcorefonts') || process.platform !== 'linux')(
  'says that its fonts are missing',
  () => {
    putProgram()
    writeFileSync(join(folder, 'plan.md'), plan)
    for (const flags of [[], ['--to', 'pdf'], ['-j', '2']])
      expect(run('build', 'plan.md', ...flags)).toEqual({
        status: 2,
        stdout: '',
        stderr: expect.stringMatching(/Thiếu phông chữ đi kèm \(Tinos\).*--to docx\.\n/),
      })
    expect(run('build', 'plan.md', '--to', 'docx').status).toBe(0)
    expect(run('kham')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(/^Phông chữ của PDF: thiếu phông Tinos đi kèm: .*--to docx$/m),
    })
  },
)
