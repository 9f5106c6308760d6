import { describe, expect, test } from 'vitest'
import { type AppendedPdf, finishPdf } from '../../src/render/pdf/finish-pdf.ts'
import { inspectPdf } from '../../src/render/pdf/inspect.ts'
import { readPdf } from '../readers/pdf.ts'
import type { PdfPage } from '../readers/pdf-page.ts'
import { asReader } from './objects.ts'
import { long } from './plans.ts'
import { qpdf, testWithQpdf } from './qpdf.ts'
import { sheets } from './sheets.ts'

/** Pages of the plan by number, those of the attachments by word; E is turned a quarter, C is wide. */
const order = ['A', 1, 2, 'C', 'D', 'E', 3, 4, 5, 'F', 'G']

const attachments: readonly AppendedPdf[] = [
  { after: 5, data: await sheets(['F', 'G']), conforms: true },
  { after: 0, data: await sheets(['A']), conforms: true },
  { after: 2, data: await sheets(['C'], undefined, { size: [842, 595] }), conforms: true },
  { after: 2, data: await sheets(['D']), conforms: true },
  { after: 2, data: await sheets(['E'], undefined, { turned: 90 }), conforms: true },
]

/** Where a page of the plan is now, both from 0. */
const moved = (page: number) => order.indexOf(page + 1)

/** Title of each bookmark and its page, from 0. */
const bookmarksOf = (bytes: Uint8Array) =>
  asReader(bytes, async (file) => {
    const all = (await file.getOutline()).flatMap((item) => [item, ...item.items])
    return Promise.all(all.map(async ({ title, dest }) => [title, await file.getPageIndex(dest?.[0])] as const))
  })

/** Page of each mark and the page it leads to if any, from 0. */
const marksOf = (bytes: Uint8Array) =>
  asReader(bytes, async (file) => {
    const marks: { kind: string; page: number; to?: number }[] = []
    for (let page = 0; page < file.numPages; page++)
      for (const { subtype, dest } of await (await file.getPage(page + 1)).getAnnotations())
        marks.push({ kind: subtype, page, ...(dest && { to: await file.getPageIndex(dest[0]) }) })
    return marks
  })

const wordsOn = (page: PdfPage | undefined) => page?.items.map(({ text }) => text).join('')

describe('a plan with five attachments at three places', async () => {
  const place = { page: 4, x: 300, y: 300, width: 150, height: 60, name: 'ChuKy1', label: 'Chữ ký của Giám đốc' }
  const { bytes, pages } = await finishPdf(long, { signatures: [place], attachments })
  const [before, after] = [await readPdf(long), await readPdf(bytes)]

  test('has their pages where they should be, several at one place in their order', () => {
    expect(pages).toBe(order.length)
    const expected = order.map((at) => (typeof at === 'string' ? at : wordsOn(before.pages[at - 1])))
    expect(after.pages.map(wordsOn)).toEqual(expected)
  })

  test('has wide sheets wide and turned ones turned', async () => {
    const facts = await inspectPdf(bytes)
    if (typeof facts === 'string') throw new Error(facts)
    const wide = facts.pages.map(({ width, height }) => width > height)
    expect(wide).toEqual(order.map((at) => at === 'C' || at === 'E'))
  })

  test('has bookmarks that lead to the pages they led to', async () => {
    const bookmarks = await bookmarksOf(long)
    expect(bookmarks.length).toBeGreaterThan(3)
    expect(await bookmarksOf(bytes)).toEqual(bookmarks.map(([title, page]) => [title, moved(page)]))
  })

  test('has links that lead to the pages they led to, and its signature field where it was put', async () => {
    const links = await marksOf(long)
    expect(links.length).toBeGreaterThan(0)
    const expected = links.map(({ kind, page, to = 0 }) => ({ kind, page: moved(page), to: moved(to) }))
    expect(await marksOf(bytes)).toEqual([...expected, { kind: 'Widget', page: moved(place.page) }])
  })

  test('keeps its tags, and its title, language and fonts', () => {
    const paragraphs = before.paragraphs.map((text) => ({ ...text, page: moved(text.page - 1) + 1 }))
    expect(after).toEqual({ ...before, pages: after.pages, xmp: after.xmp, paragraphs })
  })

  test('is the same the next time', async () => {
    const again = await finishPdf(long, { signatures: [place], attachments })
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true)
  })

  testWithQpdf('is sound', async () => {
    expect(qpdf(bytes, '--check', 'in.pdf')).toMatchObject({ status: 0 })
  })
})
