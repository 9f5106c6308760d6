import { describe, expect, test } from 'vitest'
import { circulations, motto, nation, secrecies, urgencies } from '../../src/decree/names.ts'
import {
  addressLine,
  firstLineIndent,
  lineSpacing,
  page,
  ruleOf,
  type StyleId,
  sealCover,
  styles,
  urgencyBoxes,
} from '../../src/decree/table.ts'

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
  ['part', 13, 14, 'bold', 'center'],
  ['chapter', 13, 14, 'bold', 'center'],
  ['division', 13, 14, 'bold', 'center'],
  ['article', 13, 14, 'bold', 'justify'],
  ['section', 13, 14, 'capitals bold', 'justify'],
  ['clauseTitle', 13, 14, 'bold', 'justify'],
  ['pointTitle', 13, 14, '', 'justify'],
  ['clause', 13, 14, '', 'justify'],
  ['point', 13, 14, '', 'justify'],
  ['authority', 13, 14, 'capitals bold', 'center'],
  ['signer', 13, 14, 'bold', 'center'],
  ['recipientsLabel', 12, 12, 'bold italic', 'left'],
  ['recipient', 11, 11, '', 'left'],
  ['addressees', 13, 14, '', 'left'],
  ['issuedWith', 13, 14, 'italic', 'center'],
  ['appendixLabel', 14, 14, 'bold', 'center'],
  ['appendixTitle', 13, 14, 'capitals bold', 'center'],
  ['appendixReference', 13, 14, 'italic', 'center'],
  ['signingInfo', 10, 10, '', 'right'],
  ['urgency', 13, 14, 'capitals bold', 'center'],
  ['circulation', 13, 14, 'capitals bold', 'center'],
  ['address', 11, 12, '', 'left'],
  ['pageNumber', 13, 14, '', 'center'],
]

/** The law on state secrets says how these look; the decree only where they stand. */
const ruledElsewhere: readonly StyleId[] = ['secrecy']

describe('the table the other tests go by says what the decree says', () => {
  for (const [id, least, most, look, align] of elements)
    test(`M.V: ${ruleOf(id).name}`, () => {
      const { size, bold, italic, caps, align: own } = ruleOf(id)
      const looks = [...(caps ? ['capitals'] : []), ...(bold ? ['bold'] : []), ...(italic ? ['italic'] : [])]
      expect([size.least, size.most, looks.join(' '), own]).toEqual([least, most, look, align])
    })

  test('no element with a clause is left out', () => {
    const ids = Object.keys(styles) as StyleId[]
    const listed = new Set([...elements.map(([id]) => id), ...ruledElsewhere])
    expect(ids.filter((id) => ruleOf(id).clause !== null && !listed.has(id))).toEqual([])
  })

  test('M.I k.1, k.3: A4, with margins of 20–25, 20–25, 30–35 and 15–20 mm [page]', () => {
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

  test('M.III k.2 đ.b: boxes of 30 × 8, 40 × 8 and 20 × 8 mm for hỏa tốc, thượng khẩn and khẩn, in bright red [boxes]', () => {
    expect(urgencyBoxes).toEqual({
      hoa_toc: { width: 30, height: 8 },
      thuong_khan: { width: 40, height: 8 },
      khan: { width: 20, height: 8 },
    })
    expect(ruleOf('urgency').colour).toBe('ff0000')
    expect(Object.values(urgencies)).toEqual(['Khẩn', 'Thượng khẩn', 'Hỏa tốc'])
  })

  test('M.III k.2 đ.a, c: three degrees of secrecy, two of circulation, and documents to be given back', () => {
    expect(Object.values(secrecies)).toEqual(['Mật', 'Tối mật', 'Tuyệt mật'])
    expect(Object.values(circulations)).toEqual(['Xem xong trả lại', 'Lưu hành nội bộ', 'Tài liệu thu hồi'])
  })

  test('M.I k.4: all is black but the marks of secrecy and urgency [black]', () => {
    const ids = Object.keys(styles) as StyleId[]
    expect(ids.filter((id) => ruleOf(id).colour !== undefined)).toEqual(['urgency', 'secrecy'])
  })

  test('M.II k.1: Quốc hiệu is spelt with HÒA, Tiêu ngữ with hyphens between blanks [spelling]', () => {
    expect(nation).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(motto).toBe('Độc lập - Tự do - Hạnh phúc')
  })

  test('M.II k.8 đ.a: the seal covers a third of the signature', () => {
    expect(sealCover.share).toBe(1 / 3)
  })

  test('M.I k.7, M.III k.4: the page number stands inside the top margin, a solid line over the address', () => {
    expect(page.numberOffset).toBeLessThan(page.margin.top.least)
    expect(addressLine.thickness).toBeGreaterThan(0)
  })
})
