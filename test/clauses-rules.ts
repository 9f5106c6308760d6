import { rules } from '../src/rules/index.ts'
import { authorityClauses, elementClauses, freeClauses, pageClauses } from './clauses-form.ts'
import type { Clause, Tests } from './clauses-row.ts'

/** What the decree, or the usual plan, asks for; with the rules that look for it, the clauses of the form that make it so. */
interface Row {
  readonly ref: string
  readonly rule: string
  readonly by?: readonly string[]
  readonly form?: readonly Clause[]
  /** What is not looked for, and why. */
  readonly reason?: string
}

const fileOf = (id: string) => `rules/${rules.find((one) => one.id === id)?.group ?? ''}/${id}.ts`
const page = (id: string) => `[${id}](rules/${id}.md)`

const ruleTests: Tests = [
  { file: 'rules.test.ts', name: 'has its page in docs/rules' },
  { file: 'rules.test.ts', name: 'finds nothing in “%s”' },
]

function row({ ref, rule, by = [], form = [], reason }: Row): Clause {
  const told = [by.map(page).join(', '), reason].filter(Boolean).join('; ')
  return {
    ref,
    rule,
    where: [...new Set([...form.flatMap(({ where }) => where), ...by.map(fileOf)])],
    tests: [...form.flatMap(({ tests = [] }) => tests), ...(by.length > 0 ? ruleTests : [])],
    rules: by,
    ...(told && { reason: told }),
  }
}

const known = [...pageClauses, ...elementClauses, ...authorityClauses, ...freeClauses]

/** The one clause of the form with a reference, and with these first words where it has several. */
function form(ref: string, opening = ''): Clause {
  const [found, ...others] = known.filter((one) => one.ref === ref && one.rule.startsWith(opening))
  if (!found || others.length > 0) throw new Error(`${ref} ${opening}: ${others.length + (found ? 1 : 0)} clauses`)
  return found
}

