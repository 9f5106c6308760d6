import { PDFArray, PDFDict, PDFDocument, type PDFRawStream, PDFStream } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { inspectPdf } from '../../src/render/pdf/inspect.ts'
import { key, open } from './objects.ts'
import { long, short } from './plans.ts'
import { qpdf, testWithQpdf } from './qpdf.ts'
import { sheets } from './sheets.ts'

/** A PDF changed as objects. */
async function changed(pdf: Uint8Array, change: (file: PDFDocument) => unknown): Promise<Uint8Array> {
  const file = await open(pdf)
  change(file)
  return file.save()
}

test('a plan is PDF/A with pages of its size', async () => {
  const facts = await inspectPdf(long)
  if (typeof facts === 'string') throw new Error(facts)
  expect([facts.conforms, facts.pages.length]).toEqual([true, 5])
  for (const { width, height } of facts.pages) {
    expect(width).toBeCloseTo(595.3)
    expect(height).toBeCloseTo(841.9)
  }
})

describe('pages have the size that is displayed', () => {
  const sizeOf = async (bytes: Uint8Array) => {
    const facts = await inspectPdf(bytes)
    return typeof facts === 'string' ? facts : facts.pages
  }

  for (const [turned, expected] of [
    [0, [300, 200]],
    [90, [200, 300]],
    [180, [300, 200]],
    [-90, [200, 300]],
  ] as const)
    test(`turned by ${turned}°`, async () => {
      const [width, height] = expected
      expect(await sizeOf(await sheets(['A', 'B'], undefined, { size: [300, 200], turned }))).toEqual([
        { width, height },
        { width, height },
      ])
    })

  test('cut, to no more than the paper', async () => {
    const cut = await sheets(['A'], (file) => file.getPage(0).setCropBox(50, 20, 400, 100), {
      size: [300, 200],
      turned: 90,
    })
    expect(await sizeOf(cut)).toEqual([{ width: 100, height: 250 }])
  })

  test('enlarged, where its unit is another', async () => {
    const large = await sheets(['A'], (file) => file.getPage(0).node.set(key('UserUnit'), file.context.obj(2)))
    expect(await sizeOf(large)).toEqual([{ width: 1190, height: 1684 }])
  })

  test('with a box given from its other corners', async () => {
    const corners = [300, 200, 0, 0]
    const flipped = await sheets(['A'], (file) => file.getPage(0).node.set(key('MediaBox'), file.context.obj(corners)))
    expect(await sizeOf(flipped)).toEqual([{ width: 300, height: 200 }])
  })
})

describe('PDF/A', () => {
  const conforms = async (bytes: Uint8Array) => {
    const facts = await inspectPdf(bytes)
    return typeof facts === 'string' ? facts : facts.conforms
  }

  /** The least plan with other XMP. */
  const withXmp = (change: (xmp: string) => string) =>
    changed(short, ({ catalog, context }) => {
      const metadata = catalog.lookup(key('Metadata'), PDFStream) as PDFRawStream
      catalog.set(
        key('Metadata'),
        context.register(context.flateStream(change(new TextDecoder().decode(metadata.contents)))),
      )
    })

  test('PDF of no kind in particular is none', async () => {
    expect(await conforms(await sheets(['A']))).toBe(false)
  })

  for (const [part, expected] of [
    [1, true],
    [2, true],
    [3, false],
    [4, false],
  ] as const)
    test(`PDF/A-${part}`, async () => {
      expect(await conforms(await withXmp((xmp) => xmp.replace('<pdfaid:part>2<', `<pdfaid:part>${part}<`)))).toBe(
        expected,
      )
      const asAttribute = (xmp: string) =>
        xmp.replace('<pdfaid:part>2</pdfaid:part>', '').replace('rdf:about=""', `rdf:about="" pdfaid:part="${part}"`)
      expect(await conforms(await withXmp(asAttribute))).toBe(expected)
    })

  test('for a printing press does not do', async () => {
    const printed = await changed(short, ({ catalog }) => {
      const intent = catalog.lookup(key('OutputIntents'), PDFArray).lookup(0, PDFDict)
      intent.lookup(key('DestOutputProfile'), PDFStream).dict.set(key('N'), catalog.context.obj(4))
    })
    expect(await conforms(printed)).toBe(false)
  })
})

describe('problems', () => {
  test('a file that is no PDF', async () => {
    for (const text of ['', 'no PDF', '%PDF-1.7\n', 'PK\u0003\u0004 startxref'])
      expect(await inspectPdf(new TextEncoder().encode(text))).toBe('broken')
  })

  test('a file that was cut off', async () => {
    const catalogFirst = await sheets(['A', 'B', 'C'])
    for (const whole of [short, catalogFirst])
      for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.97])
        expect(await inspectPdf(whole.slice(0, whole.length * part)), String(part)).toBe('broken')
  })

  test('a file with a page missing', async () => {
    const gap = await changed(long, ({ catalog, context }) => context.delete(catalog.Pages().Kids().get(2) as never))
    expect(await inspectPdf(gap)).toBe('broken')
  })

  test('a file whose pages have marks that are none', async () => {
    const odd = await changed(long, (file) => file.getPage(1).node.set(key('Annots'), file.context.obj(7)))
    expect(await inspectPdf(odd)).toBe('broken')
  })

  test('a file without pages', async () => {
    expect(await inspectPdf(await (await PDFDocument.create()).save({ addDefaultPage: false }))).toBe('empty')
  })

  test('a file that says it is encrypted', async () => {
    const locked = await changed(short, ({ context }) => {
      context.trailerInfo.Encrypt = context.obj({ Filter: 'Standard', V: 2, R: 3, Length: 128, P: -44 })
    })
    expect(await inspectPdf(locked)).toBe('encrypted')
  })

  for (const [name, user] of [
    ['that asks for a password', 'secret'],
    ['that anyone can open', ''],
  ] as const)
    for (const objects of ['disable', 'generate'])
      testWithQpdf(`an encrypted file ${name}, object streams: ${objects}`, async () => {
        const { out } = qpdf(
          long,
          `--object-streams=${objects}`,
          '--encrypt',
          user,
          'owner',
          '256',
          '--',
          'in.pdf',
          'out.pdf',
        )
        expect(await inspectPdf(out ?? new Uint8Array())).toBe('encrypted')
      })

  testWithQpdf('none in a file with object streams, or made for the web', async () => {
    for (const options of ['--object-streams=generate', '--linearize']) {
      const { out } = qpdf(long, options, 'in.pdf', 'out.pdf')
      expect(await inspectPdf(out ?? new Uint8Array())).toEqual(await inspectPdf(long))
    }
  })
})
