import type { Clause } from './clause.ts'
import { formClauses } from './form.ts'

/** The tests of the one clause of the form with a reference, and with these first words where it has several. */
function testsOf(ref: string, opening = ''): readonly string[] {
  const [found, ...others] = formClauses.filter((one) => one.ref === ref && one.rule.startsWith(opening))
  if (!found || others.length > 0) throw new Error(`${ref} ${opening}: ${others.length + (found ? 1 : 0)} clauses`)
  return found.tests ?? []
}

/** What a plan must have right, made so or looked for. */
export const planClauses: readonly Clause[] = [
  { ref: 'M.I k.1', rule: 'Khổ giấy A4', tests: testsOf('M.I k.1') },
  { ref: 'M.I k.3', rule: 'Lề trong khoảng cho phép', tests: testsOf('M.I k.3') },
  {
    ref: 'M.I k.4',
    rule: 'Phông Times New Roman, Unicode, màu đen',
    rules: ['ma-tcvn3-vni', 'chu-giong-chu'],
    tests: testsOf('M.I k.4'),
  },
  {
    ref: 'M.V',
    rule: 'Cỡ chữ trong khoảng cho phép, theo một bậc 13/14/14 hoặc 12/13/13',
    tests: testsOf('M.V chú thích 1'),
    reason: 'cỡ của từng thành phần ở các dòng trên',
  },
  { ref: 'M.I k.7', rule: 'Số trang giữa lề trên, từ trang 2', tests: testsOf('M.I k.7; M.V r.14') },
  {
    ref: 'M.II k.1',
    rule: 'Quốc hiệu, Tiêu ngữ đúng từng chữ',
    tests: [...testsOf('M.II k.1 đ.a, c'), ...testsOf('M.II k.1 đ.b')],
  },
  {
    ref: 'M.II k.3',
    rule: 'Số và ký hiệu “Số: 05/KH-…”; dự thảo được để trống số',
    rules: ['ky-hieu-chu-thuong', 'ky-hieu-khong-khop'],
    tests: [...testsOf('M.II k.3 đ.a, c'), ...testsOf('M.II k.3 đ.b; M.V r.3')],
  },
  {
    ref: 'M.II k.4',
    rule: 'Dòng địa danh, thời gian; số 0 trước ngày dưới 10, tháng 1 và 2',
    rules: ['dia-danh-viet-hoa', 'dia-danh-thanh-pho-ho-chi-minh'],
    tests: testsOf('M.II k.4'),
  },
  { ref: 'M.II k.5 đ.b', rule: 'KẾ HOẠCH in hoa, đậm, canh giữa', tests: testsOf('M.II k.5 đ.b', 'Tên loại') },
  {
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu đậm, không có “V/v”',
    rules: ['v-v-trong-trich-yeu', 'trich-yeu-viet-hoa'],
    tests: testsOf('M.II k.5 đ.b', 'Trích yếu: '),
  },
  {
    ref: 'M.II k.9 đ.b',
    rule: 'Kế hoạch không có Kính gửi',
    rules: ['kinh-gui-trong-than'],
    tests: testsOf('M.II k.9 đ.b, d'),
  },
  {
    ref: 'M.II k.9 đ.c',
    rule: 'Kế hoạch không có “Như trên”',
    rules: ['nhu-tren-khong-kinh-gui'],
    tests: testsOf('M.II k.9 đ.c, d'),
  },
  {
    ref: 'M.II k.6 đ.a',
    rule: 'Căn cứ nghiêng, cuối dòng “;”, dòng cuối “.”; đủ thành phần, luật chỉ ghi tên',
    rules: ['can-cu-thieu-thanh-phan', 'luat-co-so'],
    tests: testsOf('M.II k.6 đ.a'),
  },
  {
    ref: 'M.II k.6 đ.e, g',
    rule: 'Nội dung canh đều, lùi đầu dòng 1 hoặc 1,27 cm, cách đoạn ít nhất 6 pt, giãn dòng đơn đến 1,5',
    tests: testsOf('M.II k.6 đ.e, g'),
  },
  {
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Khoản, điểm đánh liền nhau, điểm theo 23 chữ cái tiếng Việt',
    tests: [...testsOf('M.II k.6 đ.d, đ', 'Khoản'), ...testsOf('M.II k.6 đ.d, đ', 'Điểm')],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13',
    rule: 'Quyền hạn ký là một trong TM., KT., TL., TUQ., Q., và hợp với chức vụ',
    rules: ['quyen-han-viet-sai', 'kt-khong-cap-pho', 'tuq-uy-quyen-lai'],
    tests: testsOf('M.II k.7 đ.b, đ'),
  },
  {
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Chức vụ in hoa, đậm',
    tests: testsOf('M.II k.7 đ.c, đ', 'Chức vụ'),
  },
  {
    ref: 'M.II k.7 đ.c',
    rule: 'Trước họ tên người ký không có GS., PGS., TS., ThS.',
    rules: ['hoc-vi-trong-ten'],
    tests: testsOf('M.II k.7 đ.c, đ', 'Họ và tên'),
  },
  {
    ref: 'M.II k.9 đ.d',
    rule: '“Nơi nhận:” cỡ 12, nghiêng, đậm, ngang dòng quyền hạn ký',
    tests: testsOf('M.II k.9 đ.d; M.V r.8 b'),
  },
  {
    ref: 'M.II k.9 đ.c, d',
    rule: 'Danh sách nơi nhận cỡ 11, dòng cuối “- Lưu: VT, ….”',
    rules: ['don-vi-thieu-trong-noi-nhan'],
    tests: testsOf('M.II k.9 đ.c, d'),
  },
  {
    ref: 'M.III k.1 đ.a',
    rule: 'Văn bản có chỉ dẫn đến từng phụ lục; số La Mã khi có từ hai phụ lục',
    tests: testsOf('M.III k.1 đ.a, b'),
  },
  { ref: 'M.III k.1 đ.đ', rule: 'Số trang phụ lục đánh riêng', tests: testsOf('M.III k.1 đ.đ', 'Số trang') },
]

