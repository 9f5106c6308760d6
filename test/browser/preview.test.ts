import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, desk } from '../cli/run.ts'
import { plan } from '../plan.ts'
import { type Served, serve } from '../preview/served.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let context: BrowserContext
let at: Desk
let server: Served
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  at = desk()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  at.put('plan.md', plan)
})
afterEach(async () => {
  await context.close()
  await server.stop()
  at.clear()
})

const errors: string[] = []

async function open(...args: string[]): Promise<Page> {
  server = await serve(at.folder, ['plan.md', ...args])
  return visit()
}

/** A window more. */
async function visit(): Promise<Page> {
  const page = await context.newPage()
  errors.length = 0
  page.on('console', (message) => {
    const { url } = message.location()
    // A page that typing has replaced since is not there any more.
    if (message.type() === 'error' && !url.includes('/page/')) errors.push(`${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(server.address.href)
  return page
}

const shows = (page: Page, words: string) =>
  page.waitForFunction(
    (wanted) => document.querySelector('.sheet svg')?.textContent?.replaceAll('\u00a0', ' ').includes(wanted),
    words,
  )

const later = (text: string, word = 'lưu trữ') => text.replace('văn thư', word)

/** As editors save that write beside the file first. */
function save(text: string): void {
  writeFileSync(join(at.folder, 'plan.md~'), text)
  renameSync(join(at.folder, 'plan.md~'), join(at.folder, 'plan.md'))
}

describe('a page of kehoach preview', () => {
  test('follows the file, says what is wrong with it, and asks nobody but its server', async () => {
    server = await serve(at.folder, ['plan.md'])
    const asked: string[] = []
    context.on('request', (request) => asked.push(new URL(request.url()).host))
    const page = await visit()
    await shows(page, 'văn thư')
    // The key stands in no address that is seen or kept.
    expect(page.url()).toBe(`${server.address.origin}/`)
    expect(await page.locator('.cm-content').isVisible()).toBe(false)
    save(later(plan))
    await shows(page, 'lưu trữ')
    save(later(plan).replace('12/03/2026', '31/02/2026'))
    await page.waitForFunction(() => document.title.startsWith('('))
    await shows(page, 'lưu trữ')
    save(plan)
    await shows(page, 'văn thư')
    expect(errors).toEqual([])
    expect([...new Set(asked)]).toEqual([server.address.host])
  })

  test('hands out the bytes that build writes', async () => {
    const page = await open()
    await shows(page, 'văn thư')
    await at.run(['build', 'plan.md', '-o', 'ra'])
    for (const format of ['docx', 'pdf']) {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: `Tải ${format.toUpperCase()}` }).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe(`plan.${format}`)
      const written = readFileSync(join(at.folder, 'ra', `plan.${format}`))
      expect(Buffer.compare(readFileSync(await download.path()), written)).toBe(0)
    }
    expect(errors).toEqual([])
  })

  test('shows in six windows what is saved, and in one that waits when it is looked at', async () => {
    const first = await open()
    await shows(first, 'văn thư')
    const windows = [first]
    for (let i = 0; i < 5; i++) {
      windows.push(await visit())
      await shows(windows.at(-1) ?? first, 'văn thư')
    }
    save(later(plan))
    for (const page of windows.slice(2)) await shows(page, 'lưu trữ')
    await first.evaluate(() => dispatchEvent(new Event('focus')))
    await shows(first, 'lưu trữ')
  })

  test('says that the server has stopped', async () => {
    const page = await open()
    await shows(page, 'văn thư')
    await server.stop()
    await page.getByText('Máy chủ đã dừng').waitFor()
    // The pages stay.
    await shows(page, 'văn thư')
  })

  test('says that the file is gone, and goes on when it is back', async () => {
    const page = await open()
    await shows(page, 'văn thư')
    renameSync(join(at.folder, 'plan.md'), join(at.folder, 'cat.md'))
    await page.getByText('không còn ở chỗ cũ').waitFor()
    await shows(page, 'văn thư')
    save(later(plan))
    await shows(page, 'lưu trữ')
    expect(await page.getByText('không còn ở chỗ cũ').isVisible()).toBe(false)
  })
})

describe('with --sua', () => {
  /** Types behind the last word of the text. */
  async function type(page: Page, words: string): Promise<void> {
    await page.locator('.cm-line', { hasText: 'Nắm tình hình' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(words)
  }

  test('what is typed is on the page at once, and in the file when it is saved', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Báo cáo trước tháng 6.')
    await shows(page, 'Báo cáo trước tháng 6')
    expect(at.read('plan.md')).toBe(plan)
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu').waitFor()
    expect(at.read('plan.md')).toBe(plan.replace(/\n$/, ' Báo cáo trước tháng 6.\n'))
    // And again, from where it stands now.
    await type(page, ' Hết.')
    await page.keyboard.press('Control+s')
    await expect.poll(() => at.read('plan.md')).toContain('tháng 6. Hết.')
    expect(errors).toEqual([])
  })

  test('a document is handed out as it is typed, however soon it is asked for', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Một hai ba bốn năm.')
    const coming = page.waitForEvent('download')
    await page.keyboard.press('Control+Alt+d')
    const docx = readFileSync(await (await coming).path())
    at.put('khac.md', plan.replace(/\n$/, ' Một hai ba bốn năm.\n'))
    await at.run(['build', 'khac.md', '--to', 'docx'])
    expect(Buffer.compare(docx, readFileSync(join(at.folder, 'khac.docx')))).toBe(0)
  })

  test('of a text larger than a source may be it is said that it is', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await page.locator('.cm-line', { hasText: 'Nắm tình hình' }).click()
    await page.keyboard.insertText('Các phòng phối hợp. '.repeat(100_000))
    await page.getByText('Tệp lớn hơn 2 MB').waitFor()
    await page.keyboard.press('Control+z')
    await shows(page, 'văn thư')
  })

  test('nothing goes over what was saved elsewhere before the author says so', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Gõ ở đây.')
    await shows(page, 'Gõ ở đây')
    const outside = later(plan)
    save(outside)
    await page.getByText('Tệp vừa được sửa ở nơi khác').waitFor()
    // Passed over: the question is put again.
    await page.keyboard.press('Control+s')
    await page.getByText('nên chưa ghi gì').waitFor()
    expect(at.read('plan.md')).toBe(outside)
    await page.getByRole('button', { name: 'Ghi đè bản trên đĩa' }).click()
    await page.getByText('Đã lưu').waitFor()
    expect(at.read('plan.md')).toBe(plan.replace(/\n$/, ' Gõ ở đây.\n'))
  })

  test('what was saved elsewhere is taken where nothing was typed since, and where the author says so', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    save(later(plan))
    await shows(page, 'lưu trữ')
    await page.locator('.cm-line', { hasText: 'lưu trữ' }).waitFor()
    await type(page, ' Gõ ở đây.')
    save(later(plan, 'lễ tân'))
    await page.getByRole('button', { name: 'Lấy bản trên đĩa' }).click()
    await shows(page, 'lễ tân')
    await type(page, ' Sau đó.')
    await page.keyboard.press('Control+s')
    await expect.poll(() => at.read('plan.md')).toBe(later(plan, 'lễ tân').replace(/\n$/, ' Sau đó.\n'))
  })
})

describe('with --sua, what happens outside', () => {
  const type = async (page: Page, words: string): Promise<void> => {
    await page.locator('.cm-line', { hasText: 'Nắm tình hình' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(words)
  }

  test('who keeps his text is asked once', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Gõ ở đây.')
    save(later(plan))
    await page.getByRole('button', { name: 'Giữ bản đang gõ' }).click()
    await page.keyboard.press('Control+s')
    await page.getByText('Đã lưu').waitFor()
    expect(at.read('plan.md')).toBe(plan.replace(/\n$/, ' Gõ ở đây.\n'))
  })

  test('of a file that is gone it is said that it is, and it is put back when asked', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Gõ ở đây.')
    renameSync(join(at.folder, 'plan.md'), join(at.folder, 'cat.md'))
    await page.getByText('không còn ở chỗ cũ').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByText('Tệp đã bị xóa, đổi tên hay chuyển đi').waitFor()
    await page.getByRole('button', { name: 'Ghi lại vào chỗ cũ' }).click()
    await page.getByText('Đã lưu').waitFor()
    expect(at.read('plan.md')).toBe(plan.replace(/\n$/, ' Gõ ở đây.\n'))
  })

  test('another server at its port is told of, and the text can be taken along', async () => {
    const page = await open('--sua')
    await shows(page, 'văn thư')
    await type(page, ' Gõ ở đây.')
    await server.stop()
    server = await serve(at.folder, ['plan.md', '--sua', '--port', server.address.port])
    await page.getByText('nay là một lệnh kehoach preview khác').waitFor()
    await page.keyboard.press('Control+s')
    await page.getByText('nay là một lệnh kehoach preview khác').waitFor()
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Tải văn bản về' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('plan.md')
    expect(readFileSync(await download.path(), 'utf8')).toBe(plan.replace(/\n$/, ' Gõ ở đây.\n'))
    expect(at.read('plan.md')).toBe(plan)
  })
})

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')

/** Its pages come before the last heading. */
const longer = example.replace(
  /\n## (?=(?!\n## )[\s\S]*$)/,
  `\n${'Các khoa, phòng rà soát quy trình, cập nhật bảng kiểm và báo cáo kết quả hằng tháng.\n\n'.repeat(670)}\n## `,
)

test.each([
  ['5 pages', example],
  ['40 pages', longer],
])('%s: how soon a saved file is shown', async (name, text) => {
  at.put('plan.md', text)
  const page = await open()
  await page.waitForSelector('.sheet svg')
  const times: number[] = []
  for (let i = 10; i < 60; i++) {
    const begun = performance.now()
    save(text.replace('Luật Khám bệnh', `Luật ${i} Khám bệnh`))
    await shows(page, `Luật ${i} Khám bệnh`)
    times.push(performance.now() - begun)
  }
  times.sort((a, b) => a - b)
  const [median = 0, most = 0] = [times[25], times[47]]
  const pages = await page.locator('.sheet').count()
  process.stderr.write(`${name} (${pages}): saved → shown ${median.toFixed(0)} / ${most.toFixed(0)} ms\n`)
  // Machines may be busy; on a quiet one it is a twentieth.
  expect(median).toBeLessThan(3000)
})
