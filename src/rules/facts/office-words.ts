/**
 * Usual words of two syllables, in small letters, beside those that agencies are named with. Source: Hoàng Phê (chủ biên),
 * Từ điển tiếng Việt, Viện Ngôn ngữ học; looked through in November 2026.
 */
export const officeWords: ReadonlySet<string> = new Set(
  `
báo cáo|thực hiện|ban hành|quy định|quyết định|đơn vị|kinh phí|thời gian|địa điểm|nội dung|mục đích|yêu cầu|kết quả|hội nghị|hội trường|đại biểu|thành phần
trách nhiệm|nhiệm vụ|công việc|đề nghị|kiến nghị|phòng ban|ban ngành|chặt chẽ|kịp thời|nghiêm túc|thường xuyên|liên tục|đúng hạn|thời hạn|tiến độ|chất lượng|số lượng
tuyên truyền|phổ biến|tập huấn|đào tạo|bồi dưỡng|tham gia|tham mưu|tham dự|đăng ký|cập nhật|theo dõi|đôn đốc|nhắc nhở|hoàn thành|hoàn thiện|bàn giao|tiếp nhận|tiếp tục
bố trí|phân công|giao nhiệm|cử người|chủ đề|chủ yếu|cụ thể|chi tiết|toàn bộ|toàn thể|tất cả|trước khi|sau khi|trong đó|ngoài ra|đồng thời|tuy nhiên|căn cứ|văn bản|hồ sơ
tài liệu|công văn|giấy tờ|danh sách|danh mục|biểu mẫu|phụ lục|chương trình|đề án|dự án|dự kiến|dự toán|quyết toán|thanh toán|mua sắm|trang thiết|thiết bị|cơ quan|nhà trường
giáo viên|học tập|học kỳ|năm học|phụ huynh|bệnh nhân|người bệnh|nhân viên|nhân lực|đảng viên|chi bộ|đoàn viên|hội viên|quần chúng|nhân dân|người dân|hộ gia|gia đình|xóm làng
đường phố|khu phố|thôn xóm|phát động|phát huy|phát hiện|phát triển|nâng cao|tăng cường|đẩy mạnh|mở rộng|khắc phục|hạn chế|tồn tại|khó khăn|vướng mắc|thuận lợi|thành tích
phong trào|cuộc họp|giao ban|sơ kết|tổng kết|khai mạc|bế mạc|đánh giá|xếp loại|khen thưởng|xử phạt|vi phạm|trật tự|an ninh|vệ sinh|phù hợp|thích hợp|kết hợp|hiệu lực|năng lực|lực lượng|nguồn nước|nhà nước|được giao|cảnh quan|cây xanh|rác thải
`
    .trim()
    .split(/[|\n]/),
)
