import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { imported } from './pasted.ts'
import { para, wordFile } from './word/word-file.ts'

describe('two who sign under one agency', () => {
  const recipients = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\n'

  it.each([
    ['parted by tabs', 'NGƯỜI LẬP KẾ HOẠCH\t\tHIỆU TRƯỞNG\n\n\nCao Thu Vân\t\tNgô Thị Hạnh'],
    ['parted by blanks', 'THƯ KÝ HỘI ĐỒNG           HIỆU TRƯỞNG\n(Ký tên)\n\nCao Thu Vân            Ngô Thị Hạnh'],
    ['in letters that are small', 'Người lập kế hoạch        Hiệu trưởng\n\nCao Thu Vân            Ngô Thị Hạnh'],
    ['the head to the left', 'HIỆU TRƯỞNG\t\tTRƯỞNG BAN THANH TRA NHÂN DÂN\n\nNgô Thị Hạnh\t\tCao Thu Vân'],
    ['of the union and the school', 'TM. CÔNG ĐOÀN\tHIỆU TRƯỞNG\nCHỦ TỊCH\n\nCao Thu Vân\tNgô Thị Hạnh'],
    ['in a table', '| NGƯỜI LẬP | HIỆU TRƯỞNG |\n|---|---|\n| Cao Thu Vân | Ngô Thị Hạnh |'],
    ['one below the other', 'NGƯỜI LẬP KẾ HOẠCH\n\nCao Thu Vân\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh'],
    ['with leave above', 'HIỆU TRƯỞNG\n\nNgô Thị Hạnh\n\nNGƯỜI LẬP KẾ HOẠCH\n\nCao Thu Vân'],
  ])('%s: the head is kept, the other named and told', async (_, signatures) => {
    for (const closing of [signatures, recipients + signatures]) {
      const { text, leftOut, told } = await imported({ closing })
      expect(text).toContain('nguoi_ky:\n  chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
      expect(leftOut).toContain('Cao Thu Vân: một cơ quan ban hành có một người ký')
      expect(told).toMatch(/Bản gốc có 2 người ký; tệp ghi “HIỆU TRƯỞNG Ngô Thị Hạnh”, còn lại “.*Cao Thu Vân”/i)
    }
  })

  it('beside the recipients: three columns', async () => {
    const { text, told } = await imported({
      closing:
        'Nơi nhận:          KẾ TOÁN           HIỆU TRƯỞNG\n- Các lớp;\n- Lưu: VT.\n\n              Cao Thu Vân          Ngô Thị Hạnh',
    })
    expect(text).toContain('chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\nnoi_nhan:\n  - Các lớp\nluu: VT\n')
    expect(told).toContain('còn lại “KẾ TOÁN Cao Thu Vân”')
  })

  it('in a table of Word with lines', async () => {
    const cell = (lines: readonly string[]) => `<w:tc>${lines.map((line) => para(line)).join('')}</w:tc>`
    const lines = ['single', 'single', 'single', 'single', 'single', 'single']
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
      (name, i) => `<w:${name} w:val="${lines[i]}"/>`,
    )
    const table = `<w:tbl><w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tr>${cell(['NGƯỜI LẬP', '', 'Cao Thu Vân'])}${cell(['HIỆU TRƯỞNG', '', 'Ngô Thị Hạnh'])}</w:tr></w:tbl>`
    const above = ['TRƯỜNG THCS LÊ LỢI', 'KẾ HOẠCH', 'Lao động cuối năm học', 'I. MỤC ĐÍCH', 'Giữ sạch trường lớp.']
    const body = above.map((line) => para(line)).join('') + table
    const { source } = await importDocument(
      wordFile({ body }),
      { file: 'cu.docx', stem: 'plan', verbatim: false },
      () => {},
    )
    expect(source?.text).toContain('chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
    expect(source?.text).not.toContain('|')
  })

  it('a table of posts above numbered text is a table', async () => {
    const { text } = await imported({
      body: 'I. BAN TỔ CHỨC\n\n| Trưởng ban | Phó Trưởng ban |\n|---|---|\n| Cao Thu Vân | Ngô Thị Hạnh |\n\nII. KINH PHÍ\n\nQuỹ lớp./.',
    })
    expect(text).toContain('| Trưởng ban | Phó Trưởng ban |')
  })
})

describe('a list below the signature that nothing calls an appendix', () => {
  const signed = 'HIỆU TRƯỞNG\n\nNgô Thị Hạnh'
  const recipients = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.'

  it.each([
    ['Danh sách lớp trực', '1. Lớp 6A\n2. Lớp 6B', '1. Lớp 6A\n\n2. Lớp 6B'],
    ['Danh sách lớp trực', '- Lớp 6A;\n- Lớp 6B.', '- Lớp 6A;\n\n- Lớp 6B.'],
    [
      'DỰ TOÁN KINH PHÍ',
      '| TT | Nội dung |\n|---|---|\n| 1 | Chổi |',
      '| TT | Nội dung |\n| --- | --- |\n| 1 | Chổi |',
    ],
    ['Phân công trực tuần', 'TT\tLớp\n1\t6A\n2\t6B', '| TT | Lớp |\n| --- | --- |\n| 1 | 6A |\n| 2 | 6B |'],
  ])('“%s” opens one: %j', async (title, list, written) => {
    for (const closing of [`${recipients}\n\n${signed}`, `${signed}\n\n${recipients}`, signed])
      for (const gap of ['\n', '\n\n']) {
        const { text, leftOut } = await imported({ closing: `${closing}\n\n${title}${gap}${list}` })
        expect(text).toContain(`# Phụ lục: ${title}\n\n${written}`)
        expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
        expect(leftOut).toBe('')
      }
  })

  it('two numbers alone are one without a title, and told', async () => {
    const { text, told } = await imported({ closing: `${recipients}\n\n${signed}\n\n1. Lớp 6A\n2. Lớp 6B` })
    expect(text).toMatch(/# Phụ lục:\n\n1\. Lớp 6A\n\n2\. Lớp 6B/)
    expect(told).toContain('Phần chữ sau chữ ký được đưa vào một phụ lục')
  })
})

describe('two lines “Lưu”', () => {
  it.each([
    ['- Lưu hồ sơ;\n- Lưu: VT.', 'hồ sơ'],
    ['- Lưu: VT;\n- Lưu hồ sơ.', 'hồ sơ'],
    ['- Lưu VT, NV;\n- Lưu: Tổ Văn phòng.', 'Tổ Văn phòng'],
  ])('are a recipient and the archive: %j', async (lines, other) => {
    const closing = `Nơi nhận:\n- Các lớp;\n${lines}\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh`
    const { text, leftOut } = await imported({ closing })
    expect(text).toContain(`noi_nhan:\n  - Các lớp\n  - Lưu ${other}\nluu: V`)
    expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
    expect(leftOut).toBe('')
  })

  it.each([['- Lưu: HS;\n- Lưu: VP.', 'VP', 'HS']])(
    'are the archive, and another that is named: %j',
    async (lines, kept, other) => {
      const closing = `Nơi nhận:\n- Các lớp;\n${lines}\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh`
      const { text, leftOut } = await imported({ closing })
      expect(text).toContain(`noi_nhan:\n  - Các lớp\nluu: ${kept}\n`)
      expect(leftOut).toBe(`Lưu ${other}: bản gốc có nhiều dòng Lưu`)
    },
  )

  it('in a DOCX too', async () => {
    const lines = [
      ...[
        'TRƯỜNG THCS LÊ LỢI',
        'KẾ HOẠCH',
        'Lao động',
        'I. MỤC ĐÍCH',
        'Giữ sạch trường lớp.',
        'Nơi nhận:',
        '- Các lớp;',
      ],
      ...['- Lưu hồ sơ;', '- Lưu: VT.', 'HIỆU TRƯỞNG', 'Ngô Thị Hạnh'],
    ]
    const bytes = wordFile({ body: lines.map((line) => para(line)).join('') })
    const { source } = await importDocument(bytes, { file: 'cu.docx', stem: 'plan', verbatim: false }, () => {})
    expect(source?.text).toContain('noi_nhan:\n  - Các lớp\n  - Lưu hồ sơ\nluu: VT\n')
  })
})

it.each(['CHỦ TỊCH', 'KT. CHỦ TỊCH'])(
  'a post behind a recipient was typed in the column beside it: %s',
  async (post) => {
    const closing = `Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh (b/c); ${post}\n- Các thôn;\n- Lưu: VT.\n\nLò Văn Thại`
    const { text } = await imported({ agency: 'ỦY BAN NHÂN DÂN\nXÃ HÒA LẠC', number: 'Số: 3/KH-UBND', closing })
    expect(text).toContain('noi_nhan:\n  - UBND tỉnh (b/c)\n  - Các thôn\nluu: VT\n')
    expect(text).toContain(`thay_mat: Ủy ban nhân dân\n  ${post === 'CHỦ TỊCH' ? 'chuc_vu' : 'ky_thay'}: Chủ tịch\n`)
    expect(text).toContain('ho_ten: Lò Văn Thại\n')
  },
)

it('a post right below a name is that of the same person in another body', async () => {
  const closing = `Nơi nhận:\n- Các lớp;\n- Lưu: VT.\n\nTM. TIỂU BAN\nTRƯỞNG TIỂU BAN\nNgô Văn Hà\nTRƯỞNG BAN TỔ CHỨC`
  for (const below of ['', '\n\nDANH SÁCH TỔ TRƯỞNG\n\n1. Lớp 6A.\n2. Lớp 6B.']) {
    const { text, leftOut } = await imported({
      agency: 'ỦY BAN XÃ HÒA LẠC\nTIỂU BAN TUYÊN TRUYỀN',
      closing: closing + below,
    })
    expect(text).toContain('chuc_vu_co_quan: Trưởng Ban Tổ chức\n  ho_ten: Ngô Văn Hà\n')
    expect(leftOut).toBe('')
  }
})

it('recipients without a mark in front, each with a comma behind, are as many', async () => {
  const closing =
    'Nơi nhận:\nThường trực Huyện ủy (b/c),\nCác chi, đảng bộ cơ sở,\nLưu Văn phòng.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh'
  const { text } = await imported({ closing })
  expect(text).toContain('noi_nhan:\n  - Thường trực Huyện ủy (b/c)\n  - Các chi, đảng bộ cơ sở\nluu: Văn phòng\n')
})
