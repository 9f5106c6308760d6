import { describe, expect, it } from 'vitest'
import { imported, own, signed } from './pasted.ts'

describe('numbers that are typed otherwise', () => {
  it.each([
    ['Số:.......KH-THCS', undefined],
    ['Số: …KH-THCS', undefined],
    ['Số: 12/2026/KH-THCS', 12],
  ])('“%s”', async (number, value) => {
    const { text, told } = await imported({ number })
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\nky_hieu: THCS\n')
    expect(/\nso: (\d+)\n/.exec(text)?.[1]).toBe(value === undefined ? undefined : String(value))
    expect(told.includes('Số “12/2026” được in là “12”')).toBe(value !== undefined)
  })
})

describe('recipients and signature', () => {
  const kept = 'chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\nnoi_nhan:\n  - Các lớp\n  - Hội phụ huynh\nluu: VT\n'

  it.each([
    'Nơi nhận: Các lớp; Hội phụ huynh; Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh',
    'Nơi nhận:\n- Các lớp;                 HIỆU TRƯỞNG\n- Hội phụ huynh;\n- Lưu: VT.\n                         Ngô Thị Hạnh',
    'Nơi nhận: \t\t HIỆU TRƯỞNG\n- Các lớp;\t\n- Hội phụ huynh;\n- Lưu: VT.\n\t\tNgô Thị Hạnh',
  ])('run together or side by side: %j', async (closing) => {
    expect((await imported({ closing })).text).toContain(kept)
  })

  it('a post in small letters, a place to sign and a name below Lưu', async () => {
    const closing = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nNgười lập\n(Ký, ghi rõ họ tên)\n\nCao Thu Vân'
    expect((await imported({ closing })).text).toContain('chuc_vu: Người lập\n  ho_ten: Cao Thu Vân\n')
  })

  it('a sentence with a date and no stop is none of it', async () => {
    const { text, leftOut } = await imported({
      body: own.replace('Các lớp thực hiện Kế hoạch này./.', 'Trường nghỉ ngày 10 tháng 5 năm 2026'),
    })
    expect(text).toContain('# Tổ chức thực hiện\n\nTrường nghỉ ngày 10 tháng 5 năm 2026\n')
    expect(leftOut).toBe('')
  })
})

it('a rule of underscores glued to the text is left out', async () => {
  const { text } = await imported({
    title: 'KẾ HOẠCH\nLao động cuối năm học\n_________Thực hiện chỉ đạo, nhà trường làm như sau:',
  })
  expect(text).toContain('---\n\nThực hiện chỉ đạo, nhà trường làm như sau:\n')
})

it.each(['a-', 'a.', 'a/', 'a)'])('points “%s” are written as they are printed', async (mark) => {
  const points = `${mark} Quét sân;\n${mark.replace('a', 'b')} Trồng cây.`
  const { text } = await imported({ body: `I. NỘI DUNG\n1. Việc làm\n${points}\nII. KINH PHÍ\nQuỹ lớp./.` })
  expect(text).toContain('a) Quét sân;\n\nb) Trồng cây.')
})

it('a digital signature with its agency and day is left out by name', async () => {
  const stamp = 'Ký bởi: Trường THCS Lê Lợi\nCơ quan: Phòng GD&ĐT\nNgày ký: 04-02-2026 07:30:12\n+07:00\n\n'
  const { text, leftOut } = await imported({ agency: `${stamp}TRƯỜNG THCS LÊ LỢI` })
  expect(text).toMatch(/^---\nco_quan: Trường THCS Lê Lợi\n/)
  expect(leftOut.match(/dấu chữ ký số/g)).toHaveLength(4)
})

it('a decision that approves a plan is parted from it', async () => {
  const { text, leftOut } = await imported({
    number: 'Số: 12/QĐ-THCS',
    title: 'QUYẾT ĐỊNH\nPhê duyệt Kế hoạch lao động',
    body: 'Điều 1. Phê duyệt Kế hoạch lao động.\n\nĐiều 2. Các lớp thi hành./.',
    closing: `${signed}\n\nTRƯỜNG THCS LÊ LỢI\n\nKẾ HOẠCH\nLao động năm 2026\n\n${own}`,
  })
  expect(text).toContain('kem_theo: Kèm theo Quyết định số 12/QĐ-THCS')
  expect(leftOut).toContain('Điều 2. Các lớp thi hành./.')
})

