import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { longPlan } from '../long-plan.ts'
import { inFull } from '../sampling.ts'
import { closeStudios, openStudio, type Studio, textFile } from './studio.ts'

afterAll(closeStudios)

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')

/** Machines may be busy; on a quiet one it takes a twentieth, ms. */
const patience = 5000

/** What is read here is printed, and a run that is far from it fails. */
describe.each([
  ['5 pages', example],
  ['40 pages', longPlan],
])('%s', (name, text) => {
  test('how soon the first page is there, and how soon a key is on it', async () => {
    const begun = performance.now()
    const studio = await openStudio()
    const typable = performance.now()
    await studio.open(textFile('plan.md', text))
    await studio.page.waitForSelector('.sheet svg')
    const first = performance.now()
    await studio.settled()
    await caretAfter(studio, 'Luật Khám bệnh')
    const times: number[] = []
    for (let i = 0; i < 50; i++) times.push(await paintedAfter(studio))
    times.sort((a, b) => a - b)
    const [median = 0, most = 0] = [times[25], times[47]]
    const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
    report(name, `typing possible after ${seconds(typable - begun)}, first page ${seconds(first - begun)}`)
    report(name, `key → painted ${median.toFixed(0)} / ${most.toFixed(0)} ms, then ${pageMemory()} MB`)
    expect(median).toBeLessThan(patience)
    // A thousand are typed where everything is tried in full.
    if (inFull && name === '5 pages') {
      for (let i = 0; i < 950; i++) await paintedAfter(studio)
      report(name, `after 1,000 edits ${pageMemory()} MB`)
    }
    expect(studio.errors).toEqual([])
    await studio.page.context().close()
  })
})

async function caretAfter({ page }: Studio, words: string): Promise<void> {
  await page.locator('.cm-line', { hasText: words }).first().click()
  await page.keyboard.press('Home')
  for (let i = 0; i < '- Luật'.length; i++) await page.keyboard.press('ArrowRight')
}

declare global {
  var painted: Promise<number> | undefined
}

/** Types a letter, or takes it away the next time; ms until a page that has it, or has it no more, is painted. */
async function paintedAfter({ page }: Studio): Promise<number> {
  const wasOn = await page.evaluate(() => {
    const isOn = () => document.querySelector('.sheets')?.textContent?.includes('Luậtq') ?? false
    const before = isOn()
    globalThis.painted = new Promise((resolve) => {
      const begin = ({ timeStamp }: Event) => {
        const look = () => {
          if (isOn() === before) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - timeStamp))
        }
        look()
      }
      addEventListener('keydown', begin, { once: true, capture: true })
    })
    return before
  })
  await page.keyboard.press(wasOn ? 'Backspace' : 'q')
  return page.evaluate(() => globalThis.painted ?? 0)
}

/** What the largest page of the browser holds, MB; as Linux tells. */
function pageMemory(): string {
  const sizes = readdirSync('/proc').map((process) => {
    try {
      if (!readFileSync(`/proc/${process}/cmdline`, 'utf8').includes('--type=renderer')) return 0
      return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return (Math.max(0, ...sizes) / 1024).toFixed(0)
}

const report = (name: string, words: string) => process.stderr.write(`${name}: ${words}\n`)
