import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { frontMatter } from '../plan.ts'
import { readDocx } from '../readers/docx.ts'
import { type Desk, desk } from './run.ts'

let at: Desk
beforeEach(() => {
  at = desk()
})
afterEach(() => at.clear())

const withAppendices = `${frontMatter}# Nội dung

Danh mục tại Phụ lục I, lịch tại Phụ lục II.

# Phụ lục: Danh mục

- Hồ sơ cán bộ.

# Phụ lục: Lịch

Tháng 5: nhận bàn giao.
`

const words = (name: string) =>
  readDocx(readFileSync(join(at.folder, name))).paragraphs.map(({ text }) => text.replaceAll('\u00a0', ' '))

it('writes each appendix as a file of its own under --tach-phu-luc, and counts the pages of all', async () => {
  at.put('plan.md', withAppendices)
  const { code, out, err } = await at.run(['build', 'plan.md', '--tach-phu-luc'])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('3 trang')
  const stems = ['plan-phu-luc-1', 'plan-phu-luc-2', 'plan']
  expect(at.files()).toEqual([...stems.flatMap((stem) => [`${stem}.docx`, `${stem}.pdf`]), 'plan.md'].sort())
  expect(words('plan.docx')).not.toContain('Phụ lục I')
  expect(words('plan-phu-luc-1.docx')).toContain('Phụ lục I')
})

it('leaves number and date blank in what points to the document under --dien-tu', async () => {
  at.put('plan.md', withAppendices)
  expect((await at.run(['build', 'plan.md', '--to', 'docx', '--dien-tu'])).code).toBe(0)
  const [reference] = words('plan.docx').filter((text) => text.startsWith('(Kèm theo'))
  expect(reference).toMatch(/^\(Kèm theo Kế hoạch số\s+\/KH-SNV\s+ngày\s+tháng\s+năm\s+của Sở Nội vụ\)$/)
})

it('gives the PDF a place for a digital signature only under --truong-ky', async () => {
  at.put('plan.md', withAppendices)
  for (const flags of [[], ['--truong-ky']]) {
    expect((await at.run(['build', 'plan.md', '--to', 'pdf', ...flags])).code).toBe(0)
    const pdf = readFileSync(join(at.folder, 'plan.pdf'), 'latin1')
    expect(/\/FT\s*\/Sig/.test(pdf)).toBe(flags.length > 0)
  }
})

it('names the files a source takes in as the user would, with their lines', async () => {
  at.put('ke-hoach/plan.md', `${frontMatter}# Nội dung\n\n::chen{tep="phan/chung.md"}\n`)
  at.put('ke-hoach/phan/chung.md', 'Có <b>thẻ</b>.\n\n::bang{tep="so-lieu.csv" tong="Kinh phí"}\n')
  at.put('ke-hoach/phan/so-lieu.csv', 'Việc;Kinh phí\nQuét;ba triệu\n')
  const { code, err } = await at.run(['check', 'ke-hoach/plan.md'])
  expect(code).toBe(1)
  expect(err).toContain('ke-hoach/phan/chung.md:1:4  lỗi')
  expect(err).toContain('ke-hoach/phan/so-lieu.csv:2:6  lỗi')
  expect(err).toContain('2 | Quét;ba triệu')
})

it('fills the lines of the PDF as Word does, or as LibreOffice does under --theo, and the DOCX alike', async () => {
  at.put('plan.md', readFileSync(join(import.meta.dirname, '../../examples/xa-phong-chay-chua-chay/plan.md'), 'utf8'))
  const built = async (...flags: string[]) => {
    expect((await at.run(['build', 'plan.md', ...flags])).code).toBe(0)
    return ['docx', 'pdf'].map((ending) => readFileSync(join(at.folder, `plan.${ending}`)))
  }
  const [usualDocx, usualPdf] = await built()
  expect(await built('--theo', 'Word')).toEqual([usualDocx, usualPdf])
  const [docx, pdf] = await built('--theo', 'LibreOffice')
  expect(docx).toEqual(usualDocx)
  expect(pdf).not.toEqual(usualPdf)
  expect(await at.run(['build', 'plan.md', '--theo', 'WPS'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('Word hoặc LibreOffice'),
  })
})
