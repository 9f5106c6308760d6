import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { imported, own, signed } from './pasted.ts'
import { para, run, wordFile } from './word/word-file.ts'

/** Headers of two and three lines, the last of which issues; each agency is one name. */
const headers: readonly (readonly [symbol: string, ...names: string[]])[] = [
  ['ĐBP', 'BỘ CHỈ HUY BỘ ĐỘI BIÊN PHÒNG', 'ĐỒN BIÊN PHÒNG CỬA LẠCH'],
  ['XNGV', 'TỔNG CÔNG TY CAO SU', 'CÔNG TY CAO SU ĐÔNG HÒA', 'XÍ NGHIỆP GỖ VÁN'],
  ['TĐ3', 'QUÂN KHU 4', 'SƯ ĐOÀN 12', 'TRUNG ĐOÀN 3'],
  ['HTKL', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'CHI CỤC KIỂM LÂM', 'HẠT KIỂM LÂM SÔNG LŨY'],
  ['TTYT', 'UBND TỈNH HÒA AN', 'SỞ Y TẾ', 'TRUNG TÂM Y TẾ KHU VỰC SÔNG LŨY'],
  ['CVHH', 'BỘ XÂY DỰNG', 'CỤC HÀNG HẢI VÀ ĐƯỜNG THỦY', 'CẢNG VỤ HÀNG HẢI HÒA AN'],
  ['BĐHA', 'TỔNG CÔNG TY BƯU ĐIỆN', 'BƯU ĐIỆN TỈNH HÒA AN'],
  ['ĐLSL', 'CÔNG TY ĐIỆN LỰC HÒA AN', 'ĐIỆN LỰC SÔNG LŨY'],
  ['LTSL', 'UBND TỈNH HÒA AN', 'LÂM TRƯỜNG SÔNG LŨY'],
  ['QBVMT', 'UBND TỈNH HÒA AN', 'QUỸ BẢO VỆ MÔI TRƯỜNG'],
  ['VQG', 'BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'VƯỜN QUỐC GIA NÚI MÂY'],
  ['TGSL', 'BỘ CÔNG AN', 'TRẠI GIAM SÔNG LŨY'],
  ['TCĐ', 'BỘ CÔNG THƯƠNG', 'TRƯỜNG CAO ĐẲNG CÔNG THƯƠNG', 'KHOA CƠ KHÍ'],
  ['NMN', 'CÔNG TY CẤP NƯỚC HÒA AN', 'NHÀ MÁY NƯỚC SỐ 2'],
  ['PHHA', 'ĐẠI HỌC ĐÔNG HẢI', 'PHÂN HIỆU HÒA AN'],
  ['LSO', 'BỘ TÀI CHÍNH', 'CỤC THUẾ', 'THUẾ TỈNH HÒA AN'],
  ['TCS3', 'THUẾ TỈNH HÒA AN', 'THUẾ CƠ SỞ 3'],
  ['HQKV', 'CỤC HẢI QUAN', 'HẢI QUAN KHU VỰC II'],
  ['HCTĐ', 'TRUNG ƯƠNG HỘI CHỮ THẬP ĐỎ', 'HỘI CHỮ THẬP ĐỎ TỈNH HÒA AN'],
]

const small = (text: string) => text.toLocaleLowerCase('vi')

describe('each line of a header is an agency, the last of them issues', () => {
  it.each(headers)('%s: %s', async (symbol, ...names) => {
    const { text } = await imported({ agency: names.join('\n'), number: `Số: 12/KH-${symbol}` })
    const keys = small(text)
    expect(keys).toContain(`\nco_quan: ${small(names.at(-1) ?? '')}\n`)
    const above = names.slice(0, -1).map(small)
    expect(keys).toContain(
      above.length > 1 ? `co_quan_chu_quan: |\n  ${above.join('\n  ')}\n` : `co_quan_chu_quan: ${above[0]}\n`,
    )
  })

  it.each([
    ['TTYT', 'SỞ Y TẾ HÒA AN', 'TRUNG TÂM Y TẾ', 'KHU VỰC SÔNG LŨY'],
    ['BCH', 'UBND TỈNH HÒA AN', 'BAN CHỈ HUY PHÒNG THỦ', 'DÂN SỰ'],
    ['UBND', '', 'ỦY BAN NHÂN DÂN', 'XÃ SÔNG LŨY'],
    ['CTCP', '', 'CÔNG TY CỔ PHẦN', 'MÔI TRƯỜNG ĐÔ THỊ'],
    ['TNSL', '', 'CÔNG TY TNHH MTV', 'THOÁT NƯỚC SÔNG LŨY'],
    ['MTĐT', '', 'CÔNG TY TNHH MỘT THÀNH', 'VIÊN', 'MÔI TRƯỜNG ĐÔ THỊ SÔNG LŨY'],
    ['LHP', 'SỞ GD&ĐT HÒA AN', 'TRƯỜNG THPT', 'LÊ HỒNG PHONG'],
    ['HND', '', 'TRUNG ƯƠNG', 'HỘI NÔNG DÂN VIỆT NAM'],
  ])('but a name over two lines is one: %s: %s / %s', async (symbol, above, ...name) => {
    const { text } = await imported({
      agency: [above, ...name].filter(Boolean).join('\n'),
      number: `Số: 12/KH-${symbol}`,
    })
    expect(small(text)).toContain(`\nco_quan: |\n  ${name.map(small).join('\n  ')}\n`)
    if (above) expect(small(text)).toContain(`co_quan_chu_quan: ${small(above)}\n`)
  })
})

describe('a place and date over two lines are one', () => {
  it.each([
    ['Phường Hoa Mai - Hòa An thuộc tỉnh Đông Hải,', 'Phường Hoa Mai - Hòa An thuộc tỉnh Đông Hải'],
    ['Thành phố Hòa An', 'Thành phố Hòa An'],
    ['Đặc khu Hòn Mây,', 'Đặc khu Hòn Mây'],
  ])('%s', async (first, place) => {
    const date = 'ngày 03 tháng 02 năm 2026'
    const lines = [
      'SỞ Y TẾ',
      'BỆNH VIỆN MẮT',
      'Số: 9/KH-BVM',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ]
    const below = ['KẾ HOẠCH', 'Khám mắt cho học sinh', ...own.split('\n\n'), 'GIÁM ĐỐC', 'Ngô Thị Hạnh']
    const bodies = [
      [...lines.map((line) => para(line)), para(`${run(first)}<w:r><w:br/></w:r>${run(date)}`)],
      [...lines, first, date].map((line) => para(line)),
    ]
    for (const head of bodies) {
      const { source } = await importDocument(
        wordFile({ body: [...head, ...below.map((line) => para(line))].join('') }),
        { file: 'cu.docx', stem: 'plan', verbatim: false },
        () => {},
      )
      expect(source?.text).toContain(`dia_danh: ${place}\nngay: 03/02/2026\ntrich_yeu: Khám mắt cho học sinh\n`)
      expect(small(source?.text ?? '')).toContain('co_quan: bệnh viện mắt\n')
    }
  })
})

describe('capitals of a name that nothing tells are told to be a guess', () => {
  it.each([
    ['SỞ Y TẾ HẢI NINH', true],
    ['TRƯỜNG CHUYÊN LÊ THÁNH TÔNG', true],
    ['ỦY BAN NHÂN DÂN\nXÃ BÌNH HÒA', false],
    ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', false],
    ['UBND TỈNH HÒA AN\nTRUNG TÂM KIỂM SOÁT BỆNH TẬT', false],
  ])('%s: %s', async (agency, guessed) => {
    expect((await imported({ agency })).told.includes('chỉ là đoán')).toBe(guessed)
  })

  it('but not where the text writes it', async () => {
    const body = own.replace('Giữ sạch', 'Sở Y tế Hải Ninh giữ sạch')
    expect((await imported({ agency: 'SỞ Y TẾ HẢI NINH', body })).told).toBe('')
  })
})

it.each(['Điện thoại: 0292 382 000', 'lưu tại văn thư', 'xyz:'])(
  'what stands between number and date is none of the header: %s',
  async (stray) => {
    const { text, leftOut } = await imported({
      agency: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS LÊ LỢI`,
      nation: stray,
    })
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
    expect(text).toContain('dia_danh: Hòa An\nngay: 03/02/2026\ntrich_yeu: Lao động cuối năm học\n')
    expect(leftOut).toContain(stray)
  },
)

describe('words that open as the name of an agency does, and are other words', () => {
  it.each(['Bản sao y', 'bản sao số 3', 'Ban hành lần 1', 'Số bản: 05', 'Bàn giao ngày 13/3', 'Phong trào thi đua'])(
    'are none of it above: %s',
    async (stray) => {
      const { text, leftOut } = await imported({ agency: `${stray}\n\nTRƯỜNG THCS LÊ LỢI` })
      expect(text).toMatch(/^---\nco_quan: Trường THCS Lê Lợi\n/)
      expect(leftOut).toBe(`${stray}: không thuộc phần đầu của văn bản`)
    },
  )

  it('nor do they end the header above the name of the type', async () => {
    const { text, leftOut } = await imported({ title: 'Số bản: 05\nBàn giao ngày 13/3\n\nKẾ HOẠCH\nLao động' })
    expect(text).toContain('\ntrich_yeu: Lao động\n')
    expect(leftOut).toContain('Bàn giao ngày 13/3')
  })
})

describe('what stands behind the type on its line', () => {
  it.each(['PHỐI HỢP', 'LIÊN NGÀNH', 'HÀNH ĐỘNG'])('opens the abstract, as is told: %s', async (behind) => {
    const { text, told, facts } = await imported({ title: `KẾ HOẠCH ${behind}\nLao động cuối năm học` })
    const written = behind.charAt(0) + behind.slice(1).toLocaleLowerCase('vi')
    expect(text).toContain(`\ntrich_yeu: |\n  ${written}\n  Lao động cuối năm học\n`)
    expect(told).toContain(`Tên loại gõ “KẾ HOẠCH ${behind}” được in là “KẾ HOẠCH”`)
    expect(facts.find(({ what }) => what === 'trích yếu')?.confidence).toBe('khá chắc')
  })

  it('is the abstract where that is in capitals', async () => {
    const { text, told } = await imported({ title: 'KẾ HOẠCH LAO ĐỘNG\nCUỐI NĂM HỌC' })
    expect(text).toContain('\ntrich_yeu: |\n  LAO ĐỘNG\n  CUỐI NĂM HỌC\n')
    expect(told).toBe('')
  })
})

it.each(['ĐOÀN TNCS HỒ CHÍ\nMINH', 'ĐOÀN THANH NIÊN CỘNG SẢN\nHỒ CHÍ MINH'])(
  'the title of the youth union over two lines is no agency: %j',
  async (nation) => {
    const { text } = await imported({ agency: 'HUYỆN ĐOÀN HÒA AN\nĐOÀN XÃ HÒA LẠC', nation, number: 'Số: 3 -KH/ĐTN' })
    expect(text).toMatch(/^---\nco_quan_chu_quan: Huyện đoàn Hòa An\nco_quan: Đoàn xã Hòa Lạc\n/)
  },
)

it('an agency in letters that are small is less sure', async () => {
  const confidenceOf = async (agency: string) =>
    (await imported({ agency })).facts.find(({ what }) => what === 'cơ quan ban hành')?.confidence
  expect(await confidenceOf('PHÒNG GIÁO DỤC\nTRƯỜNG THCS LÊ LỢI')).toBe('chắc')
  expect(await confidenceOf('Phòng Giáo dục\nTrường THCS Lê Lợi')).toBe('khá chắc')
  expect(await confidenceOf('LỚP MẪU GIÁO HOA MAI')).toBe('khá chắc')
})

describe('number, date and agency below the title, as some pages of the web have them', () => {
  const below = 'SỞ TÀI CHÍNH\n\nSố: 410/KH-STC\n\nHòa An, ngày 28 tháng 4 năm 2026'
  const plan = (title: string, header: string) =>
    `${title}\n\n${header}\n\nSở Tài chính làm các việc sau:\n\n${own}\n\n${signed}\n`
  const read = async (text: string) => {
    const bytes = new TextEncoder().encode(text)
    const { source } = await importDocument(bytes, { file: 'cu.txt', stem: 'plan', verbatim: false }, () => {})
    return source?.text ?? ''
  }

  it('are the header', async () => {
    expect(await read(plan('# KẾ HOẠCH\n\n**Gặp mặt doanh nghiệp**', below))).toMatch(
      /^---\nco_quan: Sở Tài chính\nky_hieu: STC\nso: 410\ndia_danh: Hòa An\nngay: 28\/04\/2026\ntrich_yeu: Gặp mặt doanh nghiệp\n/,
    )
  })

  it('are text where none of them has a number or date', async () => {
    expect(await read(plan('# KẾ HOẠCH\n\n**Gặp mặt doanh nghiệp**', 'SỞ TÀI CHÍNH'))).toContain('\nSỞ TÀI CHÍNH\n')
  })
})
