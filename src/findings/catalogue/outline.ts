import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

/** What can be wrong with headings and their numbers. */
export const outlineEntries = {
  'thieu-muc': () => ({
    group: 'bo-cuc',
    severity: 'error',
    clause: cite('M.II k.6 đ.d'),
    summary: 'Kế hoạch và các loại văn bản cùng mẫu được chia thành mục có tên.',
    why: 'Không chia mục thì không viện dẫn, không giao và kiểm tra từng phần việc được.',
    good: [{ body: '# Nội dung\n\nNắm tình hình ở các phòng.' }],
    bad: [{ files: { 'plan.md': examplePlan({}, 'Nắm tình hình ở các phòng.') }, at: ['11:1'] }],
  }),
  'muc-chua-danh-dau': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.II k.6 đ.d'),
    summary: 'Tên mục mở đầu bằng dấu `#`.',
    why: 'Không có dấu thì đó là một đoạn chữ: không in đậm, không được đánh số, không có trong mục lục.',
    good: [{ files: { 'plan.md': examplePlan({}, '# Mục đích\n\nNắm tình hình.\n\n# Nội dung\n\nXem hồ sơ.') } }],
    bad: [
      {
        files: {
          'plan.md': examplePlan({}, 'I. MỤC ĐÍCH\n\nNắm tình hình.\n\nII. NỘI DUNG\n\nXem hồ sơ.'),
        },
        at: ['16:1 II. NỘI DUNG'],
      },
    ],
  }),
  'dau-sau-so': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.V r.6 b'),
    summary: 'Khoản mở đầu bằng `1.`, điểm mở đầu bằng `a)`.',
    why: 'Nghị định in số của khoản có dấu chấm, chữ của điểm có dấu ngoặc đơn; dấu khác được đổi ở bản in.',
    good: [{ body: 'Các lớp:\n\na) Chọn sách;\n\nb) Viết bài.' }],
    bad: [
      { body: 'Các lớp:\n\na. Chọn sách;\n\nb. Viết bài.', at: ['3:1 a.', '5:1 b.'] },
      { body: '1/ Chọn sách.\n\n2/ Viết bài.', at: ['1:1 1/', '3:1 2/'] },
    ],
  }),
  'de-muc-trong': () => ({
    group: 'bo-cuc',
    severity: 'error',
    clause: cite('M.II k.6 đ.d'),
    summary: 'Mỗi đề mục có tên.',
    why: 'Đề mục không tên in ra chỉ có số, mà mục lục và thẻ đánh dấu trong tệp PDF thì trống.',
    good: [{ body: '# Mục đích\n\nNắm tình hình.' }],
    bad: [{ body: '#\n\nNắm tình hình.', at: ['1:1 #'] }],
  }),
  'nhay-cap': () => ({
    group: 'bo-cuc',
    severity: 'error',
    clause: cite('M.II k.6 đ.d'),
    summary: 'Đề mục đi từng cấp: dưới `#` là `##`, dưới `##` là `###`.',
    why: 'Nhảy cấp thì mục con không có mục cha để đánh số theo, và số in ra không còn là số người soạn định.',
    firm: 'Không có cấp ở giữa để đánh số, nên đề mục phải in ở cấp khác với cấp đã gõ.',
    good: [{ body: '# Nội dung\n\n## Kiểm tra\n\nNắm tình hình.' }],
    bad: [{ body: '# Nội dung\n\n### Kiểm tra\n\nNắm tình hình.', at: ['3:1 ### Kiểm tra'] }],
  }),
  'so-muc-lech': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.V r.6 b'),
    summary: 'Số gõ ở đề mục đúng với thứ tự của nó.',
    why: 'Bản in đánh số theo thứ tự; số gõ khác đi thì lời viện dẫn “Mục …” trong bài chỉ sai chỗ.',
    good: [
      { body: '# I. Mục đích\n\nNắm tình hình.' },
      { keys: 'trinh_bay: {danh_so: nguyen_van}', body: '# II. Mục đích\n\nNắm tình hình.' },
      { body: '# I/ Mục đích\n\nNắm tình hình.' },
      { body: '# Mục đích\n\n## Việc\n\n### a/ Kho số 1\n\nNắm tình hình.' },
      { body: '# 5 nhiệm vụ trọng tâm\n\nNắm tình hình.' },
    ],
    bad: [
      { body: '# II. Mục đích\n\nNắm tình hình.', at: ['1:1 # II. Mục đích'] },
      { body: '# II - Mục đích\n\nNắm tình hình.', at: ['1:1 # II - Mục đích'] },
      { body: '# I Mục đích\n\nNắm tình hình.', at: ['1:1 # I Mục đích'] },
      { body: '# Mục đích\n\n## Việc\n\n### a Kho số 1\n\nNắm tình hình.', at: ['5:1 ### a Kho số 1'] },
      { body: '# 3 Trường điểm\n\nNắm tình hình.', at: ['1:1 # 3 Trường điểm'] },
    ],
  }),
  'chuong-dieu': () => ({
    group: 'bo-cuc',
    severity: 'error',
    clause: cite('M.II k.6 đ.d'),
    summary: 'Chương và điều chỉ dùng khi văn bản đánh số theo chương, điều.',
    why: 'Dưới chương là điều; trộn chương với mục I., 1., a) thì số của các phần không nối nhau.',
    firm: 'Cách đánh số đang dùng không có chương, nên bỏ qua thì chữ “Chương” và số của nó không được in.',
    good: [{ keys: 'trinh_bay: {danh_so: dieu}', body: '# Chương I. Quy định chung\n\n## Phạm vi\n\nNắm tình hình.' }],
    bad: [{ body: '# Chương I. Quy định chung\n\nNắm tình hình.', at: ['1:1 # Chương I. Quy định chung'] }],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
