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
    good: [
      { body: 'a) Lập danh sách;\n\nb) Gửi các phòng.' },
      { body: 'a) Lập danh sách; b) In danh sách;\n\nc) Gửi các phòng.' },
    ],
    bad: [
      { body: 'a) Lập danh sách;\n\nc) Gửi các phòng.', at: ['3:1 c) Gửi các phòng.'] },
      { body: 'A) Lập danh sách.', at: ['1:1 A) Lập danh sách.'] },
    ],
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
    bad: [
      { body: '1. Lập danh sách.\n3. Gửi các phòng.', at: ['2:1 3. Gửi các phòng.'] },
      { body: '2. Lập danh sách.\n1. Gửi các phòng.', at: ['2:1 1. Gửi các phòng.'] },
      {
        body: '1) Lập danh sách.\n2) Gửi các phòng.',
        at: ['1:1 1) Lập danh sách.', '2:1 2) Gửi các phòng.'],
        fixed: '2. Gửi các phòng.',
      },
    ],
  }),
  'thieu-dong-trong': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Giữa hai đoạn, giữa bảng và đoạn dưới nó có một dòng trống.',
    why: 'Trong tệp nguồn, hai dòng liền nhau là một đoạn. Dòng mở đầu như một đoạn thì bản in tách ra, nhưng người sau sửa tệp dễ nối nhầm.',
    good: [
      { body: 'Thời gian: tháng 3.\n\nĐịa điểm: hội trường.' },
      { body: '- Lập danh sách.\n\nCác phòng gửi trước ngày 30/6/2026.' },
      { body: 'a) Lập danh sách;\nb) Gửi các phòng.' },
      {
        body: 'Các phòng lập danh sách công chức, viên chức dự tập huấn gửi Văn phòng. Văn\nphòng tổng hợp, trình Giám đốc trước ngày 30/6/2026, sau đó gửi Sở Nội vụ.',
      },
    ],
    bad: [
      {
        body: 'Thời gian: tháng 3.\nĐịa điểm: hội trường.',
        at: ['2:1 Địa điểm: hội trường.'],
        fixed: 'Địa điểm: hội trường.',
      },
      {
        body: '- Lập danh sách.\nCác phòng gửi trước.',
        at: ['2:1 Các phòng gửi trước.'],
        fixed: 'Các phòng gửi trước.',
      },
      {
        body: '| TT | Việc |\n|---|---|\n| 1 | In |\nCác phòng nhận.',
        at: ['4:1 Các phòng nhận.'],
        fixed: 'Các phòng nhận.',
      },
    ],
  }),
  'dong-noi-vao-doan-tren': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Hai đoạn không viết liền dòng với nhau; một câu, một tên đề mục không gõ thành hai dòng dễ hiểu lầm.',
    why: 'Hai dòng liền nhau được in thành một đoạn; có khi dòng dưới là một việc khác, đọc lên như phần của việc ở trên. Dòng mở đầu bằng dấu + hay - lại thành một ý riêng.',
    good: [{ body: 'Yêu cầu: đúng hạn;\n\nđủ thành phần.' }],
    bad: [
      { body: 'Yêu cầu: đúng hạn;\nđủ thành phần.', at: ['2:1 đủ thành phần.'] },
      { body: 'Số sách mua là 15\n+ 20 cuốn.', at: ['2:1 + 20 cuốn.'] },
      { body: '# Mục đích\nvà yêu cầu\n\nĐọc sách.', at: ['2:1 và yêu cầu'], fixed: '# Mục đích và yêu cầu' },
    ],
  }),
  'dau-dong-lien-chu': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Sau số, chữ hay gạch ở đầu dòng có dấu cách.',
    why: 'Không có dấu cách thì đó là chữ của đoạn, không phải số của khoản, chữ của điểm hay gạch đầu dòng.',
    good: [{ body: 'a) Lập danh sách;\nb) Gửi các phòng.' }],
    bad: [
      { body: 'a)Lập danh sách.', at: ['1:1 a)'], fixed: 'a) Lập danh sách.' },
      { body: '-Lập danh sách.', at: ['1:1 -'], fixed: '- Lập danh sách.' },
    ],
  }),
  'cap-gach-dau-dong': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Mỗi cấp của các ý gạch đầu dòng có dấu riêng: -, dưới nó là +, rồi •.',
    why: 'Hai cấp in cùng một dấu thì người đọc không biết ý nào thuộc ý nào.',
    good: [
      { body: '- Khối xã:\n  • Văn phòng;\n  • Trạm Y tế.' },
      { body: '– Khối xã:\n  – Văn phòng;\n  – Trạm Y tế.' },
    ],
    bad: [
      { body: '• Khối xã:\n  • Văn phòng;\n  • Trạm Y tế.', at: ['1:1 •'], fixed: '- Khối xã:' },
      { body: '- - Văn phòng lập danh sách.', at: ['1:1 - - Văn phòng lập danh sách.'] },
      { body: '- a) Văn phòng lập danh sách.', at: ['1:1 -'], fixed: 'a) Văn phòng lập danh sách.' },
      {
        body: '- Tỉnh:\n  - Xã:\n    - Trường:\n      - Tổ Văn;\n      - Tổ Toán.',
        at: ['4:7 - Tổ Văn;'],
      },
    ],
  }),
  'dau-dong-chep-tu-word': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    summary: 'Ý gạch đầu dòng mở đầu bằng `-`, không bằng dấu đầu dòng chép từ Word.',
    why: 'Dấu của Word chép sang tệp chữ thành “o”, “v”, “§” hay dấu chấm tròn: in ra lẫn với chữ của câu.',
    good: [{ body: '- Lập danh sách;\n- Gửi các phòng.' }],
    bad: [
      { body: 'v Lập danh sách;\nv Gửi các phòng.', at: ['1:1 v', '2:1 v'], fixed: '- Lập danh sách;' },
      { body: '- Văn phòng:\no Lập danh sách.', at: ['2:1 o'], fixed: '+ Lập danh sách.' },
      { body: '· Lập danh sách.', at: ['1:1 ·'], fixed: '- Lập danh sách.' },
    ],
  }),
  'o-danh-dau': () => ({
    group: 'noi-dung',
    severity: 'warning',
    summary: 'Đoạn hay ý không mở đầu bằng `[ ]` hoặc `[x]`.',
    why: 'Đó là cách ghi việc đã làm của phần mềm; trên giấy nó in ra đúng hai dấu ngoặc vuông.',
    good: [{ body: '- Lập danh sách.\n- Gửi các phòng.' }, { body: '\\[ ] Đồng ý.' }],
    bad: [{ body: '- [x] Lập danh sách.', at: ['1:3 [x] Lập danh sách.'] }],
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
  'bang-dan-bang-tab': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Các ô của bảng cách nhau bằng dấu `|`, không bằng phím Tab.',
    why: 'Hàng chép từ Excel hay Word có phím Tab giữa các ô, mắt thường không phân biệt được với dấu cách: người sau sửa tệp dễ làm lệch cột.',
    good: [{ body: '| TT | Việc |\n|---|---|\n| 1 | In tài liệu |' }],
    bad: [
      {
        body: 'TT\tViệc\tHạn\n1\tIn tài liệu\t20/4/2026',
        at: ['1:1 TT\tViệc\tHạn'],
        fixed: '| 1 | In tài liệu | 20/4/2026 |',
      },
    ],
  }),
  'bang-dan-bang-dau-cach': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Các ô của bảng cách nhau bằng dấu `|`, không bằng nhiều dấu cách.',
    why: 'Cột căn bằng dấu cách chỉ thẳng trong một phông chữ, sang bản in thì các ô dính liền thành một đoạn.',
    good: [{ body: '| TT | Việc |\n|---|---|\n| 1 | In tài liệu |' }],
    bad: [
      {
        body: 'TT   Việc           Hạn\n1    In tài liệu    20/4/2026\n2    Mua sách       21/4/2026',
        at: ['1:1 TT   Việc           Hạn'],
        fixed: '| 1 | In tài liệu | 20/4/2026 |',
      },
    ],
  }),
  'bang-ve-bang-dau': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Bảng gõ bằng dấu `|` giữa các ô với dòng `|---|` dưới đầu bảng, không vẽ khung bằng `+---+`.',
    why: 'Khung vẽ bằng dấu, hay dấu `|` không có dòng `|---|`, không phải là bảng: các dấu của nó in lẫn vào chữ.',
    good: [{ body: '| TT | Việc |\n|---|---|\n| 1 | In tài liệu |' }],
    bad: [
      {
        body: '+----+-------------+\n| TT | Việc        |\n+====+=============+\n| 1  | In tài liệu |\n+----+-------------+',
        at: ['1:1 +----+-------------+'],
        fixed: '| 1 | In tài liệu |',
      },
      {
        body: 'TT | Việc\n1 | In tài liệu\n2 | Gửi các phòng',
        at: ['1:1 TT | Việc'],
        fixed: '| 1 | In tài liệu |',
      },
      { body: '| TT | Việc |\n| 1 | In tài liệu |', at: ['1:1 | TT | Việc |'], fixed: '|---|---|' },
      {
        body: '| TT | Việc |\n|---|---|\n| 1 | In tài liệu |\n\n| 2 | Gửi các phòng |',
        at: ['5:1 | 2 | Gửi các phòng |'],
        fixed: '| 2 | Gửi các phòng |',
      },
      { body: 'Họp giao ban | thứ hai | hằng tuần.', at: ['1:1 Họp giao ban | thứ hai | hằng tuần.'] },
    ],
  }),
  'dau-bang-la-so-lieu': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Hàng đầu của bảng là tên các cột.',
    why: 'Hàng đầu in đậm, lặp lại ở đầu mỗi trang: số liệu đứng đó thì bảng thiếu tên cột và hàng ấy hiểu nhầm thành đầu bảng.',
    good: [
      { body: '| Giờ | Việc |\n|---|---|\n| 08:00 | Khai mạc |\n| 10:00 | Bế mạc |' },
      { body: '| Việc | 02/3 | 03/3 | 2026 |\n|---|---|---|---|\n| Khám | x | 20 | 45 |' },
    ],
    bad: [
      { body: '| 08:00 | Khai mạc |\n|---|---|\n| 10:00 | Bế mạc |', at: ['1:1 | 08:00 | Khai mạc |'] },
      { body: '1\tLập danh sách\tVăn phòng\n2\tIn tài liệu\tVăn thư', at: ['1:1 1\tLập danh sách\tVăn phòng'] },
    ],
  }),
  'hang-thieu-o': () => ({
    group: 'bang',
    severity: 'warning',
    summary: 'Mỗi hàng của bảng có đủ số ô như đầu bảng.',
    why: 'Thiếu một dấu `|` thì các ô sau dồn sang trái, số liệu nằm sai cột.',
    good: [{ body: '| Đơn vị | Việc |\n|---|---|\n| Văn phòng | Lập danh sách |\n| Trung tâm | |' }],
    bad: [{ body: '| Đơn vị | Việc |\n|---|---|\n| Văn phòng |', at: ['3:1 | Văn phòng |'] }],
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
  'phu-luc-chua-danh-dau': () => ({
    group: 'bo-cuc',
    severity: 'warning',
    clause: cite('M.III k.1'),
    summary: 'Phụ lục mở đầu bằng một dòng `# Phụ lục: Tên`, không gõ tên và dòng “(Kèm theo …)” thành đoạn.',
    why: 'Không có dấu thì phụ lục được in trong bài, trên chữ ký và nơi nhận, không sang trang mới.',
    good: [
      {
        files: {
          'plan.md': examplePlan({}, '# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Danh sách\n\nGồm các phòng.'),
        },
      },
      { files: { 'plan.md': examplePlan({}, '# Nội dung\n\nPhụ lục kèm theo có danh sách.') } },
      {
        files: {
          'plan.md': examplePlan(
            {},
            '# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục: Mẫu phiếu\n\n(Ban hành kèm theo Thông tư số 16/2022/TT-BNV)\n\nHọ tên: ……',
          ),
        },
      },
    ],
    bad: [
      {
        files: {
          'plan.md': examplePlan({}, '# Nội dung\n\nTheo Phụ lục.\n\nPhụ lục 1: Danh sách\n\nGồm các phòng.'),
        },
        at: ['16:1 Phụ lục 1: Danh sách'],
      },
      {
        files: {
          'plan.md': examplePlan({}, '# Nội dung\n\nTheo Phụ lục.\n\nPHỤ LỤC\nDANH SÁCH\n\nGồm các phòng.'),
        },
        at: ['16:1 PHỤ LỤC'],
      },
      {
        files: {
          'plan.md': examplePlan({}, '# Nội dung\n\nTheo Phụ lục.\n\n# Phụ lục\n\nDANH SÁCH\n\nGồm các phòng.'),
        },
        at: ['18:1 DANH SÁCH'],
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
