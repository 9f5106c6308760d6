import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

/** The least PNG: one pixel that can be seen through. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** Parts of the form that are missing, or that a document may not have. */
export const partEntries = {
  'the-thuc-trong-bai': () => ({
    group: 'noi-dung',
    severity: 'warning',
    summary: 'Phần đầu, nơi nhận và phần ký ở phần khai báo, không gõ trong bài.',
    why: 'Chương trình tự in các phần này từ phần khai báo; gõ cả trong bài thì sửa một nơi dễ quên nơi kia.',
    good: [{ body: 'Trên đây là Kế hoạch kiểm tra công tác văn thư năm 2026.' }],
    bad: [
      {
        body: 'Nắm tình hình ở các phòng.\n\nNơi nhận:\n- Các phòng thuộc Sở;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Thị Bình',
        at: ['3:1 Nơi nhận:'],
        fixed: 'Nắm tình hình ở các phòng.',
      },
      {
        body: 'SỞ NỘI VỤ\nSố: 15/KH-SNV\n\nKẾ HOẠCH\nKiểm tra công tác văn thư năm 2026\n\n# Nội dung\n\nNắm tình hình.',
        at: ['1:1 SỞ NỘI VỤ'],
        fixed: 'Nắm tình hình.',
      },
      {
        body: 'Sở Nội vụ\nSố: 15/KH-SNV\nKế hoạch\nKiểm tra công tác văn thư năm 2026\n\n# Nội dung\n\nNắm tình hình.',
        at: ['1:1 Sở Nội vụ'],
        fixed: 'Nắm tình hình.',
      },
      { body: 'Đơn vị: Đội 3\n\nKẾ HOẠCH\n\n# Nội dung\n\nNắm tình hình.', at: ['3:1 KẾ HOẠCH'] },
      {
        body: 'Nắm tình hình ở các phòng.\n\nLưu: VT.\n\nGIÁM ĐỐC\n(Ký tên, đóng dấu)\nTrần Thị Bình',
        at: ['3:1 Lưu: VT.'],
        fixed: 'Nắm tình hình ở các phòng.',
      },
      { body: '# Nội dung\n\nLưu: VT.\n\nCác phòng báo cáo trước ngày 15.', at: ['3:1 Lưu: VT.'] },
    ],
  }),
  'the-thuc-khac-khoa': () => ({
    group: 'noi-dung',
    severity: 'error',
    summary: 'Số, ngày, nơi nhận, người ký gõ trong bài không khác ở phần khai báo.',
    why: 'Hai nơi ghi hai điều thì không biết nơi nào đúng; in cả hai thì văn bản có hai số, hai người ký.',
    good: [
      { body: 'Trên đây là Kế hoạch kiểm tra công tác văn thư năm 2026.' },
      {
        body: '# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Mẫu phiếu\n\n(Kèm theo Thông tư số 16/2022/TT-BNV của Bộ Nội vụ)\n\nHọ và tên: ……',
      },
    ],
    bad: [
      { body: 'Nắm tình hình ở các phòng.\n\nPHÓ GIÁM ĐỐC\n\nLê Văn Hòa', at: ['5:1 Lê Văn Hòa'] },
      {
        body: 'Nắm tình hình ở các phòng.\n\nNgười lập\tGiám đốc\n(Ký)\t(Ký)\nLê Văn Hòa\tTrần Thị Bình',
        at: ['3:1 Người lập'],
      },
      {
        body: 'Số: 16/KH-SNV\nHà Nội, ngày 12 tháng 3 năm 2026\n\n# Nội dung\n\nNắm tình hình.',
        at: ['1:1 Số: 16/KH-SNV'],
      },
      {
        body: '# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Lịch\n\n(Kèm theo Kế hoạch số 99/KH-SNV của Sở Nội vụ)\n\nSáng 15: họp.',
        at: ['7:1 (Kèm theo Kế hoạch số 99/KH-SNV của Sở Nội vụ)'],
      },
      {
        body: '# Nội dung\n\nTheo Phụ lục.\n\nPHỤ LỤC\nLỊCH\n(Kèm theo Kế hoạch ngày 01/9/2025 của Phòng Tư pháp)\n\nSáng 15: họp.',
        at: ['7:1 (Kèm theo Kế hoạch ngày 01/9/2025 của Phòng Tư pháp)'],
      },
    ],
  }),
  'thieu-co-quan': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.2'),
    summary: 'Văn bản có tên cơ quan ban hành.',
    why: 'Không có tên cơ quan thì không ai biết văn bản của nơi nào, và số ký hiệu cũng không còn ý nghĩa.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ co_quan: null }) }, at: ['2:1 ky_hieu: SNV'] }],
  }),
  'thieu-trich-yeu': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.5'),
    summary: 'Văn bản có trích yếu nội dung.',
    why: 'Trích yếu là thứ được ghi vào sổ và dùng để tìm; thiếu nó thì phải mở từng văn bản mới biết nói về việc gì.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ trich_yeu: null }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'thieu-nguoi-ky': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.7'),
    summary: 'Văn bản có chức vụ, họ tên của người ký.',
    why: 'Không có người có thẩm quyền ký thì văn bản không có giá trị.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ nguoi_ky: null }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'thieu-noi-nhan': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.9'),
    summary: 'Văn bản có nơi nhận.',
    why: 'Văn thư gửi theo nơi nhận; thiếu phần này thì đơn vị phải thực hiện có thể không nhận được.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ noi_nhan: null }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'thieu-kinh-gui': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.9 đ.b'),
    summary: 'Tờ trình có phần Kính gửi nêu nơi trình.',
    why: 'Không ghi trình ai thì không cấp nào có trách nhiệm trả lời.',
    good: [{ keys: 'loai: Tờ trình\nkinh_gui: Ủy ban nhân dân thành phố Hà Nội' }],
    bad: [{ files: { 'plan.md': examplePlan({ loai: 'Tờ trình' }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'thieu-ky-hieu': () => ({
    group: 'the-thuc',
    severity: 'warning',
    clause: cite('M.II k.3'),
    summary: 'Văn bản có chữ viết tắt tên cơ quan trong ký hiệu.',
    why: 'Thiếu phần này thì số văn bản trùng với số của cơ quan khác; chỗ trống phải điền tay.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ ky_hieu: null }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'thieu-dia-danh': () => ({
    group: 'the-thuc',
    severity: 'warning',
    clause: cite('M.II k.4'),
    summary: 'Văn bản có địa danh trước ngày, tháng, năm.',
    why: 'Địa danh cho biết trụ sở của cơ quan ban hành; chỗ trống phải điền tay.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [{ files: { 'plan.md': examplePlan({ dia_danh: null }) }, at: ['2:1 co_quan: Sở Nội vụ'] }],
  }),
  'kinh-gui': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.9 đ.b'),
    summary: 'Chỉ Báo cáo, Tờ trình và Công văn có phần Kính gửi.',
    why: 'Kế hoạch gửi cho nhiều nơi cùng thực hiện; nơi gửi ghi ở nơi nhận, ghi thêm Kính gửi là sai mẫu.',
    good: [{ keys: 'loai: Báo cáo\nkinh_gui: Ủy ban nhân dân thành phố Hà Nội' }],
    bad: [{ keys: 'kinh_gui: Các phòng thuộc Sở', at: ['1:1 kinh_gui'] }],
  }),
  'so-nguoi-ky': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.7'),
    summary: 'Số người ký bằng số cơ quan ban hành.',
    why: 'Mỗi cơ quan chịu trách nhiệm bằng một chữ ký; thừa hoặc thiếu thì không rõ ai ký thay cho cơ quan nào.',
    good: [
      {
        keys: 'co_quan: [{ten: Sở Nội vụ}, {ten: Sở Y tế}]\nnguoi_ky:\n  - {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}\n  - {chuc_vu: Giám đốc, ho_ten: Lê Văn Cường}',
      },
    ],
    bad: [
      {
        keys: 'nguoi_ky:\n  - {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình}\n  - {chuc_vu: Giám đốc, ho_ten: Lê Văn Cường}',
        at: ['1:1 nguoi_ky'],
      },
    ],
  }),
  'hoc-vi': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.7 đ.c'),
    summary: 'Trước họ tên người ký không ghi học hàm, học vị, trừ ngành được quy định riêng.',
    why: 'Người ký văn bản với tư cách chức vụ được giao; học vị không làm thay đổi thẩm quyền ký.',
    good: [{ keys: 'nganh: Y tế\nnguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, hoc_vi: TS.}' }],
    bad: [{ keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, hoc_vi: TS.}', at: ['1:62 TS.'] }],
  }),
  'hinh-chu-ky': () => ({
    group: 'the-thuc',
    severity: 'error',
    clause: cite('M.II k.7 đ.d'),
    summary: 'Hình chữ ký và hình dấu là tệp PNG có trong thư mục, hình dấu đúng cỡ thật.',
    why: 'Hình thiếu, hỏng hoặc sai cỡ thì văn bản ra không có chữ ký, hoặc con dấu to nhỏ khác dấu thật.',
    firm: 'Hình này không dùng được, nên bỏ qua thì văn bản in ra không có chữ ký hoặc dấu.',
    good: [
      {
        keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, chu_ky: chu-ky.png}',
        files: { 'chu-ky.png': { base64: dot } },
        about: 'Tệp `chu-ky.png` là hình chữ ký trên nền trong suốt.',
      },
    ],
    bad: [
      { keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, chu_ky: chu-ky.png}', at: ['1:62 chu-ky.png'] },
      {
        keys: 'nguoi_ky: {chuc_vu: Giám đốc, ho_ten: Trần Thị Bình, chu_ky: chu-ky.png}',
        files: { 'chu-ky.png': 'Chữ ký' },
        at: ['1:62 chu-ky.png'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
