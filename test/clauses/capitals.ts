import type { Clause } from './clause.ts'

/** Phụ lục II. */
export const capitalClauses: readonly Clause[] = [
  {
    ref: 'PL II M.I (CAP-01)',
    rule: 'Viết hoa đầu câu: sau dấu chấm, chấm hỏi, chấm than, và khi xuống dòng',
    rules: ['viet-hoa-dau-cau', 'viet-hoa-dau-doan'],
    reason: 'sau “?” và “!” không soát: hiếm có trong văn bản hành chính',
  },
  {
    ref: 'thông lệ (CAP-02)',
    rule: 'Sau dấu chấm phẩy, dấu phẩy, dấu hai chấm không viết hoa, trừ khi có lý do khác',
    rules: ['viet-hoa-giua-cau'],
    reason:
      'Mục I Phụ lục II chỉ kể chỗ phải viết hoa; chỉ soát những từ không mở đầu tên riêng nào; sau dấu hai chấm không soát: lời trích và các ý được dẫn viết cả hai cách',
  },
  {
    ref: 'PL II M.II k.1 đ.a (CAP-03)',
    rule: 'Tên người Việt Nam: viết hoa mọi âm tiết',
    rules: ['viet-hoa-ten-rieng'],
    reason: 'ngoài Hồ Chí Minh không soát: âm tiết của họ tên cũng là từ thường',
  },
  {
    ref: 'PL II M.II k.1 đ.b (CAP-04)',
    rule: 'Danh xưng, tên hiệu của nhân vật lịch sử: viết hoa mọi âm tiết (Vua Hùng, Bác Hồ)',
    rules: ['viet-hoa-danh-xung'],
    reason: 'chỉ soát ba tên gặp nhiều; “bà Triệu”, “cụ Hồ” có thể là người khác',
  },
  {
    ref: 'PL II M.II k.2, M.III k.2 (CAP-05)',
    rule: 'Tên người, tên địa lý nước ngoài: phiên âm Hán - Việt như tên Việt Nam; phiên âm trực tiếp có gạch nối, hoa chữ đầu mỗi thành phần',
    reason: 'không soát: tên để nguyên dạng và tên phiên âm cùng được dùng (Lênin, Lê-nin), không có danh sách nào đủ',
  },
  {
    ref: 'PL II M.III k.1 đ.a (CAP-06)',
    rule: 'Danh từ chung chỉ đơn vị hành chính viết thường, tên riêng viết hoa mọi âm tiết, không gạch nối (tỉnh Nam Định)',
    rules: ['viet-hoa-tinh-thanh', 'viet-hoa-ten-rieng'],
    reason: 'tên xã, phường không soát: không có danh sách',
  },
  {
    ref: 'PL II M.III k.1 đ.b (CAP-07)',
    rule: 'Đơn vị mang số, tên người, sự kiện lịch sử: viết hoa cả danh từ chung (Quận 1, Phường Điện Biên Phủ)',
    rules: ['viet-hoa-quan-phuong-so'],
    reason: 'tên người, sự kiện không soát: không nhận ra được từ chữ viết',
  },
  {
    ref: 'PL II M.III k.1 đ.c (CAP-08)',
    rule: 'Trường hợp riêng: Thủ đô Hà Nội, Thành phố Hồ Chí Minh',
    rules: ['viet-hoa-thu-do-thanh-pho', 'dia-danh-thanh-pho-ho-chi-minh'],
  },
  {
    ref: 'PL II M.III k.1 đ.d (CAP-09)',
    rule: 'Danh từ chỉ địa hình đã thành địa danh viết hoa (Cửa Lò, Vũng Tàu); đứng trước tên riêng viết thường (sông Vàm Cỏ, vịnh Hạ Long)',
    rules: ['viet-hoa-song-nui', 'viet-hoa-ten-rieng'],
    reason:
      'chỉ soát những tên gặp nhiều, không lẫn với từ thường: “cửa lò” cũng là cửa của lò, “Sông Đà” cũng là tên doanh nghiệp',
  },
  {
    ref: 'PL II M.III k.1 đ.đ (CAP-10)',
    rule: 'Tên vùng, miền gọi theo phương hướng: viết hoa mọi âm tiết (Tây Bắc, Bắc Bộ)',
    rules: ['viet-hoa-vung-mien'],
  },
  {
    ref: 'PL II M.IV k.1 (CAP-11)',
    rule: 'Tên cơ quan, tổ chức: viết hoa từ chỉ loại hình, chức năng, lĩnh vực (Bộ Tài nguyên và Môi trường, Ủy ban nhân dân)',
    rules: ['viet-hoa-co-quan', 'ten-don-vi-hai-cach'],
    reason: 'chỉ soát tên cơ quan có ở nhiều nơi; tên khác chỉ soát xem có viết một cách hay không',
  },
  {
    ref: 'PL II M.IV k.2 (CAP-12)',
    rule: 'Tổ chức nước ngoài: tên dịch như tên cơ quan Việt Nam (Liên hợp quốc), tên viết tắt in hoa (WTO)',
    rules: ['viet-hoa-to-chuc-quoc-te'],
    reason: 'chữ viết tắt trùng từ tiếng Anh (WHO) không soát',
  },
  {
    ref: 'PL II M.V k.1 (CAP-13)',
    rule: 'Nhân dân, Nhà nước viết hoa, trừ khi nằm trong tên cơ quan (Ủy ban nhân dân)',
    rules: ['viet-hoa-nhan-dan-nha-nuoc'],
  },
  {
    ref: 'PL II M.V k.3 (CAP-14)',
    rule: 'Chức vụ, học vị đi với người hoặc cơ quan cụ thể: viết hoa (Chủ tịch Quốc hội)',
    rules: ['viet-hoa-chuc-vu'],
    reason:
      'chỉ soát chức vụ chỉ một người giữ và chữ hoa thừa: điều khoản và các ví dụ khác nhau, học vị viết thường chưa chắc sai',
  },
  {
    ref: 'PL II M.V k.2 (CAP-15)',
    rule: 'Huân chương, huy chương, danh hiệu: viết hoa tên riêng và từ chỉ hạng (Nghệ sĩ Nhân dân, Anh hùng Lao động)',
    rules: ['viet-hoa-danh-hieu'],
  },
  {
    ref: 'PL II M.V k.4 (CAP-16)',
    rule: 'Danh từ chung dùng riêng, trân trọng: Đảng, Bác, Người',
    rules: ['viet-hoa-dang'],
    reason: '“Bác”, “Người” không soát: cũng là từ thường ở cùng vị trí',
  },
  {
    ref: 'PL II M.V k.5 (CAP-17)',
    rule: 'Ngày lễ, ngày kỷ niệm: viết hoa tên gọi (ngày Quốc khánh 2-9)',
    rules: ['viet-hoa-ngay-le'],
  },
  {
    ref: 'PL II M.V k.6 (CAP-18)',
    rule: 'Văn bản cụ thể: viết hoa tên loại và âm tiết đầu của tên gọi (Bộ luật Hình sự, Kế hoạch số 15/KH-UBND)',
    rules: ['viet-hoa-loai-van-ban'],
    reason: 'văn bản không có số không soát: “luật lao động” cũng là nói chung',
  },
  {
    ref: 'PL II M.V k.7 (CAP-19)',
    rule: 'Viện dẫn: Phần, Chương, Mục, Tiểu mục, Điều viết hoa; khoản, điểm viết thường; nêu từ nhỏ đến lớn',
    rules: ['viet-hoa-dieu-chuong', 'viet-hoa-khoan-diem'],
    reason: 'thứ tự không soát: “Điều 3, khoản 2” cũng có thể là hai nơi',
  },
  {
    ref: 'PL II M.V k.8 (CAP-20)',
    rule: 'Năm âm lịch viết hoa mọi âm tiết (Mậu Thân); tết: hoa chữ đầu của tên (tết Trung thu), “Tết” một mình viết hoa; thứ, tháng viết bằng chữ: hoa chữ chỉ số (thứ Hai, tháng Năm, nhưng tháng 5)',
    rules: ['viet-hoa-nam-am-lich', 'viet-hoa-tet', 'viet-hoa-tet-co-ten', 'viet-hoa-thu', 'viet-hoa-thang'],
    reason: 'tháng viết bằng chữ không soát: “tháng năm” cũng là tháng và năm',
  },
  {
    ref: 'PL II M.V k.9 (CAP-21)',
    rule: 'Sự kiện lịch sử, triều đại: viết hoa tên gọi, số viết bằng chữ (Cách mạng tháng Tám, Triều Trần)',
    rules: ['viet-hoa-su-kien'],
    reason: 'triều đại không soát: hiếm có trong kế hoạch',
  },
  {
    ref: 'PL II M.V k.10 (CAP-22)',
    rule: 'Tác phẩm, báo, tạp chí: viết hoa âm tiết đầu của tên (tạp chí Cộng sản)',
    reason: 'không soát: báo, tạp chí tự viết tên mình khác đi (Báo Nhân Dân), tên tác phẩm không nhận ra được',
  },
]