/** Phụ lục II. */
export const capitalClauses: readonly Clause[] = [
  row({
    ref: 'PL II M.I (CAP-01)',
    rule: 'Viết hoa đầu câu: sau dấu chấm, chấm hỏi, chấm than, và khi xuống dòng',
    by: ['viet-hoa-dau-cau', 'viet-hoa-dau-doan'],
    reason: 'sau “?” và “!” không soát: hiếm có trong văn bản hành chính',
  }),
  row({
    ref: 'PL II M.I (CAP-02)',
    rule: 'Sau dấu chấm phẩy, dấu phẩy, dấu hai chấm không viết hoa, trừ khi có lý do khác',
    by: ['viet-hoa-giua-cau'],
    reason:
      'chỉ soát những từ không mở đầu tên riêng nào; sau dấu hai chấm không soát: lời trích và các ý được dẫn viết cả hai cách',
  }),
  row({
    ref: 'PL II M.II k.1 đ.a (CAP-03)',
    rule: 'Tên người Việt Nam: viết hoa mọi âm tiết',
    by: ['viet-hoa-ten-rieng'],
    reason: 'ngoài Hồ Chí Minh không soát: âm tiết của họ tên cũng là từ thường',
  }),
  row({
    ref: 'PL II M.II k.1 đ.b (CAP-04)',
    rule: 'Danh xưng, tên hiệu của nhân vật lịch sử: viết hoa mọi âm tiết (Vua Hùng, Bác Hồ)',
    by: ['viet-hoa-danh-xung'],
    reason: 'chỉ soát ba tên gặp nhiều; “bà Triệu”, “cụ Hồ” có thể là người khác',
  }),
  row({
    ref: 'PL II M.II k.2, M.III k.2 (CAP-05)',
    rule: 'Tên người, tên địa lý nước ngoài: phiên âm Hán - Việt như tên Việt Nam; phiên âm trực tiếp có gạch nối, hoa chữ đầu mỗi thành phần',
    reason: 'không soát: tên để nguyên dạng và tên phiên âm cùng được dùng (Lênin, Lê-nin), không có danh sách nào đủ',
  }),
  row({
    ref: 'PL II M.III k.1 đ.a (CAP-06)',
    rule: 'Danh từ chung chỉ đơn vị hành chính viết thường, tên riêng viết hoa mọi âm tiết, không gạch nối (tỉnh Nam Định)',
    by: ['viet-hoa-tinh-thanh', 'viet-hoa-ten-rieng'],
    reason: 'tên xã, phường không soát: không có danh sách',
  }),
  row({
    ref: 'PL II M.III k.1 đ.b (CAP-07)',
    rule: 'Đơn vị mang số, tên người, sự kiện lịch sử: viết hoa cả danh từ chung (Quận 1, Phường Điện Biên Phủ)',
    by: ['viet-hoa-quan-phuong-so'],
    reason: 'tên người, sự kiện không soát: không nhận ra được từ chữ viết',
  }),
  row({
    ref: 'PL II M.III k.1 đ.c (CAP-08)',
    rule: 'Trường hợp riêng: Thủ đô Hà Nội, Thành phố Hồ Chí Minh',
    by: ['viet-hoa-thu-do-thanh-pho', 'dia-danh-thanh-pho-ho-chi-minh'],
  }),
  row({
    ref: 'PL II M.III k.1 đ.d (CAP-09)',
    rule: 'Danh từ chỉ địa hình đã thành địa danh viết hoa (Cửa Lò, Vũng Tàu); đứng trước tên riêng viết thường (sông Vàm Cỏ, vịnh Hạ Long)',
    by: ['viet-hoa-song-nui', 'viet-hoa-ten-rieng'],
    reason:
      'chỉ soát những tên gặp nhiều, không lẫn với từ thường: “cửa lò” cũng là cửa của lò, “Sông Đà” cũng là tên doanh nghiệp',
  }),
  row({
    ref: 'PL II M.III k.1 đ.đ (CAP-10)',
    rule: 'Tên vùng, miền gọi theo phương hướng: viết hoa mọi âm tiết (Tây Bắc, Bắc Bộ)',
    by: ['viet-hoa-vung-mien'],
  }),
  row({
    ref: 'PL II M.IV k.1 (CAP-11)',
    rule: 'Tên cơ quan, tổ chức: viết hoa từ chỉ loại hình, chức năng, lĩnh vực (Bộ Tài nguyên và Môi trường, Ủy ban nhân dân)',
    by: ['viet-hoa-co-quan', 'ten-don-vi-hai-cach'],
    reason: 'chỉ soát tên cơ quan có ở nhiều nơi; tên khác chỉ soát xem có viết một cách hay không',
  }),
  row({
    ref: 'PL II M.IV k.2 (CAP-12)',
    rule: 'Tổ chức nước ngoài: tên dịch như tên cơ quan Việt Nam (Liên hợp quốc), tên viết tắt in hoa (WTO)',
    by: ['viet-hoa-to-chuc-quoc-te'],
    reason: 'chữ viết tắt trùng từ tiếng Anh (WHO) không soát',
  }),
  row({
    ref: 'PL II M.V k.1 (CAP-13)',
    rule: 'Nhân dân, Nhà nước viết hoa, trừ khi nằm trong tên cơ quan (Ủy ban nhân dân)',
    by: ['viet-hoa-nhan-dan-nha-nuoc'],
  }),
  row({
    ref: 'PL II M.V k.3 (CAP-14)',
    rule: 'Chức vụ, học vị đi với người hoặc cơ quan cụ thể: viết hoa (Chủ tịch Quốc hội)',
    by: ['viet-hoa-chuc-vu'],
    reason:
      'chỉ soát chức vụ chỉ một người giữ và chữ hoa thừa: điều khoản và các ví dụ khác nhau, học vị viết thường chưa chắc sai',
  }),
  row({
    ref: 'PL II M.V k.2 (CAP-15)',
    rule: 'Huân chương, huy chương, danh hiệu: viết hoa tên riêng và từ chỉ hạng (Nghệ sĩ Nhân dân, Anh hùng Lao động)',
    by: ['viet-hoa-danh-hieu'],
  }),
  row({
    ref: 'PL II M.V k.4 (CAP-16)',
    rule: 'Danh từ chung dùng riêng, trân trọng: Đảng, Bác, Người',
    by: ['viet-hoa-dang'],
    reason: '“Bác”, “Người” không soát: cũng là từ thường ở cùng vị trí',
  }),
  row({
    ref: 'PL II M.V k.5 (CAP-17)',
    rule: 'Ngày lễ, ngày kỷ niệm: viết hoa tên gọi (ngày Quốc khánh 2-9)',
    by: ['viet-hoa-ngay-le'],
  }),
  row({
    ref: 'PL II M.V k.6 (CAP-18)',
    rule: 'Văn bản cụ thể: viết hoa tên loại và âm tiết đầu của tên gọi (Bộ luật Hình sự, Kế hoạch số 15/KH-UBND)',
    by: ['viet-hoa-loai-van-ban'],
    reason: 'văn bản không có số không soát: “luật lao động” cũng là nói chung',
  }),
  row({
    ref: 'PL II M.V k.7 (CAP-19)',
    rule: 'Viện dẫn: Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường; nêu từ nhỏ đến lớn',
    by: ['viet-hoa-dieu-chuong', 'viet-hoa-khoan-diem'],
    reason: 'thứ tự không soát: “Điều 3, khoản 2” cũng có thể là hai nơi',
  }),
  row({
    ref: 'PL II M.V k.8 (CAP-20)',
    rule: 'Năm âm lịch viết hoa mọi âm tiết (Mậu Thân); tết: hoa chữ đầu của tên (tết Trung thu), “Tết” một mình viết hoa; thứ, tháng viết bằng chữ: hoa chữ chỉ số (thứ Hai, tháng Năm, nhưng tháng 5)',
    by: ['viet-hoa-nam-am-lich', 'viet-hoa-tet', 'viet-hoa-tet-co-ten', 'viet-hoa-thu', 'viet-hoa-thang'],
    reason: 'tháng viết bằng chữ không soát: “tháng năm” cũng là tháng và năm',
  }),
  row({
    ref: 'PL II M.V k.9 (CAP-21)',
    rule: 'Sự kiện lịch sử, triều đại: viết hoa tên gọi, số viết bằng chữ (Cách mạng tháng Tám, Triều Trần)',
    by: ['viet-hoa-su-kien'],
    reason: 'triều đại không soát: hiếm có trong kế hoạch',
  }),
  row({
    ref: 'PL II M.V k.10 (CAP-22)',
    rule: 'Tác phẩm, báo, tạp chí: viết hoa âm tiết đầu của tên (tạp chí Cộng sản)',
    reason: 'không soát: báo, tạp chí tự viết tên mình khác đi (Báo Nhân Dân), tên tác phẩm không nhận ra được',
  }),
]

