import { describe, expect, it } from 'vitest'
import { renewedText } from '../../src/renew/renewal.ts'
import { renewed } from './renewing.ts'

describe('years in a row move together or not at all', () => {
  const staying = [
    '| Việc | Năm 2026 | Năm 2027 | Năm 2028 |\n| -- | -- | -- | -- |\n| Xây kho | 1 | 2 | 3 |',
    '| Nội dung | Thực hiện 2023 | Ước 2024 | Kế hoạch 2025 |\n| -- | -- | -- | -- |\n| Thu | 1 | 2 | 3 |',
    '| TT | Bắt đầu (năm) | Hoàn thành (năm) |\n| -- | -- | -- |\n| 1 | 2025 | 2027 |',
    'Năm 2026 đạt 50 %, năm 2027 đạt 70 %, năm 2028 đạt 100 %.',
    'Năm 2023 đạt 60 %, năm 2024 đạt 70 %, năm 2025 phấn đấu 75 %.',
    '- Năm 2026: 5 xã;\n- Năm 2027: 6 xã;\n- Năm 2028: 9 xã.',
    'a) Năm 2025: lập dự án;\n\nb) Năm 2026: xây dựng;\n\nc) Năm 2027: đưa vào dùng.',
    '| Năm | Số lớp |\n| -- | -- |\n| 2025 | 4 |\n| 2026 | 5 |\n| 2027 | 6 |',
    'Đợt một tháng 12/2025, đợt hai tháng 6/2026, đợt ba tháng 12/2027.',
    'các năm 2025, 2026, 2027 và 2028',
    'a) Đến hết năm 2025: 30 % số hộ;\n\nb) Đến hết năm 2030: 60 % số hộ;\n\nc) Đến hết năm 2035: 85 % số hộ.',
  ]
  it.each(staying)('%j stays, and is one question', (body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions).toEqual([expect.objectContaining({ kind: 'series', moved: false })])
  })

  it.each([
    '| Nội dung | Thực hiện 2024 | Kế hoạch 2025 | Dự kiến 2026 |\n| -- | -- | -- | -- |\n| Thu | 1 | 2 | 3 |',
    '- Năm 2025: lập dự án;\n- Năm 2026: xây dựng.',
    '| Việc | Thời gian |\n| -- | -- |\n| Lập | 2025 |\n| Xây | Năm 2026 |',
  ])('%j moves', (body) => {
    const numbers = (text: string) => [...text.matchAll(/20\d\d/g)].map(([year]) => Number(year))
    expect(numbers(renewed(body).next)).toEqual(numbers(body).map((year) => year + 1))
  })

  it('the plan’s own year leaves an aim far ahead behind', () => {
    const { next } = renewed('Trong năm 2025 xây 3 kho; đến năm 2030 có 9 kho.')
    expect(next).toBe('Trong năm 2026 xây 3 kho; đến năm 2030 có 9 kho.')
  })
})

