import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterAll, describe, expect, test } from 'vitest'
import { closeStudios, openStudio, type Studio, textFile } from './studio.ts'

afterAll(closeStudios)

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const faulty = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8').replace(
  'nguy cơ có thể',
  'nguy cơ  có thể , ',
)

declare global {
  /** What the page showed and told, one step after the other. */
  var order: string[]
}

interface Violation {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[]
}

/** What keeps people out, as axe tells it. */
async function violations({ page }: Studio): Promise<readonly string[]> {
  const found: readonly Violation[] = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    )
}

describe.each(['dark', 'light'] as const)('in %s surroundings', (colorScheme) => {
  // The policy of the file would keep the examiner out.
  test.each([
    ['wide', { width: 1366, height: 768 }],
    ['narrow', { width: 320, height: 640 }],
  ])('nothing %s keeps people out', async (_, viewport) => {
    const studio = await openStudio({ colorScheme, viewport, bypassCSP: true })
    expect(await violations(studio)).toEqual([])
    await studio.open(textFile('plan.md', faulty))
    await studio.page.waitForSelector('.findings li', { state: 'attached' })
    await studio.settled()
    for (const view of viewport.width < 760 ? ['Soạn', 'Trang in', 'Kiểm tra'] : ['']) {
      if (view) await studio.page.getByRole('button', { name: view, exact: true }).click()
      expect(await violations(studio)).toEqual([])
    }
  })

  test('dialogs keep nobody out', async () => {
    const studio = await openStudio({ colorScheme, bypassCSP: true })
    await studio.page.keyboard.press('F1')
    expect(await violations(studio)).toEqual([])
    await studio.page.keyboard.press('Escape')
    await studio.page.getByRole('button', { name: 'Dán', exact: true }).click()
    expect(await violations(studio)).toEqual([])
  })
})

describe('by keyboard alone', () => {
  test('a text is written, mended and handed out', async () => {
    const { page, settled } = await openStudio()
    const active = () => page.evaluate(() => document.activeElement?.textContent?.slice(0, 40) ?? '')
    await page.keyboard.insertText(faulty)
    await page.waitForSelector('.findings li')
    await settled()
    // Tab leaves the editor, and F6 goes on to the next part.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-content') === null)).toBe(true)
    await page.locator('.cm-content').focus()
    await page.keyboard.press('F6')
    expect(await active()).toContain('Kiểm tra')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await active()).toContain('Sửa hết')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => !document.title.startsWith('('))
    await settled()
    await page.keyboard.press('F6')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('desk')
    await page.keyboard.press('End')
    await page.waitForFunction(() => (document.querySelector('.desk')?.scrollTop ?? 0) > 1000)
    const coming = page.waitForEvent('download')
    await page.keyboard.press('Control+Alt+d')
    expect((await coming).suggestedFilename()).toBe('ke-hoach.docx')
  })

  test('the count of findings is told when typing has rested', async () => {
    const { page } = await openStudio()
    // Told in the page itself, as whoever looks from outside comes late where the machine is busy.
    await page.evaluate(() => {
      const told = () => document.querySelector('[role="status"]')?.textContent ?? ''
      const seen = () => document.querySelector('.findings li') !== null
      const steps = () => `${seen() ? 'findings' : 'none'}: ${told()}`
      globalThis.order = [steps()]
      new MutationObserver(() => {
        if (globalThis.order.at(-1) !== steps()) globalThis.order.push(steps())
      }).observe(document.body, { childList: true, characterData: true, subtree: true })
    })
    await page.keyboard.insertText(faulty)
    await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === '2 cảnh báo')
    expect(await page.evaluate(() => globalThis.order)).toEqual(['none: ', 'findings: ', 'findings: 2 cảnh báo'])
  })
})
