import type { Clause } from './clause.ts'

/** Where the decree says nothing, or says two things: what the program does, and why. */
export const freeClauses: readonly Clause[] = [
  {
    ref: 'M.II k.8 đ.b',
    rule: 'Câu chữ của dòng thời gian ký số: “Số: …; …/…/…; …:…:…” như Mẫu 2.2, ngày giờ để trống',
    tests: ['appendices/signing-line'],
    reason: 'tự chọn: điều khoản đòi múi giờ theo ISO 8601, mẫu in khác; phần mềm ký số mới biết giờ ký',
  },
  {
    ref: 'M.III k.2 đ.a, c',
    rule: 'Khung độ mật, phạm vi lưu hành, dự thảo: cao 8 mm, rộng bằng chữ thêm 4 mm mỗi bên',
    tests: ['marks/free-height'],
    reason: 'tự chọn: Nghị định chỉ cho cỡ khung mức độ khẩn',
  },
  {
    ref: 'M.II k.1, k.2, k.5; M.III k.2, k.4',
    rule: 'Nét của đường kẻ 0,75 pt, của khung 1 pt',
    tests: ['ruled-lines/pdf', 'ruled-lines/docx'],
    reason: 'tự chọn: Nghị định chỉ nói nét liền, nét đơn',
  },
  {
    ref: 'M.II k.7 đ.d',
    rule: 'Chỗ ký cao 76 pt; hình chữ ký tối đa 130 × 70 pt; bản dự thảo không có chỗ ký',
    tests: ['signature/order', 'marks/draft'],
    reason: 'tự chọn: Nghị định không cho chiều cao chữ ký',
  },
  {
    ref: 'M.II k.1–k.5',
    rule: 'Khoảng cách giữa các dòng phần đầu: trên số và địa danh 6 pt, trên tên loại 18 pt, dưới trích yếu 12 pt',
    tests: ['header/title'],
    reason: 'tự chọn: Nghị định chỉ nói cách dòng đơn trong từng khối',
  },
  {
    ref: 'M.II k.2 đ.c, k.5 đ.b',
    rule: 'Tên cơ quan, trích yếu nhiều dòng: đường kẻ tính theo dòng dài nhất, dài 40 %',
    tests: ['header-forms/one-line-below'],
    reason: 'tự chọn: Nghị định không nói dòng nào; 40 % ở giữa 1/3 và 1/2',
  },
  {
    ref: 'M.III k.1 đ.đ',
    rule: 'Trang đầu của phụ lục không hiện số trang',
    tests: ['appendices/numbers-pdf', 'appendices/numbers-docx'],
    reason: 'tự chọn: suy từ M.I k.7, trang thứ nhất không hiện số',
  },
  {
    ref: 'M.IV',
    rule: 'Hai cột đầu trang chia 40 % và 60 %, hai cột cuối trang 45 % và 55 % chiều ngang vùng chữ',
    tests: ['header/one-line-each'],
    reason: 'tự chọn: sơ đồ không cho kích thước; chia như vậy thì Quốc hiệu nằm gọn một dòng',
  },
  {
    ref: 'M.II k.1; M.III k.2 đ.b',
    rule: 'In “HÒA” trong Quốc hiệu, “HỎA TỐC” trong khung',
    tests: ['law/spelling', 'marks/urgency-box'],
    reason: 'tự chọn: Nghị định viết cả HÒA lẫn HOÀ, HỎA lẫn HOẢ; chọn cách viết của điều khoản và phần lớn các mẫu',
  },
  {
    ref: 'M.III k.3; M.V r.11',
    rule: 'Ký hiệu người soạn thảo in như gõ, thường là chữ hoa',
    tests: ['marks/drafter'],
    reason: 'tự chọn: bảng ghi “in thường”, điều khoản và chữ mẫu là in hoa',
  },
  {
    ref: 'M.II k.6 đ.đ; M.V r.6',
    rule: 'Kế hoạch dùng mục “I. TÊN MỤC”; quy chế, quy định dùng chương, mục, điều',
    tests: ['outline-of-articles/sections'],
    reason: 'tự chọn: Nghị định có cả hai bố cục, đổi được bằng `danh_so`',
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Dưới điểm là gạch đầu dòng -, +, •; đề mục thập phân 1.1 khi chọn `thap_phan`',
    tests: ['elements/aligned'],
    reason: 'tự chọn: Nghị định không có cấp nào dưới điểm',
  },
]
