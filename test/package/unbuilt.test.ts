import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('says in one line what a program lacks that was installed without its scripts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))
  cpSync(join(import.meta.dirname, '../../bin'), join(folder, 'bin'), { recursive: true })
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'bin/kehoach.cjs'), '--version'], {
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  expect([status, stdout]).toEqual([70, ''])
  expect(stderr).toMatch(
    /^Lỗi: chương trình chưa được dựng, thiếu “.*kehoach\.cjs”\. Gõ `npm run prepare` ở thư mục “.*”\.\n$/,
  )
})
