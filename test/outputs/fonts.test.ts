import { describe, expect, test } from 'vitest'
import { runLook } from '../readers/word-looks.ts'
import { documents } from './documents.ts'

const family = 'Times New Roman'
const slots = { ascii: family, hAnsi: family, cs: family, eastAsia: family }

for (const { name, docx, pdf } of documents)
  describe(name, () => {
    const headers = docx.sections.flatMap((section) => Object.values(section.headers).flat())
    const paragraphs = [...docx.paragraphs, ...docx.notes, ...headers]

    test('M.I k.4: every run of the DOCX is Times New Roman in all four font slots [docx]', () => {
      for (const { text, runs } of paragraphs) for (const { fonts } of runs) expect(fonts, text).toEqual(slots)
    })

    test('M.I k.4: every style a paragraph of the DOCX has is Times New Roman in all four font slots', () => {
      for (const { style } of paragraphs) expect(runLook(docx.styles.get(style)?.run ?? {}).fonts, style).toEqual(slots)
    })

    test('M.I k.4: the PDF is set in the four faces of Times New Roman or of Tinos, all of them in the file [pdf]', () => {
      const face = /^(Tinos-(Regular|Bold|Italic|BoldItalic)|TimesNewRomanPS(-BoldMT|-ItalicMT|-BoldItalicMT|MT))$/
      expect(pdf.fonts.length).toBeGreaterThan(0)
      for (const { name, embedded } of pdf.fonts) expect([name, embedded]).toEqual([expect.stringMatching(face), true])
      for (const { items } of pdf.pages) for (const { text, font } of items) expect(font, text).toMatch(face)
    })

    test('M.I k.4: all text and lines are black', () => {
      for (const { text, runs, borders } of paragraphs)
        for (const { colour } of runs) expect(['auto', '000000'], `${text} ${Object.keys(borders)}`).toContain(colour)
      for (const { colours } of pdf.pages) for (const colour of colours) expect(colour).toBe('#000000')
    })

    test('every run of the DOCX is marked as Vietnamese', () => {
      for (const { text, runs } of paragraphs) for (const { language } of runs) expect(language, text).toBe('vi-VN')
    })
  })
