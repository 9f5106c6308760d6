import { describe, expect, it } from 'vitest'
import { reportLines } from '../../src/commands/new/renewal-report.ts'
import { renewed } from './renewing.ts'

const files = { path: 'cu.md', target: 'moi.md' }

describe('a row moves together or not at all', () => {
  it.each([
    [
      'beside an item of one of its years',
      '- Năm 2025: 200 m; năm 2026: 300 m; năm 2027: 350 m.\n- Đến năm 2027 số hóa hết.',
    ],
    ['over semicolons', 'Kết quả năm 2024: 99 %; năm 2023: 98 %; năm 2022: 97 %.'],
    ['over sentences', 'Năm 2025, có 32 lớp; năm 2024 có 31 lớp. Năm 2023 có 30 lớp.'],
    ['with a year said again', 'Năm 2024, thu 4 tỷ, tăng 8 % so với năm 2023. Hộ nghèo còn 3 % (đầu năm 2024 là 4 %).'],
    ['with two years said as one', 'So với các năm 2022 và 2023, năm 2024 tăng 5 %, năm 2025 phấn đấu tăng 6 %.'],
    ['of budgets', 'Dự toán 2025: 5 triệu; dự toán 2024: 4 triệu; quyết toán 2023: 3 triệu.'],
    ['of figures by their letters', 'Số liệu TH 2023, UTH 2024, KH 2025.'],
    ['of school years', 'Năm học 2022 - 2023: 30 lớp; năm học 2023 - 2024: 31 lớp; năm học 2024 - 2025: 32 lớp.'],
    ['of figures behind their own words', 'Kết quả 2024: 12 phông. Chỉ tiêu 2025: 15 phông. Dự kiến 2026: 18 phông.'],
    ['of which one is called a year', 'Vốn năm 2025: 2 tỷ đồng; vốn 2026: 3 tỷ đồng.'],
    ['that goes on with bare years', 'Năm 2025 mở 3 lớp, 2026 mở 4 lớp, 2027 mở 5 lớp.'],
    ['of steps', 'Dự án khởi công năm 2025, hoàn thành năm 2027.'],
    ['of steps over a semicolon', 'Khởi công năm 2025; năm 2027 bàn giao.'],
    [
      'of short school years',
      '| Lớp | Năm học 2022-23 | Năm học 2023-24 | Năm học 2024-25 |\n|--|--|--|--|\n| Một | 1 | 2 | 3 |',
    ],
    ['with a ratio of two of them', '| 2023 | 2024 | 2025 | So sánh 2025/2024 |\n|--|--|--|--|\n| 1 | 2 | 3 | 4 |'],
    [
      'of headings, with what stands below them',
      '# Năm 2025\n\n- Quý III/2025: đấu thầu.\n\n# Năm 2026\n\n- Quý I/2026: ký.\n\n# Năm 2027\n\n- Trước 30/11/2027: xong.',
    ],
  ])('%s', (_, body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions).toEqual([expect.objectContaining({ kind: 'series', moved: false })])
    const digits = (text: string) => text.match(/20\d\d|(?<=-)2\d(?!\d)/g)
    expect(digits(questions[0]?.before ?? '')).toEqual(digits(body))
  })

  it.each([
    ['Tổng kết năm học 24-25.', 'Tổng kết năm học 25-26.'],
    ['Tổng kết năm học 2024-25.', 'Tổng kết năm học 2025-26.'],
    ['Đợt 2024–25; năm học 2024/25.', 'Đợt 2025–26; năm học 2025/26.'],
    ['Từ 24-25 em, lớp 24-25.', 'Từ 24-25 em, lớp 24-25.'],
  ])('a school year in few digits moves with both: “%s”', (body, expected) => expect(renewed(body).next).toBe(expected))
})

describe('a line of the review', () => {
  const lines = (body: string) => reportLines(renewed(body), files, new Set()).join('\n')

  it('says of each part whether it was changed', () => {
    const body = ['40 năm thành lập trường', '15 năm thành lập trường (2010 - 2025)', '20 năm thành lập đội']
    expect(lines(body.map((one) => `- Kỷ niệm ${one}.`).join('\n'))).toContain(
      'Kỷ niệm 40 năm → Kỷ niệm 41 năm (chưa đổi; dòng 5); 2010 - 2025 → 2010 - 2026 (đã đổi; dòng 6);',
    )
  })

  it('holds all of its kind where there would be more lines than fit a screen', () => {
    const kinds = [
      (month: number) => `Bầu cử ngày 15/${month}/2025.`,
      (month: number) => `Mức mới từ ngày 01/${month}/2025.`,
      (month: number) => `Chuyển về trụ sở mới từ tháng ${month}/2025.`,
      (month: number) => `Họp thứ Hai, 03/${month}/2025.`,
      (month: number) => `Họp ngày 0${month}/01/2025.`,
      (month: number) => `Phiên lần thứ 1${month}, năm 2025.`,
    ]
    const body = kinds.flatMap((kind) => [2, 3, 4].map((month) => `- ${kind(month)}`)).join('\n')
    const all = reportLines(renewed(body, 'ngay: 06/01/2025'), files, new Set())
    const review = all.slice(2, all.indexOf('', 2))
    expect(review).toHaveLength(6 + 1)
    for (const line of review.slice(1)) expect(line).toContain(', 3 việc: ')
  })

  it('counts what goes beyond some 200 letters', () => {
    const body = Array.from({ length: 25 }, (_, i) => `- Thứ Hai, ${i + 1}/3/2025: họp.`).join('\n')
    const long = lines(body)
      .split('\n')
      .find((line) => line.includes('Thứ trong tuần'))
    expect(long?.length).toBeLessThan(220)
    expect(long).toMatch(/; và \d+ việc nữa \(dòng [\d, ]+ và \d+ dòng nữa\)$/)
  })
})
