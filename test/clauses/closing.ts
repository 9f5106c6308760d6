import type { Clause } from './clause.ts'

/** Every form of signing that Điều 13 and M.II k.7 đ.b name. */
const signedBy = [
  'signing-forms/head',
  'signing-forms/tm',
  'signing-forms/tm-kt',
  'signing-forms/kt',
  'signing-forms/in-charge',
  'signing-forms/q',
  'signing-forms/tl',
  'signing-forms/tl-kt',
  'signing-forms/tuq',
  'signing-forms/body-with-seal',
  'signing-forms/body-without-seal',
]

/** Mục II, khoản 7 to 9: signature, seal, Kính gửi, nơi nhận. */
export const closingClauses: readonly Clause[] = [
  {
    ref: 'M.II k.7 đ.b, đ',
    rule: 'Quyền hạn ký: TM., Q., KT., TL., TUQ. rồi tên tập thể hoặc chức vụ; in hoa, đứng, đậm, cỡ 13–14, khối bên phải. Văn bản liên tịch: mỗi cơ quan một cột theo thứ tự',
    styles: ['authority'],
    tests: ['wording/authority', ...signedBy, 'signing-forms/no-other-mark', 'joint/columns'],
  },
  {
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Chức vụ: in hoa, đứng, đậm, cỡ 13–14, dưới quyền hạn ký; chức vụ thứ hai của người ký cho tổ chức tư vấn ở ngay trên họ tên',
    tests: [...signedBy, 'signing-places/own-post'],
  },
  {
    ref: 'M.II k.7 đ.c, đ',
    rule: 'Họ và tên: chữ thường, đứng, đậm, cỡ 13–14, canh giữa với chức vụ; không ghi học hàm, học vị, trừ ngành được phép',
    styles: ['signer'],
    tests: ['signature/no-degree', 'signature/order', 'signing-places/degree-refused', 'signing-places/degree-allowed'],
  },
  {
    ref: 'M.II k.7 đ.d; Đ.13 k.6, 7',
    rule: 'Chữ ký số: hình chữ ký màu xanh, PNG nền trong suốt, ở giữa chức vụ và họ tên. Chữ ký trên giấy: mực xanh, khó phai',
    tests: [
      'signing-places/signature-pdf',
      'signing-places/signature-docx',
      'signing-places/field',
      'signing-places/no-png',
    ],
    reason: 'màu và độ trong suốt của hình là của tệp được giao, chương trình không xét',
  },
  {
    ref: 'M.II k.8 đ.a, c',
    rule: 'Chữ ký số của cơ quan: hình dấu màu đỏ, PNG nền trong suốt, cỡ thật, trùm khoảng 1/3 hình chữ ký về bên trái',
    tests: ['signing-places/seal-size', 'signing-places/seal-cover', 'signing-places/seal-unknown', 'joint/seals'],
  },
  {
    ref: 'M.II k.9 đ.b, d',
    rule: 'Kính gửi: chỉ ở tờ trình, báo cáo, công văn; cỡ 13–14, thường, đứng. Một nơi: cùng dòng; từ hai nơi: mỗi nơi một dòng, gạch đầu dòng thẳng dưới dấu hai chấm, cuối dòng “;”, cuối cùng “.”. Kế hoạch không có Kính gửi',
    styles: ['addressees'],
    tests: ['addressees/one', 'addressees/several', 'addressees/dashes', 'addressees/none-in-plans'],
  },
  {
    ref: 'M.II k.9 đ.d; M.V r.8 b',
    rule: '“Nơi nhận:”: một dòng riêng, cỡ 12, nghiêng, đậm, sát lề trái, ngang dòng quyền hạn ký',
    styles: ['recipientsLabel'],
    tests: ['recipients/label', 'recipients/level', 'signature/level'],
  },
  {
    ref: 'M.II k.9 đ.c, d',
    rule: 'Danh sách nơi nhận: cỡ 11, đứng, mỗi nơi một dòng, gạch đầu dòng sát lề trái, cuối dòng “;”; dòng cuối “- Lưu: VT, …” và dấu chấm. “Như trên” chỉ ở văn bản có Kính gửi',
    styles: ['recipient'],
    tests: [
      'recipients/list',
      'recipients/last-line',
      'recipients/braces',
      'wording/recipients',
      'wording/no-addressees',
    ],
  },
]

/** Điều 13 and M.II k.7 đ.b: who signs, and the lines above the name. */
export const signingClauses: readonly Clause[] = [
  {
    ref: 'Đ.13 k.1',
    rule: 'Người đứng đầu cơ quan theo chế độ thủ trưởng ký: GIÁM ĐỐC',
    tests: ['signing-forms/head'],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.2; M.V r.7',
    rule: 'Ký thay mặt tập thể: TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH',
    tests: ['signing-forms/tm'],
  },
  {
    ref: 'Đ.13 k.2',
    rule: 'Cấp phó ký ở cơ quan làm việc theo chế độ tập thể: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
    tests: ['signing-forms/tm-kt'],
  },
  {
    ref: 'M.II k.7 đ.b; M.V r.7',
    rule: 'Cấp phó ký thay người đứng đầu: KT. BỘ TRƯỞNG / THỨ TRƯỞNG',
    tests: ['signing-forms/kt'],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.1',
    rule: 'Cấp phó được giao phụ trách, điều hành ký như cấp phó ký thay',
    tests: ['signing-forms/in-charge'],
  },
  {
    ref: 'M.II k.7 đ.b',
    rule: 'Người được giao quyền cấp trưởng: Q. GIÁM ĐỐC',
    tests: ['signing-forms/q'],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.4',
    rule: 'Ký thừa lệnh: TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG; cấp phó của người ký thừa lệnh thêm hai dòng KT. CHÁNH VĂN PHÒNG / PHÓ CHÁNH VĂN PHÒNG',
    tests: ['signing-forms/tl', 'signing-forms/tl-kt'],
  },
  {
    ref: 'M.II k.7 đ.b; Đ.13 k.3',
    rule: 'Ký thừa ủy quyền: TUQ. CHỦ TỊCH / GIÁM ĐỐC SỞ …',
    tests: ['signing-forms/tuq'],
  },
  {
    ref: 'M.II k.7 đ.c',
    rule: 'Tổ chức tư vấn được dùng dấu của cơ quan: chức vụ trong tổ chức, và chức vụ trong cơ quan ở trên họ tên',
    tests: ['signing-forms/body-with-seal', 'signing-places/two-posts'],
  },
  {
    ref: 'M.II k.7 đ.c',
    rule: 'Tổ chức tư vấn không được dùng dấu của cơ quan: chỉ chức vụ trong tổ chức',
    tests: ['signing-forms/body-without-seal'],
  },
]
