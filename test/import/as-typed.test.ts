import { describe, expect, it } from 'vitest'
import { imported } from './pasted.ts'

const within = (body: string) => `I. NỘI DUNG\n\n${body}\n\nII. THỰC HIỆN\n\nCác lớp thực hiện./.`

describe('symbols and agencies of plans that several make', () => {
  it.each(['KHPH', 'KHLT'])('%s is told and printed as the symbol of a plan', async (type) => {
    const { text, told } = await imported({ number: `Số: 12/${type}-THCS` })
    expect(text).toContain('ky_hieu: THCS\nso: 12\n')
    expect(told).toContain(`Ký hiệu “${type}-THCS” được in là “KH-THCS”`)
  })

  it('agencies on one line are those of as many who sign, in the order of the head', async () => {
    const { text, told } = await imported({
      agency: 'UBND TỈNH BÌNH AN\nSỞ CÔNG THƯƠNG - SỞ TÀI CHÍNH',
      number: 'Số: 12/KH-SCT-STC',
      closing:
        'SỞ TÀI CHÍNH\tSỞ CÔNG THƯƠNG\nGIÁM ĐỐC\tGIÁM ĐỐC\n\nCao Thu Vân\tNgô Thị Hạnh\n\nNơi nhận:\n- Các huyện;\n- Lưu: VT.',
    })
    expect(text).toMatch(/ten: Sở Công Thương\n {4}ky_hieu: SCT\n[\s\S]*ten: Sở Tài chính\n {4}ky_hieu: STC\n/)
    expect(text).toContain(
      '- chuc_vu: Giám đốc\n    ho_ten: Ngô Thị Hạnh\n  - chuc_vu: Giám đốc\n    ho_ten: Cao Thu Vân\n',
    )
    expect(told).toBe('')
  })

  it('one who signs signs for one agency, dash or not', async () => {
    const { text } = await imported({ agency: 'SỞ CÔNG THƯƠNG - TRUNG TÂM KHUYẾN CÔNG' })
    expect(text).toMatch(/co_quan: .*[Tt]rung tâm/)
  })
})

it('a head or a market is no school that allows degrees', async () => {
  const { text, leftOut } = await imported({
    agency: 'UBND TỈNH BÌNH AN\nSỞ CÔNG THƯƠNG',
    number: 'Số: 12/KH-SCT',
    body: within('Giữ ổn định thị trường.'),
    closing: 'Nơi nhận:\n- Các huyện;\n- Lưu: VT.\n\nTUQ. GIÁM ĐỐC\nTRƯỞNG PHÒNG TỔNG HỢP\n\nThS. Cao Thu Vân',
  })
  expect(text).not.toContain('nganh')
  expect(leftOut).toContain('ThS.: không ghi học vị')
})

describe('text that only looks like marks or titles', () => {
  it('stars between letters multiply', async () => {
    const { text: written, leftOut } = await imported({ body: within('Thể tích là x*y*z, diện tích là dài*rộng.') })
    expect(written).toContain('Thể tích là x\\*y\\*z, diện tích là dài\\*rộng.')
    expect(leftOut).toBe('')
    expect((await imported({ body: within('Việc *rất gấp* phải làm ngay.') })).text).toContain('Việc *rất gấp* phải')
  })

  it('a sentence that runs on behind the title of a mục is its text', async () => {
    const body =
      'I. MỤC ĐÍCH: Giữ sạch trường lớp.\n\nII. KINH PHÍ: 3 triệu đồng từ quỹ lớp.\n\nIII. CHỦ ĐỀ: Trường học xanh'
    const { text: written } = await imported({ body })
    expect(written).toContain('# Mục đích\n\nGiữ sạch trường lớp.\n\n# Kinh phí\n\n3 triệu đồng từ quỹ lớp.\n')
    expect(written).toContain('# CHỦ ĐỀ: Trường học xanh')
  })
})

describe('lines of cells', () => {
  it('what a tab stands before goes on the cell above', async () => {
    const { text: written } = await imported({
      body: within('Buổi\tViệc\tLớp\nSáng\tQuét sân\t6A\n\t(khu nhà hai tầng)\nChiều\tTưới cây\t6B'),
    })
    expect(written).toMatch(
      /\| Sáng \| Quét sân(?: |<br>)\(khu nhà hai tầng\) \| 6A \|\n\| Chiều \| Tưới cây \| 6B \|\n/,
    )
  })

  it('of a table in Markdown are kept apart', async () => {
    const rows =
      '| TT | Việc |\n|---|---|\n| 1 | Dọn:<br>- Sân<br>- Lớp 6A \\| 6B |\n| **2** | **Tưới cây** |\n| 3 | Nghỉ |'
    const { text: written } = await imported({ body: within(rows) })
    expect(written).toContain('| 1 | Dọn:<br>\\- Sân<br>\\- Lớp 6A \\| 6B |')
  })
})

it('a decision of the chair is named as the chair’s', async () => {
  const decision =
    'QUYẾT ĐỊNH\nVề việc ban hành Kế hoạch trồng cây\n\nCHỦ TỊCH ỦY BAN NHÂN DÂN XÃ\n\nCăn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này Kế hoạch trồng cây.\n\nNơi nhận:\n- Các thôn;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNgô Thị Hạnh'
  const parts = { agency: 'ỦY BAN NHÂN DÂN\nXÃ HÒA AN', number: 'Số: 12/QĐ-UBND', title: decision, closing: '' }
  const body = `KẾ HOẠCH\nTrồng cây\n(Kèm theo Quyết định này)\n\n${within('Trồng 100 cây.')}`
  const bare = body.replace('\n(Kèm theo Quyết định này)', '')
  expect((await imported({ ...parts, body: bare })).text).toContain('của Chủ tịch Ủy ban nhân dân xã Hòa An')
})

it('a rank before a name is of a sector that has ranks, whatever the others write of', async () => {
  const agency = 'SỞ GIÁO DỤC VÀ ĐÀO TẠO - CÔNG AN TỈNH'
  const closing =
    'SỞ GIÁO DỤC VÀ ĐÀO TẠO\nGIÁM ĐỐC\n\nNgô Thị Hạnh\n\nCÔNG AN TỈNH\nGIÁM ĐỐC\n\nĐại tá Lê Văn Bền\n\nNơi nhận:\n- Các trường;\n- Lưu: VT.'
  const { text } = await imported({ agency, number: 'Số: 6/KH-SGDĐT-CAT', closing })
  expect(text).toContain('hoc_vi: Đại tá\nnganh: Công an\n')
})
