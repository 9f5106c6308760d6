import { describe, expect, it } from 'vitest'
import { evenLines } from '../../src/layout/parts/even-lines.ts'

const regular = { size: 13, bold: false, italic: false } as const
const bold = { size: 13, bold: true, italic: false } as const
const heading = { size: 14, bold: true, italic: false } as const

/** The column of agencies, that of signatures, and the whole text, pt. */
const [header, signature, page] = [186.1, 256, 466.7]

describe('lines of a name in the header', () => {
  it.each([
    'ỦY BAN NHÂN DÂN | XÃ BÀ RỊA - VŨNG TÀU',
    'UBND | TỈNH BÀ RỊA - VŨNG TÀU',
    'UBND PHƯỜNG | XUÂN HƯƠNG - ĐÀ LẠT',
    'HỌC VIỆN CHÍNH TRỊ | QUỐC GIA HỒ CHÍ MINH',
  ])('%s', (lines) => {
    expect(evenLines(lines.replaceAll(' | ', ' '), regular, header, true).join(' | ')).toBe(lines)
  })

  it.each([
    'HỌC VIỆN CHÍNH TRỊ | KHU VỰC II',
    'TRUNG TÂM PHỤC VỤ | HÀNH CHÍNH CÔNG | PHƯỜNG | XUÂN HƯƠNG - ĐÀ LẠT',
    'VĂN PHÒNG ĐOÀN | ĐẠI BIỂU QUỐC HỘI | VÀ HỘI ĐỒNG NHÂN DÂN | TỈNH BÌNH AN',
    'TỔNG CÔNG TY | TRUYỀN TẢI | ĐIỆN QUỐC GIA',
    'HỘI ĐỒNG | PHỐI HỢP PHỔ BIẾN, | GIÁO DỤC PHÁP LUẬT',
    'BAN CHỈ HUY | PHÒNG THỦ DÂN SỰ | TỈNH BÌNH AN',
    'TRUNG TÂM | KIỂM SOÁT BỆNH TẬT | TỈNH BÀ RỊA - VŨNG TÀU',
    'TRUNG TÂM PHÁT TRIỂN | QUỸ ĐẤT XÃ TÂN LẬP',
    'BAN BỒI THƯỜNG, | GIẢI PHÓNG MẶT BẰNG | THÀNH PHỐ TÂN LẬP',
    'SỞ NÔNG NGHIỆP | VÀ MÔI TRƯỜNG - | SỞ CÔNG THƯƠNG',
  ])('%s', (lines) => {
    expect(evenLines(lines.replaceAll(' | ', ' '), bold, header, true).join(' | ')).toBe(lines)
  })
})

describe('lines of a post', () => {
  it.each(['PHÓ CHỦ NHIỆM ỦY BAN | KIỂM TRA TỈNH ỦY BÌNH AN', 'PHÓ GIÁM ĐỐC THƯỜNG TRỰC | KHU VỰC THỦ ĐỨC - CỦ CHI'])(
    '%s',
    (lines) => {
      expect(evenLines(lines.replaceAll(' | ', ' '), heading, signature, true).join(' | ')).toBe(lines)
    },
  )
})

describe('lines of a title', () => {
  it.each([
    'Tuyên truyền, phổ biến, giáo dục pháp luật | cho thanh niên, học sinh, sinh viên giai đoạn 2026 - 2030',
    'Phòng, chống sốt xuất huyết Dengue | trên địa bàn tỉnh Bà Rịa - Vũng Tàu năm 2026',
    'THỨ NHẤT CỦA KẾ HOẠCH TỔNG THỂ | PHÁT TRIỂN KINH TẾ - XÃ HỘI',
  ])('%s', (lines) => {
    expect(evenLines(lines.replaceAll(' | ', ' '), heading, page).join(' | ')).toBe(lines)
  })

  it('break no name of a place and no compound where they can do without', () => {
    const text =
      'Triển khai công tác bồi thường, hỗ trợ, tái định cư, giải phóng mặt bằng Dự án thành phần 3 đường Vành đai 4 Thành phố Hồ Chí Minh đoạn qua xã Bình Chánh, phường Tân Tạo và xã Phạm Văn Hai giai đoạn 2026 - 2030 theo Nghị quyết số 188/2025/QH15 của Quốc hội'
    const all = evenLines(text, heading, page).join(' | ')
    for (const whole of [
      'giải phóng mặt bằng',
      'giai đoạn',
      'Hồ Chí Minh',
      'Bình Chánh',
      'Phạm Văn Hai',
      '2026 - 2030',
      'Quốc hội',
    ])
      expect(all).toContain(whole)
  })
})
