import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'

/** A plan issued with a decision. */
const issuedWith = `---
co_quan: Sở Nội vụ
trich_yeu: Kiểm tra công tác văn thư năm 2026
kem_theo: {so: 62, ky_hieu: QĐ-SNV, ngay: 12/03/2026}
---

# Nội dung

Nắm tình hình.
`

/** What can be wrong with the keys of a source and their values. */
export const keyEntries = {
  'so-ky-hieu-qua-dai': () => ({
    group: 'the-thuc',
    severity: 'warning',
    clause: cite('M.II k.3'),
    summary: 'Số và ký hiệu nằm trọn trên một dòng.',
    why: 'Ký hiệu bị ngắt thành hai dòng thì người chép vào sổ công văn đến dễ chép thiếu nửa sau.',
    good: [{ keys: 'so: 1234\nky_hieu: BQLDA-KH' }],
    bad: [{ keys: 'so: 1234\nky_hieu: BQLDAĐTXDCTGT-KTTĐ', at: ['2:10 BQLDAĐTXDCTGT-KTTĐ'] }],
  }),
  'khoa-la': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Mọi khóa đều có trong danh sách các khóa của chương trình.',
    why: 'Khóa gõ sai tên không đi vào đâu cả: điều ghi ở đó không được in, mà nhìn tệp nguồn thì tưởng đã có.',
    firm: 'Điều ghi ở khóa này không có chỗ để in, nên bỏ qua là mất nó.',
    good: [{ keys: 'noi_nhan: [Các phòng thuộc Sở]' }],
    bad: [
      { keys: 'noi_nhn: [Các phòng thuộc Sở]', at: ['1:1 noi_nhn'] },
      { keys: 'han_nop: 30/6/2026', at: ['1:1 han_nop'] },
    ],
  }),
  'khoa-viet-khac': () => ({
    group: 'khai-bao',
    severity: 'warning',
    summary: 'Tên khóa gõ khác tên trong danh sách nhưng chỉ có thể hiểu một cách.',
    why: 'Bản in vẫn đúng; gõ đúng tên thì người sau, và trình soạn thảo có gợi ý khóa, nhận ra ngay.',
    good: [{ keys: 'Độ khẩn: Hỏa tốc' }],
    bad: [
      { keys: 'dokhan: Hỏa tốc', at: ['1:1 dokhan'], fixed: 'do_khan: Hỏa tốc' },
      {
        keys: 'nguoi_ky:\n  kt: Giám đốc\n  chuc_vu: Phó Giám đốc\n  ho_ten: Trần Thị Bình',
        at: ['2:3 kt'],
        fixed: '  ky_thay: Giám đốc',
      },
    ],
  }),
  'gia-tri-viet-khac': () => ({
    group: 'khai-bao',
    severity: 'warning',
    summary: 'Giá trị gõ như trên giấy, khác cách khai báo, nhưng chỉ có thể hiểu một cách.',
    why: 'Bản in theo cách hiểu ấy; gõ lại cho đúng khóa thì không ai phải đoán.',
    good: [
      { keys: 'so: 62\nky_hieu: SNV' },
      { keys: 'noi_nhan:\n  - Văn phòng Sở\n  - Lưu: VT, VTLT.' },
      { keys: 'nguoi_ky: {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Bình}' },
    ],
    bad: [
      { keys: 'so: 62/KH-SNV', at: ['1:5 62/KH-SNV'], fixed: 'so: 62' },
      {
        keys: 'nguoi_ky:\n  chuc_vu: KT. Giám đốc, Phó Giám đốc\n  ho_ten: Trần Thị Bình',
        at: ['2:12 KT. Giám đốc, Phó Giám đốc'],
        fixed: '  chuc_vu: Phó Giám đốc',
      },
      {
        keys: 'noi_nhan:\n  Văn phòng Sở\n  Các phòng thuộc Sở',
        at: ['2:3 Văn phòng Sở'],
        fixed: '  - Văn phòng Sở',
      },
      {
        keys: 'noi_nhan:\n  - Phòng Văn thư (để theo dõi): 02 bản\n  - Lưu: VT',
        at: ['2:5 Phòng Văn thư (để theo dõi): 02 bản'],
        fixed: '  - "Phòng Văn thư (để theo dõi): 02 bản"',
      },
      {
        keys: 'noi_nhan:\n  - Văn phòng Sở\n  - Lưu VT\n  - Các phòng thuộc Sở',
        at: ['3:5 Lưu VT'],
        fixed: '  - Lưu VT',
      },
    ],
  }),
  'thieu-khoa': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Một nhóm khóa có đủ các khóa bắt buộc của nó, như `nguoi_ky` phải có `ho_ten`.',
    why: 'Thiếu một khóa thì cả nhóm không dùng được: người ký không có họ tên thì không in được khối chữ ký.',
    firm: 'Thiếu khóa này thì cả nhóm chứa nó không đọc được và không được in.',
    good: [{ keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}' }],
    bad: [{ keys: 'nguoi_ky: {chuc_vu: Giám đốc}', at: ['1:1 nguoi_ky'] }],
  }),
  'gia-tri-sai': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Giá trị của mỗi khóa thuộc đúng loại mà khóa nhận: số, ngày, danh sách, hoặc một trong các từ cho trước.',
    why: 'Giá trị không đọc được thì bị để trống: văn bản có thể in ra không có số, không có nơi nhận.',
    firm: 'Giá trị này không đọc được, nên bỏ qua thì chỗ của nó trên văn bản để trống.',
    good: [{ keys: 'so: 62\ntrinh_bay: {co_chu: 13}' }],
    bad: [
      { keys: 'so: 62 bis', at: ['1:5 62 bis'] },
      { keys: 'so: 62/KH-SYT\nky_hieu: SNV', at: ['1:5 62/KH-SYT'] },
      { keys: 'nguoi_ky: {chuc_vu: KT. Giám đốc, ho_ten: Trần Thị Bình}', at: ['1:21 KT. Giám đốc'] },
      { keys: 'noi_nhan: [Văn phòng Sở, "Lưu: VT"]\nluu: VTLT', at: ['1:26 "Lưu: VT"'] },
      { keys: 'co_quan: [Sở Nội vụ, Sở Y tế]', at: ['1:10 [Sở Nội vụ, Sở Y tế]'] },
      { keys: 'trinh_bay: {co_chu: 12}', at: ['1:21 12'] },
      { keys: 'trich_yeu: Kiểm tra công tác văn thư[^1]', at: ['1:12 Kiểm tra công tác văn thư[^1]'] },
    ],
  }),
  'ngay-thang': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Ngày, tháng trong phần khai báo là ngày có thật, viết theo thứ tự ngày/tháng/năm.',
    why: 'Ngày ban hành quyết định hiệu lực và thứ tự trong sổ; ngày không có thật thì không in, không vào sổ được.',
    firm: 'Ngày này không có trên lịch, nên bỏ qua thì văn bản in ra không có ngày.',
    good: [{ keys: 'ngay: 28/02/2026' }],
    bad: [
      { keys: 'ngay: 31/02/2026', at: ['1:7 31/02/2026'] },
      { keys: 'ngay: đầu tháng 3', at: ['1:7 đầu tháng 3'] },
    ],
  }),
  'loai-van-ban': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Loại văn bản ở `loai` là một trong các loại chương trình dựng được.',
    why: 'Mỗi loại có tên, ký hiệu và bố cục riêng; loại chưa dựng được mà in theo mẫu của Kế hoạch thì sai cả tên lẫn số.',
    firm: 'Loại này chưa có mẫu, nên bỏ qua thì văn bản được in thành một Kế hoạch.',
    good: [{ keys: 'loai: Báo cáo' }],
    bad: [{ keys: 'loai: Biên bản', at: ['1:7 Biên bản'] }],
  }),
  'khoa-cua-yaml': () => ({
    group: 'khai-bao',
    severity: 'error',
    summary: 'Các khóa chứa nội dung (`noi_dung`, `cac_muc`, `phu_luc` …) chỉ dùng trong tệp .yaml.',
    why: 'Trong tệp .md nội dung nằm dưới phần khai báo; chữ ghi ở khóa ấy không được in.',
    firm: 'Chữ ghi ở khóa này không được in trong tệp .md, nên bỏ qua là mất nó.',
    good: [{ body: 'Nắm tình hình.\n\nTrên đây là Kế hoạch năm 2026.' }],
    bad: [{ keys: 'ket: Trên đây là Kế hoạch năm 2026.', at: ['1:1 ket'] }],
  }),
  'kem-theo-thua-khoa': () => ({
    group: 'khai-bao',
    severity: 'warning',
    clause: 'Mẫu 1.3 Phụ lục III Nghị định số 30/2020/NĐ-CP',
    summary: 'Văn bản ban hành kèm theo Quyết định không có số, ngày, người ký và nơi nhận riêng.',
    why: 'Các phần ấy nằm ở Quyết định; khóa khai ở đây không được in, dễ tưởng là đã có trên giấy.',
    good: [{ files: { 'plan.md': issuedWith } }],
    bad: [
      { files: { 'plan.md': issuedWith.replace('---\n\n', 'so: 15\nluu: VT\n---\n\n') }, at: ['5:1 so', '6:1 luu'] },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
