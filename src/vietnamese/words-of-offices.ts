/** Words that names of offices and posts are made of, in small letters: another word in one is likely the name of a place or person. */
const words = `
  ủy uỷ ban nhân dân hội đồng sở bộ cục chi tổng vụ trung tâm trường phòng văn đảng tỉnh thành phố huyện xã phường quận thị trấn
  đặc khu thôn ấp bản tổ bệnh viện trạm học đại cao đẳng công ty tnhh mtv một hai thành viên cổ phần tòa toà án thanh tra bảo
  hiểm kho bạc ngân hàng tập đoàn mặt trận tiểu chính phủ quân sư chỉ huy tư lệnh đội nhà hợp tác khoa liên minh hiệp thường trực
  quốc hạt thư đài báo tạp chí cụm khối và của về các cho với trong trên tại từ đến theo ngành cấp y tế giáo dục đào tạo nội pháp
  tài thương xây dựng ngoại giao nông nghiệp môi phát triển hóa hoá thể thao du lịch nghệ dân tộc tôn kế hoạch đầu nguyên thông
  tin truyền lao động binh vận tải cựu chiến phụ nữ thanh niên cộng sản nước mầm non cơ phổ chuyên nghề kỹ thuật kinh doanh quản
  lý dự đường bộ thủy thuỷ lợi sắt hải không cảng điện lực sạch vệ sinh an toàn thực phẩm kiểm soát sát lâm chăn nuôi thú trồng
  trọt vật khuyến đa tâm thần mắt phổi da liễu nhi răng hàm ung bướu phục hồi chức năng dược điều dưỡng nhiệt đới máu đô hạ tầng
  chữ thập đỏ chất lượng đo tiêu chuẩn biên cửa khẩu đồn trại giam quan thuế ngư đạo chấp hành cháy chữa tìm kiếm cứu nạn thiên
  tai lụt bão dịch vụ xuất bưu viễn tồn vườn rừng hộ khí tượng trắc địa khoáng đất đai giá quyền sử dụng sáng trẻ em người tuổi
  khuyết tật mồ côi nạn luật gia thuật sân hành lưu trữ sử chức cán nghiên cứu ứng khởi xúc tiến mại việc làm trợ nuôi giám đốc
  chủ tịch phó trưởng bí hiệu chánh nhiệm kế toán cơ sở ủy tối kỳ giai đoạn năm chuyển đổi số trung cấp nội trú bán trú mẫu giáo
  tự do độc lập thống kê thi dân sự ra phân thoát chiếu sáng cây xanh sự ban tuyên huấn luyện dịch sức khỏe khoẻ sinh sản
  trường học tổng hợp nhân lực chế hành khách chuyên môn vực vùng miền đơn vị trực thuộc đấu giá đấu thầu hợp tác quốc tế phòng
  thủ chống tham nhũng giảm nghèo tháp tượng đài nghĩa trang khuyến học bảo trợ cấp cứu lái xe đăng kiểm vận hành khai thác`

/** Whether a word, in small letters, is one that names of offices are made of. */
export const isWordOfOffices = (word: string): boolean => known.has(word)

const known: ReadonlySet<string> = new Set(words.match(/\p{L}+/gu))
