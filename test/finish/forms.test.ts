import { type PDFPage, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { readPdf } from '../readers/pdf.ts'
import { key, open } from './objects.ts'
import { withAttached } from './plans.ts'
import { qpdf, testWithQpdf } from './qpdf.ts'
import { a4, sheets } from './sheets.ts'

interface Field {
  readonly flags?: number
  readonly matrix?: number[]
  /** Of a box to tick, which says its word where this is `Yes`. */
  readonly state?: 'Yes' | 'Off'
}

/** Gives a page a field whose look says a word at its origin. */
async function addField(page: PDFPage, { flags = 4, matrix = [1, 0, 0, 1, 0, 0], state }: Field) {
  const { context } = page.doc
  const font = await page.doc.embedFont(StandardFonts.Helvetica)
  const Resources = { Font: { F: font.ref } }
  const lookOf = (drawing: string) =>
    context.register(context.stream(drawing, { Subtype: 'Form', BBox: [0, 0, 100, 20], Matrix: matrix, Resources }))
  const look = lookOf('BT /F 10 Tf 0 0 Td (Word) Tj ET')
  const field = context.obj({
    Subtype: 'Widget',
    F: flags,
    Rect: matrix[0] === 0 ? [300, 400, 320, 500] : [300, 400, 500, 440],
    AP: { N: state ? { Yes: look, Off: lookOf('') } : look },
    ...(state && { AS: state }),
  })
  page.node.set(key('Annots'), context.obj([context.register(field)]))
}

/** The words of the attached page, with the place of each in pt from the lower left corner. */
async function wordsOf(bytes: Uint8Array) {
  const [, page] = (await readPdf(bytes)).pages
  return page?.items.map(({ text, x, y, size }) => ({ text, x: Math.round(x), y: Math.round(a4[1] - y), size }))
}

describe('an attached form that was filled in', async () => {
  const data = await sheets([''], (file) => {
    const page = file.getPage(0)
    const form = file.getForm()
    const field = form.createTextField('ten')
    field.setText('Filled in')
    field.addToPage(page, { x: 200, y: 500, width: 200, height: 30 })
  })
  const bytes = await withAttached(data)

  test('shows what it showed, where it did', async () => {
    const [word, ...others] = (await wordsOf(bytes)) ?? []
    expect([word?.text, others]).toEqual(['Filled in', []])
    for (const [place, from, to] of [
      [word?.x, 200, 210],
      [word?.y, 500, 530],
    ] as const) {
      expect(place).toBeGreaterThanOrEqual(from)
      expect(place).toBeLessThan(to)
    }
  })

  test('has no fields any more', async () => {
    const { catalog, context } = await open(bytes)
    expect(catalog.has(key('AcroForm'))).toBe(false)
    expect(context.enumerateIndirectObjects().filter(([, object]) => /\/Widget\b/.test(String(object)))).toEqual([])
  })

  testWithQpdf('is sound', async () => {
    expect(qpdf(bytes, '--check', 'in.pdf')).toMatchObject({ status: 0 })
  })
})

describe('a field', () => {
  const attached = async (field: Field = {}, drawn?: string) => {
    const data = await sheets([], async (file) => {
      const page = file.addPage([...a4])
      if (drawn) page.node.set(key('Contents'), file.context.register(file.context.stream(drawn)))
      await addField(page, field)
    })
    return wordsOf(await withAttached(data))
  }

  test('is stretched to its place', async () => {
    expect(await attached()).toEqual([{ text: 'Word', x: 300, y: 400, size: 20 }])
  })

  test('stays in its place where the page has moved its own coordinates', async () => {
    expect(await attached({}, '2 0 0 2 50 50 cm')).toEqual([{ text: 'Word', x: 300, y: 400, size: 20 }])
  })

  test('is turned as it was', async () => {
    expect(await attached({ matrix: [0, 1, -1, 0, 0, 0] })).toEqual([{ text: 'Word', x: 320, y: 400, size: 10 }])
  })

  test('of several states shows the one it is in', async () => {
    expect(await attached({ state: 'Yes' })).toEqual([{ text: 'Word', x: 300, y: 400, size: 20 }])
    expect(await attached({ state: 'Off' })).toEqual([])
  })

  test('that is hidden stays unseen', async () => {
    for (const flags of [2, 32]) expect(await attached({ flags })).toEqual([])
  })
})
