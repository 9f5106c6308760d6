import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFNumber, PDFRawStream, PDFRef, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { finishPdf, type SignaturePlace } from '../../src/render/pdf/finish-pdf.ts'
import { readPdf } from '../readers/pdf.ts'
import { asReader, key, open, textOf } from './objects.ts'
import { long, short } from './plans.ts'
import { qpdf, testWithQpdf } from './qpdf.ts'

const director: SignaturePlace = {
  page: 0,
  x: 330.4,
  y: 610.25,
  width: 180,
  height: 70.5,
  name: 'ChuKy1',
  label: 'Chữ ký của Giám đốc Trần Thị Bình',
}
const accountant = { ...director, page: 4, x: 85, y: 120, name: 'ChuKy2', label: 'Chữ ký của Kế toán trưởng' }
const sameSheet = { ...accountant, name: 'ChuKy3', y: 300 }

const cases = [
  { name: 'one signature', pdf: short, places: [director] },
  { name: 'three signatures, two on one page', pdf: long, places: [accountant, director, sameSheet] },
]

function formOf({ catalog }: PDFDocument) {
  const form = catalog.lookup(key('AcroForm'), PDFDict)
  const fields = form.lookup(key('Fields'), PDFArray)
  const refs = fields.asArray().filter((object) => object instanceof PDFRef)
  return { form, refs, fields: refs.map((ref) => catalog.context.lookup(ref, PDFDict)) }
}

const wordsOf = (dict: PDFDict, name: string) => dict.lookup(key(name), PDFString, PDFHexString).decodeText()

