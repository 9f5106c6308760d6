/** What an import of a case has to hold; parts of the source are told by words of it, `\n` included. */
export interface KindChecks {
  readonly has?: readonly (string | RegExp)[]
  readonly hasNot?: readonly (string | RegExp)[]
  /** Words among those left out. */
  readonly leftOut?: readonly (string | RegExp)[]
  /** Words among the findings told. */
  readonly told?: readonly (string | RegExp)[]
  readonly notTold?: readonly (string | RegExp)[]
  /** Of a type that is not built: refused by that name. */
  readonly unbuilt?: string
}

/** The kinds of `../shared/cases`, each with what is right of it (its `expected.md`). */
export const kindsOfCases: Readonly<Record<string, KindChecks>> = {
  '01-title-after-signature-becomes-signer': {
    has: [
      'ky_thay: Chủ tịch',
      'chuc_vu: Phó Chủ tịch',
      'ho_ten: Đỗ Văn Khang',
      /# Phụ lục: .*KHỐI LƯỢNG NẠO VÉT KÊNH MƯƠNG/i,
      'Mẫu biểu số 01\n',
    ],
    hasNot: ['chuc_vu: Khối'],
    leftOut: ['(Kèm theo Kế hoạch số 41/KH-UBND'],
  },
  '02-decision-and-plan-without-kem-theo': {
    has: [
      /co_quan: \|\n {2}Ủy ban nhân dân\n {2}tỉnh Bình An|co_quan: Ủy ban nhân dân tỉnh Bình An/,
      /trich_yeu: Trồng rừng phòng hộ năm 2026/i,
      /kem_theo: Kèm theo Quyết định số 915\/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh Bình An/,
      '# Mục tiêu',
      '1. Trồng mới 120 ha',
      '# Tổ chức thực hiện',
    ],
    hasNot: ['ky_hieu', 'nguoi_ky', '# Phụ lục', 'nguyen_van'],
    leftOut: ['Điều 2. Quyết định này có hiệu lực'],
  },
  '03-youth-union-header': {
    has: ['co_quan_chu_quan: Huyện đoàn Bình An', 'co_quan: BCH Đoàn xã Hòa Lạc', 'so: 7', 'ky_hieu: ĐTN'],
    leftOut: ['ĐOÀN TNCS HỒ CHÍ MINH'],
  },
  '04-number-with-blanks-or-on-two-lines': {
    has: ['so: 58', 'ky_hieu: UBND', 'co_quan: |\n  Ủy ban nhân dân\n  xã Hòa Lạc\nky'],
  },
  '05-number-with-leading-zeros': { has: ['so: 87'], told: [/0087.*87/] },
  '06-abstract-ends-in-digits-on-last-line': {
    has: [
      /TRÊN ĐỊA BÀN TỈNH GIAI ĐOẠN\s+2026 - 2030/i,
      /can_cu:\n( {2}- .*\n){2}(?! )/,
      '---\n\nỦy ban nhân dân tỉnh ban hành',
    ],
  },
  '07-abstract-line-begins-with-number-in-brackets': {
    has: [
      /trich_yeu:[\s|]*Khắc phục ba việc tồn đọng về \(1\) Rác thải ven đường;\s+\(2\) Nước đọng ở chợ; \(3\) Dây điện thấp trên địa bàn xã\n\w/,
    ],
    hasNot: [/---\n\n\(2\)/],
  },
  '08-abstract-glued-to-first-paragraph': {
    has: [
      /trich_yeu:.*Tu sửa đường giao thông[^:]*thời gian đến\nnguoi_ky/,
      '---\n\nThực hiện chỉ đạo của Ủy ban nhân dân tỉnh',
    ],
  },
  '08b-heading-glued-over-a-page-number': {
    has: ['# Nhiệm vụ trong thời gian đến\n\nĐể hoàn thành việc'],
  },
  '09-rule-glued-to-next-paragraph': { has: ['---\n\nThực hiện chỉ đạo của Ủy ban'], hasNot: ['-------'] },
  '10-bar-table-section-rows-double-the-columns': {
    has: [
      /\| TT \| Nhiệm vụ \| Chủ trì \| Thời gian \|\n/,
      '| I | Ngoài đường | < | < |',
      '| II | Trong chợ | < | < |',
      '| 4 | Rửa sân | Tổ quản lý chợ | 13/5 |',
    ],
  },
  '11-type-name-on-wrapped-line-of-a-heading': {
    has: [/# Nội dung kế hoạch\n/i, /# Chế độ báo cáo\n/i],
    hasNot: ['**KẾ HOẠCH**', '**BÁO CÁO**'],
  },
  '12-wrapped-line-that-ends-in-a-colon': {
    has: [
      'a) Đẩy mạnh việc làm thường xuyên: quét dọn',
      'b) Người đứng đầu thôn chịu trách nhiệm; trực tiếp kiểm tra và báo cáo',
    ],
  },
  '13-four-stars': { has: ['## Phát quang cỏ dọc đường', '## Thu gom rác'], hasNot: ['\\*', 'nguyen_van'] },
  '14-run-in-headings': { has: ['## Việc cần làm', /## Thời gian\n\nTừ ngày 10 đến ngày 20/, '## Kinh phí'] },
  '15-numbered-slogans-become-headings': {
    has: ['1. Mỗi nhà một sọt rác', '2. Đường sạch', '3. Hôm nay nhặt'],
    hasNot: ['##'],
  },
  '16-points-with-a-dot-warned-of-as-renumbered': {
    has: ['a) Phát quang cỏ', 'b) Rửa sân'],
    notTold: ['được đánh số lại'],
  },
  '17-last-sentence-with-a-date-is-dropped': {
    has: [/# Hiệu lực\n\nKế hoạch này thực hiện từ ngày 10 tháng 5 năm 2026/],
  },
  '18-docx-empty-table-below-abstract': { has: [/can_cu:\n( {2}- .*\n){2}(?! )/], hasNot: [/^\|/m] },
  '19-docx-table-inside-the-head-is-lost-unsaid': {
    has: [
      /trich_yeu:[\s\S]*đo đạc đất công[\s\S]*kem_theo/i,
      'Chủ đầu tư',
      /CÁC TỪ VIẾT TẮT/i,
      /co_quan:[\s|]+Ủy ban nhân dân\s+xã Hòa Lạc\n\w/,
    ],
    leftOut: [/58\/KH-UBND/],
  },
  '20-docx-typed-footnotes-after-signature': {
    has: [/\[\^\w+\]: /, /\[\^\w+\]: [\s\S]*\[\^\w+\]: /],
    hasNot: ['\\[1]'],
  },
  '21-docx-borderless-list-becomes-ruled-table': {
    has: [/- Ông: Đỗ Văn Khang - Chủ tịch UBND xã - Trưởng ban/],
    hasNot: ['| --'],
  },
  '22-docx-plain-numbered-lines-become-headings': {
    has: ['## Việc cần làm', '## Thời gian', /\n1\. .*\n\n2\. .*\n\n3\. /],
  },
  '23-docx-forms-in-an-appendix': {
    has: [
      /# Phụ lục: Mẫu số 01\n|# Phụ lục:\n\nMẫu số 01/,
      /\| .*THÔN ……….* \| .*CỘNG HÒA/,
      /\| .*THƯ KÝ.* \| .*TRƯỞNG THÔN/,
    ],
    hasNot: [/# Phụ lục:.*CỘNG HÒA/],
  },
  '24-digital-signature-stamp-becomes-parent-agency': {
    has: ['co_quan: |\n  Ủy ban nhân dân\n  xã Hòa Lạc\n', 'so: 58', 'ky_hieu: UBND'],
    hasNot: ['co_quan_chu_quan'],
    leftOut: ['vanthu@hoalac.binhan.gov.vn', 'TRUNG TÂM CÔNG', 'NGHỆ SỐ', '08:15:30', '+07:00'],
  },
  '25-recipients-and-signature-in-two-columns': {
    has: [
      'noi_nhan:\n  - Thường trực HĐND xã\n  - Các thôn\n  - Trường học\nluu: VT',
      'thay_mat: Ủy ban nhân dân',
      'ky_thay: Chủ tịch',
      'chuc_vu: Phó Chủ tịch',
      'ho_ten: Vũ Thị Hồng Nhung',
    ],
  },
  '26-post-in-small-letters-after-luu': {
    has: ['chuc_vu: Người lập kế hoạch', 'ho_ten: Cao Thị Mỵ', 'luu: VP\n'],
  },
  '27-line-below-luu-becomes-post': {
    has: ['thay_mat: Ủy ban nhân dân', 'chuc_vu: Chủ tịch\n', 'ho_ten: Đỗ Văn Khang', /luu: VT, ĐC/],
  },
  '28-signers-name-joined-to-last-recipient': {
    has: ['  - Các thôn\n', /- "?VP UBND xã: LĐVP, TH"?\n/, 'luu: VT\n', 'ho_ten: Đỗ Văn Khang'],
  },
  '29-bullet-alone-on-its-line': {
    has: ['\n- Phát quang cỏ dọc hai bên đường liên thôn, thu gom', '\n- Rửa sân chợ.'],
  },
  '30-official-letter-becomes-a-plan': {
    has: [
      'co_quan: |\n  Ủy ban nhân dân\n  xã Hòa Lạc\n',
      /trich_yeu: rà soát hộ thiếu nước sạch/i,
      'Ủy ban nhân dân xã đề nghị các thôn',
      'ho_ten: Đỗ Văn Khang',
    ],
    told: ['Đây là “Công văn”; loại này chưa dựng được'],
    hasNot: ['# Nội dung'],
    unbuilt: 'Công văn',
  },
  '31-with-kem-theo-number-recipients-and-signer-vanish-unsaid': {
    leftOut: [/58\/KH-UBND/, /Thường trực HĐND xã/, /Đỗ Văn Khang/, /05 tháng 5 năm 2026|05\/0?5\/2026/],
  },
  '32-bar-tables-in-a-text-without-blank-lines': {
    has: [
      /co_quan:[\s|]+Ủy ban nhân dân\s+xã Hòa Lạc\n/,
      '1. Phát quang',
      '2. Thu gom',
      'ho_ten: Đỗ Văn Khang',
      /# Phụ lục: PHÂN CÔNG NHIỆM VỤ/i,
      '| 2 | Thu gom rác | Thôn Đoài |',
    ],
  },
  '33-bar-table-with-a-header-of-two-rows': {
    has: [
      '| 1 | Đông | 320 | 12 |  |',
      '| 2 | Đoài | 275 | 9 | Làm trước |',
      '| TT | Thôn | Khối lượng | < | Ghi chú |',
      /\| (\^|) \| (\^|) \| Cỏ \(m2\) \| Rác \(m3\) \| (\^|) \|/,
    ],
  },
  '34-footnote-mark-alone-or-with-one-word-on-its-line': {
    has: ['[^1]: Luật Bảo vệ', '[^2]: Hương ước', '[^3]: Chỉ thị số 04'],
    hasNot: ['# Phụ lục'],
  },
  '35-verbatim-numbers-headings-told-line-by-line': {
    has: ['co_quan: Trường Cao đẳng nghề Bình An'],
    hasNot: [/^#+ 2\//m, /^# .*Phòng học mới/im],
  },
  '36-italic-bracket-read-as-bullet': {
    has: [
      /kem_theo: .*Ban hành kèm theo Quyết định số 915\/QĐ-UBND ngày 12 tháng 3 năm 2026 của Ủy ban nhân dân tỉnh"?\n/,
      /\n\*\(Danh sách các xã tại Phụ lục ban hành kèm theo Quyết định này\)\.?\*/,
    ],
  },
  '38-capitals-of-names-from-capitals': {
    has: [
      'Huyện ủy Bình An',
      'Ban Chỉ đạo phát triển kinh tế - xã hội vùng biển',
      '# Tình hình kinh tế - xã hội vùng biển',
      '# Nhiệm vụ của Trường CĐ nghề Bình An và Đoàn TNCS Hồ Chí Minh',
    ],
  },
  '39-body-only-plan-is-refused': {
    has: [
      /trich_yeu: .*Tăng cường giữ gìn vệ sinh trong ký túc xá năm học 2025 - 2026/,
      '# Mục đích, yêu cầu',
      '# Nhiệm vụ',
      '# Tổ chức thực hiện',
      '1. Mỗi phòng cử',
    ],
  },
  '40-builder-breaks-words-and-numbers-in-narrow-columns': { has: ['| 1 | Tiền cho thuê'] },
  '41-unknown-type-name-joins-agency': {
    has: [
      'co_quan_chu_quan: Huyện ủy Bình An',
      'co_quan: Văn phòng\n',
      /trich_yeu: của Chánh Văn phòng Huyện ủy tại Hội nghị giao ban tháng 4/i,
    ],
    told: ['“Kết luận”'],
    unbuilt: 'Kết luận',
  },
  '43-third-level-decided-per-parent-and-renumbered': {
    has: [/2\.3\\?\. Báo cáo kết quả/, 'mục 2.3', /1\.1\\?\. Nội dung/],
    notTold: ['2.3'],
  },
  'struck-text-in-word': { has: ['Kinh phí: 30 triệu đồng'], hasNot: ['50 triệu'], leftOut: ['50 triệu đồng'] },
  'agency-capitals-in-word': { has: ['co_quan: Bệnh viện Đa khoa Bình An'] },
  'two-row-head-in-word': {
    has: ['| TT | Nội dung | Kinh phí | < |\n| --- | --- | --- | --- |\n| ^ | ^ | Ngân sách | Khác |\n| 1 |'],
  },
}
