import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../outputs/documents.ts'
import { type Chosen, closeStudios, openStudio, type Studio, textFile } from './studio.ts'

afterAll(closeStudios)

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')
const words = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const fileOf = (name: string, buffer: Buffer): Chosen => ({ name, mimeType: 'application/octet-stream', buffer })

/** Whether the browser would ask before it closes the window. */
const asksToStay = ({ page }: Studio) =>
  page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))

/** Answers the next question, which is returned. */
const answerNext = ({ page }: Studio, yes: boolean) =>
  new Promise<string>((resolve) =>
    page.once('dialog', (dialog) => {
      resolve(dialog.message())
      void (yes ? dialog.accept() : dialog.dismiss())
    }),
  )

async function fillTemplate({ page }: Studio, office: string): Promise<void> {
  await page.getByRole('button', { name: /^Từ mẫu/ }).click()
  await page.getByRole('button', { name: /^tap-huan/ }).click()
  await page.getByLabel(/^Tên đầy đủ của cơ quan/).fill(office)
  await page.getByRole('button', { name: 'Tạo văn bản' }).click()
}

const shows = ({ page }: Studio, its: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.sheet svg')?.textContent?.replaceAll('\u00a0', ' ').includes(wanted),
    its,
  )

/** Filled in with data beside it. */
const template = example.replace(/^dia_danh: .*/m, 'dia_danh: "{{ten}}"')

