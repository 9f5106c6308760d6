import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

const points = (letters: string): string => [...letters].map((letter) => `${letter}) Việc cần làm;`).join('\n\n')

/** An appendix out of a PDF. */
const attachment = '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục: Sơ đồ\n\n::chen{tep="so-do.pdf"}'

/** A PDF of one empty page of a size in points, with what its metadata say. */
const pdf = (size: string, metadata = ''): string => `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] >>
endobj
4 0 obj
<< /Type /Metadata /Subtype /XML /Length ${metadata.length} >>
stream
${metadata}
endstream
endobj
trailer
<< /Root 1 0 R >>
startxref
0
%%EOF
`

/** What a PDF for archives says of itself. */
const archival = '<rdf:Description pdfaid:part="2" pdfaid:conformance="B"/>'

/** What can be wrong with lists, tables and appendices. */
export const bodyEntries = {
  'thieu-noi-dung': () => ({
    group: 'noi-dung',
    severity: 'error',
    clause: cite('M.II k.6'),
    summary: 'Văn bản có nội dung.',
    why: 'Văn bản chỉ có đầu và chữ ký thì không giao việc gì cho ai.',
    good: [{ files: { 'plan.md': examplePlan({ loai: 'Thông báo' }, 'Nắm tình hình ở các phòng.') } }],
    bad: [{ files: { 'plan.md': examplePlan({ loai: 'Thông báo' }, '') }, at: ['12:1'] }],
  }),
  'thu-tu-diem': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.II k.6 đ.đ'),
    summary: 'Các điểm gõ theo thứ tự chữ cái tiếng Việt: a, b, c, d, đ, e, g …',
    why: 'Bản in theo thứ tự ấy; chữ gõ khác đi thì lời viện dẫn “điểm …” trong bài có thể chỉ sang điểm khác.',
    good: [{ body: 'a) Lập danh sách;\n\nb) Gửi các phòng.' }],
    bad: [{ body: 'a) Lập danh sách;\n\nc) Gửi các phòng.', at: ['3:1 c) Gửi các phòng.'] }],
  }),
  'qua-nhieu-diem': () => ({
    group: 'bo-cuc',
    severity: 'error',
    clause: cite('M.II k.6 đ.đ'),
    summary: 'Một khoản có nhiều nhất 23 điểm, từ a) đến y).',
    why: 'Hết chữ cái thì không có ký hiệu cho điểm sau, nên không viện dẫn được đến nó.',
    firm: 'Bảng chữ cái đã hết nên không có ký hiệu nào để in cho điểm này.',
    good: [{ body: points('abcdđeghiklmnopqrstuvxy') }],
    bad: [{ body: points('abcdđeghiklmnopqrstuvxyz'), at: ['47:1 z) Việc cần làm;'] }],
  }),
  'so-khoan-lech': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Các khoản trong một danh sách gõ số liền nhau.',
    why: 'Bản in đánh số liền từ số đầu; số gõ khác đi sẽ mất, và lời viện dẫn “khoản …” chỉ sai chỗ.',
    good: [{ body: '1. Lập danh sách.\n2. Gửi các phòng.' }],
    bad: [{ body: '1. Lập danh sách.\n3. Gửi các phòng.', at: ['2:1 3. Gửi các phòng.'] }],
  }),
  'dong-noi-vao-y-tren': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Giữa một ý gạch đầu dòng đã trọn câu và đoạn sau nó có dòng trống.',
    why: 'Không có dòng trống thì đoạn sau bị in liền vào ý trên, đọc như một phần của việc giao ở ý ấy.',
    good: [{ body: '- Lập danh sách.\n\nCác phòng gửi trước ngày 30/6/2026.' }],
    bad: [{ body: '- Lập danh sách.\nCác phòng gửi trước ngày 30/6/2026.', at: ['1:3 Lập danh sách.'] }],
  }),
  'bang-qua-hep': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Mỗi từ, mỗi con số trong bảng nằm trọn trên một dòng của ô.',
    why: 'Bảng nhiều cột trên trang đứng phải ngắt giữa từ: người đọc đoán chữ, và tìm trong tệp không thấy.',
    good: [
      {
        body: '# Nội dung\n\nTiến độ theo Phụ lục.\n\n# Phụ lục: Tiến độ\n\n::trang{huong="ngang"}\n\n| Việc | Quý I | Quý II | Quý III | Quý IV |\n|---|---|---|---|---|\n| Tập huấn | 10 lớp | 12 lớp | 8 lớp | 6 lớp |',
      },
    ],
    bad: [
      {
        body: '| Việc | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4 | Tháng 5 | Tháng 6 | Tháng 7 | Tháng 8 | Tháng 9 | Tháng 10 | Tháng 11 | Tháng 12 |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|\n| Khám | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 |',
        at: [
          '1:1 | Việc | Tháng 1 | Tháng 2 | Tháng 3 | Tháng 4 | Tháng 5 | Tháng 6 | Tháng 7 | Tháng 8 | Tháng 9 | Tháng 10 | Tháng 11 | Tháng 12 |',
        ],
      },
    ],
  }),
  'gop-o': () => ({
    group: 'bang',
    severity: 'error',
    summary: 'Dấu gộp ô `<` và `^` đứng cạnh ô để gộp vào, và các ô gộp làm thành hình chữ nhật.',
    why: 'Bảng trên giấy chỉ có ô chữ nhật; gộp lệch thì chữ nhảy sang ô của đơn vị khác.',
    firm: 'Không có ô nào như vậy, nên bỏ qua thì bảng in ra lệch hàng, lệch cột.',
    good: [{ body: '| Đơn vị | Việc |\n|---|---|\n| Văn phòng | Lập danh sách |\n| ^ | Gửi các phòng |' }],
    bad: [{ body: '| Đơn vị | Việc |\n|---|---|\n| < | Lập danh sách |', at: ['3:1 | < '] }],
  }),
  'so-phu-luc-lech': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.III k.1 đ.a'),
    summary: 'Số gõ ở phụ lục đúng với thứ tự của nó; chỉ một phụ lục thì không đánh số.',
    why: 'Bản in đánh số La Mã theo thứ tự; lời chỉ dẫn “tại Phụ lục …” theo số gõ sẽ trỏ sang phụ lục khác.',
    good: [{ body: '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục: Danh sách\n\nCác phòng.' }],
    bad: [
      {
        body: '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục II: Danh sách\n\nCác phòng.',
        at: ['5:1 # Phụ lục II: Danh sách'],
      },
    ],
  }),
  'phu-luc-trong': () => ({
    group: 'noi-dung',
    severity: 'error',
    summary: 'Mỗi phụ lục có nội dung.',
    why: 'Phụ lục trống in ra một trang chỉ có tên, người nhận không biết là thiếu hay để trống.',
    good: [{ body: '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục: Danh sách\n\nCác phòng.' }],
    bad: [
      {
        body: '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục: Danh sách',
        at: ['5:1 # Phụ lục: Danh sách'],
      },
    ],
  }),
  'phu-luc-khong-nhac-toi': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.III k.1 đ.a'),
    summary: 'Nội dung văn bản có chỉ dẫn về từng phụ lục.',
    why: 'Phụ lục không được nhắc tới thì người đọc không biết dùng vào việc nào, có khi tách rơi mà không hay.',
    good: [{ body: '# Nội dung\n\nNắm tình hình (tại Phụ lục).\n\n# Phụ lục: Danh sách\n\nCác phòng.' }],
    bad: [
      {
        body: '# Nội dung\n\nNắm tình hình.\n\n# Phụ lục: Danh sách\n\nCác phòng.',
        at: ['5:1 # Phụ lục: Danh sách'],
      },
    ],
  }),
  'phu-luc-pdf': () => ({
    group: 'noi-dung',
    severity: 'error',
    summary: 'Tệp PDF của phụ lục có trong thư mục, mở được và không khóa; mỗi phụ lục một tệp.',
    why: 'Tệp không mở được thì phụ lục in ra không có trang nào.',
    firm: 'Tệp PDF này không đưa vào được, nên bỏ qua thì phụ lục mất các trang của nó.',
    good: [{ body: attachment, files: { 'so-do.pdf': pdf('595 842') }, about: 'Tệp `so-do.pdf` có một trang.' }],
    bad: [{ body: attachment, files: { 'so-do.pdf': 'Sơ đồ' }, at: ['7:1 ::chen{tep="so-do.pdf"}'] }],
  }),
  'phu-luc-khong-a4': () => ({
    group: 'noi-dung',
    severity: 'warning',
    clause: cite('M.I k.1'),
    summary: 'Các trang của phụ lục PDF có khổ A4.',
    why: 'Trang khổ khác in trên giấy A4 bị co lại hoặc cắt mất mép.',
    good: [{ body: attachment, files: { 'so-do.pdf': pdf('595 842') }, about: 'Trang của `so-do.pdf` có khổ A4.' }],
    bad: [
      {
        body: attachment,
        files: { 'so-do.pdf': pdf('842 1191') },
        about: 'Trang của `so-do.pdf` có khổ A3.',
        at: ['7:1 ::chen{tep="so-do.pdf"}'],
      },
    ],
  }),
  'phu-luc-khong-pdfa': () => ({
    group: 'noi-dung',
    severity: 'warning',
    summary: 'Tệp PDF của phụ lục theo chuẩn lưu trữ PDF/A.',
    why: 'Một phụ lục không theo PDF/A làm cả tệp văn bản không còn là PDF/A, khó nộp lưu trữ điện tử.',
    good: [
      {
        body: attachment,
        files: { 'so-do.pdf': pdf('595 842', archival) },
        about: 'Tệp `so-do.pdf` ghi rõ theo PDF/A-2b.',
      },
    ],
    bad: [
      {
        body: attachment,
        files: { 'so-do.pdf': pdf('595 842') },
        about: 'Tệp `so-do.pdf` không ghi chuẩn lưu trữ nào.',
        at: ['7:1 ::chen{tep="so-do.pdf"}'],
      },
    ],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
