import type { Clause } from './clause.ts'

/** Mục I: the page. */
export const pageClauses: readonly Clause[] = [
  {
    ref: 'M.I k.1',
    rule: 'Khổ giấy A4, 210 × 297 mm',
    tests: ['page/paper', 'law/page'],
  },
  {
    ref: 'M.I k.2',
    rule: 'Trình bày theo chiều dài khổ giấy; chỉ theo chiều rộng khi bảng, biểu không làm thành phụ lục riêng. Ở đây chỉ phụ lục được quay ngang',
    tests: ['page/paper', 'appendices/turned', 'appendices/text-not-turned'],
  },
  {
    ref: 'M.I k.3',
    rule: 'Lề trên và dưới 20–25 mm, lề trái 30–35 mm, lề phải 15–20 mm, cả ở trang quay ngang',
    tests: ['page/margins', 'page/inside-margins', 'page/first-line', 'appendices/turned-margins'],
  },
  {
    ref: 'M.I k.4',
    rule: 'Phông Times New Roman, bộ mã Unicode (TCVN 6909:2001), màu đen',
    tests: ['fonts/docx', 'fonts/pdf', 'words/unicode', 'law/black'],
  },
  {
    ref: 'M.I k.7; M.V r.14',
    rule: 'Số trang từ 1, chữ số Ả Rập, cỡ 13–14, đứng, ở giữa lề trên, không hiện ở trang thứ nhất',
    styles: ['pageNumber'],
    tests: ['page/numbers-docx', 'page/number-place', 'page/numbers-pdf', 'appendices/turned-number'],
  },
  {
    ref: 'M.V chú thích 1',
    rule: 'Cỡ chữ trong một văn bản tăng giảm thống nhất: Quốc hiệu, Tiêu ngữ, địa danh là 13, 14, 14 hoặc 12, 13, 13',
    tests: ['elements/ladder', 'decree/ladders'],
  },
]

/** Mục IV: the cells of the page diagram from the top; it draws no lengths. */
export const cellClauses: readonly Clause[] = [
  {
    ref: 'M.IV ô 14',
    rule: 'Chữ ký số của cơ quan cho bản điện tử: góc trên bên phải, trong lề trên',
    tests: ['appendices/signing-line-place', 'page-diagram/separate-file', 'header-forms/top-margin'],
  },
  {
    ref: 'M.IV ô 11',
    rule: 'Phạm vi lưu hành, tài liệu thu hồi: trong lề trên, trên Quốc hiệu',
    tests: ['page-diagram/cell-11', 'marks/circulation-place', 'header-forms/header-height'],
  },
  {
    ref: 'M.IV ô 2',
    rule: 'Tên cơ quan: cột trái đầu trang',
    tests: ['page-diagram/cell-2', 'header/frame'],
  },
  {
    ref: 'M.IV ô 1',
    rule: 'Quốc hiệu, Tiêu ngữ: cột phải đầu trang, cùng hàng tên cơ quan',
    tests: ['page-diagram/cell-1', 'header/columns'],
  },
  {
    ref: 'M.IV ô 3',
    rule: 'Số, ký hiệu: dưới tên cơ quan',
    tests: ['page-diagram/cell-3'],
  },
  {
    ref: 'M.IV ô 4',
    rule: 'Địa danh, thời gian: dưới Quốc hiệu, ngang số và ký hiệu',
    tests: ['page-diagram/cell-4', 'page-diagram/down-the-page'],
  },
  {
    ref: 'M.IV ô 5b',
    rule: 'Trích yếu công văn: dưới số và ký hiệu',
    reason: 'không đánh giá: chương trình chỉ soạn văn bản có tên loại',
  },
  {
    ref: 'M.IV ô 5a',
    rule: 'Tên loại, trích yếu: giữa trang, dưới phần đầu',
    tests: ['page-diagram/cell-5a'],
  },
  {
    ref: 'M.IV ô 9a',
    rule: 'Kính gửi: giữa trích yếu và nội dung',
    tests: ['page-diagram/cell-9a', 'addressees/place'],
  },
  {
    ref: 'M.IV ô 10a',
    rule: 'Độ mật: bên trái, dưới số và ký hiệu, trên mức độ khẩn',
    tests: ['page-diagram/cell-10a', 'marks/order'],
  },
  {
    ref: 'M.IV ô 10b',
    rule: 'Mức độ khẩn: bên trái, dưới độ mật',
    tests: ['page-diagram/cell-10b', 'marks/order'],
  },
  {
    ref: 'M.IV ô 6',
    rule: 'Nội dung: hết chiều ngang giữa hai lề',
    tests: ['page-diagram/text'],
  },
  {
    ref: 'M.IV ô 7a',
    rule: 'Quyền hạn, chức vụ: bên phải, dưới nội dung',
    tests: ['page-diagram/cell-7a', 'signature/frame'],
  },
  {
    ref: 'M.IV ô 9b',
    rule: 'Nơi nhận: bên trái, ngang quyền hạn ký',
    tests: ['page-diagram/cell-9b', 'signature/columns', 'joint/recipients'],
  },
  {
    ref: 'M.IV ô 12',
    rule: 'Ký hiệu người soạn thảo: cuối nơi nhận',
    tests: ['page-diagram/cell-12', 'page-diagram/drafter'],
  },
  {
    ref: 'M.IV ô 8',
    rule: 'Dấu, chữ ký số của cơ quan: bên trái chữ ký, trùm lên một phần',
    tests: ['page-diagram/signature-and-seal', 'signing-places/pictures'],
  },
  {
    ref: 'M.IV ô 7c',
    rule: 'Chữ ký: giữa chức vụ và họ tên',
    tests: ['page-diagram/signature-and-seal'],
  },
  {
    ref: 'M.IV ô 7b',
    rule: 'Họ tên, và chức vụ thứ hai: dưới chữ ký',
    tests: ['page-diagram/cell-7b', 'page-diagram/down-the-page'],
  },
  {
    ref: 'M.IV ô 13',
    rule: 'Địa chỉ: chân trang thứ nhất, trong lề',
    tests: ['page-diagram/address', 'address/foot', 'address/under-notes'],
  },
]
