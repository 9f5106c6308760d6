import { describe, expect, it } from 'vitest'
import { renewed } from './renewing.ts'

const digits = (text: string) => text.match(/20\d\d/g)

describe('rows without the word “năm” are one question', () => {
  it.each([
    ['items', '- 2025: lập dự án;\n- 2026: xây dựng;\n- 2027: nghiệm thu.'],
    ['items in bold', '- **2025**: lập dự án;\n- **2026**: xây dựng;\n- **2027**: nghiệm thu.'],
    ['items with a dash', '- 2025 - lập dự án\n- 2026 - xây dựng\n- 2027 - nghiệm thu'],
    ['items with a letter', 'a) 2025: lập dự án;\n\nb) 2026: xây dựng;\n\nc) 2027: nghiệm thu.'],
    ['sentences of steps', 'Khởi công năm 2025. Hoàn thành năm 2027.'],
    ['steps by months', 'Khởi công tháng 3/2025. Khánh thành tháng 9/2027.'],
    ['stages', 'Giai đoạn 1 hoàn thành năm 2025. Giai đoạn 2 hoàn thành năm 2027.'],
    ['paragraphs of steps', 'Khởi công trong năm 2025.\n\nBàn giao năm 2027.'],
    ['items of steps', '- Khởi công năm 2025;\n- Nghiệm thu, bàn giao quý I/2027.'],
  ])('%s', (_, body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions).toEqual([expect.objectContaining({ kind: 'series', moved: false })])
    expect(digits(questions[0]?.before ?? '')).toEqual(digits(body))
  })

  it.each([
    ['- 2025: lập dự án;\n- 2026: xây dựng.', '- 2026: lập dự án;\n- 2027: xây dựng.'],
    ['- 2025: mở 3 lớp.', '- 2026: mở 3 lớp.'],
    [
      'Hoàn thành kho trong năm 2025. Nhà nước đầu tư trụ sở năm 2028.',
      'Hoàn thành kho trong năm 2026. Nhà nước đầu tư trụ sở năm 2028.',
    ],
    [
      'Hoàn thành xây dựng kho trong năm 2025. Đến năm 2028 hoàn thành số hóa.',
      'Hoàn thành xây dựng kho trong năm 2026. Đến năm 2028 hoàn thành số hóa.',
    ],
  ])('but what moves wholly, and aims: %j', (body, expected) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(expected)
    expect(questions).toEqual([])
  })
})

it('a work begins anew where an item names another', () => {
  const { next, questions } = renewed(
    '- Đợt 1 trong tháng 4/2025, đợt 2 trong tháng 8/2025.\n- Nhà A5: thi công năm 2025; bàn giao năm 2028.',
  )
  expect(next).toBe(
    '- Đợt 1 trong tháng 4/2026, đợt 2 trong tháng 8/2026.\n- Nhà A5: thi công năm 2025; bàn giao năm 2028.',
  )
  expect(questions).toMatchObject([{ kind: 'series', before: 'năm 2025 … năm 2028' }])
})

it('weekdays are told that stand in a cell beside their day', () => {
  const { next, questions } = renewed(
    '| Ngày | Thứ | Việc |\n| -- | -- | -- |\n| 10/3/2025 | Thứ Hai | Họp |\n\n| Thứ | Ngày |\n| -- | -- |\n| **T3** | 11/3 |',
  )
  expect(next).toContain('| 10/3/2026 | Thứ Hai |')
  expect(questions.map(({ kind, after }) => [kind, after])).toEqual([
    ['weekday', '10/3/2026 | Thứ Ba'],
    ['weekday', 'T4 | 11/3'],
  ])
})

