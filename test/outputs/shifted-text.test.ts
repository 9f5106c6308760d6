import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { issued, source } from './issued.ts'

describe('raised and lowered letters', async () => {
  const { bytes, pdf } = await issued(
    source({}, '# Nội dung\n\nKho rộng 25 m^2^, khí CO~9~, **m^3^**.[^1]\n\n[^1]: Tính theo m^4^.'),
  )
  const parts = unzipSync(bytes.docx)

  test('are such in Word, in the text and in notes', () => {
    const looks = ['word/document.xml', 'word/footnotes.xml'].flatMap((name) => {
      const xml = strFromU8(parts[name] ?? new Uint8Array())
      const runs = xml.matchAll(/<w:r>((?:(?!<\/w:r>).)*<w:vertAlign w:val="(\w+)"\/>.*?)<\/w:r>/g)
      return [...runs].map(([, run = '', align]) => `${run.replace(/<[^>]*>/g, '')} ${align}`)
    })
    expect(looks).toEqual(['2 superscript', '9 subscript', '3 superscript', '4 superscript'])
  })

  test.each([
    ['2', 'raised'],
    ['9', 'lowered'],
    ['3', 'raised'],
    ['4', 'raised'],
  ])('%s is smaller and %s in the PDF', (digit, shift) => {
    const lines = pdf.pages.flatMap(({ paragraphs }) => paragraphs.flatMap((one) => one.lines))
    const items = pdf.pages.flatMap((page) => page.items)
    const own = items.find(({ text, size }) => text === digit && size < 9)
    const line = lines.find(({ y, size }) => own && Math.abs(y - own.y) < size / 2)
    if (!own || !line) throw new Error(`${digit} is not in the PDF`)
    expect(own.size / line.size).toBeCloseTo(0.6, 2)
    const rise = line.y - own.y
    expect(rise * (shift === 'raised' ? 1 : -1)).toBeGreaterThan(1)
  })
})