/** Where plans often go another way. */
export const habitClauses: readonly Clause[] = [
  {
    ref: 'thông lệ',
    rule: 'Ngày, tháng trong thân văn bản viết như dòng địa danh, thời gian: “ngày 05 tháng 5”',
    rules: ['thang-co-so-0', 'ngay-thang-thieu-so-0'],
    reason: 'khoản 4 Mục II chỉ nói về dòng địa danh, thời gian của chính văn bản, do chương trình in',
  },
  { ref: 'PL III', rule: 'Cuối nội dung có `./.`: chương trình tự thêm', tests: testsOf('PL III') },
  {
    ref: 'M.III k.1 đ.b',
    rule: '“Phụ lục” không viết “PHỤ LỤC”',
    rules: ['phu-luc-viet-hoa'],
    tests: testsOf('M.III k.1 đ.a, b'),
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Đề mục thập phân 1.1: Nghị định không có, chỉ in khi chọn `thap_phan`',
    tests: testsOf('M.V r.6 b', 'Dưới điểm'),
  },
  {
    ref: 'M.V r.6 b',
    rule: 'Mục “I.” không canh giữa; tiêu đề gõ chữ thường, chương trình in hoa',
    rules: ['tieu-de-viet-hoa-ca'],
    tests: testsOf('M.V r.6 b', 'Bố cục'),
  },
  {
    ref: 'Luật 72/2025/QH15',
    rule: 'Từ ngày 01/7/2025 không còn cơ quan cấp huyện',
    rules: ['cap-huyen-sau-2025'],
  },
  { ref: 'M.V r.7', rule: 'Sau “TM.” không kèm tên đơn vị hành chính', rules: ['thay-mat-ten-day-du'] },
  {
    ref: 'M.II k.6 đ.b',
    rule: 'Viện dẫn lần đầu đủ thành phần, lần sau chỉ tên loại, số và ký hiệu',
    rules: ['vien-dan-lan-dau-thieu', 'vien-dan-day-du-lap-lai'],
  },
]

/** Parts of the usual plan, in their order; no clause asks for them. */
export const skeletonClauses: readonly Clause[] = [
  {
    ref: 'thông lệ',
    rule: 'Mở đầu: căn cứ hoặc “Thực hiện …”, rồi câu dẫn “… ban hành Kế hoạch … như sau:”',
    rules: ['thu-tu-can-cu', 'can-cu-trung', 'cau-dan-khong-co-y'],
    tests: testsOf('M.II k.6 đ.a'),
    reason: 'kế hoạch không có căn cứ không bị nhắc: Mẫu 1.4 không có phần này',
  },
  {
    ref: 'thông lệ',
    rule: 'I. MỤC ĐÍCH, YÊU CẦU (1. Mục đích, 2. Yêu cầu)',
    reason: 'không soát: không điều khoản nào đòi, và tên phần này mỗi nơi đặt một khác',
  },
  { ref: 'thông lệ', rule: 'II. NỘI DUNG', rules: ['muc-khong-co-noi-dung'] },
  { ref: 'thông lệ', rule: 'III. KINH PHÍ, nếu có', reason: 'không soát: kế hoạch có thể không dùng kinh phí' },
  {
    ref: 'thông lệ',
    rule: 'IV. TỔ CHỨC THỰC HIỆN: ai làm, đến bao giờ',
    rules: ['thieu-phan-ke-hoach', 'nhiem-vu-khong-don-vi', 'thoi-han-thieu-nam', 'thoi-han-truoc-ngay-ky'],
  },
  {
    ref: 'thông lệ',
    rule: 'Kết thúc “Trên đây là Kế hoạch … ./.”',
    tests: testsOf('PL III'),
    reason:
      'câu kết không soát: Nghị định không đòi, nhiều kế hoạch hết ở phần tổ chức thực hiện; dấu `./.` chương trình tự thêm',
  },
]
