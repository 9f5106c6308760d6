import { describe, expect, it } from 'vitest'
import { paragraphsOf, read, reported } from './plain.ts'

const widths = [
  'Các phòng chuyên môn rà soát hồ sơ, tài liệu và bàn giao cho bộ phận lưu',
  'trữ của cơ quan trước ngày 30 tháng 6, bảo đảm đủ thành phần, đúng trình',
  'tự và có mục lục kèm theo; bộ phận lưu trữ kiểm tra, lập biên bản giao',
  'nhận, đánh số trang, viết chứng từ kết thúc cho từng hồ sơ trong năm nay',
  'và báo cáo người đứng đầu cơ quan kết quả thực hiện theo từng quý đã qua.',
]

describe('a full line that ends a sentence', () => {
  it('ends a paragraph above a sentence that brings in what stands below', () => {
    const text = `${widths.join('\n')}\nPhân công cụ thể theo bảng sau:\n\nTT\tViệc\n1\tRà soát\n`
    expect(paragraphsOf(read(text)).slice(0, 2)).toEqual([widths.join(' '), 'Phân công cụ thể theo bảng sau:'])
  })

  it('and not above any other', () => {
    const text = `${widths.join('\n')}\nPhân công cụ thể theo bảng dưới đây trong cả năm, có kiểm tra, nhắc\nnhở.\n`
    expect(paragraphsOf(read(text))).toHaveLength(1)
  })
})

it('where first lines are set in, a line at the margin goes on, though it had room above', () => {
  const first = widths.map((line, at) => (at === 0 ? `    ${line}` : line)).join('\n')
  const short = '    Đơn vị lập dự toán kinh phí và xây dựng\nKế hoạch thực hiện.'
  const text = `${first}\n${short}\n${first}\n${short}\n${first}\n`
  expect(paragraphsOf(read(text))[1]).toBe('Đơn vị lập dự toán kinh phí và xây dựng Kế hoạch thực hiện.')
})

it.each([
  ['the mark that ends a text', 'Các phòng thực hiện./.\n1\nNơi nhận:\n- Các phòng;\n- Lưu: VT.'],
  ['a note', 'Các phòng thực hiện[1]\n3\n[1] Theo quy chế của cơ quan.'],
])('a number alone beside %s is that of a page', (_, text) => {
  expect(paragraphsOf(read(text)).filter((one) => /^\d$/.test(one))).toEqual([])
  expect(reported(text).map(({ rule }) => rule)).toContain('nhap-so-trang')
})
