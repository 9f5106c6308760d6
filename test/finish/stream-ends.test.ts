import { deflateSync } from 'node:zlib'
import { PDFRawStream, PDFRef } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { inspectPdf } from '../../src/render/pdf/inspect.ts'
import { loadPdf } from '../../src/render/pdf/load.ts'

/** A PDF of a page whose drawing has its length in an object of its own. */
function pdfWith(drawing: Buffer, { dict, before }: { readonly dict: string; readonly before: string }): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    `<<${dict}/Length 5 0 R>>\nstream\n${drawing.toString('latin1')}${before}endstream`,
    `${drawing.length}`,
  ].map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`)
  const places = objects.map((_, i) => 9 + objects.slice(0, i).join('').length)
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const body = `%PDF-1.7\n${objects.join('')}`
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + end, 'latin1')
}

/** Packed drawings by what their last bytes look like, which are their checksum. */
const packed = new Map<string, Buffer>()
for (let i = 0; i < 10_000; i++) {
  const one = deflateSync(`${'0 0 m 9 9 l S '.repeat(3)}${' '.repeat(i % 80)}${i} 0 m S `)
  packed.set(/\r\n$|[\r\n]$/.exec(one.toString('latin1'))?.[0] ?? '', one)
}

test('there are drawings of all kinds', () => {
  expect([...packed.keys()].sort()).toEqual(['', '\n', '\r', '\r\n'])
})

describe('a stream whose length stands elsewhere has its last bytes', () => {
  for (const [ending, drawing] of packed)
    for (const before of ['', '\n', '\r', '\r\n'])
      test(`${JSON.stringify(ending)} and ${JSON.stringify(before)} before its end`, async () => {
        const pdf = pdfWith(drawing, { dict: '/Filter/FlateDecode', before })
        const stream = (await loadPdf(pdf)).context.lookup(PDFRef.of(4))
        expect(stream instanceof PDFRawStream && Buffer.from(stream.contents)).toEqual(drawing)
        expect(await inspectPdf(pdf)).toMatchObject({ pages: [{ width: 595 }] })
      })

  test('one that is longer than what is there is damaged', async () => {
    const [whole = Buffer.of()] = packed.values()
    const pdf = pdfWith(whole, { dict: '/Filter/FlateDecode', before: '\n' }).toString('latin1')
    const cut = Buffer.from(pdf.replace(whole.toString('latin1'), whole.subarray(0, -2).toString('latin1')), 'latin1')
    expect(await inspectPdf(cut)).toBe('broken')
  })
})