/** What a plan must have right, made so or looked for. */
export const planClauses: readonly Clause[] = [
  row({ ref: 'M.I k.1', rule: 'Khổ giấy A4', form: [form('M.I k.1')] }),
  row({ ref: 'M.I k.3', rule: 'Lề trong khoảng cho phép', form: [form('M.I k.3')] }),
  row({
    ref: 'M.I k.4',
    rule: 'Phông Times New Roman, Unicode, màu đen',
    by: ['ma-tcvn3-vni', 'chu-giong-chu'],
    form: [form('M.I k.4')],
  }),
  row({
    ref: 'M.V',
    rule: 'Cỡ chữ trong khoảng cho phép, theo một bậc 13/14/14 hoặc 12/13/13',
    form: [form('M.V chú thích 1')],
    reason: 'cỡ của từng thành phần ở các dòng trên',
  }),
  row({ ref: 'M.I k.7', rule: 'Số trang giữa lề trên, từ trang 2', form: [form('M.I k.7; M.V r.14')] }),
  row({
    ref: 'M.II k.1',
    rule: 'Quốc hiệu, Tiêu ngữ đúng từng chữ',
    form: [form('M.II k.1 đ.a, c'), form('M.II k.1 đ.b')],
  }),
  row({
    ref: 'M.II k.3',
    rule: 'Số và ký hiệu “Số: 05/KH-…”; dự thảo được để trống số',
    by: ['ky-hieu-chu-thuong', 'ky-hieu-khong-khop'],
    form: [form('M.II k.3 đ.a, c'), form('M.II k.3 đ.b; M.V r.3')],
  }),
  row({
    ref: 'M.II k.4',
    rule: 'Địa danh, ngày tháng; số 0 trước ngày dưới 10, tháng 1 và 2',
    by: ['dia-danh-thanh-pho-ho-chi-minh', 'ngay-thang-thieu-so-0'],
    form: [form('M.II k.4')],
  }),
  row({ ref: 'M.II k.5 đ.b', rule: 'KẾ HOẠCH in hoa, đậm, canh giữa', form: [form('M.II k.5 đ.b', 'Tên loại')] }),
  row({
    ref: 'M.II k.5 đ.b',
    rule: 'Trích yếu đậm, không có “V/v”',
    by: ['v-v-trong-trich-yeu', 'trich-yeu-co-dau-cham'],
    form: [form('M.II k.5 đ.b', 'Trích yếu: ')],
  }),
  row({
    ref: 'M.II k.9 đ.b',
    rule: 'Kế hoạch không có Kính gửi',
    by: ['kinh-gui-trong-than'],
    form: [form('M.II k.9 đ.b, d')],
  }),
  row({
    ref: 'M.II k.9 đ.c',
    rule: 'Kế hoạch không có “Như trên”',
    by: ['nhu-tren-khong-kinh-gui'],
    form: [form('M.II k.9 đ.c, d')],
  }),
  row({
    ref: 'M.II k.6 đ.a',
    rule: 'Căn cứ nghiêng, cuối dòng “;”, dòng cuối “.”; đủ thành phần, luật chỉ ghi tên',
    by: ['can-cu-thieu-thanh-phan', 'luat-co-so'],
    form: [form('M.II k.6 đ.a')],
  }),
  row({
    ref: 'M.II k.6 đ.e, g',
    rule: 'Nội dung canh đều, lùi đầu dòng 1 hoặc 1,27 cm, cách đoạn ít nhất 6 pt, giãn dòng đơn đến 1,5',
    form: [form('M.II k.6 đ.e, g')],
  }),
  row({
    ref: 'M.II k.6 đ.d, đ',
    rule: 'Khoản, điểm đánh liền nhau, điểm theo 23 chữ cái tiếng Việt',
    form: [form('M.II k.6 đ.d, đ', 'Khoản'), form('M.II k.6 đ.d, đ', 'Điểm')],
  }),
  row({
    ref: 'M.II k.7 đ.b; Đ.13',
    rule: 'Quyền hạn ký là một trong TM., KT., TL., TUQ., Q., và hợp với chức vụ',
    by: ['quyen-han-viet-sai', 'kt-khong-cap-pho', 'tuq-uy-quyen-lai'],
    form: [form('M.II k.7 đ.b, đ')],
  }),
  row({
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Chức vụ in hoa, đậm',
    form: [form('M.II k.7 đ.c, đ', 'Chức vụ')],
  }),
  row({
    ref: 'M.II k.7 đ.c',
    rule: 'Trước họ tên người ký không có GS., PGS., TS., ThS.',
    by: ['hoc-vi-trong-ten'],
    form: [form('M.II k.7 đ.c, đ', 'Họ và tên')],
  }),
  row({
    ref: 'M.II k.9 đ.d',
    rule: '“Nơi nhận:” cỡ 12, nghiêng, đậm, ngang dòng quyền hạn ký',
    form: [form('M.II k.9 đ.d; M.V r.8 b')],
  }),
  row({
    ref: 'M.II k.9 đ.c, d',
    rule: 'Danh sách nơi nhận cỡ 11, dòng cuối “- Lưu: VT, ….”',
    by: ['don-vi-thieu-trong-noi-nhan'],
    form: [form('M.II k.9 đ.c, d')],
  }),
  row({
    ref: 'M.III k.1 đ.a',
    rule: 'Văn bản có chỉ dẫn đến từng phụ lục; số La Mã khi có từ hai phụ lục',
    form: [form('M.III k.1 đ.a, b')],
  }),
  row({ ref: 'M.III k.1 đ.đ', rule: 'Số trang phụ lục đánh riêng', form: [form('M.III k.1 đ.đ', 'Số trang')] }),
]

