import { describe, expect, it } from 'vitest'
import { renewed } from './renewing.ts'

describe('parts of a year move however they are typed', () => {
  it.each([
    'trong Q.II-2025 và Q.III-2025.',
    'Sơ kết Q2/2025; tổng kết Q4-2025.',
    'quý III.2025 kiểm tra',
    'QI, QII/2025',
    'HKI/2025; HK2 - 2025; HK II năm học 2025-2026.',
    'Đợt 1 năm 2025, Đợt 2-2025, Đợt II/2025.',
    'Tuần 32/2025; vòng 2, 2025.',
    'đợt 1 (tháng 3-4/2025), đợt 2 (tháng 9 và 10/2025).',
    'Năm tài chính 2025; FY2025; NS 2025; niên độ 2025/2026.',
    'Giữa 2025, cuối 2025 và hết 2025.',
    'Chiến dịch Mùa hè xanh 2025; Tháng Thanh niên 2025.',
    '6 tháng đầu năm 2025; sáu tháng cuối năm 2025; 9 tháng năm 2025.',
  ])('“%s”', (body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body.replaceAll('2026', '2027').replaceAll('2025', '2026'))
    expect(questions).toEqual([])
  })

  it.each([
    'Chi trong 2025 hộ.',
    'Cuối 2025 m đường.',
    'Giai đoạn I (2025-2026), giai đoạn II (2027-2029).',
    'Giai đoạn 1: 2025 - 2026.',
    'Số liệu từ 2023 đến 2025.',
    'Đạt 95 % vào cuối năm 2025, 97 % vào năm 2026, 100 % năm 2030.',
  ])('what may stay is asked: “%s”', (body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions.length).toBeGreaterThan(0)
  })

  it('and with the year before, to be looked at', () => {
    expect(renewed('giảm 3 % so với cùng kỳ 2024.')).toMatchObject({
      next: 'giảm 3 % so với cùng kỳ 2025.',
      questions: [{ kind: 'last-year' }],
    })
  })

  it('figures of a year stay', () => {
    const table = '| Tháng | Năm 2025 |\n| -- | -- |\n| 1/2025 | 2025 |'
    expect(renewed(table).next).toBe('| Tháng | Năm 2026 |\n| -- | -- |\n| 1/2026 | 2025 |')
  })
})

it('steps of a plan move, though they are called giai đoạn', () => {
  const { next, questions } = renewed('Giai đoạn 1 (tháng 3 - 6/2025): khảo sát; giai đoạn 2 (từ 01/7/2025): làm.')
  expect(next).toBe('Giai đoạn 1 (tháng 3 - 6/2026): khảo sát; giai đoạn 2 (từ 01/7/2026): làm.')
  expect(questions).toEqual([])
})

it('months of the year before go with its other figures', () => {
  const body = 'Năm 2024 có 9 ca, giảm so với năm 2023; 11 tháng đầu năm 2024 có 3 ổ dịch.'
  expect(renewed(body).next).toBe(body)
})

it('an anniversary of the year after moves with its number', () => {
  const body = 'Kỷ niệm 95 năm thành lập Đoàn (26/3/1931 - 26/3/2026).'
  expect(renewed(body).next).toBe('Kỷ niệm 96 năm thành lập Đoàn (26/3/1931 - 26/3/2027).')
})

it('years of birth are asked behind a degree, too', () => {
  const { questions } = renewed('Người tốt nghiệp đại học sinh năm 1998 trở đi.')
  expect(questions).toMatchObject([{ kind: 'birth' }])
})

describe('what counts years, or has two digits of one, is listed', () => {
  it.each([
    ['Khóa thứ 12 khai giảng.', 'ordinal', 'Khóa thứ 12'],
    ['Lớp khóa 48 ra trường.', 'ordinal', 'khóa 48'],
    ['Lớp bồi dưỡng khóa thứ mười hai.', 'ordinal', 'khóa thứ mười hai'],
    ['Hội thi lần thứ XV tổ chức tại trường.', 'ordinal', 'lần thứ XV'],
    ['Chuẩn bị kỳ họp thứ 25.', 'ordinal', 'kỳ họp thứ 25'],
    ['Xong ngày 30.9.25.', 'short-year', '30.9.25'],
    ['Xong ngày 1-7-25.', 'short-year', '1-7-25'],
    ['Tính từ 15/12/24.', 'short-year', '15/12/24'],
    ['Trong quý II/25.', 'short-year', 'quý II/25'],
    ['Trong tháng 9/25.', 'short-year', 'tháng 9/25'],
  ])('“%s”', (body, kind, before) =>
    expect(renewed(body).questions).toContainEqual(expect.objectContaining({ kind, before, moved: false })),
  )

  it.each([
    'Hội đồng nhân dân tỉnh khóa 18.',
    'Quốc hội khóa XVI, kỳ họp thứ nhất.',
    'Đại hội đại biểu toàn quốc lần thứ XIV của Đảng.',
    'Hiệp thương lần thứ 2.',
  ])('“%s” is none of these', (body) => {
    const counted = renewed(body).questions.filter(({ kind }) => kind === 'ordinal' || kind === 'short-year')
    expect(counted).toEqual([])
  })
})