describe('what has a day of its own stays and is listed', () => {
  it.each([
    ['Ông Lê Văn An nhận nhiệm vụ từ tháng 01/2025.', 'past-event'],
    ['Giám đốc mới nhận chức tháng 02/2025.', 'past-event'],
    ['Ông Hải nhận nhiệm vụ phụ trách giảm nghèo từ tháng 01/2025.', 'past-event'],
    ['Trường được công nhận đạt chuẩn quốc gia năm 2024.', 'past-event'],
    ['Phần mềm đưa vào sử dụng năm 2024.', 'past-event'],
    ['Bão số 3 (tháng 9/2024) làm 12 nhà tốc mái.', 'past-event'],
    ['Theo Thông báo tháng 12/2024 của Sở.', 'past-event'],
    ['Bão số 3 (tháng 9/2024) làm 12 nhà tốc mái.', 'past-event'],
    ['Theo Thông báo tháng 12/2024 của Sở.', 'past-event'],
    ['Khoa chuyển sang khu nhà C từ tháng 10/2024.', 'past-event'],
    ['Bà Hoa nhận công tác tại khoa từ ngày 15/02/2025.', 'past-event'],
    ['Đồng chí Bình nghỉ hưu từ tháng 3/2025.', 'past-event'],
    ['Sở chuyển về trụ sở mới đầu năm 2025.', 'past-event'],
    ['Khoa chuyển sang tòa nhà mới từ quý I/2025.', 'past-event'],
    ['Trường dời về cơ sở hai từ tháng 02/2025.', 'past-event'],
    ['Xã mới đi vào hoạt động từ tháng 7/2025.', 'past-event'],
    ['Thực hiện ý kiến của Sở tại buổi làm việc tháng 01/2025.', 'past-event'],
    ['Theo chỉ đạo của Chủ tịch tại cuộc họp ngày 20/02/2025.', 'past-event'],
    ['Thực hiện Công văn 35/SNV-VP tháng 01/2025.', 'past-event'],
    ['Kỳ thi do Sở tổ chức theo Thông báo tháng 3/2025.', 'past-event'],
    ['Thực hiện mức mới từ ngày 01/7/2025.', 'start-day'],
    ['Thực hiện mức lương cơ sở mới từ tháng 7/2025.', 'start-day'],
    ['Giá dịch vụ mới từ ngày 01/7/2025.', 'start-day'],
    ['Học phí mới từ năm học 2025-2026 theo quy định.', 'start-day'],
    ['Từ tháng 01 năm 2025 áp dụng mức trợ cấp theo quy định.', 'start-day'],
    ['Thu theo khung giá mới kể từ 01/6/2025.', 'start-day'],
    ['Bảng lương áp dụng từ tháng 01 năm 2025.', 'start-day'],
    [
      'Bầu cử đại biểu Quốc hội khóa XVI và Hội đồng nhân dân các cấp nhiệm kỳ 2026 - 2031 ngày 15/3/2025.',
      'fixed-event',
    ],
    ['Ngày bầu cử: 15/3/2025.', 'fixed-event'],
    ['Ngày 15/3/2025 là ngày bầu cử đại biểu Quốc hội.', 'fixed-event'],
    ['Phục vụ tổng điều tra kinh tế từ ngày 01/3/2025.', 'fixed-event'],
    ['Đại hội Đảng bộ xã lần thứ II vào tháng 5/2025.', 'fixed-event'],
    ['Đại hội XIV của Đảng (ngày 20/6/2025).', 'fixed-event'],
    ['Đội tuyển dự SEA Games năm 2025.', 'fixed-event'],
    ['| Việc | Thời gian |\n| -- | -- |\n| Tổ chức bầu cử | 15/3/2025 |', 'fixed-event'],
    ['Hai năm 2025 và 2026.', 'own-period'],
    ['Trong hai năm 2025, 2026 làm xong.', 'own-period'],
    ['Trong 2 năm (2025 và 2026) làm xong.', 'own-period'],
  ])('“%s”: %s', (body, kind) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions).toContainEqual(expect.objectContaining({ kind, moved: false }))
  })

  it.each([
    'Phân công nhiệm vụ từ tháng 01/2025.',
    'Nhận nhiệm vụ từ tháng 3/2025 đến tháng 6/2025.',
    'Chuyển hồ sơ sang phòng mới trong tháng 5/2025.',
    'Đại hội Liên đội tháng 9/2025; Đại hội đồng cổ đông thường niên năm 2025.',
    'Mở lớp mới từ tháng 3/2025.',
    'Từ tháng 3/2025, thực hiện kiểm tra các thôn.',
    'Đưa vào sử dụng trong tháng 6/2025.',
    'Thực hiện từ tháng 3/2025; họp giao ban, kết luận tháng 4/2025.',
    'Sau bầu cử; tổng hợp báo cáo trong tháng 4/2025.',
    'Rà soát các việc đã làm, gửi trước ngày 30/6/2025.',
  ])('but nothing of “%s”', (body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body.replaceAll('2025', '2026'))
    expect(questions).toEqual([])
  })
})
