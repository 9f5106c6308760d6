import type { KindChecks } from './kinds.ts'

/** Plans in the manner of real ones, of offices of many kinds and copied in many ways (test/import/manners), each with what is right of it. */
export const manners: Readonly<Record<string, KindChecks>> = {
  'dang-uy-xa': {
    has: [
      'co_quan_chu_quan: Đảng bộ tỉnh Vĩnh Kim',
      'co_quan: Đảng ủy xã Tân Thịnh',
      'so: 21',
      /ky_hieu: ("?)(KH\/)?ĐU/,
      'dia_danh: Tân Thịnh',
      'ngay: 05/03/2026',
      'trich_yeu: kiểm tra, giám sát năm 2026',
      '- Điều lệ Đảng',
      '- Ủy ban Kiểm tra Tỉnh ủy\n',
      '- Các chi bộ trực thuộc\n',
      'luu: VPĐU',
      'chuc_vu: Bí thư',
      'ho_ten: Nguyễn Hoài Sơn',
      'thay_mat: Ban Thường vụ',
    ],
  },
  'doan-xa': {
    has: [
      'so: 8',
      'ho_ten: Lê Thị Thu Hương',
      'chuc_vu: Bí thư',
      'thay_mat: Ban Chấp hành Đoàn xã',
      'trich_yeu: Tổ chức Tháng Thanh niên năm 2026',
      /BTV Tỉnh đoàn/,
      'luu: VP',
    ],
    hasNot: ['đã ký'],
  },
  'mat-tran-tinh': {
    has: [
      'so: 112',
      'ky_hieu: MTTQ-BTT',
      /trich_yeu:[\s|]*Tổ chức Ngày hội Đại đoàn kết toàn dân tộc\s+giai đoạn 2026 - 2030/,
      'ho_ten: Phan Đình Tuấn',
      'ky_thay: Chủ tịch',
      'chuc_vu: Phó Chủ tịch',
      /luu: VT, [Bb]an Phong trào/,
    ],
  },
  'truong-tieu-hoc-pdf': {
    has: [
      'co_quan_chu_quan: UBND phường Đông Hải',
      'co_quan: Trường Tiểu học Kim Đồng',
      'so: 45',
      '  - Thông tư số 32/2018/TT-BGDĐT ngày 26 tháng 12 năm 2018 của Bộ trưởng Bộ Giáo dục',
      'Trường Tiểu học Kim Đồng xây dựng Kế hoạch tổ chức hoạt động trải nghiệm như sau:',
      'dự kiến từ ngày 20 tháng 10 đến',
      'kiểm tra công tác chuẩn bị.',
      'ho_ten: Trần Thị Kim Liên',
      '# Tổ chức thực hiện',
    ],
    hasNot: ['\n2\n'],
  },
  'benh-vien-ky-hai-cot': {
    has: [
      'co_quan_chu_quan: Sở Y tế tỉnh Vĩnh Kim',
      'co_quan: Bệnh viện Đa khoa khu vực Sông Mã',
      /ho_ten: Đinh Văn Lực/,
      'luu: VT, QLCL',
      'chuc_vu: Giám đốc',
    ],
  },
  'ubnd-tinh-trang-luat': {
    has: [
      'so: 302',
      'ngay: 18/11/2025',
      '# Mục tiêu',
      '# Phân công',
      '| 1 | Tập huấn cán bộ hợp tác xã | Liên minh HTX |',
      'ho_ten: Hà Quang Dự',
      'thay_mat: Ủy ban nhân dân',
      'luu: VT, KT3',
    ],
    hasNot: ['Tải về'],
  },
  'quyet-dinh-va-ke-hoach': {
    has: [
      /kem_theo:.*Quyết định số 415\/QĐ-UBND ngày 06 tháng 4 năm 2026/,
      /trich_yeu:.*phòng, chống thiên tai năm 2026/i,
      '# Mục đích, yêu cầu',
    ],
    hasNot: ['Điều 1'],
    leftOut: ['Điều 2. Quyết định này có hiệu lực'],
  },
  'trung-tam-luu-tru-de-muc-lien-dong': {
    has: [
      '## Khối lượng\n\n120 mét giá tài liệu.',
      '## Thời gian\n\nTừ ngày 15/7/2026',
      '## Kinh phí\n\n240.000.000 đồng',
      'a) Phòng Nghiệp vụ chủ trì',
    ],
  },
  'phong-kinh-te-hai-phu-luc': {
    has: [
      '# Phụ lục: DIỆN TÍCH GIEO TRỒNG',
      'TT:trái; Thôn:trái; Lúa (ha):trái; Ngô (ha):trái',
      'tong="Lúa (ha); Ngô (ha)"',
      '# Phụ lục: LỊCH THỜI VỤ',
      'Trà sớm: gieo trước ngày 05/02/2026.',
    ],
  },
  'phieu-khao-sat': {
    has: ['# Phụ lục: PHIẾU KHẢO SÁT', /Họ và tên: …+/, '□ Nam □ Nữ', '□ Rất hài lòng', /\.{20}/, /(?:\\_){10}/],
  },
  'cuc-chu-thich-cuoi': {
    has: [
      'Luật Công chứng[^1] và Nghị định[^2]',
      '[^1]: Luật số 46/2024/QH15.',
      '[^2]: Nghị định số 104/2025/NĐ-CP.',
      'ho_ten: Lâm Tú Anh',
      /luu: VT, CC/,
    ],
  },
  'phoi-hop-hai-co-quan': {
    has: ['Ngô Xuân Phong', 'Lưu Thị Hạnh', 'Công an tỉnh Vĩnh Kim', 'Sở Giáo dục và Đào tạo', 'so: 19'],
  },
  'trang-mang-co-tin-lien-quan': {
    has: [
      'ngay: 10/02/2026',
      'co_quan: Trung tâm Văn hóa xã Bình Minh',
      'trich_yeu: Chuyển đổi số năm 2026',
      'ho_ten: Tô Hiệu Nghĩa',
    ],
    hasNot: ['Lượt xem', 'tuyển cộng tác viên', '# Phụ lục'],
    leftOut: ['Thứ năm, 12/02/2026', 'Lượt xem: 98', 'Thông báo tuyển cộng tác viên'],
  },
  'ban-chi-dao-389': {
    has: [
      '# Yêu cầu\n\n1. Kiểm tra có trọng tâm',
      '## Đối tượng kiểm tra\n\na) Hộ kinh doanh',
      '## Thời gian\n\nTừ ngày',
      'ho_ten: Đào Duy Tùng',
      'thay_mat: Ban Chỉ đạo',
      /chuc_vu_co_quan: Chủ tịch UBND xã/,
      'chuc_vu: Trưởng ban',
    ],
  },
  'tram-y-te-o-moi-dong': {
    has: ['STT:trái; Thôn:trái; Ngày tiêm:trái; Số trẻ:trái', 'tong="Số trẻ"', 'ho_ten: Phùng Thị Mai'],
  },
  'lich-theo-ngay-o-moi-dong': {
    has: [
      '| Thời gian | Sáng | Chiều |',
      '| Ngày 10/6/2026 | Phòng Ngân sách | Phòng Giá |',
      '| Ngày 12/6/2026 | Thanh tra | Phòng Tin học |',
    ],
  },
  'ban-quan-ly-du-an-ten-nuoc-ngoai': {
    has: [
      /trich_yeu:.*Green City - ADB Loan 3862-VIE/,
      /Phần I/,
      'Asian Development Bank (ADB)',
      'ho_ten: Y Thông Kbuôr',
    ],
  },
  'bao-cao': {
    has: ['loai: Báo cáo'],
  },
  'dau-ky-so': {
    has: [/co_quan: \|\n {2}Ủy ban nhân dân\n {2}xã Tân An/, 'ho_ten: Trịnh Công Hậu', 'so: 61'],
    hasNot: ['vanthu@', '08:15'],
    leftOut: ['Email: vanthu@tanan.gov.vn'],
  },
  'so-xay-dung-bang-hai-hang-dau': {
    has: [
      '| TT | Địa bàn | Số căn hộ | < | Ghi chú |',
      '| ^ | ^ | Năm 2026 | Năm 2027 | ^ |',
      '| 2 | Phường Tây | 80 | 150 | Dự kiến |',
    ],
  },
  'trung-tam-chinh-tri': {
    has: [
      '- Thường trực Huyện ủy (báo cáo)',
      '- "Các xã: Hòa Bình, Yên Bồng"',
      'luu: TTCT',
      'ho_ten: Bùi Thị Sen',
      'chuc_vu: Phó Giám đốc phụ trách',
    ],
  },
  'so-nong-nghiep-nam-cap': {
    has: [
      '# A. Mục tiêu',
      '## I. PHÒNG BỆNH',
      '### 1. Tiêm phòng',
      '1.1. Đối với gia súc',
      'a) Tiêm vắc-xin lở mồm long móng.',
      'so: 1450',
    ],
  },
  'cong-an-xa-dong-windows': {
    has: ['co_quan: Công an xã', 'ngay: 18/06/2026', '1. Tuần tra ban đêm;', 'ho_ten: Hồ Sỹ Quân', 'luu: CAX'],
  },
  'hoi-nong-dan': {
    has: [
      'so: 6',
      /trich_yeu:[\s|]*(Về việc )?[Tt]ổ chức Hội thi “Nhà nông đua tài”\s+lần thứ VI, năm 2026/,
      'ho_ten: Vi Thị Hoa',
      'chuc_vu: Chủ tịch',
      'luu: VP',
    ],
  },
  'truong-mam-non-phu-luc-khong-ten': {
    has: ['# Phụ lục: CHỈ TIÊU TUYỂN SINH', '| Nhà trẻ | 25 | 2 |', '| Cộng | 55 | 4 |', '- Website trường'],
    leftOut: ['(Đính kèm Kế hoạch'],
  },
  'du-thao-chua-so': {
    has: ['ky_hieu: UBND', 'du_thao', 'trich_yeu: Cải tạo chợ Trung tâm', 'chuc_vu: Chủ tịch'],
    hasNot: ['\nso:'],
  },
  'trang-cuoi-moi-to': {
    has: ['yêu nước cho thế hệ trẻ và quảng bá', 'có liên quan thực hiện./.', 'ho_ten: Tạ Đình Nghị'],
    hasNot: ['Trang 2/2', 'Trang 1/2'],
  },
  'cong-ty-dau-tron': {
    has: [
      '- Bảo đảm chất lượng nước',
      'Đợt 1: 05/8/2026',
      'chuc_vu: Tổng Giám đốc',
      'ho_ten: Khúc Văn Điền',
      /# (1\. )?Mục đích/,
    ],
  },
  'chu-thich-chan-trang-pdf': {
    has: [
      'Luật Di sản văn hóa[^1] và',
      '340/UBND-KGVX[^2], Sở',
      'xây dựng Kế hoạch kiểm kê di sản văn hóa phi vật thể trên địa bàn tỉnh như sau:',
      '[^1]: Luật số 45/2024/QH15',
      '[^2]: Công văn ngày 02 tháng 3',
    ],
  },
  'ban-to-chuc-huyen-uy': {
    has: [
      'so: 33',
      /- .*Quy định số 22-QĐ\/TW/,
      /- .*Thực hiện Chương trình công tác năm 2025/,
      '- Thường trực Huyện ủy (b/c)',
      '- Các chi, đảng bộ cơ sở',
      'luu: Ban Tổ chức',
      'ho_ten: Ông Văn Tám',
      'trich_yeu: khảo sát đội ngũ cấp ủy viên',
    ],
  },
  'dong-de-dien': {
    has: ['Các việc chính:', /(?:\\_){10}/],
  },
  'ban-to-chuc-giai': {
    has: [
      '| Ngày | Giờ | Trận |',
      '| 06/3 | 15h00 | Chung kết |',
      'Ban Tổ chức: Phân công trọng tài',
      'ho_ten: Hứa Thị Len',
      'Trưởng Ban Tổ chức',
    ],
  },
  'trang-luat-tep-dinh-kem': {
    has: ['ho_ten: Lâm Quốc Bảo'],
    hasNot: ['KH_12.doc', '# Phụ lục'],
  },
  'so-du-lich-bang-co-muc': {
    has: [
      '# Phụ lục: CÁC SỰ KIỆN',
      /STT \| Sự kiện \| Thời gian \| Kinh phí/,
      '| 1 | Lễ hội hoa | Tháng 3 | 200 |',
      '| 2 | Tuần văn hóa | Tháng 9 |  |',
      '| 3 | Hội chợ VITM | Tháng 4 | 150 |',
    ],
  },
  'so-y-te-dau-trang-mat': {
    has: [
      'ky_hieu: SYT',
      /ngay: "?02\/2026/,
      'trich_yeu: Phòng, chống sốt xuất huyết năm 2026',
      'ky_thay: Giám đốc',
      'ho_ten: Trần Hữu Phước',
      '  - Luật Phòng bệnh ngày 10 tháng 12 năm 2025\n',
    ],
  },
  'ngoac-gop-noi-nhan': {
    has: ['- Các đơn vị trực thuộc', 'ho_ten: Lê Quốc Hưng'],
    leftOut: ['báo'],
  },
  'so-tu-phap-chu-dam': {
    has: [
      '# Mục đích',
      '*Luật Đất đai*',
      '**Luật Nhà ở**',
      '## Hội nghị\n\n02 hội nghị',
      'ho_ten: Âu Thị Mỹ',
      'co_quan: Sở Tư pháp',
    ],
  },
  'phe-duyet-va-ke-hoach': {
    has: [/kem_theo:.*501\/QĐ-BVPBS/, /trich_yeu: Đào tạo liên tục năm 2026/],
    leftOut: ['Điều 1. Phê duyệt', 'GIÁM ĐỐC Trương Văn Hải'],
  },
  'go-khong-dau': {
    has: ['Giu sach duong lang.'],
  },
  'phuong-an': {
    has: ['loai: Phương án', 'trich_yeu: Ứng phó với bão mạnh năm 2026', 'so: 7'],
  },
  'noi-nhan-ngat-dong': {
    has: [
      '- Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo)',
      '- Chánh Văn phòng, các Phó Chánh Văn phòng, các phòng, trung tâm trực thuộc',
      'ho_ten: Dương Hiển Vinh',
      'chuc_vu: Chánh Văn phòng',
    ],
  },
  'chi-doan-gach-cheo': {
    has: ['Giáo dục truyền thống cho đoàn viên.', '14h00, ngày 26/3/2026', 'ho_ten: Hà My', 'chuc_vu: Bí thư'],
  },
  'truong-thpt-bang-tab': {
    has: [
      '| TT | Môn | Số tiết | < | Giáo viên |',
      '| ^ | ^ | Học kỳ I | Học kỳ II | ^ |',
      '| 2 | Văn | 18 | 22 | Cô Bình |',
      'Ghi chú: Lịch cụ thể',
    ],
  },
  'chep-html': {
    has: [
      'so: 9',
      'trich_yeu: Trồng cây đầu xuân',
      /Phủ xanh đất trống (&|&amp;|\\&) đồi trọc\./,
      'ho_ten: Lý Văn Sáng',
      '# Mục đích',
    ],
  },
}