/** Where plans often go another way. */
export const habitClauses: readonly Clause[] = [
  row({
    ref: 'M.II k.4',
    rule: 'Tháng 3 đến tháng 9 không có số 0: “tháng 5”, không phải “tháng 05”',
    by: ['thang-co-so-0'],
  }),
  row({ ref: 'PL III', rule: 'Cuối nội dung có `./.`: chương trình tự thêm', form: [form('PL III')] }),
  row({
    ref: 'M.III k.1 đ.b',
    rule: '“Phụ lục” không viết “PHỤ LỤC”',
    by: ['phu-luc-viet-hoa'],
    form: [form('M.III k.1 đ.a, b')],
  }),
  row({
    ref: 'M.V r.6 b',
    rule: 'Đề mục thập phân 1.1: Nghị định không có, chỉ in khi chọn `thap_phan`',
    form: [form('M.V r.6 b', 'Dưới điểm')],
  }),
  row({
    ref: 'M.V r.6 b',
    rule: 'Mục “I.” không canh giữa; tiêu đề gõ chữ thường, chương trình in hoa',
    by: ['tieu-de-viet-hoa-ca'],
    form: [form('M.V r.6 b', 'Bố cục')],
  }),
  row({
    ref: 'Luật 72/2025/QH15',
    rule: 'Từ ngày 01/7/2025 không còn cơ quan cấp huyện',
    by: ['cap-huyen-sau-2025'],
  }),
  row({ ref: 'M.V r.7', rule: 'Sau “TM.” không kèm tên đơn vị hành chính', by: ['thay-mat-ten-day-du'] }),
  row({
    ref: 'M.II k.6 đ.b',
    rule: 'Viện dẫn lần đầu đủ thành phần, lần sau chỉ tên loại, số và ký hiệu',
    by: ['vien-dan-lan-dau-thieu', 'vien-dan-day-du-lap-lai'],
  }),
]

