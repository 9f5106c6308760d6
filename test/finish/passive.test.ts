import { PDFArray, PDFDict, type PDFDocument, PDFString } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { finishPdf } from '../../src/render/pdf/finish-pdf.ts'
import { asReader, key, open, textOf } from './objects.ts'
import { short, withAttached } from './plans.ts'
import { sheets } from './sheets.ts'

const script = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') }

/** A PDF of two pages with actions wherever there may be any. */
const active = await sheets(['Trang 1', 'Trang 2'], (file) => {
  const { context, catalog } = file
  const [first, second] = file.getPages()
  const register = (object: object) => context.register(context.obj({ ...object }))
  file.addJavaScript('main', 'app.alert(1)')
  catalog.set(key('OpenAction'), context.obj(script))
  first?.node.set(key('AA'), context.obj({ O: script }))
  first?.node.set(key('StructParents'), context.obj(0))
  const film = { Type: 'Annot', Subtype: 'Screen', A: { S: 'Rendition' }, AA: { O: script } }
  const link = (A: object) => ({ Subtype: 'Link', A, StructParent: 0 })
  const marks = [
    link(script),
    link({ S: 'Launch', F: PDFString.of('cmd.exe') }),
    link({ S: 'URI', URI: PDFString.of('https://moha.gov.vn'), Next: script }),
    link({ S: 'URI', URI: PDFString.of('javascript:alert(1)') }),
    link({ S: 'GoTo', D: [second?.ref, 'Fit'] }),
    link({ S: 'GoTo', D: PDFString.of('muc1') }),
    { Subtype: 'Text', Contents: PDFString.of('Note'), AA: { E: script }, Popup: register(film), IRT: register(film) },
    { Subtype: 'FileAttachment', FS: { F: PDFString.of('virus.exe') } },
    film,
  ]
  const refs = marks.map((mark) => register({ Type: 'Annot', Rect: [100, 100, 200, 120], F: 4, ...mark }))
  first?.node.set(key('Annots'), context.obj(refs))
})

describe('an attached PDF with all that may do something', async () => {
  const bytes = await withAttached(active)
  const file = await open(bytes)
  const objects = file.context.enumerateIndirectObjects().map(([, object]) => object)
  const marks = await asReader(bytes, async (reader) => (await reader.getPage(2)).getAnnotations())

  for (const forbidden of ['JavaScript', 'JS', 'Launch', 'AA', 'OpenAction', 'Next', 'FileAttachment', 'Rendition'])
    test(`brings no /${forbidden} along`, () => {
      expect(objects.filter((object) => new RegExp(`/${forbidden}\\b`).test(String(object)))).toEqual([])
    })

  test('keeps its notes, and its links to a page or an address of the web', () => {
    expect(marks.map(({ subtype, url, contentsObj }) => [subtype, url ?? contentsObj?.str])).toEqual([
      ['Link', 'https://moha.gov.vn/'],
      ['Link', ''],
      ['Text', 'Note'],
    ])
  })

  test('has its links lead to the copies of its pages, of which there is one each', async () => {
    const dest = marks.find((mark) => mark.dest)?.dest
    expect(await asReader(bytes, (reader) => reader.getPageIndex(dest[0]))).toBe(2)
    expect(objects.filter((object) => object instanceof PDFDict && textOf(object, 'Type') === '/Page')).toHaveLength(3)
  })

  test('has no numbers in the tree of tags', () => {
    const [, ...attached] = file.getPages()
    const annotations = attached.flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    for (const dict of [
      ...attached.map(({ node }) => node),
      ...annotations.map((ref) => file.context.lookup(ref, PDFDict)),
    ])
      expect([textOf(dict, 'StructParents'), textOf(dict, 'StructParent')]).toEqual([undefined, undefined])
  })
})

test('layers that attached PDFs hide stay hidden', async () => {
  const layered = (name: string, setting: (hidden: unknown, shown: unknown) => object) =>
    sheets([name], ({ catalog, context }: PDFDocument) => {
      const [hidden, shown] = ['Hidden', 'Shown'].map((title) =>
        context.register(context.obj({ Type: 'OCG', Name: PDFString.of(name + title) })),
      )
      const D = context.obj({ ...setting(hidden, shown) })
      catalog.set(key('OCProperties'), context.obj({ OCGs: context.obj([hidden, shown]), D }))
    })
  const data = [
    await layered('A', (hidden) => ({ OFF: [hidden] })),
    await layered('B', (_, shown) => ({ BaseState: 'OFF', ON: [shown] })),
  ]
  const attachments = data.map((each) => ({ after: 1, conforms: false, data: each }))
  const { catalog } = await open((await finishPdf(short, { signatures: [], attachments })).bytes)
  const namesIn = (dict: PDFDict, list: string) => {
    const layers = dict.lookup(key(list), PDFArray)
    return layers.asArray().map((_, i) => layers.lookup(i, PDFDict).lookup(key('Name'), PDFString).decodeText())
  }
  const properties = catalog.lookup(key('OCProperties'), PDFDict)
  expect(namesIn(properties, 'OCGs')).toEqual(['AHidden', 'AShown', 'BHidden', 'BShown'])
  expect(namesIn(properties.lookup(key('D'), PDFDict), 'OFF')).toEqual(['AHidden', 'BHidden'])
})

test('what an attached PDF refers to and has not leaves no gap among the objects', async () => {
  const data = await sheets(['A'], (file) =>
    file.getPage(0).node.Resources()?.set(key('ColorSpace'), file.context.nextRef()),
  )
  const text = Buffer.from(await withAttached(data)).toString('latin1')
  expect(text).toMatch(/xref\n0 \d+\n(\d{10} \d{5} [nf] \n)+\s*trailer/)
})

test('a size that attached pages have from their tree comes along', async () => {
  const data = await sheets(['A', 'B'], (file) => {
    file.catalog.Pages().set(key('MediaBox'), file.context.obj([0, 0, 300, 200]))
    for (const { node } of file.getPages()) node.delete(key('MediaBox'))
  })
  const [, ...attached] = (await open(await withAttached(data))).getPages()
  const size = { width: 300, height: 200 }
  expect(attached.map((page) => page.getSize())).toEqual([size, size])
})
