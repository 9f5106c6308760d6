import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { objectsOf } from '../engine/pdf-objects.ts'
import { built } from './built.ts'
import { closeStudios, openStudio, textFile } from './studio.ts'

afterAll(closeStudios)

const path = 'examples/benh-vien-an-toan-nguoi-benh/plan.md'
const example = readFileSync(path, 'utf8')

/** With three places that a fix mends. */
const faulty = example.replace('nguy cơ có thể', 'nguy cơ  có thể , ')

describe('the file, opened from the disk without a network', () => {
  test('shows pages that follow the typing, and asks for nothing outside', async () => {
    const { page, open, settled, requests, errors } = await openStudio()
    await open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await settled()
    expect(await page.locator('.sheet').count()).toBe(5)
    expect(await page.getByRole('region', { name: 'Trang 1 trên 5' }).textContent()).toContain('KẾ HOẠCH')
    await page.locator('.cm-line', { hasText: 'dia_danh' }).click()
    await page.keyboard.press('End')
    await page.keyboard.type(' Thượng')
    await page.waitForFunction(() => document.querySelector('.sheet svg')?.textContent?.includes('Lam Sơn Thượng'))
    expect(requests).toEqual([])
    expect(errors).toEqual([])
  })

  test('shows each letter where it is printed', async () => {
    const { page, open, settled } = await openStudio()
    const odd =
      'Ngày 05 tháng 6, nước H~2~O, 25 m^2^ đất, \\<b> và \\*\\* đủ; số 85/2015/QH13 ngày 25/6/2015 và sau đó.\n\n'
    await open(textFile('plan.md', example.replace('# Mục đích', `${odd.repeat(3)}# Mục đích`)))
    await page.waitForSelector('.sheet svg')
    await settled()
    const away = await page.locator('.sheet text').evaluateAll((texts) =>
      texts.flatMap((it) => {
        const text = it as unknown as SVGTextContentElement
        const wanted = (text.getAttribute('x') ?? '').split(' ').map(Number)
        const letters = [...(text.textContent ?? '')]
        const shown = letters.map((_, i) => text.getStartPositionOfChar(letters.slice(0, i).join('').length).x)
        const first = shown.findIndex((x, i) => Math.abs(x - (wanted[i] ?? 0)) > 0.1)
        return first < 0 && text.getNumberOfChars() === letters.join('').length ? [] : [text.textContent]
      }),
    )
    expect(away).toEqual([])
  })

  test('finds what is to be mended, and mends it when asked', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', faulty))
    await page.waitForSelector('.findings li')
    expect(await page.title()).toBe('(2) plan.md – kehoach')
    expect(await page.locator('.findings li').first().textContent()).toMatch(/Cảnh báo.*dòng 38/s)
    await page.locator('.findings button.finding').first().click()
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content')
    await page
      .getByRole('button', { name: /^Sửa: / })
      .nth(1)
      .click()
    await page.waitForFunction(() => document.title.startsWith('(1)'))
    await page.getByRole('button', { name: /^Sửa hết/ }).click()
    await page.waitForFunction(() => document.title === 'plan.md – kehoach')
    await settled()
    await page.locator('.page-tools').click()
    expect(await page.locator('.findings').textContent()).toContain('Không thấy gì cần sửa')
  })

  test('hands out what the command line makes', async () => {
    const { open, settled, page, download } = await openStudio()
    await open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await settled()
    const wanted = await built({ 'plan.md': example })
    const docx = await download('Tải DOCX')
    expect(docx.name).toBe('plan.docx')
    expect(Buffer.compare(docx.bytes, wanted.docx)).toBe(0)
    const pdf = await download('Tải PDF')
    expect(pdf.name).toBe('plan.pdf')
    expect(objectsOf(pdf.bytes)).toEqual(objectsOf(wanted.pdf))
    const source = await download('Lưu')
    expect([source.name, source.bytes.toString()]).toEqual(['plan.md', example])
  })

  test('leads from a printed line to where it was typed, and from there to the page', async () => {
    const { page, open, settled } = await openStudio()
    await open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await settled()
    await page.locator('.sheet text', { hasText: 'Xây dựng môi trường' }).click()
    await page.waitForFunction(() =>
      document.querySelector('.cm-activeLine')?.textContent?.startsWith('- Xây dựng môi trường'),
    )
    await page.waitForSelector('.marks div')
    // To the end of the text: the pages follow when the caret rests.
    await page.keyboard.press('Control+End')
    await page.waitForFunction(() => (document.querySelector('.desk')?.scrollTop ?? 0) > 1000)
    expect(await page.locator('.page-tools .where').textContent()).not.toBe('Trang 1 / 5')
  })
})
