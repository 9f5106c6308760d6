import { describe, expect, test } from 'vitest'
import type { PdfArea } from '../readers/pdf-drawings.ts'
import { areaOf, both, type Issued, issued, issuedAll, middleOf, pageOf, source } from './issued.ts'
import { png } from './png.ts'
import { times } from './units.ts'

/** A document on one page with every cell of the diagram but that of công văn (5b) and that of separate files (14). */
const everything = source({
  loai: 'Báo cáo',
  kinh_gui: '[Ủy ban nhân dân tỉnh]',
  do_mat: 'mật',
  do_khan: 'hỏa tốc',
  luu_hanh: 'lưu hành nội bộ',
  nguoi_ky:
    '{thay_mat: Ban Chỉ đạo, chuc_vu: Trưởng ban, chuc_vu_co_quan: Phó Giám đốc Sở, ho_ten: Trần Thị Bình, chu_ky: k.png, dau: {tep: d.png, rong: 36}}',
  luu: 'VT, VP',
  nguoi_soan: 'PL',
  so_ban: '300',
  dia_chi: '"Số 5 đường Hoa Sen; điện thoại: 024.1234567"',
})
const files = { 'k.png': png(300, 150, [0, 0, 200]), 'd.png': png(100, 100, [200, 0, 0]) }

const file = await issued(everything, { files })
const [page, area] = [pageOf(file, 1), areaOf(pageOf(file, 1))]

/** The cells that hold text: what stands in them, and from where to where the diagram draws them, % of the text width. */
const cells = [
  { cell: '11', text: 'LƯU HÀNH NỘI BỘ', from: 58, to: 85 },
  { cell: '2', text: 'SỞ NỘI VỤ', from: 0, to: 44 },
  { cell: '1', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', from: 52, to: 98 },
  { cell: '3', text: 'Số: 15/BC-SNV', from: 0, to: 43 },
  { cell: '4', text: 'Hà Nội, ngày 12 tháng 3 năm 2026', from: 53, to: 98 },
  { cell: '10a', text: 'MẬT', from: 0, to: 18 },
  { cell: '10b', text: 'HỎA TỐC', from: 0, to: 18 },
  { cell: '5a', text: 'BÁO CÁO', from: 37, to: 75 },
  { cell: '9a', text: 'Kính gửi: Ủy ban nhân dân tỉnh', from: 41, to: 85 },
  { cell: '7a', text: 'TM. BAN CHỈ ĐẠO', from: 50, to: 98 },
  { cell: '9b', text: 'Nơi nhận:', from: 0, to: 24 },
  { cell: '7b', text: 'Trần Thị Bình', from: 52, to: 96 },
  { cell: '12', text: '- Lưu: VT, VP. PL.(300)', from: 0, to: 24 },
] as const

const lineOf = (text: string) => both(file, text).line

for (const { cell, text, from, to } of cells)
  test(`M.IV cell ${cell}: “${text}” stands where the diagram has it across the page [cell-${cell}]`, () => {
    const share = (100 * (middleOf(lineOf(text)) - area.left)) / (area.right - area.left)
    expect(share).toBeGreaterThan(from)
    expect(share).toBeLessThan(to)
  })

describe('down the page', () => {
  const y = (text: string) => lineOf(text).y

  test('M.IV: the cells follow each other, those side by side being level [down-the-page]', () => {
    const order = [
      'LƯU HÀNH NỘI BỘ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 15/BC-SNV',
      'MẬT',
      'HỎA TỐC',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh',
      'I. MỤC ĐÍCH',
      'TM. BAN CHỈ ĐẠO',
      'PHÓ GIÁM ĐỐC SỞ',
      'Trần Thị Bình',
      'Số 5 đường Hoa Sen; điện thoại: 024.1234567',
    ].map(y)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    for (const [left, right] of [
      ['SỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['Số: 15/BC-SNV', 'Hà Nội, ngày 12 tháng 3 năm 2026'],
      ['Nơi nhận:', 'TM. BAN CHỈ ĐẠO'],
    ] as const)
      expect(y(left)).toBeCloseTo(y(right), 0)
  })

  test('M.IV cell 6: the text takes the whole width between the margins [text]', async () => {
    const long = `# Mục\n\n${'Nắm tình hình văn thư ở các phòng. '.repeat(10)}`
    const { pdf } = await issued(source({}, long))
    const lines = pdf.paragraphs.find(({ text }) => text.startsWith('Nắm'))?.lines ?? []
    expect(lines[1]?.x).toBeCloseTo(area.left, 0)
    expect(lines[1]?.end).toBeCloseTo(area.right, 0)
  })

  test('M.IV cell 12: the symbol of the drafter closes nơi nhận [drafter]', () => {
    const left = page.paragraphs.filter(
      ({ lines }) => (lines[0]?.x ?? 0) < area.left + 1 && (lines[0]?.y ?? 0) > y('Nơi nhận:'),
    )
    const list = left.filter(({ text }) => text.startsWith('- '))
    expect(list.at(-1)?.text).toBe('- Lưu: VT, VP. PL.(300)')
  })

  test('M.IV cells 7c, 8: signature and seal stand between the post and what is above the name, the seal at the left [signature-and-seal]', () => {
    const [signature, seal] = page.pictures
    if (!signature || !seal) throw new Error('no pictures')
    const middle = ({ y: top, height }: PdfArea) => top + height / 2
    for (const one of [signature, seal]) {
      expect(middle(one)).toBeGreaterThan(y('TRƯỞNG BAN'))
      expect(middle(one)).toBeLessThan(y('PHÓ GIÁM ĐỐC SỞ') - times.ascent * 14)
    }
    const share = (x: number) => (100 * (x - area.left)) / (area.right - area.left)
    expect(share(signature.x + signature.width / 2)).toBeGreaterThan(71)
    expect(share(signature.x + signature.width / 2)).toBeLessThan(87)
    expect(seal.x).toBeLessThan(signature.x)
    expect(seal.x + seal.width).toBeLessThan(signature.x + signature.width / 2)
  })

  test('M.IV cell 13: the address is as wide as the text at the most, at the foot [address]', () => {
    const address = lineOf('Số 5 đường Hoa Sen; điện thoại: 024.1234567')
    expect(address.y).toBeGreaterThan(page.height * 0.9)
    expect(address.end).toBeLessThan(area.right)
  })
})

describe('M.IV: the order of the cells in the DOCX', () => {
  test('is that of reading: header, marks, title, text, nơi nhận, signature [reading-order]', () => {
    const words = file.docx.paragraphs.map(({ text }) => text.trim())
    const order = [
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 15/BC-SNV',
      'MẬT',
      'HỎA TỐC',
      'BÁO CÁO',
      'Kính gửi: Ủy ban nhân dân tỉnh',
      'I. MỤC ĐÍCH',
      'Nơi nhận:',
      'TM. BAN CHỈ ĐẠO',
      'Trần Thị Bình',
    ].map((text) => words.indexOf(text))
    expect(order).not.toContain(-1)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
  })
})

test('M.IV cell 14: what the agency signs with stands at the right over the text of a separate file [separate-file]', async () => {
  const text = '# Nội dung\n\nXem Phụ lục.\n\n# Phụ lục: Danh sách\n\nMột dòng.'
  const [, appendix] = (await issuedAll(source({}, text), { separate: true })) as readonly (Issued | undefined)[]
  if (!appendix) throw new Error('no file of its own')
  const { line } = both(appendix, /^Số: 15\/KH-SNV;/)
  expect(line.x).toBeGreaterThan((area.left + area.right) / 2)
  expect(line.y).toBeLessThan(area.top)
})
