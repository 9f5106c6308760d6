import { toCapitals } from './letters.ts'

/** What the titles of the sections of plans and reports begin with. */
const openings = `mục đích|mục tiêu|yêu cầu|nội dung|thời gian|địa điểm|thành phần|đối tượng|phạm vi|hình thức|phương pháp|nhiệm vụ|giải pháp
  biện pháp|chỉ tiêu|kinh phí|nguồn lực|nguồn vốn|phân công|tổ chức|tiến độ|kết quả|đánh giá|đặc điểm|tình hình|thực trạng|thuận lợi|khó khăn
  phương hướng|công tác|chế độ|báo cáo|khen thưởng|cơ cấu|giải thưởng|thể lệ|lịch|các|căn cứ|cơ sở|quan điểm|điều kiện|trách nhiệm|bố trí
  chuẩn bị|triển khai|thực hiện|dự toán|dự kiến|đề xuất|kiến nghị|một số|những|hồ sơ|quy trình|quy mô|số lượng|tiêu chí|tiêu chuẩn
  phương án|tồn tại|hạn chế|nguyên nhân|bài học|khái quát|giới thiệu|mở đầu|kết luận|đảm bảo|bảo đảm|thông tin|tuyên truyền|kế hoạch|phần`

const opening = new RegExp(`^(?:${toCapitals(openings).replace(/\n\s+/g, '|')})(?![A-ZÀ-Ỹ])`)

/** Whether a line in capitals is surely the title of a section, by the words it begins with; a slogan may look like one. */
export const isSectionTitle = (text: string): boolean => opening.test(text)
