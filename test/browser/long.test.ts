import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { longPlan } from '../long-plan.ts'
import { closeStudios, openStudio, textFile } from './studio.ts'

afterAll(closeStudios)

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')

const mounted = () => [...document.querySelectorAll('.sheet svg')].map((page) => page.querySelectorAll('*').length)

describe('forty pages', () => {
  test('few are drawn at a time, also where one scrolls fast, and those in view are', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', longPlan))
    await page.waitForSelector('.sheet svg')
    await settled()
    expect(await page.locator('.sheet').count()).toBe(40)
    await page.locator('.desk').hover()
    for (let i = 0; i < 40; i++) {
      await page.mouse.wheel(0, 900)
      const drawn = await page.evaluate(mounted)
      expect(drawn.length).toBeLessThanOrEqual(6)
      expect(Math.max(0, ...drawn)).toBeLessThan(1000)
    }
    await settled()
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('.desk')?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
      const inView = [...document.querySelectorAll('.sheet')].filter((sheet) => {
        const its = sheet.getBoundingClientRect()
        return its.bottom > top && its.top < bottom
      })
      return inView.length > 0 && inView.every((sheet) => sheet.querySelector('svg'))
    })
  })

  test('six pages a second go by, and none in view is empty for long', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', longPlan))
    await page.waitForSelector('.sheet svg')
    await settled()
    const longest = await page.evaluate(async () => {
      const desk = document.querySelector('.desk')
      const sheets = [...document.querySelectorAll<HTMLElement>('.sheet')]
      if (!desk) return undefined
      const step = (sheets[1]?.offsetTop ?? 0) - (sheets[0]?.offsetTop ?? 0)
      const emptySince = new Map<Element, number>()
      let most = 0
      const begun = performance.now()
      while (desk.scrollTop + desk.clientHeight < desk.scrollHeight - 1) {
        const now = await new Promise<number>(requestAnimationFrame)
        desk.scrollTop = ((now - begun) / 1000) * 6 * step
        for (const sheet of sheets) {
          const isInView =
            sheet.offsetTop < desk.scrollTop + desk.clientHeight &&
            sheet.offsetTop + sheet.offsetHeight > desk.scrollTop
          if (!isInView || sheet.querySelector('svg')) emptySince.delete(sheet)
          else {
            const since = emptySince.get(sheet) ?? now
            emptySince.set(sheet, since)
            most = Math.max(most, now - since)
          }
        }
      }
      return most
    })
    process.stderr.write(`scrolled: a page in view is empty for at most ${longest?.toFixed(0)} ms\n`)
    // Machines may be busy; on a quiet one it is less than 300.
    expect(longest).toBeLessThan(1500)
  })

  test('an engine whose memory is full is replaced, and no text is lost on the way', async () => {
    const { page, open, settled, errors } = await openStudio()
    let workers = 0
    page.on('worker', () => workers++)
    await open(textFile('plan.md', longPlan))
    await page.waitForSelector('.sheet svg')
    await settled()
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+End')
    let count = 0
    const type = async () => {
      await page.keyboard.insertText(` số ${++count}`)
      await settled()
    }
    while (workers < 1 && count < 400) await type()
    expect(workers).toBe(1)
    // The next one takes over while typing goes on.
    for (let i = 0; i < 20; i++) await type()
    await page.keyboard.press('Control+Enter')
    await page.waitForFunction(
      (words) => document.querySelector('.sheets')?.textContent?.replaceAll(/\s/g, '').includes(words),
      `số${count}`,
    )
    expect(page.workers().length).toBe(1)
    expect(errors).toEqual([])
  })
})

describe('what helps to write', () => {
  test('keys and values are offered among the keys only, and never taken by a blank', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', example))
    await settled()
    await page.locator('.cm-line', { hasText: 'ky_hieu' }).click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('loa')
    await page.waitForSelector('.cm-tooltip-autocomplete')
    expect(await page.locator('.cm-tooltip-autocomplete li').allTextContents()).toContain('loai')
    // Who types on at once wants no offer.
    await page.waitForTimeout(200)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Space')
    await page.waitForSelector('.cm-tooltip-autocomplete')
    expect(await page.locator('.cm-tooltip-autocomplete li').allTextContents()).toContain('Kế hoạchví dụ')
    await page.keyboard.type(' ')
    expect(await page.locator('.cm-activeLine').textContent()).toMatch(/^loai: +$/)
    await page.keyboard.press('Control+End')
    await page.keyboard.type('do_')
    await page.waitForTimeout(500)
    expect(await page.locator('.cm-tooltip-autocomplete').count()).toBe(0)
  })

  test('the pointer on a key tells what it is, and the keys fold away', async () => {
    const { page, open } = await openStudio()
    await open(textFile('plan.md', example))
    await page.locator('.tok-propertyName', { hasText: 'trich_yeu' }).hover()
    expect(await page.locator('.key-about').textContent()).toContain('Trích yếu nội dung')
    await page.locator('.cm-foldGutter span[title="Gập lại"]').first().click()
    expect(await page.locator('.cm-line').nth(1).textContent()).not.toContain('co_quan')
  })

  test('a text of more than 2 MB is told to be too large, and nothing is handed out', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+End')
    await page.evaluate((text) => document.execCommand('insertText', false, text), 'Một dòng dài. '.repeat(350_000))
    await page.getByText('Tệp lớn hơn 2 MB').first().waitFor()
    await settled()
    expect(await page.locator('.older-note').isVisible()).toBe(true)
    await page.getByRole('button', { name: 'Tải DOCX' }).click()
    await page.getByText(/còn lỗi nên chưa xuất được/).waitFor()
  })
})
