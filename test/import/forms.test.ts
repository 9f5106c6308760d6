import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { imported, own, pasted, signed } from './pasted.ts'
import { para, run, wordFile } from './word/word-file.ts'

describe('numbers', () => {
  it.each([
    ['Số:  /KH - THCS', undefined],
    ['Số: /KH- THCS', undefined],
    ['Số: 58\n/KH-THCS', 58],
    ['Số:\n- KH/THCS', undefined],
    ['Số: 05 /KH - THCS', 5],
    ['Số: 7/ KH-THCS', 7],
    ['Số: 09 KH/THCS', 9],
  ])('“%s” is read', async (number, value) => {
    const { text } = await imported({ number })
    expect(text).toContain('\nky_hieu: THCS\n')
    expect(/\nso: (\d+)\n/.exec(text)?.[1]).toBe(value === undefined ? undefined : String(value))
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
  })
})

describe('an agency with a dash in its name', () => {
  it('is one below the agency over it, however long', async () => {
    const agency = 'UBND TỈNH BÌNH AN\nTRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP - GIÁO DỤC THƯỜNG XUYÊN'
    expect((await imported({ agency })).text).toContain(
      'co_quan_chu_quan: UBND tỉnh Bình An\nco_quan: Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên\n',
    )
  })

  it.each([
    ['SỞ Y TẾ\nBỆNH VIỆN SẢN -\nNHI BÌNH AN', 'co_quan_chu_quan: Sở Y tế\nco_quan: '],
    ['SỞ NỘI VỤ\nCHI CỤC VĂN THƯ -\nLƯU TRỮ', 'co_quan_chu_quan: Sở Nội vụ\nco_quan: '],
    ['SỞ Y TẾ -\nSỞ NỘI VỤ', 'co_quan:\n  - '],
  ])('is one unless an agency stands on either side of it: %s', async (agency, start) => {
    expect((await imported({ agency, closing: signed })).text).toContain(start)
  })
})

