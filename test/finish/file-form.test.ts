import { describe, expect, test } from 'vitest'
import { finishPdf } from '../../src/render/pdf/finish-pdf.ts'
import { long, short } from './plans.ts'

const place = { page: 0, x: 300, y: 600, width: 150, height: 60, name: 'ChuKy1', label: 'Chữ ký của Giám đốc' }

describe('the file keeps the form that PDF/A-2 wants', async () => {
  const { bytes } = await finishPdf(long, {
    signatures: [place],
    attachments: [{ after: 2, data: short, conforms: true }],
  })
  const text = Buffer.from(bytes).toString('latin1')

  test('6.1.2: the first line names the version, the second has four bytes above 127', () => {
    expect(text).toMatch(/^%PDF-1\.7\n%[\x80-\xff]{4,}\n/)
  })

  test('6.1.3: the trailer has an identifier and nothing follows the end', () => {
    expect(text).toMatch(/trailer\n<<[\s\S]*?\/ID \[ \([^)]+\) \([^)]+\) \][\s\S]*?>>\s*startxref\n\d+\n%%EOF\n?$/)
    expect(text).not.toContain('/Encrypt')
  })

  test('6.1.4: one table lists every object, at its place', () => {
    const [, start] = /startxref\n(\d+)\n/.exec(text) ?? []
    const [, size, table = ''] =
      /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)\s*trailer/.exec(text.slice(Number(start))) ?? []
    const offsets = table
      .trimEnd()
      .split('\n')
      .map((line) => Number(line.slice(0, 10)))
    expect(offsets).toHaveLength(Number(size))
    for (const [number, offset] of offsets.entries())
      if (number > 0) expect(text.slice(offset).startsWith(`${number} 0 obj\n`), String(number)).toBe(true)
  })

  test('6.1.7: every stream has the length it says', () => {
    const streams = [...text.matchAll(/\/Length (\d+)\n(?:\/[^\n]*\n)*>>\nstream\n/g)]
    expect(streams.length).toBeGreaterThan(20)
    for (const found of streams)
      expect(text.slice(found.index + found[0].length + Number(found[1])).startsWith('\nendstream\nendobj\n')).toBe(
        true,
      )
  })
})
