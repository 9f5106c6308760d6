import { readdirSync, readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { fillerOf } from '../../src/merge/fill.ts'
import { readRows } from '../../src/merge/merge-rows.ts'
import { objectsOf } from '../engine/pdf-objects.ts'
import { build } from '../outputs/documents.ts'
import { built } from './built.ts'
import { type Chosen, closeStudios, openStudio, textFile } from './studio.ts'

afterAll(closeStudios)

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')

/** All files of an example, as a reader chooses them together. */
const filesIn = (folder: string): readonly Chosen[] =>
  readdirSync(folder).map((name) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(`${folder}/${name}`),
  }))

describe('documents are opened as they come', () => {
  test('a Word document becomes a source, is mended, and builds to what the command line makes of that', async () => {
    const { page, open, settled, download } = await openStudio()
    const { bytes } = await build({ path: 'plan.md', text: example.replace('nguy cơ có thể', 'nguy cơ  có thể , ') })
    await open({ name: 'Kế hoạch.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes.docx) })
    await page.getByRole('dialog', { name: 'Đã nhận ra' }).waitFor()
    await page.getByRole('button', { name: 'Đóng' }).click()
    await page.waitForSelector('.findings li')
    await page
      .getByRole('button', { name: /^Sửa( hết|:)/ })
      .first()
      .click()
    await page.waitForFunction(() => document.title === 'Kế hoạch.md – kehoach')
    await settled()
    const source = await download('Lưu')
    expect(source.name).toBe('Kế hoạch.md')
    const wanted = await built({ 'Kế hoạch.md': source.bytes })
    expect(Buffer.compare((await download('Tải DOCX')).bytes, wanted.docx)).toBe(0)
  })

  test('a text that was pasted is recognised', async () => {
    const { page } = await openStudio()
    const text = example.slice(example.indexOf('Bệnh viện Đa khoa khu vực Lam Sơn (sau'))
    await page.getByRole('button', { name: 'Dán', exact: true }).click()
    await page
      .getByLabel('Văn bản cần dán')
      .fill(
        `SỞ Y TẾ TỈNH THANH HÓA\nBỆNH VIỆN LAM SƠN\nSố: 48/KH-BVLS\nLam Sơn, ngày 14 tháng 02 năm 2025\nKẾ HOẠCH\nBảo đảm an toàn\n${text}\nNơi nhận:\n- Các khoa, phòng;\n- Lưu: VT.\nGIÁM ĐỐC\nLê Đình Khải\n`,
      )
    await page.getByRole('button', { name: 'Nhận dạng và mở' }).click()
    await page.getByRole('dialog', { name: 'Đã nhận ra' }).waitFor()
    expect(await page.getByRole('dialog').textContent()).toContain('48/KH-BVLS')
  })

  test('a source comes with its tables and drawings', async () => {
    for (const folder of ['examples/tinh-cai-cach-hanh-chinh', 'examples/xa-di-dan-khan-cap']) {
      const { page, open, settled, download } = await openStudio()
      const files = filesIn(folder)
      await open(...files)
      await page.waitForSelector('.sheet svg')
      await settled()
      const own = Object.fromEntries(files.map(({ name, buffer }) => [name, buffer]))
      const wanted = await built({ 'plan.md': own['plan.md'] ?? '', ...own })
      expect(Buffer.compare((await download('Tải DOCX')).bytes, wanted.docx), folder).toBe(0)
      expect(objectsOf((await download('Tải PDF')).bytes), folder).toEqual(objectsOf(wanted.pdf))
      const all = unzipSync((await download('Xuất tất cả')).bytes)
      expect(Object.keys(all).sort()).toEqual([...Object.keys(own), 'plan.docx', 'plan.pdf'].sort())
    }
  })

  test('an office gives its profile, which may be written beside the text', async () => {
    const { page, open, settled } = await openStudio()
    await open(
      textFile('plan.md', example.replace(/^dia_danh: .*\n/m, '')),
      textFile('kehoach.yml', 'dia_danh: Sông Mã\n'),
    )
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('Sông Mã'))
    await page.getByRole('button', { name: 'kehoach.yml' }).click()
    await page.locator('.cm-line').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Xanh')
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('Sông Mã Xanh'))
    await settled()
  })
})

