import { describe, expect, test } from 'vitest'
import type { WordTable } from '../readers/word-blocks.ts'
import { documents, type Rendered } from './documents.ts'
import { pairsIn } from './pairs.ts'
import { twip } from './units.ts'

/** The tables of data, which are those with lines. */
const tablesOf = ({ docx }: Rendered): WordTable[] =>
  docx.blocks.flatMap((block) => (block.kind === 'table' && block.borders.insideH === 'single' ? [block] : []))

for (const document of documents)
  describe(document.name, () => {
    const { margin, width } = document.docx.sections[0] ?? { margin: { left: 0, right: 0 }, width: 0 }
    const tables = tablesOf(document)

    test('a table is as wide as the text, and its cells as wide as its columns', () => {
      for (const { width: own, grid, layout, rows } of tables) {
        expect(layout).toBe('fixed')
        expect(own).toBe(width - margin.left - margin.right)
        expect(grid.reduce((sum, column) => sum + column, 0)).toBe(own)
        for (const row of rows) expect(row.cells.map((cell) => cell.width)).toEqual(grid)
      }
    })

    test('a table has lines all around its cells, in both outputs', () => {
      for (const { borders } of tables) expect(new Set(Object.values(borders))).toEqual(new Set(['single']))
      const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
      const textWidth = (width - margin.left - margin.right) * twip
      const long = document.pdf.pages.flatMap(({ rules }) => rules.filter(({ length }) => length > textWidth - 1))
      expect(long.length).toBeGreaterThanOrEqual(rows > 0 ? rows + tables.length : 0)
    })

    test('no row is split over pages, and the first repeats on each', () => {
      for (const { rows } of tables) {
        expect(rows.filter((row) => !row.cantSplit)).toEqual([])
        expect(rows.map((row) => row.header)).toEqual(rows.map((_, i) => i === 0))
      }
      for (const { text, pdf } of pairsIn(document, 'tableHead', 'tableCell')) expect(pdf.length, text).toBe(1)
    })

    test('the PDF tags the first row as a header and the others as data', () => {
      for (const { text, pdf } of pairsIn(document, 'tableHead')) expect(pdf[0]?.inside, text).toContain('THead')
      for (const { text, pdf } of pairsIn(document, 'tableCell')) expect(pdf[0]?.inside, text).toContain('TBody')
    })

    test('words keep inside the lines of their cell', () => {
      for (const { text, word, lines } of pairsIn(document, 'tableHead', 'tableCell'))
        for (const line of lines) {
          const left = (margin.left + word.column.left) * twip
          expect(line.x, text).toBeGreaterThan(left - 0.5)
          expect(line.end, text).toBeLessThan(left + word.column.width * twip + 0.5)
        }
    })
  })

test('some example has a table', () => {
  expect(documents.flatMap(tablesOf).length).toBeGreaterThan(0)
})
