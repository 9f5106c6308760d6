import { describe, expect, it } from 'vitest'
import { paragraphsOf, read, reported, shown } from './plain.ts'

const days = [
  'Ngày 02/6/2026 (thứ ba)\nVăn phòng\nTổ Bưu chính',
  'Ngày 03/6/2026 (thứ tư)\nTổ Viễn thông\nTổ Tin học',
  'Ngày 04/6/2026 (thứ năm)\nThanh tra\nTổ Báo chí',
].join('\n')
const rows = [
  ['Ngày 02/6/2026 (thứ ba)', 'Văn phòng', 'Tổ Bưu chính'],
  ['Ngày 03/6/2026 (thứ tư)', 'Tổ Viễn thông', 'Tổ Tin học'],
  ['Ngày 04/6/2026 (thứ năm)', 'Thanh tra', 'Tổ Báo chí'],
]
const told = (text: string) => reported(text).filter(({ rule }) => rule === 'nhap-bang').length

describe('a schedule with each cell on a line', () => {
  it('has a row for each day', () => {
    const text = `- Lịch học:\nThời gian\nSáng\nChiều\n${days}\n\nII. TỔ CHỨC THỰC HIỆN`
    expect(shown(read(text))).toEqual([
      '- Lịch học:',
      [['Thời gian', 'Sáng', 'Chiều'], ...rows],
      'II. TỔ CHỨC THỰC HIỆN',
    ])
    expect(told(text)).toBe(0)
  })

  it('has a head of two rows where a blank line parts them, and that is told', () => {
    const text = `- Lịch học:\nThời gian\n- Sáng: từ 8 giờ\n- Chiều: từ 14 giờ\nĐơn vị học\n\nSáng\nChiều\n${days}\n\nd) Kinh phí.`
    expect(shown(read(text))).toEqual([
      '- Lịch học:',
      [['Thời gian / - Sáng: từ 8 giờ / - Chiều: từ 14 giờ', 'Đơn vị học ×2'], ['Sáng', 'Chiều'], ...rows],
      'd) Kinh phí.',
    ])
    expect(told(text)).toBe(1)
  })

  it('stays as it is and is told where its head fits no columns', () => {
    const text = `- Lịch học:\nSáng\nChiều\n${days}\n\nHết.`
    expect(paragraphsOf(read(text))).toContain('Tổ Viễn thông')
    expect(told(text)).toBe(1)
  })

  it('days with a line of text each are none', () => {
    const text = 'Lịch:\nTuần 1\nThành lập tổ\nTuần 2\nThu thập\nTuần 3\nViết báo cáo\n'
    expect(read(text).blocks.every(({ type }) => type === 'paragraph')).toBe(true)
  })
})

describe('lines of underscores', () => {
  it.each([
    ['below a question', '1. Góp ý khác:\n______________________', '______________________'],
    ['below another', '1. Góp ý?\n............\n____________', '____________'],
  ])('are to be written on %s', (_, text, last) => {
    expect(paragraphsOf(read(`${text}\n- Một.`)).at(-2)).toBe(last)
  })

  it.each([
    '1. Quét sân.\n____________\n2. Tưới cây.',
    '1. Quét sân như sau:\n____________\n[1] Theo quy chế.',
    'KẾ HOẠCH\nLao động:\n____________\n1. Quét sân.',
  ])('are rules elsewhere', (text) => {
    expect(paragraphsOf(read(text)).join()).not.toContain('___')
  })
})
