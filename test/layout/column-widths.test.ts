import { describe, expect, it } from 'vitest'
import { columnWidths, type Extent } from '../../src/layout/parts/column-widths.ts'

const widthsOf = (total: number, ...cells: readonly Omit<Extent, 'left' | 'columns'>[]): number[] =>
  columnWidths(
    cells.map((cell, left) => ({ ...cell, left, columns: 1 })),
    cells.map(() => ({})),
    total,
  )

const ordinal = { number: 12, word: 20, line: 20 }
const text = { number: 0, word: 60, line: 400 }
const amount = { number: 80, word: 80, line: 80 }

describe('widths of columns', () => {
  it('keep numbers whole before words', () => {
    const [first = 0, second = 0, ...amounts] = widthsOf(300, ordinal, text, amount, amount, amount)
    expect(first + second).toBeCloseTo(60, 0)
    for (const width of amounts) expect(width).toBeGreaterThanOrEqual(80 - 0.1)
  })

  it('give up no word where numbers are cut anyway', () => {
    const [first = 0, second = 0, ...amounts] = widthsOf(300, ordinal, text, amount, amount, amount, amount)
    expect(first).toBeGreaterThanOrEqual(20 - 0.1)
    expect(second).toBeGreaterThanOrEqual(50)
    for (const width of amounts) expect(width).toBeLessThan(60)
  })
})
