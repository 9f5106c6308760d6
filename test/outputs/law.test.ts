import { describe, expect, test } from 'vitest'
import { firstLineIndent, lineSpacing, page, ruleOf, type StyleId } from '../../src/decree/table.ts'

type Row = readonly [id: StyleId, least: number, most: number, look: string, align: string]

/** Mục V of Phụ lục I, Phần I, written down a second time: element, size in pt, look and place. */
const elements: readonly Row[] = [
  ['nation', 12, 13, 'capitals bold', 'center'],
  ['motto', 13, 14, 'bold', 'center'],
  ['parentAgency', 12, 13, 'capitals', 'center'],
  ['agency', 12, 13, 'capitals bold', 'center'],
  ['number', 13, 13, '', 'center'],
  ['placeDate', 13, 14, 'italic', 'center'],
  ['typeName', 13, 14, 'capitals bold', 'center'],
  ['abstract', 13, 14, 'bold', 'center'],
  ['legalBasis', 13, 14, 'italic', 'justify'],
  ['text', 13, 14, '', 'justify'],
  ['section', 13, 14, 'capitals bold', 'justify'],
  ['clauseTitle', 13, 14, 'bold', 'justify'],
  ['clause', 13, 14, '', 'justify'],
  ['point', 13, 14, '', 'justify'],
  ['authority', 13, 14, 'capitals bold', 'center'],
  ['signer', 13, 14, 'bold', 'center'],
  ['recipientsLabel', 12, 12, 'bold italic', 'left'],
  ['recipient', 11, 11, '', 'left'],
  ['pageNumber', 13, 14, '', 'center'],
]

describe('the table the other tests go by says what the decree says', () => {
  for (const [id, least, most, look, align] of elements)
    test(`M.V: ${ruleOf(id).name}`, () => {
      const { size, bold, italic, caps, align: own } = ruleOf(id)
      const looks = [...(caps ? ['capitals'] : []), ...(bold ? ['bold'] : []), ...(italic ? ['italic'] : [])]
      expect([size.least, size.most, looks.join(' '), own]).toEqual([least, most, look, align])
    })

  test('M.I k.1, k.3: A4, with margins of 20–25, 20–25, 30–35 and 15–20 mm', () => {
    expect([page.width, page.height]).toEqual([210, 297])
    const { top, bottom, left, right } = page.margin
    expect([top, bottom, left, right].map(({ least, most }) => [least, most])).toEqual([
      [20, 25],
      [20, 25],
      [30, 35],
      [15, 20],
    ])
  })

  test('M.II k.6 đ.e: first lines in by 1 or 1.27 cm, spacing of 1 to 1.5 lines, 6 pt between paragraphs', () => {
    expect(firstLineIndent.legal).toEqual([10, 12.7])
    expect([lineSpacing.least, lineSpacing.most]).toEqual([1, 1.5])
    for (const [id] of elements) if (ruleOf(id).spaced) expect(ruleOf(id).after, id).toBeGreaterThanOrEqual(6)
  })

  test('M.II k.1, k.2, k.5: lines of the motto’s length, and of a third to a half of agency and trích yếu', () => {
    expect(ruleOf('motto').rule).toMatchObject({ least: 1, most: 1 })
    for (const id of ['agency', 'abstract'] as const)
      expect(ruleOf(id).rule).toMatchObject({ least: 1 / 3, most: 1 / 2 })
  })
})
