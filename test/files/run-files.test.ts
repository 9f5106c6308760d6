import { linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { claimFiles, clashesIn } from '../../src/commands/disk/run-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'kehoach-run-files-'))
afterAll(() => rmSync(folder, { recursive: true }))

const use = (name: string, of: string) => ({ path: join(folder, name), role: 'văn bản', of })

it('a file that another run replaced lends its place on the disk to no clash', () => {
  writeFileSync(join(folder, 'a.docx'), 'cũ')
  linkSync(join(folder, 'a.docx'), join(folder, 'b.docx'))
  const run = claimFiles([], [use('a.docx', 'hàng 1')])
  expect(clashesIn(run, [], [use('b.docx', 'hàng 2')])).toHaveLength(1)
  rmSync(join(folder, 'a.docx'))
  writeFileSync(join(folder, 'a.docx'), 'mới')
  expect(clashesIn(run, [], [use('b.docx', 'hàng 2')])).toEqual([])
})

it('a file that was replaced meanwhile is still the one by that name', () => {
  writeFileSync(join(folder, 'c.pdf'), 'cũ')
  const run = claimFiles([], [use('c.pdf', 'hàng 1')])
  linkSync(join(folder, 'c.pdf'), join(folder, 'that keeps its place'))
  rmSync(join(folder, 'c.pdf'))
  writeFileSync(join(folder, 'c.pdf'), 'mới')
  expect(clashesIn(run, [{ path: join(folder, 'c.pdf'), role: 'tệp' }], [])).toHaveLength(1)
})
