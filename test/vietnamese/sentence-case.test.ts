import { expect, it } from 'vitest'
import { inSmallLetters } from '../../src/vietnamese/sentence-case.ts'

it.each([
  ['KIỂM TRA CÔNG TÁC VĂN THƯ QUÝ II NĂM 2026', '', 'Kiểm tra công tác văn thư quý II năm 2026'],
  ['PHÒNG CHÁY TRÊN ĐỊA BÀN THÀNH PHỐ CẦN THƠ', '', 'Phòng cháy trên địa bàn thành phố Cần Thơ'],
  ['THỰC HIỆN CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ', '', 'Thực hiện chỉ thị của Thủ tướng Chính phủ'],
  ['KỶ NIỆM NGÀY QUỐC KHÁNH 02/9', '', 'Kỷ niệm ngày Quốc khánh 02/9'],
  ['ĐẠI HỘI HỘI LIÊN HIỆP PHỤ NỮ XÃ DI LINH', '', 'Đại hội Hội Liên hiệp Phụ nữ xã Di Linh'],
  ['ĐÓN TẾT NGUYÊN ĐÁN BÍNH NGỌ', '', 'Đón tết Nguyên đán Bính Ngọ'],
  ['KHẢO SÁT TẠI BẢO LỘC', 'Đi Bảo Lộc.', 'Khảo sát tại Bảo Lộc'],
  ['TRIỂN KHAI QUYẾT ĐỊNH SỐ 12/QĐ-TTG', '', 'Triển khai Quyết định số 12/QĐ-TTG'],
])('%s', (typed, text, small) => {
  expect(inSmallLetters(typed, text)).toBe(small)
})