/** Parts of the usual plan, in their order; no clause asks for them. */
export const skeletonClauses: readonly Clause[] = [
  row({
    ref: 'thông lệ',
    rule: 'Mở đầu: căn cứ hoặc “Thực hiện …”, rồi câu dẫn “… ban hành Kế hoạch … như sau:”',
    by: ['thu-tu-can-cu', 'can-cu-trung', 'cau-dan-khong-co-y'],
    form: [form('M.II k.6 đ.a')],
    reason: 'kế hoạch không có căn cứ không bị nhắc: Mẫu 1.4 không có phần này',
  }),
  row({ ref: 'thông lệ', rule: 'I. MỤC ĐÍCH, YÊU CẦU (1. Mục đích, 2. Yêu cầu)', by: ['thieu-phan-ke-hoach'] }),
  row({ ref: 'thông lệ', rule: 'II. NỘI DUNG', by: ['thieu-phan-ke-hoach', 'muc-khong-co-noi-dung'] }),
  row({ ref: 'thông lệ', rule: 'III. KINH PHÍ, nếu có', reason: 'không soát: kế hoạch có thể không dùng kinh phí' }),
  row({
    ref: 'thông lệ',
    rule: 'IV. TỔ CHỨC THỰC HIỆN: ai làm, đến bao giờ',
    by: ['thieu-phan-ke-hoach', 'nhiem-vu-khong-don-vi', 'thoi-han-thieu-nam', 'thoi-han-truoc-ngay-ky'],
  }),
  row({
    ref: 'thông lệ',
    rule: 'Kết thúc “Trên đây là Kế hoạch … ./.”',
    form: [form('PL III')],
    reason:
      'câu kết không soát: Nghị định không đòi, nhiều kế hoạch hết ở phần tổ chức thực hiện; dấu `./.` chương trình tự thêm',
  }),
]

const named = new Set(
  [...known, ...capitalClauses, ...planClauses, ...habitClauses, ...skeletonClauses].flatMap(({ rules = [] }) => rules),
)

/** Rules that none of the clauses names. */
export const otherRules: readonly Clause[] = rules
  .filter(({ id }) => !named.has(id))
  .map(({ id, clause, summary }) => row({ ref: clause ?? 'thông lệ', rule: summary, by: [id] }))
