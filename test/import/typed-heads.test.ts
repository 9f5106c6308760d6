import { describe, expect, it } from 'vitest'
import { imported, own } from './pasted.ts'

describe('a symbol and a date over several lines are one', () => {
  it.each(['Số:\n12/KH-\nTHCS', 'Số: 12/KH-\nTHCS', 'Số: 12/KH -\nTHCS'])('%j', async (number) => {
    const { text, leftOut } = await imported({ number })
    expect(text).toContain('co_quan: Trường THCS Lê Lợi\nky_hieu: THCS\nso: 12\n')
    expect(leftOut).toBe('')
  })

  it('a date broken before each of its numbers', async () => {
    const { text } = await imported({
      agency: 'TRƯỜNG THCS LÊ LỢI',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nYên Mỹ, ngày\n19\ntháng 03\nnăm 2026',
    })
    expect(text).toContain('dia_danh: Yên Mỹ\nngay: 19/03/2026\n')
  })
})

it.each([
  ['ngày 07/8/2026', '07/08/2026'],
  ['ngày 7-8-2026', '07/08/2026'],
  ['ngày 7.8.2026', '07/08/2026'],
])('a place and “%s” are place and date', async (typed, date) => {
  const { text, leftOut } = await imported({
    nation: `CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nYên Mỹ, ${typed}`,
  })
  expect(text).toContain(`dia_danh: Yên Mỹ\nngay: ${date}\n`)
  expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
  expect(leftOut).toContain('địa danh, ngày tháng thứ hai')
})

it.each(['KHLN', 'KHPH', 'KHLT'])('the symbol “%s” of a joint plan is told as it is printed', async (typed) => {
  const { text, told } = await imported({ number: `Số: 12/${typed}-THCS` })
  expect(text).toContain('ky_hieu: THCS\n')
  expect(told).toContain(`Ký hiệu “${typed}-THCS” được in là “KH-THCS”`)
})

it('address and telephone below the agency are left out by name', async () => {
  const agency = 'PHÒNG GD&ĐT HUYỆN HÒA AN\nTRƯỜNG THCS LÊ LỢI\nĐịa chỉ: xóm Đồi, xã Hòa An\nĐT: 0912 000 111'
  const { text, leftOut } = await imported({ agency })
  expect(text).toContain('co_quan: Trường THCS Lê Lợi\n')
  expect(leftOut.match(/địa chỉ liên hệ của cơ quan/g)).toHaveLength(2)
})

it('the name of a unit that goes on in a stamp is no agency', async () => {
  const agency =
    'Ký bởi: Trường THCS\nLê Lợi huyện Hòa An\nThời gian ký: 03/02/2026 08:00:00 +07:00\n\nTRƯỜNG THCS LÊ LỢI'
  const { text, leftOut } = await imported({ agency })
  expect(text).toMatch(/^---\nco_quan: Trường THCS Lê Lợi\n/)
  expect(leftOut.match(/dấu chữ ký số/g)).toHaveLength(3)
})

it('the type in small letters on a line of its own is none of the abstract', async () => {
  const { text } = await imported({ title: 'Kế hoạch\nLao động cuối năm học' })
  expect(text).toContain('trich_yeu: Lao động cuối năm học\n')
})

describe('what stands below the abstract is none of it', () => {
  it('a list of bases under a line that names it', async () => {
    const body = `Các căn cứ:\n- Luật Giáo dục;\n- Điều lệ trường học.\n\n${own}`
    const { text } = await imported({ title: 'KẾ HOẠCH\nLao động cuối năm học', body })
    expect(text).toContain('trich_yeu: Lao động cuối năm học\n')
    expect(text).toContain('Các căn cứ:\n\n- Luật Giáo dục;\n\n- Điều lệ trường học.\n')
  })

  it.each([' ', '\n', '\n\n'])('the letter it is sent with, behind %j', async (blank) => {
    const { text, leftOut } = await imported({
      title: `KẾ HOẠCH\nLao động cuối năm học${blank}(Kèm theo Công văn số 5/THCS ngày 03/02/2026)`,
    })
    expect(text).toContain('\nso: 12\n')
    expect(text).toContain('trich_yeu: Lao động cuối năm học\n')
    expect(leftOut).toBe('(Kèm theo Công văn số 5/THCS ngày 03/02/2026): công văn gửi kèm, không thuộc trích yếu')
  })

  it.each(['I - ', 'I – '])('a mục “%s” in small letters', async (mark) => {
    const body = `${mark}Mục đích\nGiữ sạch trường lớp.\nI${mark}Tổ chức thực hiện\nCác lớp làm./.`
    const { text } = await imported({ title: 'KẾ HOẠCH\nLao động cuối năm học', body })
    expect(text).toContain('trich_yeu: Lao động cuối năm học\n')
    expect(text).toContain('# Mục đích\n\nGiữ sạch trường lớp.\n\n# Tổ chức thực hiện\n')
  })
})

describe('legal bases', () => {
  it('several on one line are as many', async () => {
    const bases = 'Căn cứ Luật Giáo dục; căn cứ Điều lệ trường trung học; Căn cứ Nghị quyết của Chi bộ;'
    const { text, facts } = await imported({ body: `${bases}\n\nNhà trường làm như sau:\n\n${own}` })
    expect(text).toContain('can_cu:\n  - Luật Giáo dục\n  - Điều lệ trường trung học\n  - Nghị quyết của Chi bộ\n')
    expect(facts.find(({ what }) => what === 'căn cứ')?.value).toBe('3')
  })

  it('bullets before “Xét đề nghị” and “Theo đề nghị” as before “Căn cứ”', async () => {
    const bases = '- Căn cứ Luật Giáo dục;\n- Xét đề nghị của Tổ Văn;\n- Theo đề nghị của Tổ Toán;'
    const { text } = await imported({ body: `${bases}\n\n${own}` })
    expect(text).toContain('can_cu:\n  - Luật Giáo dục\n  - Xét đề nghị của Tổ Văn\n  - Theo đề nghị của Tổ Toán\n')
  })
})

describe('numbered lines', () => {
  it('a few words that end in a stop, each with text below, are titles', async () => {
    const { text } = await imported({
      body: 'I. MỤC TIÊU\n1. Mục tiêu chung.\nTrường sạch.\n2. Mục tiêu riêng.\n- Sân sạch.\n- Lớp sạch.\n',
    })
    expect(text).toContain('## Mục tiêu chung.\n\nTrường sạch.\n\n## Mục tiêu riêng.\n')
  })

  it.each([
    '1. Thời gian: 7h30\n2. Địa điểm: Sân trường\n3. Thành phần\n4. Việc làm\na) Quét sân',
    '1. Mua chổi 200.000 đồng\n2. Mua xô 300.000 đồng\nTrên đây là kế hoạch.',
    '1. Lớp 6A: quét sân.\n2. Lớp 6B: trồng cây.\n3. Lớp 6C: tưới cây.',
  ])('a list of which few have text below is none: %j', async (list) => {
    const { text } = await imported({ body: `I. NỘI DUNG\n${list}\nII. KINH PHÍ\nQuỹ lớp./.` })
    expect(text).not.toContain('## ')
  })
})
