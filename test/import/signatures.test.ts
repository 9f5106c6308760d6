import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { imported, pasted } from './pasted.ts'
import { para, run, wordFile } from './word/word-file.ts'

const recipients = 'Nơi nhận:\n- Các lớp;\n- Lưu: VT.'
const stampOf = (name: string) => [
  ['Signature Not Verified'],
  ['Signature valid'],
  [`Signature Not Verified`, `Được ký bởi ${name.toUpperCase()}`, 'Ngày ký: 05/02/2026 08:30:11'],
  [`Ký bởi: ${name}`],
  [`Người ký: ${name}`, 'Email: hanh@c2leloi.edu.vn', 'Thời gian ký: 05.02.2026 08:30:11 +07:00'],
  ['Người ký: Trường THCS', 'Lê Lợi', 'Email: c2leloi@hoaan.edu.vn', 'Cơ quan: Huyện Hòa An'],
  [`Chữ ký số: ${name}`, 'Location: Hòa An', 'Reason: Ban hành'],
]

describe('what a digital signature leaves in a closing is left out by name', () => {
  it.each(stampOf('Ngô Thị Hạnh'))('%s', async (...stamp) => {
    const lines = stamp.join('\n')
    const post = 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG'
    for (const closing of [
      `${recipients}\n\n${post}\n\n${lines}\n\nNgô Thị Hạnh`,
      `${recipients}\n\n${post}\n${lines}\nNgô Thị Hạnh`,
      `${recipients}\n\n${post}\n\nNgô Thị Hạnh\n\n${lines}`,
      `${recipients}\n${lines}\n\n${post}\n\nNgô Thị Hạnh`,
      `${post}\n${lines}\nNgô Thị Hạnh\n\n${recipients}`,
    ]) {
      const { text, leftOut, told } = await imported({ closing })
      expect(text).toContain('  ky_thay: Hiệu trưởng\n  chuc_vu: Phó Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
      expect(text).toContain('noi_nhan:\n  - Các lớp\nluu: VT\n---\n')
      expect(text).toMatch(/Kế hoạch này\.\/\.\n$/)
      for (const line of stamp) expect(leftOut).toContain(`${line}: dấu chữ ký số của bản đã phát hành`)
      expect(told).toBe('')
    }
  })

  it('in the head', async () => {
    const stamp = ['Signature Not Verified', 'Được ký bởi NGÔ THỊ HẠNH', 'Ngày ký: 05/02/2026 08:30:11']
    const { text, leftOut } = await imported({ agency: `${stamp.join('\n')}\n\nTRƯỜNG THCS LÊ LỢI` })
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
    for (const line of stamp) expect(leftOut).toContain(`${line}: dấu chữ ký số`)
  })

  it('beside the recipients, and within one paragraph of a Word file', async () => {
    const columns =
      'Nơi nhận:            HIỆU TRƯỞNG\n- Các lớp;           Ký bởi: Ngô Thị Hạnh\n- Lưu: VT.\n\n                     Ngô Thị Hạnh'
    expect((await imported({ closing: columns })).text).toContain('chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
    const signed = ['HIỆU TRƯỞNG', 'Signature Not Verified', 'Ngô Thị Hạnh'].map((line) => run(line))
    const body = `${pasted({ closing: recipients })
      .trim()
      .split(/\n+/)
      .map((line) => para(line))
      .join('')}${para(signed.join('<w:r><w:br/></w:r>'))}`
    const { source } = await importDocument(
      wordFile({ body }),
      { file: 'cu.docx', stem: 'plan', verbatim: false },
      () => {},
    )
    expect(source?.text).toContain('chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
  })

  it('an address or day in the text stays text', async () => {
    const lines = 'Email: c2leloi@hoaan.edu.vn\n\nNgày ký: 05/02/2026'
    const { text, leftOut } = await imported({
      body: `I. LIÊN HỆ\n\n${lines}\n\nGửi về văn phòng.\n\nII. THỰC HIỆN\n\nCác lớp thực hiện./.`,
    })
    expect(text).toContain(lines)
    expect(leftOut).toBe('')
  })
})

describe('posts and names that are not typed as they are printed', () => {
  it.each([
    ['KT. HIỆU TRƯỞNG\nP. HIỆU TRƯỞNG\n\nNgô Thị Hạnh', '  ky_thay: Hiệu trưởng\n  chuc_vu: Phó Hiệu trưởng\n'],
    ['KT. TRƯỞNG PHÒNG\nP.TRƯỞNG PHÒNG\n\nNgô Thị Hạnh', '  ky_thay: Trưởng phòng\n  chuc_vu: Phó Trưởng phòng\n'],
    ['HIỆU TRƯỞNG DUYỆT\n\nNgô Thị Hạnh', '  chuc_vu: Hiệu trưởng\n'],
    ['DUYỆT CỦA HIỆU TRƯỞNG\n\nNgô Thị Hạnh', '  chuc_vu: Hiệu trưởng\n'],
    ['PHÊ DUYỆT CỦA GIÁM ĐỐC\n\nNgô Thị Hạnh', '  chuc_vu: Giám đốc\n'],
    ['DUYỆT\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh', '  chuc_vu: Hiệu trưởng\n'],
    ['HIỆU TRƯỞNG\n\nNGÔ THỊ HẠNH\n(0905 111 222)', '  chuc_vu: Hiệu trưởng\n'],
    ['HIỆU TRƯỞNG\n\nNGÔ THỊ HẠNH (ĐT: 0905.111.222)', '  chuc_vu: Hiệu trưởng\n'],
    ['TM. BAN GIÁM HIỆU\nQ. HIỆU TRƯỞNG\n\nNgô Thị Hạnh', '  thay_mat: Ban Giám hiệu\n  quyen: Hiệu trưởng\n'],
  ])('%j', async (closing, keys) => {
    const { text, leftOut, told } = await imported({ closing: `${recipients}\n\n${closing}` })
    expect(text).toContain(`${keys}  ho_ten: Ngô Thị Hạnh\n`)
    expect(leftOut).not.toContain('lỗi của chương trình')
    for (const word of ['DUYỆT', '0905']) if (closing.includes(word)) expect(leftOut).toContain(word)
    expect(told).toBe('')
  })

  it.each(['Nơi gửi:', 'NƠI GỬI :'])('“%s” opens the recipients', async (label) => {
    const { text, told } = await imported({
      closing: `${label}\n- Các lớp;\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh`,
    })
    expect(text).toContain('noi_nhan:\n  - Các lớp\nluu: VT\n')
    expect(told).toBe('')
  })
})

describe('one who signs for a body that has members of others', () => {
  const agency = 'UBND XÃ HÒA LẠC\nBAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ'
  it.each([
    ['TRƯỞNG BAN\n\nCHỦ TỊCH UBND XÃ', 'chuc_vu: Trưởng ban\n  chuc_vu_co_quan: Chủ tịch UBND xã\n'],
    [
      'KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nCHÁNH VĂN PHÒNG',
      'ky_thay: Trưởng ban\n  chuc_vu: Phó Trưởng ban\n  chuc_vu_co_quan: Chánh Văn phòng\n',
    ],
  ])('has the own post below that of the body: %j', async (posts, keys) => {
    const closing = `Nơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nTM. BAN CHỈ ĐẠO\n${posts}\n\nLò Văn Thại`
    expect((await imported({ agency, number: 'Số: 3/KH-BCĐ', closing })).text).toContain(
      `thay_mat: Ban Chỉ đạo\n  ${keys}  ho_ten: Lò Văn Thại\n`,
    )
  })
})

it('who approves beside who signs is none of the text', async () => {
  const closing = 'DUYỆT CỦA BAN GIÁM HIỆU          TỔ TRƯỞNG\nPHÓ HIỆU TRƯỞNG\n\nBùi Thị Nga          Lê Thị Hà'
  const { text, leftOut } = await imported({ agency: 'TRƯỜNG MẦM NON HỌA MI\nTỔ NHÀ TRẺ', closing })
  expect(text).toContain('chuc_vu: Tổ trưởng\n  ho_ten: Lê Thị Hà\n')
  expect(text).toMatch(/Các lớp thực hiện Kế hoạch này\.\/\.\n$/)
  expect(leftOut).toContain('DUYỆT CỦA BAN GIÁM HIỆU')
})
