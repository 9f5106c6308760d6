import { describe, expect, it } from 'vitest'
import { collectFindings } from '../../src/findings/diagnostic.ts'
import { importDocument } from '../../src/import/import-document.ts'
import { para, run, wordFile } from './word/word-file.ts'

/** A school's plan as it is pasted; parts that a case has otherwise are handed in. */
interface Pasted {
  readonly agency?: string
  readonly number?: string
  readonly nation?: string
  readonly title?: string
  readonly body?: string
  readonly closing?: string
}

const nationLines = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const signed = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh'
const own = 'I. MỤC ĐÍCH\n\nGiữ sạch trường lớp.\n\nII. TỔ CHỨC THỰC HIỆN\n\nCác lớp thực hiện Kế hoạch này./.'

const pasted = ({
  agency = 'PHÒNG GD&ĐT HUYỆN HÒA AN\nTRƯỜNG THCS LÊ LỢI',
  number = 'Số: 12/KH-THCS',
  nation = nationLines,
  title = 'KẾ HOẠCH\nLao động cuối năm học',
  body = own,
  closing = signed,
}: Pasted): string =>
  `${[`${agency}\n${number}`, nation, 'Hòa An, ngày 03 tháng 02 năm 2026', title, body, closing].join('\n\n')}\n`

async function imported(parts: Pasted) {
  const { found, report } = collectFindings()
  const { source, found: recognised } = await importDocument(
    new TextEncoder().encode(pasted(parts)),
    { file: 'cu.txt', stem: 'plan', verbatim: false },
    report,
  )
  return {
    text: source?.text ?? '',
    leftOut: (recognised?.leftOut ?? []).map(({ text, why }) => `${text}: ${why}`).join('\n'),
    told: found.map(({ message }) => message).join('\n'),
  }
}

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
    expect(told).toContain('“Công văn” chưa dựng được')
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
    expect(told).toContain('“Kết luận” chưa dựng được')
    expect(leftOut).toContain('tiêu đề văn bản của Đảng')
  })
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