describe('documents begin with a template', () => {
  test('the frame asks what an office is asked, and takes no wrong answer', async () => {
    const { page, settled } = await openStudio()
    await page.getByRole('button', { name: /^Từ mẫu/ }).click()
    await page.getByRole('dialog').getByText('ke-hoach', { exact: true }).click()
    await page.getByLabel('Cơ quan ban hành, tên đầy đủ').fill('Trung tâm Y tế Sông Mã')
    await page.getByLabel(/^Người ký/).fill('Lê Văn Minh')
    await page.getByRole('button', { name: 'Tạo văn bản' }).click()
    await page.getByText(/^Gõ chức vụ, dấu hai chấm/).waitFor()
    await page.getByLabel(/^Người ký/).fill('Giám đốc: Lê Văn Minh')
    await page.getByRole('button', { name: 'Tạo văn bản' }).click()
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('TRUNG TÂM Y TẾ'))
    await settled()
    expect(await page.locator('.file-tabs button').allTextContents()).toEqual(['ke-hoach.md', 'kehoach.yml'])
  })

  test('a template is filled in by a form, and its data go on being written', async () => {
    const { page, settled, download } = await openStudio()
    await page.getByRole('button', { name: /^Từ mẫu/ }).click()
    await page.getByRole('button', { name: /^tap-huan/ }).click()
    await page.getByLabel(/^Tên đầy đủ của cơ quan/).fill('Sở Tư pháp')
    await page.getByRole('button', { name: 'Tạo văn bản' }).click()
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('SỞ TƯ PHÁP'))
    await page.locator('.cm-line', { hasText: 'ky_hieu: SNV' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type('X')
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('KH-SNVX'))
    await settled()
    const all = unzipSync((await download('Xuất tất cả')).bytes)
    const { report } = collectFindings()
    const { 'tap-huan.md': text, 'du-lieu.yaml': data, 'tap-huan.docx': docx, ...others } = all
    const [row] = readRows({ bytes: data ?? Buffer.of(), file: 'du-lieu.yaml' }, report) ?? []
    const fill = fillerOf((name) => others[name] ?? 'missing')(row?.data ?? {})
    const wanted = await built({ 'tap-huan.md': text ?? '', ...others }, fill)
    expect(Buffer.compare(docx ?? Buffer.of(), wanted.docx)).toBe(0)
  })

  test('each row of a table makes a document, and one that fails stops no other', async () => {
    const { page, open, settled } = await openStudio()
    const rows = Array.from(
      { length: 12 },
      (_, i) => `Xã số ${i + 1},${i === 4 ? 'khi khác' : `0${(i % 9) + 1}/3/2027`}`,
    )
    await open(
      textFile(
        'mau.md',
        example.replace(/^dia_danh: .*/m, 'dia_danh: "{{ten}}"').replace(/^ngay: .*/m, 'ngay: "{{ngay}}"'),
      ),
      textFile('cac-xa.csv', `ten,ngay\n${rows.join('\n')}\n`),
    )
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('Xã số 1'))
    await settled()
    await page.getByRole('button', { name: 'Trộn' }).click()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Bắt đầu' }).click()
    const download = await coming
    const made = unzipSync(readFileSync(await download.path()))
    expect(download.suggestedFilename()).toBe('mau-tron.zip')
    expect(Object.keys(made).length).toBe(23)
    expect(Buffer.from(made['ket-qua.csv'] ?? []).toString()).toMatch(/^5,"mau-5",".*ngày/im)
    await page.getByText('Xong: 11 văn bản, 1 hàng có lỗi').waitFor()
  })
})
