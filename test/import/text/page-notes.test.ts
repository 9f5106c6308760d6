import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/import/manuscript.ts'
import { paragraphsOf, read, reported, shown } from './plain.ts'

const above = 'Thay 14 cột gỗ lim nhóm 2 theo hồ sơ thiết kế do thôn Thượng tự'
const below = 'chuẩn bị trước ngày 30 tháng 9 năm 2026; phần gỗ cũ còn dùng được\ngiữ lại để làm cầu phong.'
const notesOf = (text: string) => [...read(text).footnotes].map(([id, runs]) => `${id}: ${textOf(runs)}`)

describe('notes at the foot of a page of a PDF', () => {
  it.each([
    ['above the page’s number', '\n\n1 Văn bản số 88/SVHTT ngày 02/8/2026.\n\n2\n\n'],
    ['directly below the text', '\n1 Văn bản số 88/SVHTT ngày\n02/8/2026.\n'],
    ['below a rule', '\n\n______________\n1 Văn bản số 88/SVHTT ngày 02/8/2026.\n2\n'],
    ['glued to their numbers', '\n1Văn bản số 88/SVHTT ngày 02/8/2026.\n3\n'],
  ])('leave the sentence whole that they cut: %s', (_, between) => {
    const text = `${above.replace('thiết kế', 'thiết kế1')}${between}${below}`
    expect(shown(read(text))).toEqual([`${above.replace('thiết kế', 'thiết kế[^1]')} ${below.replace('\n', ' ')}`])
    expect(notesOf(text)).toEqual(['1: Văn bản số 88/SVHTT ngày 02/8/2026.'])
    expect(reported(text).map(({ rule }) => rule)).not.toContain('nhap-chu-thich-trang')
  })

  it('have their mark where the page ends, and are told, where the text has lost it', () => {
    const text = `${above}\n\n1 Văn bản số 88/SVHTT.\n\n2\n\n${below}`
    expect(shown(read(text))).toEqual([`${above}[^1] ${below.replace('\n', ' ')}`])
    expect(reported(text).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('Chú thích cuối trang “1 Văn bản số 88/SVHTT.” không có dấu trong bài'),
    )
  })

  it('are numbered through the text where each page begins anew, and stand by their marks', () => {
    const page = (law: string, cut: string) =>
      `Các phòng, ban thực hiện Luật ${law}1 và Nghị quyết số 15/NQ-CP2 về việc này.\n\n1 Luật số 1 về ${law}.\n2 Nghị quyết về ${law}.\n\n${cut}\n\n`
    const text = `${page('Đê điều', '2')}${page('Lưu trữ', '3')}Các xóm thực hiện.`
    expect(paragraphsOf(read(text)).at(-1)).toBe('Các xóm thực hiện.')
    expect(notesOf(text)).toEqual([
      '1: Luật số 1 về Đê điều.',
      '2: Nghị quyết về Đê điều.',
      '3: Luật số 1 về Lưu trữ.',
      '4: Nghị quyết về Lưu trữ.',
    ])
  })

  it.each([
    'Phân công các lớp lao động theo bảng dưới đây, từ thứ hai\n1 Lớp 6A quét sân\n2 Lớp 6B tưới cây\n\nCác lớp làm đúng lịch.',
    'Nội dung thực hiện trong năm gồm những việc chính dưới đây:\n\n1 Trồng cây\n\n2 Tưới cây\n\nhằng ngày.',
  ])('rows and lists are none', (text) => {
    expect(notesOf(text)).toEqual([])
  })
})
