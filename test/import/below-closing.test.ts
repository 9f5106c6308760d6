import { describe, expect, it } from 'vitest'
import { importDocument } from '../../src/import/import-document.ts'
import { processorTime } from '../processor-time.ts'
import { imported, pasted, signed } from './pasted.ts'
import { para, wordFile } from './word/word-file.ts'

describe('beside and among recipients', () => {
  it('what signs, beside Lưu', async () => {
    const closing =
      'Nơi nhận:\n- Các lớp;\n- Hội phụ huynh;\n- Lưu: VT, TV.\tTM. BAN GIÁM HIỆU\nHIỆU TRƯỞNG\n\nNgô Thị Hạnh'
    const { text } = await imported({ closing })
    expect(text).toContain('thay_mat: Ban Giám hiệu\n  chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\n')
    expect(text).toContain('luu: VT, TV\n')
  })

  it('a purpose below several that no mark parts is that of all of them', async () => {
    const recipients = ['Nơi nhận:', '- Phòng GD&ĐT;', '- Khối 6', '- Khối 7', '(để thực hiện);', '- Lưu: VT.']
    const lines = [...pasted({ closing: '' }).split(/\n+/), ...recipients, 'HIỆU TRƯỞNG', 'Ngô Thị Hạnh']
    const bytes = wordFile({ body: lines.map((line) => para(line)).join('') })
    const { source } = await importDocument(bytes, { file: 'cu.docx', stem: 'plan', verbatim: false }, () => undefined)
    expect(source?.text).toContain('  - Phòng GD&ĐT\n  - nhom:\n      - Khối 6\n      - Khối 7\n    de: thực hiện\n')
  })
})

it('recipients without end take time in proportion', async () => {
  const spent = processorTime()
  await imported({ closing: `Nơi nhận:\n${'- Các phòng;\n'.repeat(2000)}` })
  expect(spent()).toBeLessThan(10_000)
})

describe('what is put on a document after it was signed', () => {
  it.each([
    'SAO Y BẢN CHÍNH\nSố: 4/SY-THCS\nHòa An, ngày 05 tháng 02 năm 2026\nPHÓ HIỆU TRƯỞNG\nCao Thu Vân',
    'SAO LỤC\nSố: 4/SL-THCS\nPHÓ HIỆU TRƯỞNG\nCao Thu Vân',
    'Ý KIẾN CỦA PHÒNG GD&ĐT\n....................\nĐã xem',
  ])('is no appendix: %j', async (mark) => {
    const { text, leftOut, facts } = await imported({ closing: `${signed}\n\n${mark}` })
    expect(text).not.toContain('Phụ lục')
    expect(text).toContain('\nso: 12\n')
    expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
    expect(text).not.toContain('Cao Thu Vân')
    for (const line of mark.split('\n')) expect(leftOut).toContain(`${line}: ghi thêm dưới văn bản đã ký`)
    expect(facts.find(({ what }) => what === 'phụ lục')?.value).toBe('0')
  })

  it('buttons and counts of a page that run together', async () => {
    const { text, leftOut } = await imported({
      closing: `${signed}\n\nFILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN\nLưu trữ\nGhi chú\nTải về Lượt xem: 40`,
    })
    expect(text).not.toContain('Phụ lục')
    expect(leftOut).toContain('FILE ĐƯỢC ĐÍNH KÈM THEO VĂN BẢN: phần của trang mạng')
  })
})

describe('a form with header and signature of its own', () => {
  const form =
    'TRƯỜNG THCS LÊ LỢI\nLỚP ……\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n……, ngày … tháng … năm 2026\nBÁO CÁO\nKết quả lao động\n1. Số buổi: ……\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁO VIÊN CHỦ NHIỆM\n(Ký, ghi rõ họ tên)'

  it.each(['PHỤ LỤC 1\nMẪU BÁO CÁO', 'Mẫu số 01\nMẪU BÁO CÁO'])('leaves the plan its own closing: %j', async (mark) => {
    const { text, facts } = await imported({ closing: `${signed}\n\n${mark}\n\n${form}` })
    expect(text).toContain('chuc_vu: Hiệu trưởng\n  ho_ten: Ngô Thị Hạnh\nnoi_nhan:\n  - Các lớp\nluu: VT\n')
    expect(text).toContain('# Phụ lục: MẪU BÁO CÁO\n')
    expect(text.slice(text.indexOf('# Phụ lục'))).toContain('Lưu: VT')
    expect(facts.some(({ what }) => what === 'văn bản khác')).toBe(false)
  })
})