for (const { name, pdf, places } of cases)
  describe(name, async () => {
    const { bytes, pages } = await finishPdf(pdf, { signatures: places, attachments: [] })
    const [before, after] = [await open(pdf), await open(bytes)]
    const { form, refs, fields } = formOf(after)
    const tree = after.catalog.lookup(key('StructTreeRoot'), PDFDict)
    const root = tree.lookup(key('K'), PDFArray).lookup(0, PDFDict)

    test('the file has an unsigned signature field for each place, in their order', () => {
      expect(fields.map((field) => [wordsOf(field, 'T'), wordsOf(field, 'TU')])).toEqual(
        places.map((place) => [place.name, place.label]),
      )
      for (const field of fields) {
        expect(['Type', 'Subtype', 'FT'].map((name) => textOf(field, name))).toEqual(['/Annot', '/Widget', '/Sig'])
        for (const absent of ['V', 'A', 'AA', 'Parent', 'Kids']) expect(field.has(key(absent)), absent).toBe(false)
      }
      expect(form.keys().map(String)).toEqual(['/Fields', '/SigFlags'])
      expect(textOf(form, 'SigFlags')).toBe('1')
    })

    test('each field stands at its place, on its page', async () => {
      const found = await asReader(bytes, async (file) => {
        const numbers = Array.from({ length: file.numPages }, (_, i) => i)
        const marks = await Promise.all(
          numbers.map(async (page) =>
            (await (await file.getPage(page + 1)).getAnnotations()).map((mark) => ({ page, ...mark })),
          ),
        )
        return marks.flat().filter(({ subtype }) => subtype === 'Widget')
      })
      expect(found).toHaveLength(places.length)
      for (const place of places) {
        const mark = found.find(({ fieldName }) => fieldName === place.name)
        expect([mark?.page, mark?.fieldType, mark?.alternativeText]).toEqual([place.page, 'Sig', place.label])
        const [left, bottom, right, top] = mark?.rect ?? []
        const { height } = before.getPage(place.page).getMediaBox()
        const expected = [place.x, height - place.y - place.height, place.x + place.width, height - place.y]
        for (const [i, side] of [left, bottom, right, top].entries())
          expect(Math.abs(side - (expected[i] ?? Number.NaN)), `side ${i}`).toBeLessThan(0.1)
      }
      for (const [i, { page }] of places.entries()) expect(fields[i]?.get(key('P'))).toBe(after.getPage(page).ref)
    })

    test('PDF/A-2, 6.3.2: a field is printed, and not hidden in any way', () => {
      for (const field of fields) expect(textOf(field, 'F')).toBe('4')
    })

    test('PDF/A-2, 6.3.3: a field has one look, which is empty and of its size', () => {
      for (const [i, field] of fields.entries()) {
        const looks = field.lookup(key('AP'), PDFDict)
        expect(looks.keys().map(String)).toEqual(['/N'])
        const look = looks.lookup(key('N'))
        if (!(look instanceof PDFRawStream)) throw new Error('no look')
        expect([look.contents.length, textOf(look.dict, 'Subtype')]).toEqual([0, '/Form'])
        const { width, height } = look.dict.lookup(key('BBox'), PDFArray).asRectangle()
        expect([width, height]).toEqual([places[i]?.width, places[i]?.height])
      }
    })

    test('the fields are the last in the tree of tags, each a Form that refers to its field', () => {
      const kids = root.lookup(key('K'), PDFArray)
      const elements = Array.from({ length: fields.length }, (_, i) =>
        kids.lookup(kids.size() - fields.length + i, PDFDict),
      )
      for (const [i, element] of elements.entries()) {
        expect([textOf(root, 'S'), textOf(element, 'S')]).toEqual(['/Document', '/Form'])
        expect(after.context.lookup(element.get(key('P')))).toBe(root)
        expect(wordsOf(element, 'Alt')).toBe(places[i]?.label)
        const link = element.lookup(key('K'), PDFDict)
        expect([textOf(link, 'Type'), link.get(key('Obj'))]).toEqual(['/OBJR', refs[i]])
        const page = after.getPage(places[i]?.page ?? -1)
        expect([element.get(key('Pg')), link.get(key('Pg'))]).toEqual([page.ref, page.ref])
        expect(page.node.get(key('Tabs'))).toBe(key('S'))
        expect(page.node.Annots()?.asArray()).toContain(refs[i])
      }
    })

    test('each field finds its element in the parent tree, whose numbers go up and end before the next', () => {
      const numbers = tree.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray)
      const entries = new Map<number, unknown>()
      for (let i = 0; i < numbers.size(); i += 2)
        entries.set(numbers.lookup(i, PDFNumber).asNumber(), numbers.get(i + 1))
      const keys = [...entries.keys()]
      expect(keys).toEqual(keys.map((_, i) => i))
      expect(textOf(tree, 'ParentTreeNextKey')).toBe(String(keys.length))
      const kids = root.lookup(key('K'), PDFArray).asArray().slice(-fields.length)
      expect(fields.map((field) => entries.get(Number(textOf(field, 'StructParent'))))).toEqual(kids)
    })

    test('a reader finds the fields among the tags of their pages', async () => {
      const perPage = await asReader(bytes, (file) =>
        Promise.all(
          places.map(async ({ page }) => JSON.stringify(await (await file.getPage(page + 1)).getStructTree())),
        ),
      )
      for (const [i, tags] of perPage.entries()) {
        expect(tags).toContain(`"alt":"${places[i]?.label}"`)
        expect(tags).toContain('"type":"annotation"')
      }
    })

    test('title, language, claim, fonts, bookmarks, text and tags of the text stay as they were', async () => {
      expect(await readPdf(bytes)).toEqual(await readPdf(pdf))
      expect(pages).toBe(before.getPageCount())
    })

    test('nothing else in the file changes', () => {
      const { ID, Info, Root } = before.context.trailerInfo
      expect(String(after.context.trailerInfo.ID)).toBe(String(ID))
      expect([after.context.trailerInfo.Info, after.context.trailerInfo.Root]).toEqual([Info, Root])
      const changed = before.context
        .enumerateIndirectObjects()
        .filter(([ref, object]) => String(after.context.lookup(ref)) !== String(object))
        .map(([, object]) => object)
      const pages = [...new Set(places.map(({ page }) => before.getPage(page).node))]
      const tagsBefore = before.catalog.lookup(key('StructTreeRoot'), PDFDict)
      const rootBefore = tagsBefore.lookup(key('K'), PDFArray).lookup(0)
      expect(new Set(changed)).toEqual(new Set([...pages, before.catalog, tagsBefore, rootBefore]))
    })

    test('the same input gives the same bytes', async () => {
      const again = await finishPdf(pdf, { signatures: places, attachments: [] })
      expect(Buffer.from(again.bytes).equals(bytes)).toBe(true)
    })

    testWithQpdf('qpdf finds no errors', async () => {
      expect(qpdf(bytes, '--check', 'in.pdf')).toMatchObject({ status: 0 })
    })
  })
