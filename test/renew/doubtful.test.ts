import { describe, expect, it } from 'vitest'
import { renewed } from './renewing.ts'

describe('what a new year alone doesn’t make right is listed', () => {
  it.each([
    ['Giao quân ngày 13/02/2025 (tức ngày 26 tháng Chạp).', 'lunar-day', true],
    ['Báo cáo trước 10 giờ ngày 22 tháng 02 năm 2025 (mùng 6 Tết).', 'lunar-day', true],
    ['Tết Trung thu (06/10/2025).', 'lunar-day', true],
    ['Lễ Giỗ Tổ ngày 26/4/2025 (mùng 10 tháng 3 âm lịch).', 'lunar-day', true],
    ['Từ ngày 01/7/2025, thực hiện chính quyền địa phương 02 cấp.', 'start-day', false],
    ['Từ 01/02/2025 áp dụng mức thu mới.', 'start-day', false],
    ['Sau khi sáp nhập tỉnh (01/7/2025), bàn giao hồ sơ.', 'start-day', false],
    ['Mức lương cơ sở mới áp dụng từ 01/7/2025.', 'start-day', false],
    ['Thực hiện Kế hoạch năm 2025 của Ủy ban nhân dân phường.', 'titled', false],
    ['Triển khai Chương trình chuyển đổi số năm 2025 của Tỉnh.', 'titled', false],
    ['Tuần lễ từ thứ Hai đến thứ Sáu (24 - 28/3/2025).', 'weekday', false],
    ['Thi các ngày 11, 12/6/2025 (thứ Tư, thứ Năm).', 'weekday', false],
    ['Tập huấn thứ Năm và thứ Sáu, 19 - 20/6/2025.', 'weekday', false],
  ])('“%s”: %s', (body, kind, moved) => {
    const { questions } = renewed(body)
    expect(questions).toContainEqual(expect.objectContaining({ kind, moved }))
  })

  it.each(['Chỉ thị năm 2025 của Chủ tịch Ủy ban nhân dân tỉnh.', 'Nghị quyết về dân số năm 2025 của Hội đồng.'])(
    'a document by its title stays and is counted: “%s”',
    (body) => {
      const { next, spots } = renewed(body)
      expect(next).toBe(body)
      expect(spots).toContainEqual(expect.objectContaining({ kind: 'cited' }))
    },
  )

  it('years of birth are one question, wherever they stand', () => {
    const body =
      'Chúc thọ 90 tuổi (sinh năm 1935).\n\nTrẻ sinh năm 2019 vào lớp 1; nông dân sinh từ năm 1966 đến năm 2008.'
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions).toMatchObject([
      { kind: 'birth', lines: [5, 7], before: 'năm 1935 … năm 2019 … năm 1966 đến năm 2008', moved: false },
    ])
  })

  it.each([
    'Trên đây là Kế hoạch năm 2025 của Ủy ban nhân dân phường.',
    'Học sinh năm học 2025 - 2026; vệ sinh năm 2025.',
    'Từ ngày 03/3/2025 đến ngày 07/3/2025 mở lớp.',
    'Tổng kết trước ngày 31/12/2025; Tết Dương lịch nghỉ ngày 01/01/2026.',
  ])('but nothing of “%s”', (body) => expect(renewed(body).questions).toEqual([]))
})
