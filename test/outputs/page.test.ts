import { describe, expect, test } from 'vitest'
import { page, styles } from '../../src/decree/table.ts'
import { documents } from './documents.ts'
import { mmToPt, times, twip, twipsPerMm } from './units.ts'

const sides = ['top', 'bottom', 'left', 'right'] as const

for (const { name, wanted, docx, pdf } of documents)
  describe(name, () => {
    const [section] = docx.sections
    const [first, ...others] = pdf.pages
    const left = mmToPt(wanted.margin.left)
    const right = mmToPt(page.width - wanted.margin.right)

    test('M.I k.1, k.2: the paper is A4, upright [paper]', () => {
      expect(docx.sections).toHaveLength(1)
      expect(section).toMatchObject({ width: 11906, height: 16838, landscape: false })
      for (const { width, height } of pdf.pages) {
        expect(width).toBeCloseTo(mmToPt(210), 1)
        expect(height).toBeCloseTo(mmToPt(297), 1)
      }
    })

    for (const side of sides)
      test(`M.I k.3: the ${side} margin is what was asked for, and inside the legal range to the twip [margins]`, () => {
        const twips = section?.margin[side] ?? 0
        expect(Math.abs(twips - wanted.margin[side] * twipsPerMm)).toBeLessThan(1)
        expect(twips).toBeGreaterThanOrEqual(page.margin[side].least * twipsPerMm)
        expect(twips).toBeLessThanOrEqual(page.margin[side].most * twipsPerMm)
      })

    test('M.I k.3: in the PDF all text and lines stay inside the margins and fill their width [inside-margins]', () => {
      for (const { items, untagged, rules, height } of pdf.pages) {
        const text = items.filter((item) => !untagged.includes(item) && item.text.trim() !== '')
        for (const { text: words, x, y, width, size } of text) {
          expect(x, words).toBeGreaterThan(left - 0.1)
          expect(x + width, words).toBeLessThan(right + 0.1)
          expect(y - times.ascent * size, words).toBeGreaterThan(mmToPt(wanted.margin.top) - 0.1)
          expect(y + times.descent * size, words).toBeLessThan(height - mmToPt(wanted.margin.bottom) + 0.1)
        }
        for (const { x, length } of rules) {
          expect(x).toBeGreaterThan(left - 0.5)
          expect(x + length).toBeLessThan(right + 0.5)
        }
        expect(Math.min(...text.map((item) => item.x))).toBeCloseTo(left, 0)
        expect(Math.max(...text.map((item) => item.x + item.width))).toBeCloseTo(right, 0)
      }
    })

    test('M.I k.3: the first line of the PDF begins at the top margin [first-line]', () => {
      const tops = first?.items.map((item) => item.y - times.ascent * item.size) ?? []
      expect(Math.min(...tops)).toBeCloseTo(mmToPt(wanted.margin.top), 0)
    })

    const { least, most, used } = styles.pageNumber.size

    test('M.I k.7: the DOCX numbers its pages from 1 in Arabic digits, top centre, 13–14 pt upright, not on page 1 [numbers-docx]', () => {
      expect(section).toMatchObject({ titlePage: true, pageNumber: { format: 'decimal', start: 1 } })
      const [number, ...rest] = section?.headers.default ?? []
      expect(number).toMatchObject({ align: 'center', indent: { left: 0, right: 0, firstLine: 0 }, fields: ['PAGE'] })
      expect(rest).toEqual([])
      for (const { size, bold, italic } of number?.runs ?? [])
        expect({ size, bold, italic }).toEqual({ size: used[wanted.bodySize], bold: false, italic: false })
      for (const empty of [...(section?.headers.first ?? []), ...Object.values(section?.footers ?? {}).flat()])
        expect(empty).toMatchObject({ text: '', fields: [] })
      expect(section?.headers.first).toBeDefined()
    })

    test('M.I k.7: the page number of the DOCX stands inside the top margin [number-place]', () => {
      const distance = section?.headerDistance ?? 0
      expect(Math.abs(distance - page.numberOffset * twipsPerMm)).toBeLessThan(1)
      expect(distance * twip + times.line * used[wanted.bodySize]).toBeLessThan(mmToPt(wanted.margin.top))
    })

    test('M.I k.7: the PDF numbers its pages from 2 in Arabic digits, top centre in the margin, 13–14 pt upright [numbers-pdf]', () => {
      expect(others.length).toBeGreaterThan(0)
      expect(first?.untagged).toEqual([])
      for (const [i, { untagged }] of others.entries()) {
        const [number] = untagged
        expect(untagged.map((item) => item.text)).toEqual([String(i + 2)])
        if (!number) continue
        expect(number).toMatchObject({ size: used[wanted.bodySize], upright: true })
        expect(number.font).toMatch(/^(Tinos-Regular|TimesNewRomanPSMT)$/)
        expect(number.x + number.width / 2).toBeCloseTo((left + right) / 2, 0)
        expect(number.y - times.ascent * number.size).toBeCloseTo(mmToPt(page.numberOffset), 0)
        expect(number.y + times.descent * number.size).toBeLessThan(mmToPt(wanted.margin.top))
      }
      expect(used[wanted.bodySize]).toBeGreaterThanOrEqual(least)
      expect(used[wanted.bodySize]).toBeLessThanOrEqual(most)
    })
  })