describe('numbers, days and titles of what is cited stay', () => {
  it.each([
    'Theo Kế hoạch số 12/KH- UBND ngày 05/01/2025 của xã.',
    'Theo Kế hoạch “Năm 2025: an toàn” số 12/KH-UBND ngày 05/01/2025 của xã.',
    'Theo Kế hoạch công tác năm 2025 số 12/KH-UBND ngày 05/01/2025 của xã.',
    'Theo Kế hoạch 01 - KH/ĐU ngày 05/01/2025 của Đảng ủy.',
    'Theo Kế hoạch số 01 - KH/ĐU, ngày 05 tháng 01 năm 2025 của Đảng ủy xã.',
    'Theo 01 - KH/ĐU ngày 05/01/2025; 12/KH- UBND ngày 06/3/2025 và 15-CTr/HU ngày 07/4/2025.',
    'Theo Chỉ thị số ...-CT/HU ngày .../.../2025 của Huyện ủy.',
    'Theo Chỉ thị số   /CT-UBND ngày …/…/2025 của Tỉnh.',
    'Theo Nghị quyết của Hội đồng nhân dân xã tại kỳ họp thứ 30 năm 2025.',
    'Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân tỉnh, kỳ họp thứ 30 năm 2025.',
    'Luật Bảo hiểm y tế sửa đổi được thực hiện từ ngày 01/7/2025.',
    'Theo Kế hoạch số 9/KH-UBND ngày 15/01/2025 của tỉnh về phòng, chống thiên tai, năm 2025;',
    'Theo Kế hoạch số 9/KH-UBND ngày 15/01/2025 của tỉnh về công tác dân số, Gia đình và Trẻ em năm 2025.',
    'Theo Kế hoạch số 9/KH-UBND ngày 15/01/2025 của Sở Nội vụ, Ban Tổ chức Tỉnh ủy về tổ chức tập huấn năm 2025.',
    'Theo Kế hoạch số 9/KH-UBND ngày 15/01/2025 của tỉnh về “Năm 2025, năm an toàn” và diễn tập năm 2025;',
  ])('“%s”', (body) => {
    const { next, questions } = renewed(body)
    expect(next).toBe(body)
    expect(questions.filter(({ kind }) => kind !== 'ordinal')).toEqual([])
  })

  it.each([
    ['Nhiệm vụ được thực hiện từ ngày 01/7/2025.', 'Nhiệm vụ được thực hiện từ ngày 01/7/2026.'],
    ['Dân số - Kế hoạch hóa gia đình năm 2025', 'Dân số - Kế hoạch hóa gia đình năm 2026'],
    [
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn, trong năm 2025, Phòng mở 3 lớp.',
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn, trong năm 2026, Phòng mở 3 lớp.',
    ],
    [
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn, Phòng Nội vụ tổ chức 3 lớp năm 2025.',
      'Theo Kế hoạch số 9/KH-SNV ngày 15/01/2025 của Sở về tập huấn, Phòng Nội vụ tổ chức 3 lớp năm 2026.',
    ],
  ])('but not what follows: “%s”', (body, expected) => expect(renewed(body).next).toBe(expected))
})

describe('what is asked', () => {
  it.each([
    ['Năm 2025 mở 12 lớp, tăng 2 lớp so với năm 2024.', 'comparison', 'Năm 2025 … năm 2024', true],
    ['Đến năm 2025 đạt 80 % hộ.', 'target', 'năm 2025', true],
    ['Phấn đấu đến hết năm 2026 đạt 90 % hộ.', 'target', 'năm 2026', false],
    ['Kinh phí của giai đoạn 2025 - 2027.', 'own-period', '2025 - 2027', false],
    ['Họp T6 27/6/2025.', 'weekday', 'T6 27/6/2025', false],
    ['Năm hai nghìn không trăm hai mươi lăm.', 'word-year', 'hai nghìn không trăm hai mươi lăm', false],
    ['Trước ngày 15/4/25.', 'short-year', '15/4/25', false],
    ['Năm 2024 còn 3 kho hỏng.', 'last-year', 'Năm 2024', true],
    ['Kỷ niệm 80 năm Quốc khánh.', 'anniversary', 'Kỷ niệm 80 năm', false],
  ])('“%s”: %s', (body, kind, before, moved) => {
    expect(renewed(body).questions).toEqual([expect.objectContaining({ kind, before, moved })])
  })

  it('weekdays are told as they will be', () => {
    const { questions } = renewed('Họp T6 27/6/2025; thứ Hai, ngày 15 tháng 9 năm 2025; 07/1/2025 (thứ 3).')
    expect(questions.map(({ after }) => after)).toEqual([
      'T7 27/6/2026',
      'thứ Ba, ngày 15 tháng 9 năm 2026',
      '07/1/2026 (thứ 4)',
    ])
  })

  it('a period is asked about once, however often it stands there; terms of office never', () => {
    const keys = 'ngay: 05/01/2026\ntrich_yeu: Phát triển du lịch giai đoạn 2026 - 2028'
    const { questions } = renewed('Giai đoạn 2026-2028.\n\nCủa 2026 – 2028.\n\nNhiệm kỳ 2026 - 2031.', keys)
    expect(questions).toMatchObject([{ kind: 'own-period', lines: [3, 6, 8], after: '2027 - 2029', moved: false }])
  })

  it('days before the day of signing had passed', () => {
    const { next, questions } = renewed('Họp ngày 12/3/2025; mở lớp ngày 02/4/2025.', 'ngay: 15/3/2025')
    expect(next).toBe('Họp ngày 12/3/2025; mở lớp ngày 02/4/2026.')
    expect(questions).toMatchObject([{ kind: 'past-day', before: 'ngày 12/3/2025', moved: false }])
  })

  it('nothing for days whose year stays', () => {
    expect(
      renewed('Theo Kế hoạch số 9/KH-UBND ngày 06/01/2025 (thứ Hai) của tỉnh; thứ Hai 02/9/1945.').questions,
    ).toEqual([])
  })
})

