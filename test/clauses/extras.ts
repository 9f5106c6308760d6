import type { Clause } from './clause.ts'

/** Mục III and the model forms: what only some documents have. */
export const extraClauses: readonly Clause[] = [
  {
    ref: 'PL III',
    rule: 'Cuối nội dung có dấu `./.` như các mẫu của Phụ lục III (không có trong điều khoản nào)',
    tests: ['wording/closing-mark', 'appendices/closing-mark'],
  },
  {
    ref: 'M.III k.1 đ.a, b',
    rule: '“Phụ lục”, từ hai phụ lục thêm số La Mã: một dòng riêng, canh giữa, chữ thường, đứng, đậm, cỡ 14; trong văn bản phải có chỉ dẫn về phụ lục',
    styles: ['appendixLabel'],
    tests: ['appendices/labels', 'appendices/no-number', 'appendices/pointed-to'],
  },
  {
    ref: 'M.III k.1 đ.b',
    rule: 'Tiêu đề phụ lục (nếu có): in hoa, đứng, đậm, cỡ 13–14, canh giữa',
    styles: ['appendixTitle'],
    tests: ['appendices/titles', 'appendices/order', 'appendices/no-title'],
  },
  {
    ref: 'M.III k.1 đ.c; MẪU 2.1, 2.2',
    rule: 'Chỉ dẫn “(Kèm theo Kế hoạch số … ngày … của …)”: chữ thường, nghiêng, cỡ 13–14, canh giữa dưới tiêu đề, có đường kẻ ngắn; bản điện tử để trống số và ngày',
    styles: ['appendixReference', 'issuedWith'],
    tests: ['appendices/reference', 'appendices/short-line', 'appendices/electronic-reference'],
  },
  {
    ref: 'M.III k.1 đ.đ',
    rule: 'Số trang của phụ lục đánh riêng theo từng phụ lục, cỡ 13–14, ở giữa lề trên',
    tests: ['appendices/numbers-pdf', 'appendices/numbers-docx'],
  },
  {
    ref: 'M.II k.8 đ.b; M.III k.1 đ.d',
    rule: 'Phụ lục cùng tệp không ký số riêng; khác tệp thì ký số từng tệp ở góc trên bên phải trang đầu, không có hình dấu: số, ký hiệu; thời gian ký; cỡ 10, thường, đứng, màu đen',
    styles: ['signingInfo'],
    tests: ['appendices/not-signed', 'appendices/signing-line', 'appendices/no-seal', 'appendices/own-files'],
  },
  {
    ref: 'Đ.33 k.1',
    rule: 'Phụ lục giấy: đóng dấu treo ở trang đầu, dấu giáp lai không quá 5 tờ một lần',
    reason: 'không đánh giá: văn thư đóng dấu sau khi in',
  },
  {
    ref: 'M.III k.2 đ.a',
    rule: 'Dấu chỉ độ mật: MẬT, TỐI MẬT, TUYỆT MẬT, ở ô 10a; cỡ theo pháp luật về bí mật nhà nước',
    styles: ['secrecy'],
    tests: ['marks/secrecy-box', 'marks/clear'],
  },
  {
    ref: 'M.III k.2 đ.a',
    rule: 'Tài liệu thu hồi: ở ô 11',
    tests: ['marks/circulation-place'],
  },
  {
    ref: 'M.III k.2 đ.b; M.V r.10',
    rule: 'Mức độ khẩn: HỎA TỐC 30 × 8 mm, THƯỢNG KHẨN 40 × 8 mm, KHẨN 20 × 8 mm; khung nét đơn, màu đỏ tươi; chữ in hoa, Times New Roman, cỡ 13–14, đứng, đậm, cân đối trong khung',
    styles: ['urgency'],
    tests: ['marks/urgency-box', 'marks/red-line', 'marks/urgency-look', 'law/boxes'],
  },
  {
    ref: 'M.III k.2 đ.c; M.V r.13',
    rule: 'Phạm vi lưu hành: XEM XONG TRẢ LẠI, LƯU HÀNH NỘI BỘ; in hoa, Times New Roman, cỡ 13–14, đứng, đậm, trong khung nét đơn, ở ô 11',
    styles: ['circulation'],
    tests: ['marks/circulation-look', 'marks/first-page'],
  },
  {
    ref: 'M.III k.3; M.V r.11',
    rule: 'Ký hiệu người soạn thảo và số bản phát hành: PL.(300), in hoa, đứng, cỡ 11, cuối nơi nhận',
    tests: ['marks/drafter'],
  },
  {
    ref: 'M.III k.4; M.V r.12',
    rule: 'Địa chỉ, thư điện tử, trang thông tin, điện thoại, fax: cỡ 11–12, thường, đứng, ở chân trang thứ nhất, dưới đường kẻ nét liền kéo dài hết chiều ngang vùng chữ',
    styles: ['address'],
    tests: ['address/look', 'address/line-pdf', 'address/line-docx', 'address/first-page'],
  },
  {
    ref: 'PL III MẪU 1.3',
    rule: 'Kế hoạch ban hành kèm theo Quyết định: có cơ quan, Quốc hiệu; không có số, địa danh, ngày; dưới trích yếu có “(Kèm theo Quyết định số …)”; hết bằng `./.`, không có chữ ký. Tệp điện tử riêng có dòng ký số ở góc trên bên phải',
    tests: [
      'header-forms/issued-head',
      'header-forms/issued-reference',
      'header-forms/issued-end',
      'header-forms/signing-line',
      'header-forms/electronic-blanks',
    ],
  },
  {
    ref: 'PL III MẪU 1.4',
    rule: 'Kế hoạch đứng riêng: các phần theo Mẫu 1.4 (văn bản có tên loại)',
    tests: ['page-diagram/reading-order', 'words/pdf'],
  },
]
