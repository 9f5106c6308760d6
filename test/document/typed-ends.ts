/** Keys of a plan by who issues it. */
const school = `co_quan_chu_quan: UBND xã Phú Lâm
co_quan: Trường THCS Phú Lâm
ky_hieu: THCSPL
so: 45
dia_danh: Phú Lâm
ngay: 05/09/2025
trich_yeu: Tổ chức Ngày hội đọc sách năm học 2025 - 2026
`
const toWhom = `noi_nhan:
  - UBND xã (để báo cáo)
  - Các tổ chuyên môn (để thực hiện)
`
const signedBy = (lines: string): string => `nguoi_ky:\n${lines.replace(/^/gm, '  ')}\n`

const offices = {
  school: `${school}${signedBy('chuc_vu: Hiệu trưởng\nho_ten: Nguyễn Văn Ba')}${toWhom}`,
  deputy: `${school}${signedBy('ky_thay: Hiệu trưởng\nchuc_vu: Phó Hiệu trưởng\nho_ten: Trần Thị Mai')}${toWhom}`,
  station: `${school
    .replace('Trường THCS', 'Trạm Y tế xã')
    .replace('THCSPL', 'TYT')}${signedBy('chuc_vu: Trạm trưởng\nho_ten: Lê Hòa')}${toWhom}`,
  stationDeputy: `${school
    .replace('Trường THCS', 'Trạm Y tế xã')
    .replace(
      'THCSPL',
      'TYT',
    )}${signedBy('ky_thay: Trạm trưởng\nchuc_vu: Phó Trạm trưởng\nho_ten: Trần Văn Tý')}${toWhom}`,
  commune: `${school
    .replace('co_quan_chu_quan: UBND xã Phú Lâm\n', '')
    .replace('Trường THCS', 'UBND xã')
    .replace('THCSPL', 'UBND')}${signedBy(
    'thay_mat: Ủy ban nhân dân\nky_thay: Chủ tịch\nchuc_vu: Phó Chủ tịch\nho_ten: Đỗ Văn Tám',
  )}${toWhom}luu: VT, KT\n`,
  joint: `co_quan:
  - {ten: Sở Y tế, ky_hieu: SYT}
  - {ten: Sở Giáo dục và Đào tạo, ky_hieu: SGDĐT}
so: 45
dia_danh: Phú Lâm
ngay: 05/09/2025
trich_yeu: Phối hợp làm công tác y tế trường học
nguoi_ky:
  - {chuc_vu: Giám đốc, ho_ten: Vũ Đình Quý}
  - {ky_thay: Giám đốc, chuc_vu: Phó Giám đốc, ho_ten: Trần Thị Mai}
noi_nhan: [UBND tỉnh]
`,
  unsigned: `${school}${toWhom}`,
  bare: school,
} as const

/** Who issues the plan whose end or head is typed. */
export type Office = keyof typeof offices

const text = `
# Mục đích

Nhà trường tổ chức ngày hội để học sinh đọc nhiều hơn.

# Tổ chức thực hiện

Các tổ thực hiện nghiêm kế hoạch này./.
`

/** A plan with lines typed below its text, or above it. */
export const planWith = (office: Office, { head = '', end = '' }: { readonly head?: string; readonly end?: string }) =>
  `---\n${offices[office]}---\n${head === '' ? '' : `\n${head}\n`}${text}${end === '' ? '' : `\n${end}\n`}`

/** Lines as they are typed, by whose plan. */
export type Row = readonly [office: Office, typed: string]
/** The same, with the keys that they are taken for. */
export type TakenRow = readonly [office: Office, typed: string, keys: string]

