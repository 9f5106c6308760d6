import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

/** What can be wrong with an office's profile, with wishes to set findings aside, and with a plan to renew. */
export const officeEntries = {
  'ho-so': () => ({
    group: 'ho-so',
    severity: 'error',
    summary: 'Tên người ký, nơi nhận thường xuyên, đơn vị soạn thảo mà văn bản gọi có trong hồ sơ `kehoach.yml`.',
    why: 'Tên gọi không có trong hồ sơ thì không biết là ai: chỗ ký, chỗ lưu trên văn bản để trống.',
    firm: 'Hồ sơ không có tên này, nên bỏ qua thì chỗ của nó trên văn bản để trống.',
    good: [
      {
        keys: 'nguoi_ky: pho-giam-doc',
        files: {
          'kehoach.yml':
            'nguoi_ky:\n  pho-giam-doc: {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Lê Văn Cường}\n',
        },
      },
    ],
    bad: [
      { keys: 'nguoi_ky: pho-giam-doc', at: ['1:11 pho-giam-doc'] },
      { keys: 'noi_nhan: [thuong_xuyen]', files: { 'kehoach.yml': 'dia_danh: Hà Nội\n' }, at: ['1:12 thuong_xuyen'] },
    ],
  }),
  'co-quan-khac-ho-so': () => ({
    group: 'ho-so',
    severity: 'warning',
    summary: 'Văn bản của cơ quan khác với hồ sơ có ký hiệu, người ký, nơi nhận, địa chỉ của chính cơ quan ấy.',
    why: 'Lấy theo hồ sơ thì văn bản mang tên một cơ quan mà ký hiệu, người ký lại của cơ quan khác.',
    good: [
      {
        keys: 'co_quan: Văn phòng Sở\nky_hieu: VPS\nnguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Lê Văn Cường}\nnoi_nhan: [Các phòng]',
        files: { 'kehoach.yml': 'co_quan: Sở Nội vụ\nky_hieu: SNV\n' },
      },
      { keys: 'co_quan: UBND xã Hòa Sơn', files: { 'kehoach.yml': 'co_quan: Ủy ban nhân dân xã Hòa Sơn\n' } },
    ],
    bad: [
      {
        keys: 'co_quan: Văn phòng Sở\nky_hieu:\n',
        files: {
          'kehoach.yml': 'co_quan: Sở Nội vụ\ndia_chi: Số 1 đường Hoa Sen\n',
        },
        at: ['1:10 Văn phòng Sở'],
      },
    ],
  }),
  'bo-qua-thieu-ly-do': () => ({
    group: 'bo-qua',
    severity: 'error',
    summary: 'Mỗi lời bỏ qua nêu lý do.',
    why: 'Người duyệt và người soát năm sau cần biết vì sao một chỗ sai quy định được giữ lại.',
    firm: 'Lời bỏ qua không có lý do chưa bỏ qua được gì; chỉ cần ghi thêm lý do.',
    good: [{ body: '<!-- kehoach-bo-qua khoang-trang-doi: bản gốc như vậy -->\n\nNắm  tình hình.' }],
    bad: [
      {
        body: '<!-- kehoach-bo-qua khoang-trang-doi -->\n\nNắm  tình hình.',
        at: ['1:1 <!-- kehoach-bo-qua khoang-trang-doi -->'],
      },
    ],
  }),
  'bo-qua-thua': () => ({
    group: 'bo-qua',
    severity: 'warning',
    summary: 'Mỗi lời bỏ qua có một chỗ để bỏ qua.',
    why: 'Lời bỏ qua còn sót lại sau khi đã sửa sẽ che mất lỗi cùng loại mắc phải về sau.',
    firm: 'Lời bỏ qua thừa chỉ cần xóa là hết.',
    good: [{ keys: 'bo_qua: {khoang-trang-doi: bản gốc như vậy}', body: 'Nắm  tình hình.' }],
    bad: [
      { keys: 'bo_qua: {khoang-trang-doi: bản gốc như vậy}', body: 'Nắm tình hình.', at: ['1:10 khoang-trang-doi'] },
    ],
  }),
  'bo-qua-la': () => ({
    group: 'bo-qua',
    severity: 'warning',
    summary: 'Lời bỏ qua gọi đúng tên quy tắc.',
    why: 'Tên gõ sai thì không bỏ qua được gì, mà nhìn tệp nguồn thì tưởng là đã bỏ qua.',
    firm: 'Tên này không có, nên sửa tên hoặc xóa lời bỏ qua là hết.',
    good: [{ keys: 'bo_qua: {khoang-trang-doi: bản gốc như vậy}', body: 'Nắm  tình hình.' }],
    bad: [
      { keys: 'bo_qua: {khoang-trong-doi: bản gốc như vậy}', body: 'Nắm  tình hình.', at: ['1:10 khoang-trong-doi'] },
    ],
  }),
  'khong-bo-qua-duoc': () => ({
    group: 'bo-qua',
    severity: 'error',
    summary:
      'Không bỏ qua, không hạ mức những lỗi làm văn bản không đọc hoặc không dựng được đúng ý người soạn, và những quy tắc mà hồ sơ cơ quan giữ lại ở `khong_bo_qua`; hồ sơ cấp dưới cũng không hạ mức, không bỏ qua quy tắc mà hồ sơ ở thư mục trên đặt là `loi`.',
    why: 'Bỏ qua lỗi như vậy thì văn bản vẫn ra, nhưng thiếu số, thiếu ngày, thiếu bảng mà không ai biết.',
    firm: 'Lời bỏ qua này không có tác dụng; xóa nó và sửa chính lỗi mà nó nói tới.',
    good: [{ keys: 'so: 62' }],
    bad: [
      { keys: 'so: 62 bis\nbo_qua: {gia-tri-sai: chờ cấp số}', at: ['2:10 gia-tri-sai'] },
      {
        files: { 'kehoach.yml': 'quy_tac:\n  ngay-thang: canh_bao\n' },
        at: ['kehoach.yml 2:15 canh_bao'],
      },
      {
        keys: 'bo_qua: {khoang-trang-doi: bản gốc như vậy}',
        body: 'Nắm  tình hình.',
        files: { 'kehoach.yml': 'khong_bo_qua: [khoang-trang-doi]\n' },
        at: ['1:10 khoang-trang-doi'],
      },
    ],
  }),
  'nam-ke-hoach': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Kế hoạch cũ dùng để lập kế hoạch năm sau cho biết nó là của năm nào.',
    why: 'Không biết năm cũ thì không biết những năm nào trong bài phải đổi, đổi thành năm nào.',
    firm: 'Không biết năm của kế hoạch cũ nên chưa lập được kế hoạch mới.',
    good: [{ keys: 'ngay: 12/03/2026', run: { renew: true } }],
    bad: [
      {
        files: { 'plan.md': examplePlan({ ngay: null, trich_yeu: 'Kiểm tra công tác văn thư' }) },
        run: { renew: true },
        at: ['1:1 ---'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
