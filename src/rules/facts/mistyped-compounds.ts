/**
 * Compounds that are often mistyped in a tone (hỏi for ngã) or a consonant (s for x), in small letters as they are right.
 * Source: Hoàng Phê (chủ biên), Từ điển tiếng Việt, Viện Ngôn ngữ học; looked through in November 2026.
 */
export const compounds: ReadonlySet<string> = new Set(
  `
triển khai|củng cố|hướng dẫn|sửa chữa|sửa đổi|chữa cháy|chữa bệnh|bảo đảm|đảm bảo|bảo quản|bảo vệ|bảo hiểm|bảo mật
kỷ niệm|kỷ luật|kỷ lục|kỷ cương|thế kỷ|kỹ thuật|kỹ năng|kỹ sư|nghỉ lễ|nghỉ hưu|nghỉ phép|nghỉ việc|suy nghĩ|ý nghĩa|nghĩa vụ|nghĩa trang
giải pháp|giải quyết|giải ngân|giải trình|phổ biến|phổ cập|kiểm tra|kiểm soát|kiểm điểm|kiểm kê|quản lý|quản trị|tổ chức|chỉ đạo|chỉ tiêu|chỉ thị
chỉnh lý|điều chỉnh|nghiêm chỉnh|hoàn chỉnh|tuyển dụng|tuyển chọn|vận chuyển|chuyển đổi|chuyển giao|đổi mới|thay đổi|trao đổi|tổng hợp|tổng kết
dự thảo|hội thảo|thảo luận|thẩm quyền|thẩm định|thẩm tra|ảnh hưởng|hưởng ứng|giảm nghèo|cắt giảm|sản phẩm|thực phẩm|phẩm chất|khả năng|khẳng định
nỗ lực|hỗ trợ|ủng hộ|bền vững|vững chắc|vững mạnh|giữ vững|giữ gìn|gìn giữ|lễ hội|nghi lễ|đội ngũ|trẻ em|tuổi trẻ|sức khỏe|lãng phí|tham nhũng
sách nhiễu|ô nhiễm|truyền nhiễm|miễn phí|miễn dịch|miễn giảm|thực tiễn|tháo gỡ|tháo dỡ|giúp đỡ|chữ ký|chữ viết|liệt sĩ|chiến sĩ|bác sĩ|nghệ sĩ|tiến sĩ|thạc sĩ
mâu thuẫn|lẫn nhau|nhầm lẫn|cẩn thận|đẩy mạnh|thúc đẩy|vẫn còn|viễn thông|chậm trễ|bồi dưỡng|nuôi dưỡng|điều dưỡng|tín ngưỡng|khen thưởng|phần thưởng
cưỡng chế|gương mẫu|biểu mẫu|mẫu giáo|vũ trang|lũ lụt|ứng cử|bầu cử|đề cử|cử tri|lịch sử|sử dụng|xử lý|xử phạt|cư xử|rõ ràng|làm rõ|nêu rõ|sẵn sàng
lãnh đạo|lĩnh vực|bãi bỏ|diễn tập|diễn ra|diễn đàn|bổ nhiệm|bổ sung|khẩn trương|khẩn cấp|hiệu quả|kết quả|đầy đủ|mở rộng|cổ vũ|xã hội|cải cách|cải tiến|cải thiện
chuẩn bị|tiêu chuẩn|cơ sở|trụ sở|chủ trì|chủ động|chủ tịch|nghĩa là|nhũng nhiễu|dũng cảm|dẫn đến|dẫn đầu|dẫn chứng|mẫu mực|hữu hiệu|sở hữu|trưởng thành
sắp xếp|xuất sắc|sơ suất|xác suất|năng suất|công suất|lãi suất|tần suất|hiệu suất|sản xuất|đề xuất|đột xuất|xuất phát|xuất hiện|xuất bản|xúc tiến|bức xúc|tiếp xúc
súc tích|rà soát|giám sát|khảo sát|quan sát|cọ xát|soạn thảo|sơ kết|sơ đồ|xem xét|xét duyệt|nhận xét|xác định|xác nhận|xác minh|sáng tạo|sáng kiến|xây dựng|suôn sẻ
thiếu sót|sai sót|sâu sát|sát sao|xung kích|sứ mệnh|xử sự|chia sẻ|san sẻ|cố gắng|phân chia|cẩm nang|phản ánh|phản hồi|phản biện|phỏng vấn|phải chăng|tưởng niệm
kiểu mẫu|hoàn cảnh|cảnh báo|cảnh giác|cảnh quan|thủ tục|thủ trưởng|hồ sơ|tài sản|di sản|bản sắc|đặc sản|phát sinh|học sinh|vệ sinh|sinh viên|sinh hoạt
`
    .trim()
    .split(/[|\n]/),
)