describe('cells that hold a number like a year', () => {
  it.each([
    ['Thời gian', '2026'],
    ['Năm hoàn thành', '2026'],
    ['Số lượng', '2025'],
    ['Kinh phí năm 2019', '2025'],
    ['Năm sinh', '2025'],
  ])('below “%s”: %s', (name, expected) => {
    const { next } = renewed(`| Việc | ${name} |\n| -- | -- |\n| Kho | 2025 |`)
    expect(next.split('\n')[2]).toBe(`| Kho | ${expected} |`)
  })
})

describe('the year of the old plan', () => {
  const body = 'Trong năm 2026 mở 3 lớp, quý I/2026 mở lớp đầu; năm 2026 tổng kết.'

  it('is that of its body where the abstract names none, and is asked about', () => {
    const { from, to, next, doubt } = renewed(body, 'ngay: 24/12/2025\ntrich_yeu: Mở lớp', { year: 2027 })
    expect({ from, to, doubt }).toEqual({ from: 2026, to: 2027, doubt: expect.stringContaining('năm 2026 3 lần') })
    expect(next).toBe(body.replaceAll('2026', '2027'))
  })

  it.each([
    ['ngay: 24/12/2025\ntrich_yeu: Mở lớp năm 2025', undefined, 2025],
    ['ngay: 24/02/2025\ntrich_yeu: Mở lớp', undefined, 2025],
    ['trich_yeu: Mở lớp', undefined, 2026],
    ['ngay: 24/12/2025\ntrich_yeu: Mở lớp', 2025, 2025],
    [
      'ngay: 10/11/2025\ntrich_yeu: Thực hiện Kế hoạch số 5/KH-UBND ngày 02/10/2025 của tỉnh về mở lớp năm 2025',
      undefined,
      2026,
    ],
  ])('by %j and --nam-cu %s is %d', (keys, oldYear, expected) => {
    expect(renewed(body, keys, oldYear === undefined ? {} : { oldYear }).from).toBe(expected)
  })
})

describe('keys', () => {
  it('are read with the escapes of their quotation marks', () => {
    const { typed, spots } = renewed('Chữ.', 'ngay: 05/01/2025\ntrich_yeu: "Mở lớp năm\\x202025, quý I\\u002f202\\x35"')
    expect(renewedText({ typed, spots })).toContain('trich_yeu: "Mở lớp năm\\x202026, quý I\\u002f2026"')
  })

  it('that repeat a value elsewhere are told', () => {
    const { spots, typed } = renewed('Chữ.', 'ngay: 05/01/2025\ntrich_yeu: &ten Mở lớp năm 2025\nnoi_nhan: [*ten]')
    expect(renewedText({ typed, spots })).toContain('trich_yeu: &ten Mở lớp năm 2026\nnoi_nhan: [*ten]')
    expect(spots).toContainEqual(
      expect.objectContaining({
        kind: 'key',
        lines: [4],
        before: 'năm 2025',
        why: expect.stringContaining('lấy chữ ở dòng 3'),
      }),
    )
  })
})
