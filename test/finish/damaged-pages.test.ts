import { deflateSync } from 'node:zlib'
import { type PDFDocument, type PDFPageLeaf, PDFRawStream, PDFRef } from 'pdf-lib'
import { expect, test } from 'vitest'
import { inspectPdf } from '../../src/render/pdf/inspect.ts'
import { processorTime } from '../processor-time.ts'
import { key } from './objects.ts'
import { sheets } from './sheets.ts'

const drawing = Buffer.from('0 0 m 100 100 l S '.repeat(50))
const packed = deflateSync(drawing)
const hex = (bytes: Buffer) => Buffer.from(`${bytes.toString('hex')}>`)

interface Stream {
  readonly contents: Buffer
  readonly Filter?: string | string[]
  readonly Subtype?: string
}

const on = {
  page: (file, stream) => file.getPage(0).node.addContentStream(file.context.register(stream)),
  resources: (file, stream) => file.getPage(0).node.setXObject(key('Form'), file.context.register(stream)),
  nothing: (file, stream) => file.context.register(stream),
} satisfies Record<string, (file: PDFDocument, stream: PDFRawStream) => unknown>

/** What is found of a sheet with one more stream. */
async function problemOf(
  { contents, Subtype = 'Form', ...more }: Stream,
  place: keyof typeof on = 'page',
): Promise<string | undefined> {
  const file = await sheets(['A'], (file) =>
    on[place](file, PDFRawStream.of(file.context.obj({ Subtype, ...more }), contents)),
  )
  const facts = await inspectPdf(file)
  return typeof facts === 'string' ? facts : undefined
}

const sound: Record<string, Stream> = {
  'not packed': { contents: drawing },
  flate: { contents: packed, Filter: 'FlateDecode' },
  'flate with a line end behind': { contents: Buffer.concat([packed, Buffer.from('\r\n')]), Filter: 'FlateDecode' },
  hex: { contents: hex(drawing), Filter: ['ASCIIHexDecode'] },
  'flate in hex': { contents: hex(packed), Filter: ['ASCIIHexDecode', 'FlateDecode'] },
  'hex in flate': { contents: deflateSync(hex(drawing)), Filter: ['FlateDecode', 'ASCIIHexDecode'] },
  'a photograph': { contents: Buffer.of(0xff, 0xd8, 0xff), Filter: 'DCTDecode', Subtype: 'Image' },
  'a photograph in flate': { contents: packed, Filter: ['FlateDecode', 'DCTDecode'], Subtype: 'Image' },
}
for (const [name, stream] of Object.entries(sound))
  test(`sound: ${name}`, async () => {
    if (!stream.Subtype) expect(await problemOf(stream)).toBeUndefined()
    expect(await problemOf(stream, 'resources')).toBeUndefined()
  })

const changed = (at: number) => Buffer.from(packed.map((byte, i) => (i === at ? byte ^ 0x55 : byte)))
const damaged: Record<string, Stream> = {
  'a filter that is none': { contents: packed, Filter: 'FlateDeco' },
  'a drawing without its filter': { contents: packed },
  'a photograph that is none': { contents: drawing, Filter: 'DCTDecode', Subtype: 'Image' },
  'a photograph for a drawing': { contents: drawing, Filter: 'DCTDecode' },
  'the first byte': { contents: changed(0), Filter: 'FlateDecode' },
  'a byte amid': { contents: changed(Math.floor(packed.length / 2)), Filter: 'FlateDecode' },
  'the checksum': { contents: changed(packed.length - 1), Filter: 'FlateDecode' },
  'the end cut off': { contents: packed.subarray(0, -8), Filter: 'FlateDecode' },
  'nothing left': { contents: Buffer.of(), Filter: 'FlateDecode' },
  'flate in hex': { contents: hex(changed(0)), Filter: ['ASCIIHexDecode', 'FlateDecode'] },
  'a photograph in flate': { contents: changed(20), Filter: ['FlateDecode', 'DCTDecode'], Subtype: 'Image' },
}
for (const [name, stream] of Object.entries(damaged))
  test(`damaged: ${name}`, async () => {
    expect(await problemOf(stream)).toBe('broken')
    expect(await problemOf(stream, 'resources')).toBe('broken')
    expect(await problemOf(stream, 'nothing')).toBeUndefined()
  })

const gone = PDFRef.of(9999)
const missing: Record<string, (page: PDFPageLeaf) => unknown> = {
  'the drawing': (page) => page.set(key('Contents'), gone),
  'a part of the drawing': (page) =>
    page.set(key('Contents'), page.context.obj([page.get(key('Contents')) ?? gone, gone])),
  'the drawing, which is a number': (page) => page.set(key('Contents'), page.context.obj(42)),
  'a font': (page) => page.setFontDictionary(key('F2'), gone),
  'a picture': (page) => page.setXObject(key('X'), gone),
}
for (const [name, change] of Object.entries(missing))
  test(`missing: ${name}`, async () => {
    expect(await inspectPdf(await sheets(['A'], (file) => change(file.getPage(0).node)))).toBe('broken')
  })

test('a blank page is whole', async () => {
  const blank = await sheets(['A'], (file) => file.getPage(0).node.delete(key('Contents')))
  expect(await inspectPdf(blank)).toMatchObject({ pages: [{}] })
})

test('a page that stands in the file twice', async () => {
  const twice = await sheets(['A', 'B'], ({ catalog }) => {
    const kids = catalog.Pages().Kids()
    kids.set(1, kids.get(0))
  })
  expect(await inspectPdf(twice)).toBe('broken')
})

test('bombs are not unpacked to their end', async () => {
  const bomb = deflateSync(Buffer.alloc(150_000_000))
  const file = await sheets(['A'], (made) => {
    for (let i = 0; i < 100; i++)
      made
        .getPage(0)
        .node.setXObject(
          key(`Form${i}`),
          made.context.register(PDFRawStream.of(made.context.obj({ Filter: 'FlateDecode' }), bomb)),
        )
  })
  const spent = processorTime()
  expect(await inspectPdf(file)).toMatchObject({ pages: [{}] })
  expect(spent()).toBeLessThan(5000)
})
