import { describe, expect, test } from 'vitest'
import { documents } from './documents.ts'
import { type Pair, pairOf, pairsIn } from './pairs.ts'
import { times, twip } from './units.ts'

/** Baseline of a paragraph that opens its cell, pt below the cell's top edge. */
const baselineInCell = ({ word }: Pair): number => word.before * twip + times.ascent * (word.runs[0]?.size ?? 0)

const width = ({ lines }: Pair): number => Math.max(...lines.map((line) => line.end - line.x))

for (const document of documents)
  describe(document.name, () => {
    const block = document.docx.blocks.find(({ kind }) => kind === 'table')

    test('M.IV: agency and Quốc hiệu, then số and địa danh, stand side by side in a frame without lines [frame]', () => {
      if (block?.kind !== 'table') throw new Error('no frame in the DOCX')
      expect(new Set(Object.values(block.borders))).toEqual(new Set(['nil']))
      expect(block).toMatchObject({ layout: 'fixed', rows: [{ cantSplit: true }, { cantSplit: true }] })
      const { margin, width: paper } = document.docx.sections[0] ?? { margin: { left: 0, right: 0 }, width: 0 }
      expect(block.width).toBe(paper - margin.left - margin.right)
      expect(block.grid.reduce((sum, column) => sum + column, 0)).toBe(block.width)
      for (const row of block.rows) expect(row.cells.map((cell) => cell.width)).toEqual(block.grid)
    })

    test('M.II k.1 đ.c: Quốc hiệu and Tiêu ngữ take one line each [one-line-each]', () => {
      for (const pair of pairsIn(document, 'nation', 'motto')) {
        expect(pair.lines).toHaveLength(1)
        expect(width(pair)).toBeLessThan(pair.word.column.width * twip)
      }
    })

    test('M.II k.1, k.2: the agency and Quốc hiệu begin on the same line [same-start]', () => {
      const [first] = [...pairsIn(document, 'parentAgency'), ...pairsIn(document, 'agency')]
      expect(first?.lines[0]?.y).toBeCloseTo(pairOf(document, 'nation').lines[0]?.y ?? 0, 0)
    })

    test('M.II k.4: số and địa danh stand on the same line, in both outputs [number-level]', () => {
      const [number, placeDate] = [pairOf(document, 'number'), pairOf(document, 'placeDate')]
      expect(number.lines).toHaveLength(1)
      expect(placeDate.lines).toHaveLength(1)
      expect(number.lines[0]?.y, 'PDF').toBeCloseTo(placeDate.lines[0]?.y ?? 0, 0)
      expect(baselineInCell(number), 'DOCX').toBeCloseTo(baselineInCell(placeDate), 0)
    })

    test('M.IV: the columns of the header keep clear of each other [columns]', () => {
      const left = pairsIn(document, 'parentAgency', 'agency', 'number').flatMap((pair) => pair.lines)
      const right = pairsIn(document, 'nation', 'motto', 'placeDate').flatMap((pair) => pair.lines)
      expect(Math.max(...left.map((line) => line.end))).toBeLessThan(Math.min(...right.map((line) => line.x)))
    })

    test('M.II k.5: tên loại and trích yếu stand below the header, one under the other [title]', () => {
      const order = ['placeDate', 'typeName', 'abstract'] as const
      const ys = order.map((id) => pairOf(document, id).lines[0]?.y ?? 0)
      expect(ys).toEqual([...ys].sort((a, b) => a - b))
      const [name, abstract] = [pairOf(document, 'typeName').lines[0], pairOf(document, 'abstract').lines[0]]
      expect((abstract?.y ?? 0) - (name?.y ?? 0)).toBeLessThan(2 * times.line * (name?.size ?? 0))
    })
  })
