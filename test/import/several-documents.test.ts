import { describe, expect, it } from 'vitest'
import { imported, own, pasted, signed } from './pasted.ts'

const other = (parts: Parameters<typeof pasted>[0] = {}): string =>
  pasted({ number: 'Số: 13/KH-THCS', title: 'KẾ HOẠCH\nThu gom giấy vụn', ...parts }).replace(
    'Ngô Thị Hạnh',
    'Bùi Văn Tám',
  )

describe('another document below the closing of the first', () => {
  it.each([
    ['a plan', signed, other()],
    ['a plan without recipients', 'HIỆU TRƯỞNG\n\nNgô Thị Hạnh', other({ closing: 'HIỆU TRƯỞNG\n\nBùi Văn Tám' })],
    ['a report', signed, other({ number: 'Số: 14/BC-THCS', title: 'BÁO CÁO\nKết quả thu gom' })],
    [
      'a plan of two lines of one agency',
      signed,
      other({ agency: 'ỦY BAN NHÂN DÂN\n\nXÃ HÒA AN\n\nTRƯỜNG THCS LÊ LỢI' }),
    ],
    ['a plan behind an appendix', `${signed}\n\nPHỤ LỤC\nPHÂN CÔNG CÁC LỚP\n\n- Lớp 6A: sân trước;`, other()],
  ])('%s is left out by name, and told where it begins', async (_, closing, next) => {
    const { text, leftOut, facts, told } = await imported({ closing: `${closing}\n\n${next}` })
    expect(text).toContain('\nso: 12\n')
    expect(text).toContain('ho_ten: Ngô Thị Hạnh\n')
    expect(text).not.toContain('Tám')
    expect(text).not.toMatch(/thu gom/i)
    expect(leftOut).toMatch(
      /^(?:PHÒNG GD|ỦY BAN).*\n(?:.*\n)?TRƯỜNG THCS LÊ LỢI\n(?:.*\n)*Bùi Văn Tám(?:\n.*)*: một văn bản khác trong cùng tệp/,
    )
    expect(told).toContain('từ dòng này là một văn bản khác')
    expect(facts.find(({ what }) => what === 'văn bản khác')).toMatchObject({ confidence: 'khá chắc' })
  })

  it.each([
    ['a form in an appendix', `PHỤ LỤC\nMẪU BÁO CÁO\n\n${other({ number: 'Số:      /BC-…' }).replace('03', '…')}`],
    [
      'a form that nothing numbers',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN ĐĂNG KÝ\n\nHọ tên: ……',
    ],
  ])('%s is none', async (_, below) => {
    const { told, facts } = await imported({ body: own, closing: `${signed}\n\n${below}` })
    expect(told).not.toContain('văn bản khác')
    expect(facts.some(({ what }) => what === 'văn bản khác')).toBe(false)
  })
})
