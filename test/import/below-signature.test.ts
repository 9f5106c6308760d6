import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { imported, own, signed } from './pasted.ts'
import { para, wordFile } from './word/word-file.ts'

describe('whom to call, below the signature', () => {
  it.each([
    ['Thông tin liên hệ: Cô Cao Thu Vân, Điện thoại: 0912 345 678'],
    ['Đầu mối liên hệ: Cô Cao Thu Vân - Văn thư, ĐT 0912345678', 'Email: c2leloi@hoaan.edu.vn'],
    ['Thông tin liên hệ:', '- Cô Cao Thu Vân, văn thư', 'Điện thoại: 0234.3822.111 - Fax: 0234.3822.112'],
    ['ĐT: 0912.345.678', 'Email: c2leloi@hoaan.edu.vn'],
    ['Địa chỉ: Số 5 đường Hoa Mai, xã Hòa An', 'Website: c2leloi.edu.vn', 'Điện thoại: 0234 3822 111'],
    ['Liên hệ: Cô Vân (0912 345 678)'],
  ])('is left out by name: %s', async (...lines) => {
    for (const appendix of ['', '\n\nPHỤ LỤC\nDANH SÁCH LỚP\n\n1. Lớp 6A.']) {
      const { text, leftOut } = await imported({ closing: `${signed}\n${lines.join('\n')}${appendix}` })
      expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
      expect(text.match(/^# Phụ lục.*/gm) ?? []).toEqual(appendix ? [expect.stringMatching(/DANH SÁCH LỚP/i)] : [])
      for (const line of lines) expect(leftOut).toContain(`${line}: thông tin liên hệ`)
    }
  })

  it('an appendix about contacts stays one', async () => {
    const { text } = await imported({ closing: `${signed}\n\nPHỤ LỤC\nDANH BẠ LIÊN HỆ\n\nĐiện thoại: 0234 3822 111` })
    expect(text).toContain('Điện thoại: 0234 3822 111')
  })
})

it('a doctor’s assistant signs by name', async () => {
  const { text } = await imported({ closing: 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nTRẠM TRƯỞNG\n\nY sĩ Đỗ Hằng' })
  expect(text).toContain('chuc_vu: Trạm trưởng\n  ho_ten: Đỗ Hằng\n')
})

it.each(['-', '–', '+', '*'])('căn cứ with “%s” in front are căn cứ', async (bullet) => {
  const bases = `${bullet} Căn cứ Luật Giáo dục năm 2019;\n${bullet} Căn cứ Kế hoạch số 4/KH-UBND ngày 05/01/2026 của UBND xã.`
  const { text } = await imported({ body: `${bases}\n\nTrường xây dựng kế hoạch như sau:\n\n${own}` })
  expect(text).toContain('can_cu:\n  - Luật Giáo dục năm 2019\n  - Kế hoạch số 4/KH-UBND ngày 05/01/2026 của UBND xã\n')
})

describe('appendices whose numbers are printed otherwise', () => {
  const two = (first: string, second: string) =>
    `${signed}\n\n${first}\nKHỐI LƯỢNG\n\nQuét 14 phòng.\n\n${second}\nTIẾN ĐỘ\n\nTrong tháng 3.`
  it.each([
    ['PHỤ LỤC 1', 'PHỤ LỤC 2', 'Phụ lục gõ số “1”, “2” được in là “I”, “II”'],
    ['Phụ lục 01', 'Phụ lục 02', 'Phụ lục gõ số “01”, “02” được in là “I”, “II”'],
    ['Phụ lục số 1:', 'Phụ lục số 3:', 'Phụ lục gõ số “1”, “3” được in là “I”, “II”'],
    ['PHỤ LỤC I', 'PHỤ LỤC III', 'Phụ lục gõ số “III” được in là “II”'],
  ])('are told: %s', async (first, second, message) => {
    expect((await imported({ closing: two(first, second) })).told).toContain(message)
  })

  it('one alone has none', async () => {
    const closing = `${signed}\n\nPHỤ LỤC 01\nKHỐI LƯỢNG\n\nQuét 14 phòng.`
    expect((await imported({ closing })).told).toContain('Phụ lục gõ số “01” được in không có số')
  })

  it.each([
    ['PHỤ LỤC I', 'PHỤ LỤC II'],
    ['PHỤ LỤC', 'PHỤ LỤC'],
  ])('others are not: %s', async (first, second) => {
    expect((await imported({ closing: two(first, second) })).told).toBe('')
  })
})

describe('recipients under one of them', () => {
  it.each([
    '- Như các lớp;\n- Các tổ:\n+ Tổ Toán,\n+ Tổ Văn;\n- Lưu: VT.',
    '- Như các lớp;\n- Các tổ\n+ Tổ Toán;\n+ Tổ Văn;\n- Lưu: VT.',
    '• Như các lớp;\n• Các tổ:\n- Tổ Toán\n- Tổ Văn\n• Lưu: VT.',
  ])('go on with it: %j', async (list) => {
    const { text } = await imported({ closing: `Nơi nhận:\n${list}\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh` })
    expect(text).toMatch(/noi_nhan:\n {2}- Như các lớp\n {2}- "?Các tổ: Tổ Toán, Tổ Văn"?\nluu: VT\n/)
  })

  it('with a purpose behind a brace, which may be of those above as well, are named without it', async () => {
    const list = '- Như các lớp;\n- Các tổ;  } (để b/c)\n- Văn thư;\n- Lưu: VT.'
    const { text, leftOut } = await imported({ closing: `Nơi nhận:\n${list}\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh` })
    expect(text).toContain('noi_nhan:\n  - Như các lớp\n  - Các tổ\n  - Văn thư\nluu: VT\n')
    expect(leftOut).toContain('} (để b/c): mục đích gửi đứng rời')
  })

  it('a page’s number among them is none', async () => {
    const list = '- Các lớp;\n3\n- Các tổ;\n- Lưu: VT.'
    const { text, leftOut } = await imported({ closing: `Nơi nhận:\n${list}\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh` })
    expect(text).toContain('noi_nhan:\n  - Các lớp\n  - Các tổ\nluu: VT\n')
    expect(leftOut).toContain('3: số trang của bản gốc')
  })

  it('others stand for themselves', async () => {
    const { text } = await imported({
      closing: 'Nơi nhận:\n+ Các lớp;\n+ Các tổ;\n+ Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh',
    })
    expect(text).toContain('noi_nhan:\n  - Các lớp\n  - Các tổ\nluu: VT\n')
  })
})

describe('what was taken for a table, an appendix and a note is listed', () => {
  it('with place, head and size', async () => {
    const table = (rows: number) =>
      `| TT | Lớp |\n|---|---|\n${Array.from({ length: rows }, (_, i) => `| ${i + 1} | 6${'ABC'[i]} |\n`).join('')}`
    const body = `I. LỊCH\n\n${table(3)}\nII. KINH PHÍ[1]\n\nQuỹ lớp./.`
    const { facts } = await imported({
      body,
      closing: `${signed}\n\nPHỤ LỤC\nDANH SÁCH\n\n${table(2)}\n[1] Theo quy chế.`,
    })
    const of = (what: RegExp) => facts.filter((fact) => what.test(fact.what)).map(({ line: _, ...fact }) => fact)
    expect(of(/^bảng/)).toEqual([
      { what: 'bảng', value: '2', confidence: 'chắc' },
      { what: 'bảng 1', value: '2 cột, 4 hàng, ở mục “LỊCH”: TT | Lớp', confidence: 'chắc' },
      { what: 'bảng 2', value: '2 cột, 3 hàng, ở phụ lục 1: TT | Lớp', confidence: 'chắc' },
    ])
    expect(of(/^(?:chú thích|phụ lục)/)).toMatchObject([
      { what: 'phụ lục', value: '1' },
      { what: 'phụ lục 1', value: 'DANH SÁCH' },
      { what: 'chú thích', value: '1' },
    ])
  })

  it('none is said to be none', async () => {
    const { facts } = await imported({ body: own })
    for (const what of ['bảng', 'phụ lục', 'chú thích'])
      expect(facts).toContainEqual({ what, value: '0', confidence: 'khá chắc' })
  })

  it('a table that may be otherwise is a guess', async () => {
    const cells = [
      'TT',
      'Việc',
      'Phân công',
      'Hạn',
      '|',
      'Chính',
      'Phụ',
      '|',
      '1',
      'Quét',
      '6A',
      '6B',
      '3/5',
      '|',
      '2',
      'Lau',
      '6B',
      '6C',
      '4/5',
    ]
    const body = `I. LỊCH\n\n|\n${cells.map((cell) => (cell === '|' ? '|\n' : `${cell}\n|\n`)).join('')}\nII. KINH PHÍ\n\nQuỹ lớp./.`
    expect((await imported({ body })).facts).toContainEqual(
      expect.objectContaining({ what: 'bảng 1', confidence: 'đoán' }),
    )
  })
})

describe('a form below a plan that a decision puts into force, which nobody signs', () => {
  const cell = (lines: readonly string[]) => `<w:tc>${lines.map((line) => para(line)).join('')}</w:tc>`
  const sideBySide = (...cells: string[][]) => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
  const lines = [
    ...['TRƯỜNG THCS LÊ LỢI', 'KẾ HOẠCH', 'Lao động', '(Kèm theo Quyết định số 5/QĐ-THCS ngày 02/02/2026)'],
    ...['I. NỘI DUNG', 'Quét lớp theo Mẫu số 01.', 'II. TỔ CHỨC THỰC HIỆN', 'Các lớp thực hiện./.', 'Mẫu số 01'],
  ].map((line) => para(line))
  const form = [
    sideBySide(['TRƯỜNG THCS LÊ LỢI', 'LỚP …'], ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']),
    para('BIÊN BẢN GIAO VIỆC'),
    sideBySide(['TỔ TRƯỞNG', '(Ký, ghi rõ họ tên)'], ['LỚP TRƯỞNG', '(Ký)']),
  ]

  it('is an appendix; the lines of its columns stay lines', async () => {
    const bytes = wordFile({ body: [...lines, ...form].join('') })
    const { source, found } = await importDocument(bytes, { file: 'cu.docx', stem: 'plan', verbatim: false }, () => {})
    expect(source?.text).toContain(
      '# Phụ lục: Mẫu số 01\n\n| TRƯỜNG THCS LÊ LỢI<br>LỚP … | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc |\n',
    )
    expect(source?.text).toContain('| TỔ TRƯỞNG<br>(Ký, ghi rõ họ tên) | LỚP TRƯỞNG<br>(Ký) |\n')
    expect(found?.leftOut).toEqual([])
    expect(found?.facts.map(({ what }) => what)).not.toContain('người ký')
  })
})

it('an appendix whose number has a letter is one', async () => {
  const lists = ['A', 'B'].map((letter) => `PHỤ LỤC 1${letter}\n\nDANH SÁCH TỔ ${letter}\n\n- Lớp 6${letter}.`)
  const { text, told } = await imported({ closing: `${signed}\n\n${lists.join('\n\n')}` })
  for (const letter of ['A', 'B']) expect(text).toContain(`# Phụ lục: DANH SÁCH TỔ ${letter}\n\n- Lớp 6${letter}.\n`)
  expect(told).toContain('Phụ lục gõ số “1A”, “1B” được in là “I”, “II”')
})