describe('notes typed below the signature or at the end of the text', () => {
  it.each([
    ['(1)', '(1) Luật Giáo dục.', '1'],
    ['¹', '¹ Luật Giáo dục.', '1'],
    ['*', '* Luật Giáo dục.', 's'],
    ['(*)', '(*) Luật Giáo dục.', 's'],
  ])('“%s”', async (mark, note, id) => {
    const body = own.replace('trường lớp.', `trường lớp${mark} mỗi ngày.`)
    for (const parts of [{ body, closing: `${signed}\n\n${note}` }, { body: `${body}\n\n${note}` }]) {
      const { text, leftOut } = await imported(parts)
      expect(text).toContain(`trường lớp[^${id}] mỗi ngày.`)
      expect(text).toContain(`\n[^${id}]: Luật Giáo dục.\n`)
      expect(text).not.toContain('# Phụ lục')
      expect(leftOut).toBe('')
    }
  })

  it.each([
    ['(1)', '(1) Luật Giáo dục.', '1'],
    ['(*)', '(*) Luật Giáo dục.', 's'],
  ])('“ %s”, a blank between it and the word', async (mark, note, id) => {
    const body = own.replace('Giữ sạch trường lớp.', `1. Quét 95% ${mark} sân\n\n2. Lau bảng.`)
    const { text, leftOut } = await imported({ body, closing: `${signed}\n\n${note}` })
    expect(text).toContain(`1. Quét 95%[^${id}] sân\n`)
    expect(text).toContain(`\n[^${id}]: Luật Giáo dục.\n`)
    expect(text).not.toContain('# Phụ lục')
    expect(leftOut).toBe('')
  })

  it('but what a list counts so is none, though a list stands below the signature', async () => {
    const body = own.replace('Giữ sạch', 'Hai việc (1) quét sân và (2) lau bảng, việc (1) trước: giữ sạch')
    const { text } = await imported({ body, closing: `${signed}\n\n(1) Sân 6A.\n\n(2) Bảng 6B.\n\n(3) Cửa 6C.` })
    expect(text).toContain('Hai việc (1) quét sân')
  })

  it.each([
    ['a list', 'Lớp sạch* và đẹp.\n\n* Quét;\n\n* Lau.'],
    ['squares', 'Sân 30 m² rộng.\n\n² bậc thềm.'],
    ['a list in brackets', 'Có (1) sân và (2) vườn.\n\n(1) Quét sân.\n\n(2) Tưới vườn.'],
  ])('%s is none', async (_, lines) => {
    expect((await imported({ body: `I. NỘI DUNG\n\n${lines}\n\nII. KINH PHÍ\n\nQuỹ lớp./.` })).text).not.toContain('[^')
  })
})

describe('boxes to be ticked', () => {
  const withBoxes = async (lines: string) =>
    (await imported({ body: `I. HÌNH THỨC\n\n${lines}\n\nII. KINH PHÍ\n\nQuỹ lớp./.` })).text

  it('stay boxes, and are no bullets', async () => {
    expect(await withBoxes('☐ Cá nhân\n\n□ Tập thể\n\n□ Có □ Không')).toContain(
      '\n□ Cá nhân\n\n□ Tập thể\n\n□ Có □ Không\n',
    )
  })

  it('are told from those that are ticked', async () => {
    expect(await withBoxes('☐ Cá nhân\n\n☑ Tập thể\n\n□ Khác ☒ Cả hai')).toContain(
      '\n\\[ ] Cá nhân\n\n\\[x] Tập thể\n\n\\[ ] Khác \\[x] Cả hai\n',
    )
  })
})

it('bases of the Party end in a comma, the last of them above the agency that plans', async () => {
  const bases = ['Căn cứ Điều lệ Đảng;', 'Căn cứ Quy chế làm việc của Đảng ủy xã, nhiệm kỳ 2025 - 2030,']
  const opening = 'Ban Thường vụ Đảng ủy xã xây dựng Kế hoạch như sau:'
  for (const bullet of ['', '- ']) {
    const body = `${bases.map((basis) => bullet + basis).join('\n')}\n${opening}\n\n${own}`
    const { text } = await imported({ agency: 'ĐẢNG ỦY XÃ HÒA LẠC', number: 'Số 3-KH/ĐU', body })
    expect(text).toContain('can_cu:\n  - Điều lệ Đảng\n  - Quy chế làm việc của Đảng ủy xã, nhiệm kỳ 2025 - 2030\n')
    expect(text).toContain(`---\n\n${opening}\n\n# Mục đích`)
  }
})

describe('one “Thực hiện …” that ends in a stop', () => {
  const withFirst = async (first: string, second = 'Để làm sạch trường lớp, nhà trường lập kế hoạch như sau:') =>
    (await imported({ body: `${first}\n\n${second}\n\n${own}` })).text.includes('can_cu:')

  it('is a basis where it cites a document, and the line below brings in the contents', async () => {
    expect(await withFirst('Thực hiện Thông báo số 28-TB/TU ngày 26/8/2026 của Thành ủy, nhiệm kỳ 2025 - 2030.')).toBe(
      true,
    )
  })

  it.each([
    ['Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2026, Trường THCS Lê Lợi tổ chức lao động.'],
    ['Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2026, nhà trường tổ chức lao động.'],
    ['Thực hiện chỉ đạo của cấp trên về vệ sinh trường lớp trong năm học.'],
    ['Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân xã.', 'Các lớp quét sân mỗi ngày.'],
  ])('and else a sentence: %s', async (first, second?: string) => {
    expect(await withFirst(first, second)).toBe(false)
  })
})

it('a mark of authority is none of a name whose capitals are a guess', async () => {
  const { told, text } = await imported({ closing: signed.replace('HIỆU TRƯỞNG', 'T/M BAN GIÁM HIỆU\nHIỆU TRƯỞNG') })
  expect(text).toContain('thay_mat: Ban Giám hiệu\n')
  expect(told).not.toContain('T/m')
})
