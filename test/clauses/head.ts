import type { Clause } from './clause.ts'

/** Mục II, khoản 1 to 5: from the names of state and agency to trích yếu. */
export const headClauses: readonly Clause[] = [
  {
    ref: 'M.II k.1 đ.a, c',
    rule: 'Quốc hiệu: in hoa, đứng, đậm, cỡ 12–13, bên phải đầu trang; cách dòng đơn với Tiêu ngữ',
    styles: ['nation'],
    tests: ['wording/nation-and-motto', 'elements/size', 'elements/look', 'elements/capitals', 'header/one-line-each'],
  },
  {
    ref: 'M.II k.1 đ.b',
    rule: 'Tiêu ngữ: chữ thường, đứng, đậm, cỡ 13–14, canh giữa dưới Quốc hiệu; gạch nối có cách chữ; đường kẻ nét liền dài bằng dòng chữ',
    styles: ['motto'],
    tests: [
      'wording/nation-and-motto',
      'elements/size',
      'elements/look',
      'elements/aligned',
      'ruled-lines/pdf',
      'ruled-lines/docx',
    ],
  },
  {
    ref: 'M.II k.2 đ.a, b',
    rule: 'Cơ quan chủ quản trực tiếp (nếu có): in hoa, đứng, không đậm, cỡ 12–13, trên tên cơ quan ban hành',
    styles: ['parentAgency'],
    tests: [
      'elements/size',
      'elements/look',
      'elements/capitals',
      'header/same-start',
      'header-forms/parent',
      'joint/parent',
    ],
  },
  {
    ref: 'M.II k.2 đ.b, c',
    rule: 'Cơ quan ban hành: in hoa, đứng, đậm, cỡ 12–13, canh giữa dưới cơ quan chủ quản, được xuống dòng; đường kẻ nét liền dài 1/3–1/2 dòng chữ, cân đối. Văn bản liên tịch ghi các cơ quan theo thứ tự',
    styles: ['agency'],
    tests: [
      'elements/size',
      'elements/look',
      'elements/capitals',
      'ruled-lines/pdf',
      'ruled-lines/docx',
      'header-forms/single-spaced',
      'joint/order',
      'joint/one-line',
    ],
  },
  {
    ref: 'M.II k.3 đ.a, c',
    rule: 'Số: “Số:” rồi chữ số Ả Rập, dưới 10 thêm số 0; cỡ 13, đứng, không đậm, canh giữa dưới tên cơ quan, ngang dòng địa danh; giữa số và ký hiệu có dấu gạch chéo',
    styles: ['number'],
    tests: [
      'wording/number',
      'header-forms/zero-in-number',
      'header-forms/number-by-pen',
      'header-forms/electronic-zero',
      'header/number-level',
    ],
  },
  {
    ref: 'M.II k.3 đ.b; M.V r.3',
    rule: 'Ký hiệu văn bản có tên loại: chữ viết tắt tên loại, gạch nối, chữ viết tắt cơ quan (15/KH-SNV; QyĐ, CTr, TTr giữ chữ thường); văn bản liên tịch ghi đủ các cơ quan',
    tests: ['header-forms/types', 'joint/symbol'],
  },
  {
    ref: 'M.II k.4',
    rule: 'Địa danh, thời gian: chữ thường, nghiêng, cỡ 13–14, canh giữa dưới Tiêu ngữ; dấu phẩy sau địa danh; thêm số 0 trước ngày dưới 10 và trước tháng 1, 2',
    styles: ['placeDate'],
    tests: ['wording/place-and-date', 'header-forms/zero-in-date', 'elements/size', 'elements/look'],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Tên loại: in hoa, đứng, đậm, cỡ 13–14, canh giữa trang',
    styles: ['typeName'],
    tests: ['wording/title', 'header-forms/types', 'header/title'],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu: chữ thường, đứng, đậm, cỡ 13–14, ngay dưới tên loại, không có “V/v”; đường kẻ nét liền dài 1/3–1/2 dòng chữ, cân đối',
    styles: ['abstract'],
    tests: ['wording/title', 'elements/size', 'elements/look', 'ruled-lines/pdf', 'ruled-lines/docx'],
  },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu công văn: “V/v …”, cỡ 12–13, dưới số và ký hiệu',
    tests: ['header-forms/no-letters'],
    reason: 'không đánh giá: chương trình chỉ soạn văn bản có tên loại',
  },
]
