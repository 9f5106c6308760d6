import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { build } from '../outputs/documents.ts'
import { closeStudios, openStudio, textFile } from './studio.ts'

afterAll(closeStudios)

const example = readFileSync('examples/benh-vien-an-toan-nguoi-benh/plan.md', 'utf8')

describe('whatever is opened', () => {
  test('nothing that stands in a plan runs', async () => {
    const { page, open, settled, errors } = await openStudio()
    const script = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>'
    await open(
      textFile(
        '<img src=x onerror=window.ran=1>.md',
        example
          .replace('dia_danh: Lam Sơn', `dia_danh: '${script}'`)
          .replace('Xây dựng môi trường', `${script} Xây dựng`),
      ),
    )
    await page.waitForFunction(() => document.querySelector('.findings li'))
    await settled()
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.evaluate(() => document.querySelectorAll('.sheet script, .sheet img').length)).toBe(0)
    expect(errors).toEqual([])
  })

  test('nothing can be made to run from text, nor be sent anywhere', async () => {
    const { page } = await openStudio()
    // What the debugger runs may make functions; what runs later may not.
    const tried = await page.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve))
      const fails = async (attempt: () => unknown) => {
        try {
          await attempt()
          return false
        } catch {
          return true
        }
      }
      return [await fails(() => Function('return 1')()), await fails(() => fetch('https://example.org'))]
    })
    expect(tried).toEqual([true, true])
  })

  test.each([
    ['no document', 'a.docx', Buffer.from('PK\x03\x04 no archive')],
    ['no text', 'a.md', Buffer.from([0xff, 0xfe, 0x41, 0x00])],
    ['a source that is too large', 'a.md', Buffer.alloc(2_100_000, 'a ')],
    ['a PDF', 'a.pdf', Buffer.from('%PDF-1.7\n')],
  ])('%s is refused with a reason', async (_, name, buffer) => {
    const { page, open } = await openStudio()
    await open({ name, mimeType: 'application/octet-stream', buffer })
    const refusal = page.getByRole('dialog', { name: 'Không mở được' })
    await refusal.waitFor()
    expect(await refusal.locator('li').first().textContent()).toMatch(/^Lỗi: .+\. Cách sửa: /)
    await page.keyboard.press('Escape')
    expect(await page.locator('.start').isVisible()).toBe(true)
  })

  test('300 errors are listed, and the editor goes on', async () => {
    const { page, open } = await openStudio()
    const errors = Array.from({ length: 300 }, (_, i) => `\n::bang{tep="khong-co-${i}.csv"}\n`)
    await open(textFile('plan.md', example + errors.join('')))
    await page.waitForSelector('.findings li')
    expect(await page.locator('.findings ol > li').count()).toBe(200)
    expect(await page.locator('.findings').textContent()).toMatch(/… và \d+ điều nữa/)
  })

  test('without WebAssembly there are findings and the DOCX, and it is said', async () => {
    const { page, open, download } = await openStudio({}, 'delete globalThis.WebAssembly')
    await page.getByText(/không chạy WebAssembly/).waitFor()
    expect(await page.getByRole('button', { name: 'Tải PDF' }).count()).toBe(0)
    await open(textFile('plan.md', example.replace('nguy cơ có thể', 'nguy cơ  có thể')))
    await page.waitForSelector('.findings li')
    await page.getByRole('button', { name: /^Sửa: / }).click()
    await page.waitForFunction(() => document.title === 'plan.md – kehoach')
    const { bytes } = await download('Tải DOCX')
    const wanted = await build({ path: 'plan.md', text: example })
    expect(Buffer.compare(bytes, wanted.bytes.docx)).toBe(0)
  })
})

describe('however Vietnamese is typed', () => {
  const line = 'Ủy ban nhân dân xã Phước Thạnh đề nghị các trường thực hiện đầy đủ'

  test('letters in parts are put together where they are pasted, and findings fit them where they are typed', async () => {
    const { page, open, download } = await openStudio()
    await open(textFile('plan.md', `${example}\n`.normalize('NFD')))
    await page.waitForSelector('.sheet svg')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+End')
    // As the Windows keyboard types: a letter, then its tone.
    for (const letter of `${line}  rồi.`.normalize('NFD')) await page.keyboard.insertText(letter)
    await page.waitForSelector('.findings li')
    await page.waitForSelector('.cm-lintRange')
    expect(await page.locator('.cm-lintRange').first().textContent()).toBe('  ')
    expect((await download('Lưu')).bytes.toString()).toBe(`${example}\n${line}  rồi.`)
  })

  test('compositions come through whole while findings arrive', async () => {
    const { page, open } = await openStudio()
    await open(textFile('plan.md', example.replace('nguy cơ có thể', 'nguy cơ  có thể')))
    await page.waitForSelector('.findings li')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+End')
    const client = await page.context().newCDPSession(page)
    for (const word of line.split(' ')) {
      for (let i = 1; i <= word.length; i++) {
        await client.send('Input.imeSetComposition', { text: word.slice(0, i), selectionStart: i, selectionEnd: i })
        await page.waitForTimeout(15)
      }
      await client.send('Input.insertText', { text: word })
      await page.keyboard.insertText(' ')
    }
    expect(await page.locator('.cm-line').last().textContent()).toBe(`${line} `)
  })

  test('Backspaces and letters of Unikey come through whole', async () => {
    const { page, open } = await openStudio()
    await open(textFile('plan.md', example))
    await page.waitForSelector('.sheet svg')
    await page.locator('.cm-content').focus()
    await page.keyboard.press('Control+End')
    for (let i = 0; i < 40; i++) {
      // “dda” becomes “đa”, “ddax” “đã”.
      await page.keyboard.type('dd')
      await page.keyboard.press('Backspace')
      await page.keyboard.press('Backspace')
      await page.keyboard.insertText('đ')
      await page.keyboard.type('a')
      await page.keyboard.press('Backspace')
      await page.keyboard.insertText('ã ')
    }
    expect(await page.locator('.cm-line').last().textContent()).toBe('đã '.repeat(40))
  })
})