describe('what stands below the signer', () => {
  const table = '| TT | Lớp |\n|---|---|\n| 1 | 6A |\n| 2 | 6B |'
  it('in capitals is the title of an appendix, and no signer', async () => {
    const closing = `${signed}\n\nDANH SÁCH CÁC LỚP TRỰC TUẦN\n\n(Đính kèm Kế hoạch số 12/KH-THCS ngày 03/02/2026)\n\n${table}`
    const { text, leftOut } = await imported({ closing })
    expect(text).toContain('nguoi_ky:\n  chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
    expect(text).toContain('# Phụ lục: DANH SÁCH CÁC LỚP TRỰC TUẦN\n')
    expect(leftOut).toBe(
      '(Đính kèm Kế hoạch số 12/KH-THCS ngày 03/02/2026): chỉ dẫn kèm theo của phụ lục, chương trình in lại',
    )
  })

  it('under the names of forms are as many appendices', async () => {
    const closing = `${signed}\n\nBIỂU 2\n\nDỤNG CỤ LAO ĐỘNG\n\n${table}\n\nBIỂU 3\n\nPHÂN CÔNG\n\nLớp 6A trực thứ Hai.`
    const { text } = await imported({ closing })
    expect(text).toContain('# Phụ lục: DỤNG CỤ LAO ĐỘNG\n\nBIỂU 2\n')
    expect(text).toContain('# Phụ lục: PHÂN CÔNG\n\nBIỂU 3\n\nLớp 6A')
  })

  it('with a table of eight columns lies on its side', async () => {
    const row = (cells: string) => `| ${[...cells].join(' | ')} |`
    const closing = `${signed}\n\nPHỤ LỤC\nCHỈ TIÊU\n\n${row('TABCDEGH')}\n|${'---|'.repeat(8)}\n${row('12345678')}`
    expect((await imported({ closing })).text).toContain('# Phụ lục: CHỈ TIÊU\n\n::trang{huong="ngang"}\n')
  })
})

describe('signatures', () => {
  it.each([
    [
      'beside the recipients, parted by blanks',
      'Nơi nhận:              HIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT.              Ngô Thị Hạnh',
    ],
    ['beside the recipients, parted by tabs', 'Nơi nhận:\tHIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT.\n\n\n\tNgô Thị Hạnh'],
    ['beside the recipients, joined by a blank', 'Nơi nhận: HIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT. Ngô Thị Hạnh'],
    ['with a post in small letters', 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nHiệu trưởng\n\nNgô Thị Hạnh'],
    ['below the drafter’s mark', 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n02 KH\n\nHIỆU TRƯỞNG\nNgô Thị Hạnh'],
    ['below recipients of several parts', 'Nơi nhận:\n- Các lớp; + Lưu: VT.\n\nHIỆU TRƯỞNG\nNgô Thị Hạnh'],
  ])('%s', async (_, closing) => {
    const { text } = await imported({ closing })
    expect(text).toContain(
      'nguoi_ky:\n  chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\nnoi_nhan:\n  - Các lớp\nluu: VT\n',
    )
  })

  it('end before no sentence with a date', async () => {
    const { text } = await imported({
      body: own.replace('thực hiện Kế hoạch này./.', 'làm xong trước ngày 20 tháng 5 năm 2026.'),
    })
    expect(text).toContain('Các lớp làm xong trước ngày 20 tháng 5 năm 2026.')
  })
})

describe('decisions', () => {
  const decision = (article: string, head = '') => ({
    number: 'Số: 30/QĐ-THCS',
    title: 'QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch lao động',
    body: `Điều 1. ${article}\n\nĐiều 2. Các lớp thi hành./.`,
    closing: `${signed}\n\n${head}KẾ HOẠCH\n\nLao động năm 2026\n\n${own}`,
  })
  it.each([
    'Ban hành kèm theo Quyết định này Kế hoạch lao động.',
    'Ban hành Kế hoạch lao động kèm theo Quyết định này.',
  ])('are parted from the plan they put into force: %s', async (article) => {
    const { text, leftOut } = await imported(decision(article))
    expect(text).toContain('trich_yeu: Lao động năm 2026\n')
    expect(text).toContain(
      'kem_theo: Kèm theo Quyết định số 30/QĐ-THCS ngày 03 tháng 02 năm 2026 của Trường THCS Lê Lợi\n',
    )
    expect(text).not.toMatch(/\n(?:so|nguoi_ky|noi_nhan):/)
    expect(leftOut).toContain('phần Quyết định')
  })

  it('leave nothing of the plan’s own parts unnamed', async () => {
    const title =
      'KẾ HOẠCH\nLao động cuối năm học\n(Kèm theo Quyết định số 30/QĐ-THCS ngày 02 tháng 02 năm 2026 của Trường THCS Lê Lợi)'
    const { leftOut } = await imported({ title })
    for (const part of ['12/KH-THCS', '03/02/2026', 'Các lớp', 'Lưu: VT', 'Ngô Thị Hạnh'])
      expect(leftOut).toContain(part)
  })
})

describe('other documents are called what they are', () => {
  it('an official letter', async () => {
    const { text, told } = await imported({
      number: 'Số: 45/THCS-VP\nV/v mượn hội trường',
      title: 'Kính gửi:\n- Nhà văn hóa xã Hòa An.',
      body: 'Trường THCS Lê Lợi kính đề nghị cho mượn hội trường ngày 08/02/2026 để tổ chức hội nghị học sinh giỏi./.',
    })
    expect(told).toContain('Đây là “Công văn”; loại này chưa dựng được')
    expect(text).toContain('trich_yeu: mượn hội trường\n')
    expect(text).toContain('Kính gửi: Nhà văn hóa xã Hòa An\n')
  })

  it('a conclusion of the Party', async () => {
    const { told, leftOut } = await imported({
      agency: 'TỈNH ỦY BÌNH AN',
      number: 'Số 15-KL/TU',
      nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      title: 'KẾT LUẬN\ncủa Ban Thường vụ Tỉnh ủy',
    })
    expect(told).toContain('Đây là “Kết luận”; loại này chưa dựng được')
    expect(leftOut).toContain('tiêu đề văn bản của Đảng')
  })

  it.each([
    ['QUYẾT ĐỊNH\nVề việc thành lập tổ lao động', 'Số: 12/QĐ-THCS', 'Quyết định'],
    ['BIÊN BẢN\nHọp phụ huynh', 'Số: 12/BB-THCS', 'Biên bản'],
    ['NGHỊ QUYẾT\nVề nhiệm vụ năm học', 'Số: 12/NQ-THCS', 'Nghị quyết'],
    ['GIẤY MỜI\nDự lễ tổng kết', 'Số: 12/GM-THCS', 'Giấy mời'],
    ['LỊCH CÔNG TÁC', 'Số: 12/LCT-THCS', 'Lịch công tác'],
    ['Về việc thành lập tổ lao động', 'Số: 12/QĐ-THCS', 'Quyết định'],
  ])('%j %s: no plan is made of it, and no mục added', async (title, number, type) => {
    const { text, told } = await imported({ title, number, body: 'Nhà trường làm việc trong ngày 08/02/2026./.' })
    expect(text).toContain(`loai: ${type}\n`)
    expect(text).not.toContain('\n# ')
    expect(text).toContain('Nhà trường làm việc trong ngày 08/02/2026./.')
    expect(told).toContain(`Đây là “${type}”; loại này chưa dựng được; giữ bản Word`)
  })

  it('a letter without V/v, by whom it is addressed to', async () => {
    const { text, told } = await imported({ number: 'Số: 45/THCS-VP', title: 'Kính gửi: Phụ huynh học sinh' })
    expect(text).toContain('loai: Công văn\n')
    expect(told).toContain('Đây là “Công văn”')
  })

  it('a plan whose type only its symbol names', async () => {
    const { text } = await imported({ title: 'LAO ĐỘNG CUỐI NĂM HỌC' })
    expect(text).not.toContain('loai:')
    expect(text).toContain('trich_yeu: LAO ĐỘNG CUỐI NĂM HỌC\n')
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
  })

  it('a plan without mục gets the one of the form, and it is told', async () => {
    const { text, told } = await imported({ body: 'Các lớp lao động vào ngày 08/02/2026./.' })
    expect(text).toContain('\n# Nội dung\n')
    expect(told).toContain('Bản gốc không có mục nào, nên thân bài đặt dưới mục “Nội dung”')
  })
})

it.each([
  'Thời gian\nTháng 4.',
  'Địa điểm\nSân trường',
  'Thành phần\nCác lớp 6',
  'Số lượng\n30 học sinh',
  'Cấp lớp\nLớp 6A',
])('a short line below a numbered title is a paragraph: %j', async (titled) => {
  const [title, line] = titled.split('\n')
  const others = '2. Kinh phí\nQuỹ lớp.\n3. Người phụ trách\nCô Hạnh.'
  const { text } = await imported({
    body: `I. NỘI DUNG\n1. ${titled}\n${others}\nII. TỔ CHỨC THỰC HIỆN\nCác lớp thực hiện./.`,
  })
  expect(text).toContain(`## ${title}\n\n${line}\n`)
})

it('who acts behind what is acted upon is no legal basis', async () => {
  const sentence = 'Thực hiện chỉ đạo của Phòng Giáo dục, Trường THCS Lê Lợi tổ chức lao động.'
  const { text } = await imported({ body: `${sentence}\n\nI. MỤC ĐÍCH\n\nSạch trường./.` })
  expect(text).not.toContain('can_cu')
  expect(text).toContain(`---\n\n${sentence}\n`)
})

it('the stamp of a digital signature is left out by name', async () => {
  const stamp = 'Ký bởi: TRƯỜNG THCS LÊ LỢI\nEmail: vanthu@leloi.vn\nThời gian ký: 04/02/2026 07:30:12 +07:00\n\n'
  const { text, leftOut } = await imported({ agency: `${stamp}TRƯỜNG THCS LÊ LỢI` })
  expect(text).toMatch(/^---\nco_quan: Trường THCS Lê Lợi\n/)
  expect(leftOut.match(/dấu chữ ký số/g)).toHaveLength(3)
})

describe('a table without lines in Word', () => {
  const tag = (name: string) => (inside: string) => `<w:${name}>${inside}</w:${name}>`
  const [table, row, cell] = [tag('tbl'), tag('tr'), tag('tc')]
  const lines = pasted({})
    .split('\n')
    .map((text) => para(run(text)))
  const at = lines.findIndex((line) => line.includes('Giữ sạch')) + 1
  const withTable = (cells: readonly (readonly string[])[], bold = false) => {
    const rows = cells.map((texts, i) =>
      row(texts.map((text) => cell(para(run(text, bold && i === 0 ? '<w:b/>' : '')))).join('')),
    )
    const body = [...lines.slice(0, at), table(rows.join('')), ...lines.slice(at)].join('')
    return importDocument(wordFile({ body }), { file: 'cu.docx', stem: 'plan', verbatim: false }, () => {})
  }

  it.each<[string, string[][], boolean]>([
    [
      'with numbers',
      [
        ['TT', 'Việc', 'Đơn vị'],
        ['1', 'Sơ tán', 'Công an'],
        ['2', 'Sổ sách', 'Sở Y tế'],
      ],
      false,
    ],
    [
      'with a head row',
      [
        ['Việc', 'Đơn vị'],
        ['Sơ tán', 'Công an'],
        ['Sổ sách', 'Sở Y tế'],
      ],
      true,
    ],
  ])('is a table %s', async (_, cells, bold) => {
    const { source } = await withTable(cells, bold)
    expect(source?.text).toContain(`\n| ${cells.at(-1)?.join(' | ')} |\n`)
  })

  it('of two columns of a signature is none', async () => {
    const { source } = await withTable(
      [
        ['HIỆU PHÓ', 'KẾ TOÁN TRƯỞNG'],
        ['Lê Thu', 'Đỗ Vân'],
      ],
      true,
    )
    expect(source?.text).not.toContain('|')
  })
})
