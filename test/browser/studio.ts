import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'

/** A file as a reader chooses it. */
export interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The file as it is opened from the disk, without a network. */
export interface Studio {
  readonly page: Page
  /** Addresses it asked for, but that of the file. */
  readonly requests: readonly string[]
  /** What went wrong, as the browser's console has it. */
  readonly errors: readonly string[]
  /** Opens files by the button that a reader clicks. */
  readonly open: (...files: readonly Chosen[]) => Promise<void>
  /** Waits until the pages are those of the text. */
  readonly settled: () => Promise<void>
  /** What a button hands out. */
  readonly download: (button: string) => Promise<{ readonly name: string; readonly bytes: Buffer }>
}

const folder = mkdtempSync(join(tmpdir(), 'kehoach-'))

/** Folders of offices have such names. */
const own = join(folder, 'Kế hoạch năm 2026', 'Phòng Tổ chức')
mkdirSync(own, { recursive: true })
copyFileSync('dist/kehoach.html', join(own, 'kehoach.html'))

/** Where the file lies. */
export const address = pathToFileURL(join(own, 'kehoach.html')).href

let browser: Browser | undefined

/** Opens the file in a window of its own; `before` runs in it before anything else. */
export async function openStudio(options: BrowserContextOptions = {}, before?: string): Promise<Studio> {
  browser ??= await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, offline: true, ...options })
  if (before) await context.addInitScript(before)
  const page = await context.newPage()
  const requests: string[] = []
  const errors: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (url !== address && !url.startsWith('blob:')) requests.push(url)
  })
  page.on(
    'console',
    (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`),
  )
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(address, { waitUntil: 'commit' })
  await page.waitForSelector('.cm-content', { state: 'attached' })
  return {
    page,
    requests,
    errors,
    open: async (...files) => {
      const choosing = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Mở', exact: true }).click()
      await (await choosing).setFiles([...files])
    },
    settled: () =>
      page.waitForFunction(() => document.querySelector('.desk[aria-busy="false"]') !== null).then(() => {}),
    download: async (button) => {
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: button, exact: true }).click()
      const download = await coming
      return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
    },
  }
}

/** To be called when all is done. */
export async function closeStudios(): Promise<void> {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
}

/** A text as a file. */
export const textFile = (name: string, text: string): Chosen => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
