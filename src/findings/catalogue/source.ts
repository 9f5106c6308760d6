import { cite } from '../../decree/table.ts'
import type { Entry } from './entry.ts'
import { examplePlan } from './example-plan.ts'

/** What can be wrong with a source before it is taken apart, and with how it begins. */
export const sourceEntries = {
  'tep-rong': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Tệp không có chữ nào.',
    why: 'Tệp rỗng thường là tệp lưu nhầm hoặc chép chưa xong; dựng từ đó thì không có gì để in.',
    firm: 'Tệp không có chữ thì không có văn bản nào để dựng.',
    good: [{ body: 'Nắm tình hình ở các phòng.' }],
    bad: [{ files: { 'plan.md': '\n' }, about: 'Tệp `plan.md` chỉ có một dòng trống.', at: ['1:1'] }],
  }),
  'tep-qua-lon': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Tệp nguồn lớn hơn 2 MB.',
    why: 'Một kế hoạch vài trăm trang cũng chưa tới cỡ ấy: tệp lớn như vậy hầu như luôn là tệp khác chọn nhầm.',
    firm: 'Tệp chưa được đọc nên chưa biết trong đó viết gì.',
    good: [{ body: 'Nắm tình hình ở các phòng.' }],
    bad: [{ files: { 'plan.md': { repeat: 'Nắm tình hình. ', times: 300_000 } }, at: ['1:1'] }],
  }),
  'bang-ma': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Tệp không lưu bằng bảng mã UTF-8.',
    why: 'Đọc bằng bảng mã khác thì chữ có dấu biến thành ký tự vô nghĩa, và in ra đúng như thế.',
    firm: 'Không biết tệp dùng bảng mã nào thì không đọc đúng được chữ nào có dấu.',
    good: [{ body: 'Nắm tình hình ở các phòng.' }],
    bad: [
      {
        files: { 'plan.md': { latin1: '---\nco_quan: S\xeb N\xe9i v\xf4\n---\n' } },
        about: 'Tệp `plan.md` gõ bằng bảng mã TCVN3 (ABC).',
        at: ['1:1'],
      },
    ],
  }),
  'phan-khai-bao': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Tệp .md mở đầu bằng phần khai báo, nằm giữa hai dòng `---`.',
    why: 'Cơ quan, số, ngày, người ký đều lấy từ phần này; thiếu nó thì đầu và cuối văn bản để trống cả.',
    firm: 'Không có phần khai báo thì không biết văn bản của cơ quan nào, do ai ký.',
    good: [{ files: { 'plan.md': examplePlan({}) } }],
    bad: [
      { files: { 'plan.md': '# Nội dung\n\nNắm tình hình.\n' }, at: ['1:1 # Nội dung'] },
      { files: { 'plan.md': '---\nco_quan: Sở Nội vụ\n\n# Nội dung\n' }, at: ['1:1 ---'] },
    ],
  }),
  yaml: () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Phần khai báo và hồ sơ viết đúng cú pháp YAML: mỗi khóa một dòng `khóa: giá trị`.',
    why: 'Một dòng sai cú pháp làm máy không tách được các khóa, nên cả phần khai báo không dùng được.',
    firm: 'Phần khai báo sai cú pháp thì không khóa nào trong đó đọc được.',
    good: [{ keys: 'trich_yeu: "Văn thư, lưu trữ: kiểm tra năm 2026"' }],
    bad: [
      {
        keys: 'trich_yeu: Văn thư, lưu trữ: kiểm tra năm 2026',
        at: ['1:12 Văn thư, lưu trữ: kiểm tra năm 2026'],
        fixed: 'trich_yeu: "Văn thư, lưu trữ: kiểm tra năm 2026"',
      },
      {
        keys: 'trich_yeu: "Tuần lễ Hồng" năm 2026',
        at: ['1:12 "Tuần lễ Hồng" năm 2026'],
        fixed: `trich_yeu: '"Tuần lễ Hồng" năm 2026'`,
      },
      {
        keys: 'noi_nhan: [Văn phòng Sở, Các phòng thuộc Sở\nluu: VT',
        at: ['1:11 [Văn phòng Sở, Các phòng thuộc Sở'],
        fixed: 'noi_nhan: [Văn phòng Sở, Các phòng thuộc Sở]',
      },
      { keys: 'nguoi_ky:\n\tchuc_vu: Giám đốc\n  ho_ten: Trần Thị Bình', at: ['2:1 \t'], fixed: '  chuc_vu: Giám đốc' },
      {
        keys: 'noi_nhan:\n  - Văn phòng Sở\n  Các phòng thuộc Sở',
        at: ['2:3 - Văn phòng Sở'],
        fixed: '  - Các phòng thuộc Sở',
      },
      { keys: 'luu: VT\nluu: VT, HC', at: ['2:1 l'] },
    ],
  }),
  'mat-chu-sau-dau-thang': () => ({
    group: 'nguon',
    severity: 'warning',
    summary: 'Chữ sau dấu `#` trong giá trị bị YAML coi là ghi chú.',
    why: 'Phần chữ ấy lặng lẽ biến mất khỏi bản in, dù trong tệp nguồn vẫn nhìn thấy.',
    good: [{ keys: 'dia_chi: "Nhà số #5, đường Hoa Sen"' }],
    bad: [{ keys: 'dia_chi: Nhà số #5, đường Hoa Sen', at: ['1:17 #5, đường Hoa Sen'] }],
  }),
  'cu-phap': () => ({
    group: 'noi-dung',
    severity: 'error',
    summary: 'Nội dung chỉ dùng những cách viết in được vào văn bản hành chính.',
    why: 'Thẻ HTML, khối mã, lệnh gõ sai, tệp chèn không có: phần viết bằng chúng sẽ mất khỏi bản in hoặc in ra thành ký hiệu lạ.',
    firm: 'Phần viết sai không đọc được nên bản in sẽ thiếu đúng phần ấy.',
    good: [{ body: '**Nắm** tình hình ở các phòng.' }],
    bad: [
      { body: '<b>Nắm</b> tình hình ở các phòng.', at: ['1:1 <b>', '1:7 </b>'] },
      { body: 'Các phòng theo bảng sau:\n\n::bang{tep="khong-co.csv"}', at: ['3:1 ::bang{tep="khong-co.csv"}'] },
      { body: '::bnag{tep="phan-cong.csv"}', at: ['1:1 ::bnag{tep="phan-cong.csv"}'] },
      { body: 'Xem [cổng](https://so.example chưa đóng.', at: ['1:1 Xem [cổng](https://so.example chưa đóng.'] },
      { body: 'Lập sổ.[^1]\n\n[^1]: Sổ giấy.\n[^1]: Sổ điện tử.', at: ['4:1 [^1]: Sổ điện tử.'] },
    ],
  }),
  'dau-khong-in': () => ({
    group: 'noi-dung',
    severity: 'warning',
    summary: 'Mọi chữ và dấu đã gõ đều in ra.',
    why: 'Dấu nháy ngược quanh chữ, gạch dưới hai đầu một mã, mã của trang mạng như `&nbsp;`, chữ trong nháy sau địa chỉ: máy bỏ đi, trên giấy không còn.',
    good: [
      { body: 'Công văn [15](2026), [Điều 3](khoản 2), tệp bao_cao_quy_1 của A&B.' },
      { body: 'Trước ngày bầu cử **_95_** ngày.' },
      { body: 'Xem [Cổng thông tin](https://so.example/tin) và mục N\\`Gol.' },
    ],
    bad: [
      { body: 'Mẫu_số và mã _01_.', at: ['1:14 _01_'], fixed: 'Mẫu_số và mã \\_01\\_.' },
      { body: 'Chi 5.000đ *12 tháng* 3 người.', at: ['1:12 *12 tháng*'] },
      { body: '# Nội dung #\n\nNắm tình hình.', at: ['1:1 # Nội dung #'] },
      { body: 'Xong trước 31&#47;02&#x2F;2026.', at: ['1:14 &#47;', '1:21 &#x2F;'], fixed: 'Xong trước 31/02/2026.' },
      { body: 'Công ty A&amp;B.', at: ['1:10 &amp;'], fixed: 'Công ty A&B.' },
      { body: 'Gửi về <so@so.example>.', at: ['1:8 <so@so.example>'], fixed: 'Gửi về so@so.example.' },
      { body: 'Tệp `danh sách` của các phòng.', at: ['1:5 `danh sách`'], fixed: 'Tệp danh sách của các phòng.' },
      {
        body: 'Xem [Cổng thông tin](https://so.example/tin "bản mới").',
        at: ['1:5 [Cổng thông tin](https://so.example/tin "bản mới")'],
      },
    ],
  }),
  'ky-tu-la': () => ({
    group: 'noi-dung',
    severity: 'error',
    clause: cite('M.I k.4'),
    summary: 'Mọi ký tự phải có trong phông Times New Roman.',
    why: 'Ký tự không có trong phông in ra thành ô vuông, hoặc bằng một phông khác tùy máy.',
    firm: 'Phông chữ không có ký tự này nên không in ra được.',
    good: [{ body: 'Đã xong: báo cáo quý I.' }],
    bad: [{ body: '✓ Báo cáo quý I.', at: ['1:1 ✓'] }],
  }),
  'ky-tu-an': () => ({
    group: 'noi-dung',
    severity: 'warning',
    summary:
      'Trong chữ không có ký tự ẩn: dấu nối mềm, dấu cách không bề rộng, dấu đầu tệp (BOM), dấu ngắt dòng của chương trình khác.',
    why: 'Ký tự ẩn chép từ trang mạng hay tệp PDF làm từ bị cắt đôi khi tìm kiếm, dù nhìn vẫn liền. Bản in bỏ chúng; giữa hai tiếng chúng nối liền, như “triển” và “khai”, bản in có dấu cách.',
    good: [{ body: 'Các phòng triển khai kế hoạch.' }, { body: 'Nơi làm việc:\\\ntầng 2.' }],
    bad: [
      {
        body: 'Các phòng triển\u00adkhai kế\u200b hoạch.',
        at: ['1:11 triển\u00adkhai kế\u200b'],
        fixed: 'Các phòng triển khai kế hoạch.',
      },
      {
        keys: 'trich_yeu: Kiểm tra công tác \ufeffvăn thư',
        at: ['1:30 \ufeffvăn'],
        fixed: 'trich_yeu: Kiểm tra công tác văn thư',
      },
      { body: 'Nơi làm việc:\u2028tầng 2.', at: ['1:9 việc:\u2028tầng'] },
    ],
  }),
  'dau-cach-khac-loai': () => ({
    group: 'nguon',
    severity: 'hint',
    summary: 'Dấu cách sau dấu đầu dòng, sau dấu hai chấm của khóa và ở hai đầu dòng là dấu cách thường.',
    why: 'Chữ chép từ Word hay trang mạng mang theo dấu cách không ngắt, nhìn không khác gì dấu cách thường; chương trình khác đọc tệp thì không nhận ra đầu mục, đầu dòng. Giữa các chữ thì dấu cách không ngắt vẫn dùng được.',
    good: [{ body: '- Mua 12\u00a0kg giấy.' }],
    bad: [
      {
        body: '-\u00a0Mua 12\u00a0kg giấy.',
        at: ['1:1 -\u00a0Mua 12\u00a0kg giấy.'],
        fixed: '- Mua 12\u00a0kg giấy.',
      },
      {
        keys: 'trich_yeu:\u00a0Kiểm tra',
        at: ['1:1 trich_yeu:\u00a0Kiểm tra'],
        fixed: 'trich_yeu: Kiểm tra',
      },
    ],
  }),
  'chu-mat-dau': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Trong chữ không có dấu hỏi thế chỗ chữ có dấu.',
    why: 'Tệp từng được lưu bằng bảng mã không có chữ Việt: chữ có dấu đã mất, bản in có “Gi?m ??c” thay cho “Giám đốc”.',
    good: [{ body: 'Ai làm? Bao giờ xong? Xem tại https://so.example/tim?q=van&p=2.' }],
    bad: [
      { body: 'Gi?m ??c phân công các ph?ng.', at: ['1:1 Gi?m'] },
      { keys: 'trich_yeu: Ki?m tra v?n th?', at: ['1:12 Ki?m'] },
    ],
  }),
  'chu-sai-bang-ma': () => ({
    group: 'nguon',
    severity: 'error',
    summary: 'Chữ lưu bằng UTF-8 được mở bằng UTF-8.',
    why: 'Chữ UTF-8 mở bằng bảng mã phương Tây thành “Káº¿ hoáº¡ch”, và bản in có đúng như thế.',
    good: [{ body: 'Kế hoạch của các phòng.' }],
    bad: [
      {
        body: 'Káº¿ hoáº¡ch cá»§a Ä‘Æ¡n vá»‹.',
        at: ['1:1 Káº¿ hoáº¡ch cá»§a Ä‘Æ¡n vá»‹.'],
        fixed: 'Kế hoạch của đơn vị.',
      },
    ],
  }),
  'chu-qua-dai': () => ({
    group: 'noi-dung',
    severity: 'error',
    summary: 'Không có chuỗi chữ liền nhau nào dài hơn một dòng.',
    why: 'Dòng chỉ ngắt ở dấu cách, dấu gạch nối và dấu gạch chéo; chuỗi dài hơn thì tràn qua lề, có khi ra ngoài mép giấy.',
    firm: 'Chuỗi chữ không ngắt được thì phần tràn qua mép giấy không in ra.',
    good: [{ body: 'Mã hồ sơ: A1B2C3D4E5 A1B2C3D4E5.' }],
    bad: [{ body: `Mã hồ sơ: ${'A1B2C3D4E5'.repeat(8)}.`, at: ['1:11 A'] }],
  }),
} as const satisfies Readonly<Record<string, () => Entry>>
