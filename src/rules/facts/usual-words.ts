import { isCompound } from '../../vietnamese/compounds.ts'
import { compounds } from './mistyped-compounds.ts'
import { officeWords } from './office-words.ts'

/**
 * Words of two syllables of which one looks mistyped beside what stands next to it: “vấn đề” before “suất ăn”, “nhập kho” behind
 * “giám sát”. Source: Hoàng Phê (chủ biên), Từ điển tiếng Việt, Viện Ngôn ngữ học; looked through in November 2026.
 */
const besideOthers: ReadonlySet<string> = new Set(
  `
vấn đề|chuyên đề|tiêu đề|chủ đề|mở đề|gia công|thi công|nhân công|thủ công|tiểu đội|trung đội|đại đội|phân đội|kiểm sát|trinh sát|ám sát|sát hạch|sát sườn
nhập kho|nhập khẩu|nhập viện|nhập học|nhập cảnh|nhập hàng|nhập cuộc|nhập ngũ|nhập liệu|nhập dữ|nhập thuốc|nhập máy|suất ăn|suất quà|suất học|suất đầu|suất chiếu
xuất kho|xuất khẩu|xuất dữ|xuất báo|xuất viện|xuất cảnh|xuất siêu|xuất hàng|xuất tệp|xuất hóa|xuất ra|lực lượng|lực sĩ|lực kéo|hiệu chỉnh|chu kỳ|chu vi|chu trình|chu đáo|chu cấp
cố tình|cố định|cố sức|cố ý|cố vấn|cố đô|đề cập|quan khách|quan tâm|quan chức|quan trắc|quan tài|quan hệ|tranh giành|chủ trương|trình duyệt|trình hội|trình ủy|trình giám|trình chủ
cách nghĩ|cách nghỉ|việc làm|việc này|việc đó|có chửa|sẽ được|sẽ còn|sẽ là|sẽ có|sẽ trao|sẽ gửi|sẽ bàn|trợ giúp|trợ lực|xung quanh|uống sữa|bò sữa|cơn bão|tránh bão|mưa bão|cháy nổ|tiếng nổ|vụ nổ
người nghĩ|phân chia|phép chia|đoán định|sát nách|cập bến|cập cảng|ngành nghề|số chia|thi chương|trưng bày|biệt thự|biệt danh|giới thiệu|tư vấn|đạo cụ|tra cứu|vi phạm|nghi ngờ|nghi lễ|nghi vấn|nghi thức|ly hôn|xét xử|đông đủ|đông đảo|đông vui|viên chức|viên gan|động cơ|động viên|động sản|trung trực|trung tá|giả thuyết|công dân|dân sự
`
    .trim()
    .split(/[|\n]/),
)

/** Whether two words, parted by a blank and in small letters, are one that is known. */
export const isUsual = (words: string): boolean => isCompound(words) || compounds.has(words) || officeWords.has(words)

let syllables: ReadonlySet<string> | undefined
/** Whether a syllable, in small letters, is one of such words, and so is well typed. */
export function isUsualSyllable(typed: string): boolean {
  syllables ??= new Set([...compounds, ...officeWords].flatMap((words) => words.split(' ')))
  return syllables.has(typed)
}

/** Whether two words are one, those too that only tell where a word ends. */
export const isUsualWord = (words: string): boolean => isUsual(words) || besideOthers.has(words)