describe('what is written here is kept', () => {
  test('a filled template is saved with its answers, asked for until then, and opened again from the archive', async () => {
    const studio = await openStudio()
    await fillTemplate(studio, 'Sở Tư pháp')
    await shows(studio, 'SỞ TƯ PHÁP')
    await studio.settled()
    expect(await asksToStay(studio)).toBe(true)
    const saved = await studio.download('Lưu')
    expect(saved.name).toBe('tap-huan.zip')
    expect(words(unzipSync(saved.bytes)['du-lieu.yaml'])).toContain('Sở Tư pháp')
    expect(await asksToStay(studio)).toBe(false)
    const all = await studio.download('Xuất tất cả')
    const again = await openStudio()
    await again.open(fileOf(all.name, all.bytes))
    await shows(again, 'SỞ TƯ PHÁP')
    await again.settled()
    expect(await asksToStay(again)).toBe(false)
    const same = await again.download('Xuất tất cả')
    expect(Buffer.compare(same.bytes, all.bytes)).toBe(0)
  })

  test('a template that nobody filled in is not asked for', async () => {
    const studio = await openStudio()
    await studio.page.getByRole('button', { name: /^Từ mẫu/ }).click()
    await studio.page.getByRole('button', { name: /^tap-huan/ }).click()
    await studio.page.getByRole('button', { name: 'Tạo văn bản' }).click()
    await studio.page.waitForSelector('.sheet svg')
    expect(await asksToStay(studio)).toBe(false)
  })

  test('files that are changed are saved alone, several of them together', async () => {
    const studio = await openStudio()
    const { page } = studio
    await studio.open(textFile('mau.md', template), textFile('du-lieu.yaml', 'ten: Sông Mã\n'))
    await shows(studio, 'Sông Mã')
    expect(await asksToStay(studio)).toBe(false)
    await page.locator('.cm-line', { hasText: 'ten: Sông Mã' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Xanh')
    await shows(studio, 'Sông Mã Xanh')
    expect(await asksToStay(studio)).toBe(true)
    const asked = answerNext(studio, false)
    await studio.open(textFile('khac.md', example))
    expect(await asked).toContain('du-lieu.yaml')
    await shows(studio, 'Sông Mã Xanh')
    const data = await studio.download('Lưu')
    expect([data.name, words(data.bytes)]).toEqual(['du-lieu.yaml', 'ten: Sông Mã Xanh\n'])
    expect(await asksToStay(studio)).toBe(false)
    await page.locator('.cm-line', { hasText: 'ten: Sông Mã' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Sâu')
    await page.getByRole('button', { name: 'mau.md' }).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Hết.')
    const both = await studio.download('Lưu')
    expect(both.name).toBe('mau.zip')
    const texts = unzipSync(both.bytes)
    expect(words(texts['du-lieu.yaml'])).toContain('Sông Mã Xanh Sâu')
    expect(words(texts['mau.md'])).toContain(' Hết.')
    expect(await asksToStay(studio)).toBe(false)
  })

  test('no file that is chosen takes the place of one that was changed unasked', async () => {
    const studio = await openStudio()
    const { page } = studio
    await studio.open(textFile('mau.md', template), textFile('du-lieu.yaml', 'ten: Sông Mã\n'))
    await shows(studio, 'Sông Mã')
    await page.locator('.cm-line', { hasText: 'ten: Sông Mã' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Xanh')
    const asked = answerNext(studio, false)
    await studio.open(fileOf('du-lieu.json', Buffer.from('{}')), textFile('du-lieu.csv', 'ten\nTân\n'))
    await page.getByText(/^Đã thêm vào văn bản/).waitFor()
    // Files of YAML alone would be documents, so one is chosen with the template.
    await studio.open(textFile('mau.md', template), textFile('du-lieu.yaml', 'ten: Khác\n'))
    expect(await asked).toContain('du-lieu.yaml')
    await shows(studio, 'Sông Mã Xanh')
  })

  test('what was pasted or came from Word lies on no disk yet', async () => {
    const studio = await openStudio()
    const { page, open } = studio
    const { bytes } = await build({ path: 'plan.md', text: example })
    await open(fileOf('Kế hoạch.docx', Buffer.from(bytes.docx)))
    await page.getByRole('dialog', { name: 'Đã nhận ra' }).waitFor()
    await page.getByRole('button', { name: 'Đóng' }).click()
    expect(await asksToStay(studio)).toBe(true)
    const asked = answerNext(studio, false)
    await open(textFile('khac.md', example))
    expect(await asked).toContain('Kế hoạch.md')
    await studio.download('Lưu')
    expect(await asksToStay(studio)).toBe(false)
  })

  test('numbers that were made other than they are may be left as they are, by a button and no option', async () => {
    const studio = await openStudio()
    const { page } = studio
    const text =
      'SỞ Y TẾ TỈNH THANH HÓA\nBỆNH VIỆN LAM SƠN\nSố: 48/KH-BVLS\nLam Sơn, ngày 14 tháng 02 năm 2025\nKẾ HOẠCH\nBảo đảm an toàn\nI/ MỤC ĐÍCH\nBảo đảm an toàn cho người bệnh.\nII/ TỔ CHỨC THỰC HIỆN\nCác khoa thực hiện.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nLê Đình Khải\n'
    await page.getByRole('button', { name: 'Dán', exact: true }).click()
    await page.getByLabel('Văn bản cần dán').fill(text)
    await page.getByRole('button', { name: 'Nhận dạng và mở' }).click()
    const dialog = page.getByRole('dialog', { name: 'Đã nhận ra' })
    await dialog.getByText('dấu sau số được in').first().waitFor()
    expect(await dialog.textContent()).not.toContain('--')
    await dialog.getByRole('button', { name: 'Giữ số đề mục như bản gốc' }).click()
    await page.waitForFunction(
      () => document.querySelector('dialog')?.textContent?.includes('dấu sau số được in') === false,
    )
    await dialog.getByRole('button', { name: 'Đóng' }).click()
    expect(await asksToStay(studio)).toBe(true)
    expect(words((await studio.download('Lưu')).bytes)).toContain('# I/ Mục đích')
  })

  test('with an error the archive holds the sources, and says what it does not hold', async () => {
    const studio = await openStudio()
    await studio.open(textFile('plan.md', example.replace(/^ngay: .*/m, 'ngay: 31/02/2026')))
    await studio.page.waitForSelector('.findings li.error')
    await studio.settled()
    const all = await studio.download('Xuất tất cả')
    expect(Object.keys(unzipSync(all.bytes))).toEqual(['plan.md'])
    await studio.page.getByText(/không có DOCX và PDF vì văn bản còn lỗi/).waitFor()
  })
})

describe('archives', () => {
  test.each([
    ['without a plan', `PK\x05\x06${'\0'.repeat(18)}`, 'không có kế hoạch'],
    ['broken', 'PK\x03\x04 hỏng', 'bị hỏng'],
  ])('%s: it is refused, and nothing is added', async (_, bytes, why) => {
    const studio = await openStudio()
    await studio.open(textFile('plan.md', example))
    await studio.page.waitForSelector('.sheet svg')
    await studio.open(fileOf('du-lieu.zip', Buffer.from(bytes, 'latin1')))
    await studio.page.getByRole('dialog', { name: 'Không mở được' }).getByText(why).waitFor()
    expect(await studio.page.locator('.file-tabs').isVisible()).toBe(false)
  })
})

describe('another document', () => {
  test('with errors has no pages and headings of the last one', async () => {
    const studio = await openStudio()
    const { page } = studio
    await studio.open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await studio.settled()
    await studio.open(textFile('khac.md', example.replace(/^ngay: .*/m, 'ngay: 31/02/2026')))
    await page.waitForSelector('.findings li.error')
    await studio.settled()
    expect(await page.locator('.sheet').count()).toBe(0)
    expect(await page.locator('.headings button').count()).toBe(0)
    expect(await page.locator('.older-note').isVisible()).toBe(false)
  })
})

test('the key that shows the place on the page changes nothing', async () => {
  const studio = await openStudio()
  await studio.open(textFile('plan.md', example))
  await studio.page.waitForSelector('.sheet svg')
  await studio.page.locator('.cm-line', { hasText: 'dia_danh' }).click()
  await studio.page.keyboard.press('Control+Enter')
  expect(words((await studio.download('Lưu')).bytes)).toBe(example)
})

test('the toolbar of pages is as high with the note of older pages as without', async () => {
  for (const width of [1366, 1024]) {
    const studio = await openStudio({ viewport: { width, height: 768 } })
    const { page } = studio
    await studio.open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    const height = () => page.locator('.page-tools').evaluate((its) => its.getBoundingClientRect().height)
    const before = await height()
    await page.locator('.cm-line', { hasText: /^ngay:/ }).click()
    await page.keyboard.press('End')
    await page.keyboard.type('99999')
    await page.locator('.older-note').waitFor()
    expect(await height()).toBe(before)
    expect(
      await page.locator('.older-note').evaluate((its) => its.scrollHeight - its.clientHeight),
    ).toBeLessThanOrEqual(0)
  }
})
