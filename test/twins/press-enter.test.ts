import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSource } from '../../src/commands/source-file.ts'
import { compile } from '../../src/compile.ts'
import { systemFonts } from '../../src/render/fonts.ts'
import { renderersIn } from '../../src/render/index.ts'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'kehoach-enter-'))
const profile = join(folder, 'profile')
afterAll(() => rmSync(folder, { recursive: true }))

const office = (...given: readonly string[]) =>
  execFileSync('soffice', [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', ...given], {
    stdio: 'ignore',
  })

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Puts the macro where LibreOffice keeps those of a user; the first start makes the place. */
beforeAll(() => {
  office('--terminate_after_init')
  const macros = join(profile, 'user/basic/Standard')
  const code = escapeXml(readFileSync(join(import.meta.dirname, 'press-enter.bas'), 'utf8'))
  writeFileSync(
    join(macros, 'Enter.xba'),
    `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd"><script:module xmlns:script="http://openoffice.org/2000/script" script:name="Enter" script:language="StarBasic">${code}</script:module>`,
  )
  const list = join(macros, 'script.xlb')
  const entry = '<library:element library:name="Enter"/></library:library>'
  writeFileSync(list, readFileSync(list, 'utf8').replace('</library:library>', entry))
})

/** What LibreOffice made of Enter and a word behind a paragraph of each style: the new style, and whether a list counts it. */
async function pressEnter(source: string): Promise<Map<string, { readonly style: string; readonly listed: boolean }>> {
  const loaded = loadSource(join(root, source))
  if (!('source' in loaded)) throw new Error(loaded.problem.message)
  const { files } = await compile(loaded.source)
  if (!files) throw new Error(`${source} builds nothing`)
  const [document, report] = [join(folder, 'plan.docx'), join(folder, 'report.txt')]
  writeFileSync(document, (await renderersIn(systemFonts).docx(files[0].layout)).bytes)
  const [from, to] = [document, report].map((path) => pathToFileURL(path).href)
  office(`macro:///Standard.Enter.Main("${from}","${to}")`)
  const rows = readFileSync(report, 'utf8').trim().split('\n')
  return new Map(
    rows.map((row) => {
      const [before = '', style = '', listed] = row.split('\t')
      return [before, { style, listed: listed === 'True' }]
    }),
  )
}

const next: Readonly<Record<string, string>> = {
  'Quốc hiệu': 'Tiêu ngữ',
  'Tiêu ngữ': 'Địa danh và thời gian',
  'Cơ quan chủ quản': 'Cơ quan ban hành',
  'Cơ quan ban hành': 'Số và ký hiệu',
  'Số và ký hiệu': 'Số và ký hiệu',
  'Địa danh và thời gian': 'Tên loại',
  'Tên loại': 'Trích yếu',
  'Trích yếu': 'Căn cứ',
  'Căn cứ': 'Căn cứ',
  'Nội dung': 'Nội dung',
  'Heading 1': 'Nội dung',
  'Heading 2': 'Nội dung',
  Khoản: 'Khoản',
  Điểm: 'Điểm',
  'Gạch đầu dòng': 'Gạch đầu dòng',
  'Phụ lục': 'Tiêu đề phụ lục',
  'Tiêu đề phụ lục': 'Chỉ dẫn phụ lục',
  'Chỉ dẫn phụ lục': 'Nội dung',
  'Đường kẻ': 'Nội dung',
  'Khoảng cách': 'Nội dung',
  'Nơi nhận': 'Nơi nhận (danh sách)',
  'Nơi nhận (danh sách)': 'Nơi nhận (danh sách)',
  'Quyền hạn và chức vụ': 'Quyền hạn và chức vụ',
  'Họ và tên': 'Họ và tên',
  'Ô bảng': 'Ô bảng',
  'Đầu bảng': 'Đầu bảng',
}

test('LibreOffice goes on at Enter in the style that is written next, and in the list', async () => {
  const seen = new Map([
    ...(await pressEnter('examples/tinh-cai-cach-hanh-chinh/plan.md')),
    ...(await pressEnter('test/cases/day-du/input.md')),
    ...(await pressEnter('test/cases/khoan/input.md')),
  ])
  const expected = Object.entries(next).map(([name, style]) => [
    name,
    { style, listed: ['Khoản', 'Gạch đầu dòng'].includes(name) },
  ])
  expect(Object.fromEntries(Object.keys(next).map((name) => [name, seen.get(name)]))).toEqual(
    Object.fromEntries(expected),
  )
})
