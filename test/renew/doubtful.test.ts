import { describe, expect, it } from 'vitest'
import { renewalAsAnswered } from '../../src/renew/questions.ts'
import { renewedText } from '../../src/renew/renewal.ts'
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
    ['Tập huấn từ thứ Năm, 19 - 20/6/2025.', 'weekday', false],
    ['Kiểm tra từ thứ Hai 03/3/2025 đến 31/12/2025.', 'weekday', false],
    ['Kiểm tra từ ngày 03/3/2025 (thứ Hai) đến ngày 07/3/2025.', 'weekday', false],
    ['Kiểm tra 03/3/2025 - 07/3/2025 (thứ Sáu).', 'weekday', false],
    ['Kiểm tra từ thứ Hai, ngày 03 tháng 3 năm 2025 đến hết ngày 07 tháng 3 năm 2025.', 'weekday', false],
    ['Tập huấn ngày 19, 20 tháng 6 năm 2025 (bắt đầu thứ Năm).', 'weekday', false],
    ['Tập huấn hai ngày 19 - 20/6/2025 (thứ Năm).', 'weekday', false],
    ['Kỷ niệm lần thứ 135 ngày sinh Chủ tịch Hồ Chí Minh (19/5/2025).', 'anniversary', false],
    ['Năm nay là năm thứ tư thực hiện Đề án.', 'ordinal', false],
    ['Năm học này là năm học thứ ba trường dạy hai buổi mỗi ngày.', 'ordinal', false],
    ['Đây là năm đầu nhiệm kỳ Đại hội, năm bản lề của kế hoạch 5 năm.', 'ordinal', false],
    ['Đón năm con Rắn.', 'word-year', false],
    ['Mừng xuân Tỵ, chào năm Tỵ.', 'word-year', false],
    ['Chung khảo ngày 02/8/2025, nhằm ngày 20 tháng 6 năm Ất Tỵ.', 'lunar-day', true],
    ['Kế hoạch năm 2025 của Ủy ban nhân dân phường (Kế hoạch số 5/KH-UBND ngày 03/01/2025).', 'titled', false],
    ['Học sinh khóa 2021 - 2025 tốt nghiệp.', 'own-period', false],
    ['Hội thi lần trước tổ chức năm 2023.', 'two-years', false],
    ['So với quý IV/2023 thu giảm.', 'two-years', false],
    ['Số liệu 2023 chưa có.', 'unclear', false],
    ['Nghị quyết Đại hội đại biểu lần thứ XIV của Đảng (tháng 01/2025).', 'past-event', false],
    [
      'Theo kết luận của Thường trực Tỉnh ủy về sắp xếp bộ máy và công tác cán bộ (tháng 01/2025).',
      'past-event',
      false,
    ],
    ['Thực hiện Công văn số 15/SNV-VTLT (tháng 01/2025), rà soát tài liệu.', 'past-event', false],
    ['Thông báo của Giám đốc (quý I/2025) nêu 3 việc.', 'past-event', false],
    ['Theo Đề án được phê duyệt năm 2025.', 'past-event', false],
    ['Theo Đề án được tỉnh phê duyệt từ đầu năm 2025.', 'past-event', false],
    ['Theo Thông tư ban hành năm 2025.', 'past-event', false],
    ['Theo Nghị định vừa ban hành đầu năm 2025.', 'past-event', false],
    ['Đã hoàn thành số hóa phông Sở Y tế từ tháng 01/2025.', 'past-event', false],
    ['Ông Lê Văn An được bổ nhiệm từ năm 2025.', 'past-event', false],
    ['Đã ký hợp đồng từ đầu năm 2025.', 'past-event', false],
    ['Sách “Lịch sử Đảng bộ tỉnh” xuất bản năm 2025.', 'past-event', false],
    ['Trường được công nhận chuẩn quốc gia năm 2020, công nhận lại năm 2025.', 'past-event', false],
    ['Xe mua năm 2015, đến năm 2025 đủ 10 năm.', 'past-event', false],
    ['Máy mua năm 2025 còn tốt.', 'past-event', false],
    ['Trường được công nhận đạt chuẩn mức độ 2 năm 2025.', 'past-event', false],
    ['Theo Quyết định có hiệu lực từ năm 2025.', 'past-event', false],
    ['Trong 2 năm (2025 - 2026) làm xong.', 'own-period', false],
    ['Trong hai năm 2025-2026 hoàn thành.', 'own-period', false],
    ['Trong 02 năm 2025 - 2026 hoàn thành.', 'own-period', false],
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

  it.each([
    [
      'Thi các ngày 12, 13/6/2025 (thứ Năm, thứ Sáu).',
      'các ngày 12, 13/6/2026 (thứ Sáu, thứ Bảy',
      'Thi các ngày 12, 13/6/2026 (thứ Sáu, thứ Bảy).',
    ],
    [
      'Từ thứ Hai đến thứ Sáu (24 - 28/3/2025).',
      'thứ Ba đến thứ Bảy (24 - 28/3/2026',
      'Từ thứ Ba đến thứ Bảy (24 - 28/3/2026).',
    ],
    [
      'Họp thứ Hai (24) và thứ Ba (25/3/2025).',
      'thứ Ba (24) và thứ Tư (25/3/2026',
      'Họp thứ Ba (24) và thứ Tư (25/3/2026).',
    ],
    [
      'Họp thứ Hai 24, thứ Tư 26 tháng 3 năm 2025.',
      'thứ Ba 24, thứ Năm 26 tháng 3 năm 2026',
      'Họp thứ Ba 24, thứ Năm 26 tháng 3 năm 2026.',
    ],
  ])('weekdays of several days are one question, with what each will be: “%s”', (body, after, next) => {
    const renewal = renewed(body)
    expect(renewal.questions).toEqual([expect.objectContaining({ kind: 'weekday', after })])
    const answered = renewalAsAnswered(renewal, new Map(renewal.questions.map((question) => [question, true])))
    expect(renewedText(answered)).toContain(`\n${next}\n`)
  })

  it('of a span with one weekday nothing is proposed', () => {
    const { questions } = renewed('Tập huấn hai ngày 19 - 20/6/2025 (thứ Năm).')
    expect(questions).toMatchObject([{ kind: 'weekday', before: 'ngày 19 - 20/6/2025 (thứ Năm' }])
    expect(questions[0]?.after).toBeUndefined()
  })

  it.each([
    ['Quý I, II/2025; quý III và IV năm 2025.', 'Quý I, II/2026; quý III và IV năm 2026.'],
    ['Quý I, quý II/2025; học kỳ I và II/2025.', 'Quý I, quý II/2026; học kỳ I và II/2026.'],
    ['Quý I - III/2025; I/2025 và II/2025.', 'Quý I - III/2026; I/2026 và II/2026.'],
  ])('quarters in a row move with their year: “%s”', (body, expected) => expect(renewed(body).next).toBe(expected))

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
    'Ủy ban nhân dân xã ban hành Kế hoạch công tác năm 2025.',
    'Ban hành trong quý I/2025; phê duyệt trong tháng 3/2025; ký hợp đồng trong tháng 4/2025.',
    'Phấn đấu được công nhận chuẩn quốc gia năm 2025; dự kiến được phê duyệt năm 2025.',
    'Tham mưu Quyết định kiện toàn Ban Chỉ đạo (tháng 3/2025).',
    'Mua năm 2025: 3 máy.',
    'Xong trước tháng 02/2025; lớp 12 2025–2026.',
    'Kinh phí lấy từ dự toán đã được giao năm 2025.',
    'Tổng kết trước ngày 31/12/2025; Tết Dương lịch nghỉ ngày 01/01/2026.',
  ])('but nothing of “%s”', (body) => expect(renewed(body).questions).toEqual([]))
})
