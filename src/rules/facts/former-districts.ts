/**
 * Cities that were part of a province or of another city until July 2025. Source: Luật Tổ chức chính quyền địa phương
 * năm 2025, khoản 1 Điều 1, and the resolutions of the Standing Committee that founded them; looked through in November 2026.
 */
export const formerCities: readonly string[] = `
Đà Lạt|Bảo Lộc|Phan Thiết|Gia Nghĩa|Nha Trang|Cam Ranh|Phan Rang - Tháp Chàm|Phan Rang – Tháp Chàm|Tuy Hòa|Quy Nhơn|Pleiku|Kon Tum|Buôn Ma Thuột
Tam Kỳ|Hội An|Quảng Ngãi|Đông Hà|Đồng Hới|Hà Tĩnh|Vinh|Thanh Hóa|Sầm Sơn|Ninh Bình|Hoa Lư|Tam Điệp|Nam Định|Phủ Lý|Thái Bình|Hưng Yên
Hải Dương|Chí Linh|Thủy Nguyên|Bắc Ninh|Từ Sơn|Bắc Giang|Hạ Long|Cẩm Phả|Uông Bí|Móng Cái|Đông Triều|Lạng Sơn|Cao Bằng|Bắc Kạn|Thái Nguyên|Sông Công|Phổ Yên
Tuyên Quang|Hà Giang|Lào Cai|Yên Bái|Lai Châu|Điện Biên Phủ|Sơn La|Hòa Bình|Việt Trì|Vĩnh Yên|Phúc Yên
Thủ Đức|Thủ Dầu Một|Dĩ An|Thuận An|Tân Uyên|Bến Cát|Biên Hòa|Long Khánh|Đồng Xoài|Tây Ninh|Tân An|Vũng Tàu|Bà Rịa|Phú Mỹ
Mỹ Tho|Gò Công|Bến Tre|Trà Vinh|Vĩnh Long|Cao Lãnh|Sa Đéc|Hồng Ngự|Long Xuyên|Châu Đốc|Rạch Giá|Hà Tiên|Phú Quốc|Vị Thanh|Ngã Bảy|Sóc Trăng|Bạc Liêu|Cà Mau`
  .trim()
  .split(/[|\n]/)
