import { describe, expect, test } from 'vitest'
import { ruleOf, type StyleId } from '../../src/decree/table.ts'
import { documents, type Rendered } from './documents.ts'
import { merged } from './element.ts'
import { elementsOf } from './elements.ts'
import { looksInPdf, type Pair, pairOf, pairsIn } from './pairs.ts'
import { twip } from './units.ts'

const wordAlign = { left: 'left', center: 'center', justify: 'both' } as const

/** The left and right edge of the column a paragraph stands in, pt from the edge of the paper. */
function edges({ word }: Pair, { docx }: Rendered): readonly [left: number, right: number] {
  const left = ((docx.sections[0]?.margin.left ?? 0) + word.column.left) * twip
  return [left, left + word.column.width * twip]
}

for (const document of documents)
  describe(document.name, () => {
    const { doc, wanted } = document
    const elements = elementsOf(doc)
    const present = [...new Set([...elements, ...elements.flatMap((it) => it.notes)].map((it) => it.style))]
    const rows = present.map((id) => ({ id, ...ruleOf(id), clause: ruleOf(id).clause ?? 'practice' }))

    for (const { id, clause, name, size } of rows)
      test(`${clause}: “${name}” has its size, inside the legal range, in both outputs [size]`, () => {
        const used = size.used[wanted.bodySize]
        expect(used).toBeGreaterThanOrEqual(size.least)
        expect(used).toBeLessThanOrEqual(size.most)
        for (const { text, word, lines } of pairsIn(document, id)) {
          for (const run of word.runs) expect(run.size, text).toBe(used)
          for (const line of lines) expect(line.size, text).toBeCloseTo(used, 2)
        }
      })

    for (const { id, clause, name } of rows)
      test(`${clause}: “${name}” is bold, italic or upright as it must be, in both outputs [look]`, () => {
        for (const pair of pairsIn(document, id)) {
          expect(merged(pair.word.runs), 'DOCX').toEqual(merged(pair.looks))
          expect(merged(looksInPdf(pair)), 'PDF').toEqual(merged(pair.looks))
          expect(pair.word.runs.filter((run) => run.underlined || run.caps)).toEqual([])
          expect(pair.lines.flatMap((line) => line.items).filter((item) => !item.upright)).toEqual([])
        }
      })

    for (const { id, clause, name } of rows.filter((row) => row.caps))
      test(`${clause}: “${name}” is in capitals in both outputs [capitals]`, () => {
        for (const { text, word, lines } of pairsIn(document, id)) {
          expect(word.text).toBe(word.text.toLocaleUpperCase('vi'))
          for (const line of lines) expect(line.text, text).toBe(line.text.toLocaleUpperCase('vi'))
        }
      })

    // Authors align the cells of tables themselves.
    for (const { id, clause, name, align } of rows.filter(({ id }) => id !== 'tableCell'))
      test(`${clause}: “${name}” is aligned as it must be, in both outputs [aligned]`, () => {
        for (const pair of pairsIn(document, id)) {
          const [left, right] = edges(pair, document)
          expect(pair.word.align, pair.text).toBe(wordAlign[align as keyof typeof wordAlign])
          expect(pair.word.indent.right, pair.text).toBe(pair.word.indent.left)
          for (const [i, { text, x, end }] of pair.lines.entries()) {
            if (align === 'center') expect((x + end) / 2, text).toBeCloseTo((left + right) / 2, 0)
            else if (i > 0) expect(x, text).toBeCloseTo(left, 0)
            if (align === 'justify' && i < pair.lines.length - 1) expect(end, text).toBeCloseTo(right, 0)
          }
        }
      })

    test('M.V, footnote 1: the sizes of Quốc hiệu, Tiêu ngữ and địa danh make one ladder, 13/14/14 or 12/13/13 [ladder]', () => {
      const ladder: readonly StyleId[] = ['nation', 'motto', 'placeDate']
      const expected = wanted.bodySize === 14 ? [13, 14, 14] : [12, 13, 13]
      expect(ladder.map((id) => pairOf(document, id).word.runs[0]?.size)).toEqual(expected)
      expect(ladder.map((id) => pairOf(document, id).lines[0]?.size)).toEqual(expected)
    })
  })
