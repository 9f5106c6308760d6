import { describe, expect, test } from 'vitest'
import { ruleOf, type StyleId } from '../../src/decree/table.ts'
import type { PdfRule } from '../readers/pdf-rules.ts'
import { documents, type Rendered } from './documents.ts'
import { type Pair, pairOf } from './pairs.ts'
import { twip } from './units.ts'

/** M.II k.1 đ.b: as long as the motto. M.II k.2 đ.c, k.5 đ.b: a third to a half of the text, balanced. */
const lines = [
  { id: 'motto', clause: 'M.II k.1 đ.b', least: 1, most: 1 },
  { id: 'agency', clause: 'M.II k.2 đ.c', least: 1 / 3, most: 1 / 2 },
  { id: 'abstract', clause: 'M.II k.5 đ.b', least: 1 / 3, most: 1 / 2 },
] as const satisfies readonly { readonly id: StyleId; readonly [key: string]: unknown }[]

/** Rounding to whole twips and what a font's widths leave open, pt. */
const tolerance = 1

/** How far below the last baseline a rule may stand, pt: nearer than the next line of text. */
const reach = 12

const longestLine = ({ lines }: Pair): number => Math.max(...lines.map((line) => line.end - line.x))

/** Middle of the lines, pt from the left edge of the paper. */
const middle = ({ lines }: Pair): number => ((lines[0]?.x ?? 0) + (lines[0]?.end ?? 0)) / 2

function ruleBelow({ lines }: Pair, { pdf }: Rendered): PdfRule | undefined {
  const last = lines.at(-1)
  if (!last) return undefined
  const near = ({ x, y, length }: PdfRule) => y > last.y && y < last.y + reach && x < last.end && x + length > last.x
  return pdf.pages[last.page - 1]?.rules.find(near)
}

for (const document of documents)
  describe(document.name, () => {
    const margin = (document.docx.sections[0]?.margin.left ?? 0) * twip

    for (const { id, clause, least, most } of lines) {
      const { name } = ruleOf(id)

      test(`${clause}: in the PDF a solid line of legal length stands centred under “${name}” [pdf]`, () => {
        const pair = pairOf(document, id)
        const rule = ruleBelow(pair, document)
        expect(rule).toBeDefined()
        expect(rule?.length).toBeGreaterThan(least * longestLine(pair) - tolerance)
        expect(rule?.length).toBeLessThan(most * longestLine(pair) + tolerance)
        expect((rule?.x ?? 0) + (rule?.length ?? 0) / 2).toBeCloseTo(middle(pair), 0)
        expect(rule?.thickness).toBeGreaterThan(0.4)
      })

      test(`${clause}: in the DOCX a solid line of legal length stands centred under “${name}” [docx]`, () => {
        const pair = pairOf(document, id)
        const { next } = pair
        expect(next).toMatchObject({ text: '', borders: { top: { line: 'single' } } })
        if (!next) return
        const length = (next.column.width - next.indent.left - next.indent.right) * twip
        const start = margin + (next.column.left + next.indent.left) * twip
        expect(next.column).toEqual(pair.word.column)
        expect(length).toBeGreaterThan(least * longestLine(pair) - tolerance)
        expect(length).toBeLessThan(most * longestLine(pair) + tolerance)
        expect(start + length / 2).toBeCloseTo(middle(pair), 0)
        expect(next.borders.top?.thickness).toBeGreaterThan(0.4)
        expect(pair.word.keepNext).toBe(true)
      })
    }

    test('M.II k.1, k.2, k.5: both outputs have these three lines and no other above the text', () => {
      const { docx, pdf } = document
      const bordered = docx.paragraphs.filter((paragraph) => Object.keys(paragraph.borders).length > 0)
      expect(bordered).toHaveLength(3)
      const end = pairOf(document, 'abstract').lines.at(-1)?.y ?? 0
      expect(pdf.pages[0]?.rules.filter((rule) => rule.y < end + reach)).toHaveLength(3)
    })
  })