/** Ends that say what the keys say. */
export const endsInKeys: readonly Row[] = [
  ['joint', 'SỞ Y TẾ\tSỞ GIÁO DỤC VÀ ĐÀO TẠO\nGIÁM ĐỐC\tKT. GIÁM ĐỐC\n\tPHÓ GIÁM ĐỐC\n\nVũ Đình Quý\tTrần Thị Mai'],
  ['stationDeputy', 'KT. TRẠM TRƯỞNG\n\nPHÓ TRẠM TRƯỞNG\n\nTrần Văn Tý'],
  ['school', 'Lưu VT'],
  [
    'school',
    'Nơi nhận:\nUBND xã (để báo cáo);\nCác tổ chuyên môn (để thực hiện);\nLưu: VT.\nHIỆU TRƯỞNG\nNguyễn Văn Ba',
  ],
  [
    'school',
    'Nơi nhận:\tHIỆU TRƯỞNG\n- UBND xã (để báo cáo);\t\n- Các tổ chuyên môn (để thực hiện);\t(ký)\n- Lưu: VT.\t\n\tNguyễn Văn Ba',
  ],
  [
    'school',
    '| **Nơi nhận:**<br>- UBND xã (để báo cáo);<br>- Các tổ chuyên môn (để thực hiện);<br>- Lưu: VT. | **HIỆU TRƯỞNG**<br>*(Đã ký)*<br><br>**Nguyễn Văn Ba** |\n|---|---|',
  ],
  ['school', '**HIỆU TRƯỞNG**\n\n*(Ký, ghi rõ họ tên)*\n\n**Nguyễn Văn Ba**'],
  ['deputy', 'KT/ HIỆU TRƯỞNG\nP. HIỆU TRƯỞNG\n(đã ký)\nTrần Thị Mai'],
  ['school', 'Hiệu trưởng\nNguyễn Văn Ba'],
  ['school', 'Nguyễn Văn Ba\nHiệu trưởng'],
  ['school', 'Phú Lâm, ngày 5 tháng 9 năm 2025\nHIỆU TRƯỞNG\n\n\nNguyễn Văn Ba'],
  ['station', 'Trạm trưởng: Lê Hòa'],
  ['station', 'TRẠM TRƯỞNG Lê Hòa'],
  ['school', 'Nơi nhận:\n- Lưu: VT.'],
  ['school', 'Nơi nhận: UBND xã, các tổ chuyên môn, lưu VT.'],
  ['commune', 'T/M UBND XÃ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(đã ký và đóng dấu)\nĐỗ Văn Tám'],
  ['school', 'HIỆU TRƯỞNG'],
  ['station', 'TRẠM TRƯỞNG\n\n(ký tên và đóng dấu)'],
  ['school', '(Ký và ghi rõ họ tên)'],
  ['school', 'Nguyễn Văn Ba'],
  ['school', '\t\t\tHIỆU TRƯỞNG\n\n\t\t\tNguyễn Văn Ba'],
  ['commune', 'TM. ỦY BAN NHÂN DÂN XÃ\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Tám'],
  ['school', 'NƠI NHẬN :\n+ UBND xã (để báo cáo);\n+ Các tổ chuyên môn (để thực hiện);\n+ Lưu VT.'],
  ['school', 'Nơi gửi:\n- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu VT.'],
  ['school', '- lưu vt.'],
  ['school', 'Lưu : VT'],
  ['school', 'Lưu (VT).'],
  ['school', '-Lưu:VT'],
  ['school', '- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu VT.'],
  ['school', './.\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['deputy', 'Ký thay Hiệu trưởng\nPhó Hiệu trưởng\n\nTrần Thị Mai'],
  ['school', 'Hiệu Trưởng\n(Ký tên)\nNguyễn Văn Ba'],
  ['school', 'Người ký: Nguyễn Văn Ba\nChức vụ: Hiệu trưởng'],
  ['school', '# Nơi nhận\n\n- UBND xã (để báo cáo)\n- Các tổ chuyên môn (để thực hiện)'],
  ['school', 'Hiệu trưởng Nguyễn Văn Ba'],
  ['school', 'HIỆU TRƯỞNG\n\nTh.S Nguyễn Văn Ba'],
  ['school', 'HIỆU TRƯỞNG\n\nNGUYỄN VĂN BA'],
  ['commune', 'TM. UBND KT. CHỦ TỊCH PHÓ CHỦ TỊCH\nĐỗ Văn Tám'],
  ['school', 'TRƯỜNG THCS PHÚ LÂM\nHIỆU TRƯỞNG\nNguyễn Văn Ba'],
  [
    'deputy',
    'Nơi nhận:\n- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\nKT. HIỆU TRƯỞNG – PHÓ HIỆU TRƯỞNG\nTrần Thị Mai',
  ],
  ['school', '**Nơi nhận:** **HIỆU TRƯỞNG**\n\n- Lưu: VT\n\n**Nguyễn Văn Ba**'],
  ['school', '***Nơi nhận:***\n\n- UBND xã (để báo cáo);\n\n- Các tổ chuyên môn (để thực hiện);\n\n- Lưu: VT.'],
  ['commune', 'TM.UBND XÃ\nKT.CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nĐỗ Văn Tám'],
  ['school', '# V. Nơi nhận\n\n- UBND xã (để báo cáo)\n- Các tổ chuyên môn (để thực hiện)\n- Lưu VT'],
  ['school', 'HIỆU TRƯỞNG (đã ký) Nguyễn Văn Ba'],
  ['school', 'Hiệu trưởng\n\nNguyễn Văn Ba\n\n(đã ký)'],
  ['school', 'Đã ký: Nguyễn Văn Ba'],
  ['school', 'Ký tên: Nguyễn Văn Ba'],
  ['school', 'HIỆU TRƯỞNG\nĐÃ KÝ\nNguyễn Văn Ba'],
  ['school', 'HIỆU TRƯỞNG\n[Chữ ký số]\nNguyễn Văn Ba'],
  ['school', 'Nguyễn Văn Ba - Hiệu trưởng'],
  ['school', 'Phú Lâm, ngày     tháng     năm 2025'],
  ['school', 'Nơi nhận:\n1. UBND xã (để báo cáo)\n2. Các tổ chuyên môn (để thực hiện)\n3. Lưu VT'],
  [
    'deputy',
    'Nơi nhận:\t\t\t\tKT. HIỆU TRƯỞNG\n- UBND xã (để báo cáo);\t\t\tPHÓ HIỆU TRƯỞNG\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\n\t\t\t\t\tTrần Thị Mai',
  ],
  ['school', 'Hiệu trưởng đã ký'],
  ['school', 'Ngày 05 tháng 9 năm 2025\nHIỆU TRƯỞNG\nNguyễn Văn Ba'],
  [
    'school',
    'Nơi nhận:\nUBND xã (để báo cáo);\nCác tổ chuyên môn (để thực hiện);\nLưu: VT.\nHIỆU TRƯỞNG\nNguyễn Văn Ba',
  ],
  [
    'school',
    'Nơi nhận:\tHIỆU TRƯỞNG\n- UBND xã (để báo cáo);\t\n- Các tổ chuyên môn (để thực hiện);\t(ký)\n- Lưu: VT.\t\n\tNguyễn Văn Ba',
  ],
  [
    'school',
    '| **Nơi nhận:**<br>- UBND xã (để báo cáo);<br>- Các tổ chuyên môn (để thực hiện);<br>- Lưu: VT. | **HIỆU TRƯỞNG**<br>*(Đã ký)*<br><br>**Nguyễn Văn Ba** |\n|---|---|',
  ],
  [
    'deputy',
    'Nơi nhận:\n- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\nKT. HIỆU TRƯỞNG – PHÓ HIỆU TRƯỞNG\nTrần Thị Mai',
  ],
  [
    'deputy',
    'Nơi nhận:\t\t\t\tKT. HIỆU TRƯỞNG\n- UBND xã (để báo cáo);\t\t\tPHÓ HIỆU TRƯỞNG\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\n\t\t\t\t\tTrần Thị Mai',
  ],
]

/** Ends that say what the keys lack. */
export const endsTaken: readonly TakenRow[] = [
  ['school', 'Lưu: VT, KT.', 'luu'],
  ['school', '- Lưu: VT, ĐH.', 'luu'],
  ['school', 'Lưu hồ sơ.', 'luu'],
  ['unsigned', 'TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nNguyễn Văn Ba', 'nguoi_ky'],
  ['unsigned', 'KT. ĐỘI TRƯỞNG\nĐỘI PHÓ\n\nTrần Văn Tý', 'nguoi_ky'],
  ['unsigned', 'KT. TRƯỞNG THÔN\nPHÓ TRƯỞNG THÔN\n\nTrần Văn Tý', 'nguoi_ky'],
  ['bare', 'Nơi nhận: UBND xã, các tổ chuyên môn, lưu VT.', 'noi_nhan'],
  [
    'bare',
    'Nơi nhận:\tTM. BAN GIÁM HIỆU\n- UBND xã;\tHIỆU TRƯỞNG\n- Các tổ;\t\n- Lưu: VT.\tNguyễn Văn Ba',
    'noi_nhan nguoi_ky',
  ],
  [
    'bare',
    'Nơi nhận:\tTM. BAN GIÁM HIỆU\n- UBND xã;\tHIỆU TRƯỞNG\n- Các tổ;\t\n- Lưu: VT.\tNguyễn Văn Ba',
    'noi_nhan nguoi_ky',
  ],
]

/** Ends that say otherwise than the keys, or what has no place on the page. */
export const endsTold: readonly Row[] = [
  ['school', 'Nơi nhận: UBND xã; các tổ chuyên môn; Lưu: VT. HIỆU TRƯỞNG Nguyễn Văn Ba'],
  ['stationDeputy', 'TRẠM TRƯỞNG\nLê Hòa'],
  ['deputy', 'kt. hiệu trưởng\nphó hiệu trưởng\ntrần thị mai'],
  [
    'school',
    'Nơi nhận:                               HIỆU TRƯỞNG\n- UBND xã (để báo cáo);\n- Lưu: VT, CM.                 (Ký tên, đóng dấu)\n\n                                        Nguyễn Văn Ba',
  ],
  ['school', 'Q. HIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'TUQ. CHỦ TỊCH\nHIỆU TRƯỞNG\nNguyễn Văn Ba'],
  ['school', 'Người lập kế hoạch\tHiệu trưởng\n(Ký, ghi rõ họ tên)\t(Ký, đóng dấu)\n\nLê Thị Lan\tNguyễn Văn Ba'],
  ['school', 'NGƯỜI LẬP KẾ HOẠCH\n\nLê Thị Lan\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'PHÊ DUYỆT CỦA HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\nNguyễn Văn Ba'],
  ['bare', 'PHÊ DUYỆT CỦA HIỆU TRƯỞNG\n(Ký tên, đóng dấu)\nNguyễn Văn Ba'],
  ['school', 'XÁC NHẬN CỦA UBND XÃ\n\nTM. UBND XÃ\nCHỦ TỊCH\n\nĐỗ Văn Tám\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'DUYỆT CỦA BAN GIÁM HIỆU'],
  ['school', 'NGƯỜI LẬP\tTỔ TRƯỞNG\tHIỆU TRƯỞNG\n\nLê Thị Lan\tTrần Thị Mai\tNguyễn Văn Ba'],
  ['station', 'Trạm trưởng: Trần Văn Tý'],
  ['school', 'TM. BAN GIÁM HIỆU\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'THỦ TRƯỞNG ĐƠN VỊ\n(Ký, đóng dấu)\nNguyễn Văn Ba'],
  [
    'school',
    'Nơi nhận:\n- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba\n\nGhi chú: kế hoạch này thay kế hoạch số 40.',
  ],
  ['school', 'TM. NHÀ TRƯỜNG\nHIỆU TRƯỞNG\nTRƯƠNG VĂN TÁM'],
  ['station', 'KT.TRẠM TRƯỞNG\nPHÓ TRẠM TRƯỞNG\n\nTrần Văn Tý'],
  ['school', 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nT.M BAN GIÁM HIỆU\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'Người lập                      Hiệu trưởng\n\nLê Thị Lan                     Nguyễn Văn Ba'],
  ['school', '| NGƯỜI LẬP | HIỆU TRƯỞNG |\n|---|---|\n| (Ký) | (Ký) |\n| Lê Thị Lan | Nguyễn Văn Ba |'],
  ['school', 'CHỦ TỊCH HỘI ĐỒNG TRƯỜNG\n\nLê Thị Lan'],
  ['school', 'HT\n\nNguyễn Văn Ba'],
  ['school', 'LÃNH ĐẠO TRƯỜNG\n(ký)'],
  ['school', 'Thay mặt nhà trường\nHIỆU TRƯỞNG\nNguyễn Văn Ba'],
  ['school', 'Phú Lâm, ngày 6/9/2025'],
  ['school', 'Người lập: Lê Thị Lan'],
  ['school', 'NGƯỜI LẬP'],
  [
    'school',
    'Nơi nhận :                    KT. HIỆU TRƯỞNG\n- UBND xã (để báo cáo)              PHÓ HIỆU TRƯỞNG\n- Các tổ chuyên môn (để thực hiện)         \n- Lưu VT                   Trần Thị Mai',
  ],
  ['station', 'Người lập\t\tTRẠM TRƯỞNG\n\n\n\nTrần Văn Tý\t\tLê Hòa'],
  ['school', 'TRƯỞNG BAN TỔ CHỨC\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba'],
  ['school', 'TM. BAN TỔ CHỨC\nTRƯỞNG BAN\n\nNguyễn Văn Ba\nHIỆU TRƯỞNG'],
  ['school', 'Phê duyệt của UBND xã\n................................\n................................'],
  [
    'school',
    'Nơi nhận:                               HIỆU TRƯỞNG\n- UBND xã (để báo cáo);\n- Lưu: VT, CM.                 (Ký tên, đóng dấu)\n\n                                        Nguyễn Văn Ba',
  ],
  [
    'school',
    'Nơi nhận:\n- UBND xã (để báo cáo);\n- Các tổ chuyên môn (để thực hiện);\n- Lưu: VT.\n\nHIỆU TRƯỞNG\n\nNguyễn Văn Ba\n\nGhi chú: kế hoạch này thay kế hoạch số 40.',
  ],
  [
    'school',
    'Nơi nhận :                    KT. HIỆU TRƯỞNG\n- UBND xã (để báo cáo)              PHÓ HIỆU TRƯỞNG\n- Các tổ chuyên môn (để thực hiện)         \n- Lưu VT                   Trần Thị Mai',
  ],
]

/** Ends that are text. */
export const endsOfText: readonly Row[] = [
  ['school', 'THÀNH PHẦN: HIỆU TRƯỞNG'],
  ['school', 'Thời gian tổ chức\n\nNgày 05 tháng 9 năm 2025'],
  ['school', '- Ghi tên vào sổ.\n- Lưu: hồ sơ của lớp trong tủ sách.'],
  ['school', 'Các tổ gửi báo cáo về văn phòng trước ngày 15 tháng 9 năm 2025'],
  ['school', 'Ban tổ chức gồm:\n\nNguyễn Văn Ba\n\nLê Thị Lan'],
  ['school', 'Trưởng ban: Lê Thị Lan'],
  ['school', 'Lưu ý: các tổ nộp báo cáo đúng hạn.'],
  ['school', 'Lưu hành nội bộ.'],
  ['school', 'Hiệu trưởng phân công giáo viên trực'],
  ['school', 'Đầu mối liên hệ:\nHiệu trưởng: Nguyễn Văn Ba'],
  ['school', '# Duyệt của Ban giám hiệu'],
]

/** Heads that say what the keys say. */
export const headsInKeys: readonly Row[] = [
  [
    'station',
    'UBND XÃ PHÚ LÂM\nTRẠM Y TẾ XÃ PHÚ LÂM\nSố:     /KH-TYT\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nPhú Lâm, ngày     tháng     năm 2025\n\nKẾ HOẠCH\nVề việc tổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS PHÚ LÂM\tĐộc lập - Tự do - Hạnh phúc\nSố: ....../KH-THCSPL\tPhú Lâm, ngày ... tháng ... năm 2025\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS PHÚ LÂM          Độc lập - Tự do - Hạnh phúc\n                                     ------------\nSố:      /KH-THCSPL          Phú Lâm, ngày     tháng     năm 2025\n\n**KẾ HOẠCH**\n**Tổ chức Ngày hội đọc sách năm học 2025 - 2026**',
  ],
  [
    'school',
    '| UBND XÃ PHÚ LÂM<br>**TRƯỜNG THCS PHÚ LÂM**<br>Số: 45/KH-THCSPL | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc**<br>*Phú Lâm, ngày 05 tháng 9 năm 2025* |\n|---|---|\n\n# KẾ HOẠCH\n\n**Tổ chức Ngày hội đọc sách năm học 2025 - 2026**',
  ],
  ['school', 'Số: 45/ KH - THCSPL\nPhú Lâm, ngày 5/9/2025'],
  ['school', 'Số 45/2025/KH-THCSPL\nPhú Lâm ngày 5 tháng 9 năm 2025'],
  ['bare', 'Số:……/KH-THCSPL\n…………, ngày …… tháng …… năm 2025'],
  [
    'bare',
    'UBND XÃ PHÚ LÂM\nTRƯỜNG THCS PHÚ LÂM\n\nSố:    /KH-THCSPL\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  ['school', 'SỐ: 45/KH-THCSPL\nPHÚ LÂM, NGÀY 05 THÁNG 9 NĂM 2025'],
  ['school', 'Số: 45/KH-THCSPL            Phú Lâm, ngày 05 tháng 9 năm 2025'],
  [
    'school',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n***********\n\nKẾ HOẠCH\n(V/v tổ chức Ngày hội đọc sách năm học 2025 - 2026)',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM\nTRƯỜNG THCS PHÚ LÂM\n_______\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách\nnăm học 2025 - 2026\n_________',
  ],
  ['school', '**KẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐỌC SÁCH**\n\n**NĂM HỌC 2025 - 2026**'],
  ['school', 'Phú Lâm, ngày ... tháng ... năm 2025'],
  ['school', 'Số:       /KH-THCSPL\t\tPhú Lâm, ngày      tháng 9 năm 2025'],
  [
    'school',
    'Trường THCS Phú Lâm\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập – Tự do – Hạnh phúc\n\nKế hoạch\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'station',
    'UBND XÃ PHÚ LÂM\nTRẠM Y TẾ XÃ PHÚ LÂM\nSố:     /KH-TYT\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập – Tự do – Hạnh phúc\nPhú Lâm, ngày     tháng     năm 2025\n\nKẾ HOẠCH\nVề việc tổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS PHÚ LÂM\tĐộc lập - Tự do - Hạnh phúc\nSố: ....../KH-THCSPL\tPhú Lâm, ngày ... tháng ... năm 2025\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTRƯỜNG THCS PHÚ LÂM          Độc lập - Tự do - Hạnh phúc\n                                     ------------\nSố:      /KH-THCSPL          Phú Lâm, ngày     tháng     năm 2025\n\n**KẾ HOẠCH**\n**Tổ chức Ngày hội đọc sách năm học 2025 - 2026**',
  ],
  [
    'school',
    '| UBND XÃ PHÚ LÂM<br>**TRƯỜNG THCS PHÚ LÂM**<br>Số: 45/KH-THCSPL | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**<br>**Độc lập - Tự do - Hạnh phúc**<br>*Phú Lâm, ngày 05 tháng 9 năm 2025* |\n|---|---|\n\n# KẾ HOẠCH\n\n**Tổ chức Ngày hội đọc sách năm học 2025 - 2026**',
  ],
  [
    'bare',
    'UBND XÃ PHÚ LÂM\nTRƯỜNG THCS PHÚ LÂM\n\nSố:    /KH-THCSPL\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n***********\n\nKẾ HOẠCH\n(V/v tổ chức Ngày hội đọc sách năm học 2025 - 2026)',
  ],
  [
    'school',
    'UBND XÃ PHÚ LÂM\nTRƯỜNG THCS PHÚ LÂM\n_______\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách\nnăm học 2025 - 2026\n_________',
  ],
  [
    'school',
    'Trường THCS Phú Lâm\nCộng hòa xã hội chủ nghĩa Việt Nam\nĐộc lập – Tự do – Hạnh phúc\n\nKế hoạch\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
]

/** Heads that say what the keys lack. */
export const headsTaken: readonly TakenRow[] = [
  ['school', 'DỰ THẢO\n\nKẾ HOẠCH TỔ CHỨC NGÀY HỘI ĐỌC SÁCH NĂM HỌC 2025 - 2026', 'du_thao'],
  [
    'bare',
    'KẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026\n(Kèm theo Quyết định số 12/QĐ-THCSPL ngày 01/9/2025 của Hiệu trưởng)',
    'kem_theo',
  ],
  [
    'bare',
    'KẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026\n(Kèm theo Quyết định số 12/QĐ-THCSPL ngày 01/9/2025 của Hiệu trưởng)',
    'kem_theo',
  ],
  ['school', 'HỎA TỐC\n\nSố: 45/KH-THCSPL', 'do_khan'],
]

/** Heads that say otherwise than the keys. */
export const headsTold: readonly Row[] = [
  [
    'school',
    'TRƯỜNG THCS PHÚ LÂM\nTỔ VĂN PHÒNG\nSố: 45/KH-THCSPL\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách\nNăm học 2025 - 2026',
  ],
  ['school', 'PHÒNG GD&ĐT\nTRƯỜNG THCS PHÚ LÂM\n\nSố: 46/KH-THCSPL'],
  ['station', 'SỞ Y TẾ\nTRẠM Y TẾ XÃ PHÚ LÂM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
  [
    'school',
    'TRƯỜNG THCS PHÚ LÂM\nTỔ VĂN PHÒNG\nSố: 45/KH-THCSPL\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách\nNăm học 2025 - 2026',
  ],
]

/** Heads that are printed and told line by line, since some of their lines may be text. */
export const headsBeside: readonly Row[] = [
  ['school', 'CHXHCN VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026'],
  ['school', 'LIÊN ĐỘI TRƯỜNG THCS PHÚ LÂM\n\nKẾ HOẠCH HOẠT ĐỘNG\nNgày hội đọc sách'],
  [
    'school',
    'Tên đơn vị: Trường THCS Phú Lâm\nSố: 45/KH-THCSPL\n\nKế hoạch\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  ['school', 'ĐẢNG CỘNG SẢN VIỆT NAM\nPhú Lâm, ngày 05 tháng 9 năm 2025\n\nKẾ HOẠCH'],
  [
    'school',
    'Số: 45/KH-THCSPL\n\nKính gửi: UBND xã Phú Lâm\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  ['school', 'Kế hoạch tổ chức Ngày hội đọc sách năm học 2025 - 2026'],
  ['school', 'Số: 45/KH-THCSPL\n\nTổ chức Ngày hội đọc sách năm học 2025 - 2026'],
  [
    'school',
    'Tên đơn vị: Trường THCS Phú Lâm\nSố: 45/KH-THCSPL\n\nKế hoạch\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
  [
    'school',
    'Số: 45/KH-THCSPL\n\nKính gửi: UBND xã Phú Lâm\n\nKẾ HOẠCH\nTổ chức Ngày hội đọc sách năm học 2025 - 2026',
  ],
]
