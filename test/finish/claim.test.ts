import { expect, test } from 'vitest'
import { finishPdf } from '../../src/render/pdf/finish-pdf.ts'
import { readPdf } from '../readers/pdf.ts'
import { short } from './plans.ts'

/** The least plan with itself attached, once for each, as PDF/A or as if it were none. */
async function withItself(...conforming: readonly boolean[]): Promise<Uint8Array> {
  const attachments = conforming.map((conforms) => ({ after: 1, data: short, conforms }))
  return (await finishPdf(short, { signatures: [], attachments })).bytes
}

const { xmp } = await readPdf(short)

test('without attachments a plan stays PDF/A-2a', async () => {
  expect((await readPdf(await withItself())).xmp).toBe(xmp)
  expect(xmp).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')
})

test('with PDF/A attached it is PDF/A-2b', async () => {
  const claimed = xmp.replace('>A</pdfaid:', '>B</pdfaid:').replace('<xmpTPg:NPages>1<', '<xmpTPg:NPages>3<')
  expect((await readPdf(await withItself(true, true))).xmp).toBe(claimed)
})

test('with any other PDF attached it claims nothing', async () => {
  const silent = xmp.replace(/<pdfaid:.*<\/pdfaid:\w+>/, '').replace('<xmpTPg:NPages>1<', '<xmpTPg:NPages>3<')
  expect((await readPdf(await withItself(true, false))).xmp).toBe(silent)
  expect(silent).not.toContain('<pdfaid:')
})

test('the claim can be read without unpacking', async () => {
  const text = Buffer.from(await withItself(true)).toString('latin1')
  expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
})
