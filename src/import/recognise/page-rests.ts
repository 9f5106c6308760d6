import { opensAppendix } from './appendix-mark.ts'
import { isLine, type ManuscriptEntry } from './entries.ts'
import type { LeftOut } from './recognised.ts'

/** Words of buttons, of which a line may hold several. */
const buttons =
  /(?<![\p{L}\d])(?:chia sẻ(?: (?:bài viết|lên|qua))?|share|facebook|fb|zalo|twitter|tweet|telegram|messenger|linkedin|pinterest|e-?mail|gửi (?:e-?mail|cho bạn bè|bình luận|ý kiến|phản hồi)|sao chép (?:liên kết|link)|copy link|in(?: (?:trang|bài(?: viết)?|văn bản|ấn))?|lưu trữ|ghi chú|ý kiến|(?:số )?lượt (?:xem|đọc|tải|truy cập)\s?:?\s?[\d.,]+|bản in|print|like|thích|lưu(?: bài| tin)|bình luận|phản hồi|quay lại|quay về|trở (?:về|lại)|về trang (?:trước|chủ)|(?:lên|về) đầu trang|đầu trang|xem tiếp|xem thêm|tải (?:về|xuống|văn bản|file|tệp)|download|pdf|docx?|top|back)(?![\p{L}\d])/giu

/** What begins a line of a page, with what stands behind it. */
const labelled =
  /^(?:(?:tải (?:về|xuống|file|tệp|văn bản|toàn văn)|download|(?:tệp|file|văn bản|tài liệu) đính kèm|file|tags?|từ khóa|từ khoá|(?:ngày|người) đăng(?: tải)?|đăng (?:ngày|lúc|bởi)|cập nhật(?: (?:ngày|lúc|lần cuối))?|(?:số )?lượt (?:xem|đọc|tải(?: về)?|truy cập)|số lần (?:xem|đọc)|đã xem|views?|ý kiến bạn đọc|mã an toàn|xếp hạng|đánh giá(?: bài viết)?|bình luận)\s*(?::.*|\(\d+\)|\S{1,120}\.(?:pdf|docx?|xlsx?|zip|rar)(?: .{1,20})?)|(?:file|tệp|văn bản|tài liệu) (?:được )?(?:gửi |đính )kèm(?: theo văn bản)?|tổng số điểm của bài viết.*|click để đánh giá.*|(?:©|copyright|bản quyền (?:thuộc|©)).*|[\d.,]+ (?:lượt (?:xem|đọc|tải|thích)|bình luận|views?|likes?))$/iu

const fileName = /^\S.{0,120}\.(?:pdf|docx?|xlsx?|zip|rar)(?:\s?[([].{1,20}[)\]])?$/i

/** Opens a list of other pages. */
const others =
  /^(?:(?:các |những )?(?:tin(?: tức)?|bài(?: viết)?|tin bài|văn bản|thông báo)(?: bài| đã đưa)? (?:khác|liên quan|mới(?: nhất| hơn| đăng)?|cũ hơn|cùng (?:chuyên mục|loại|lĩnh vực|chủ đề)|nổi bật|đã đăng)|có thể bạn quan tâm|tin (?:nổi bật|xem nhiều)|đọc thêm)\s*:?$/iu

const longest = 160
/** Lines that a list of other pages can take. */
const mostOthers = 30

const isRest = (text: string): boolean => text.length < longest && (labelled.test(text) || isOfButtons(text))

const isOfButtons = (text: string): boolean => /\p{L}/u.test(text) && !/\p{L}/u.test(text.replace(buttons, ''))

const textAt = (entry: ManuscriptEntry | undefined): string | undefined =>
  isLine(entry) && !entry.arrangedBy ? entry.line.text : undefined

/** The entries without what a page of the web has below a document, and that by name: buttons, counts and lists of other pages, from `from` on. */
export function withoutPageRests(entries: readonly ManuscriptEntry[], from: number) {
  const end = startOfOthers(entries, from)
  let start = end
  while (start > from && belongsToPage(entries, start - 1)) start--
  while (start < end && !isRest(textAt(entries[start]) ?? '')) start++
  return {
    entries: entries.slice(0, start),
    leftOut: entries
      .slice(start)
      .filter(isLine)
      .map(({ line: { text, line } }): LeftOut => ({ text, line, why: 'phần của trang mạng, không thuộc văn bản' })),
  }
}

/** The name of a file stands below its button. */
const belongsToPage = (entries: readonly ManuscriptEntry[], at: number): boolean => {
  const text = textAt(entries[at])
  return text !== undefined && (isRest(text) || fileName.test(text))
}

/** Where a list of other pages begins that reaches to the end. */
function startOfOthers(entries: readonly ManuscriptEntry[], from: number): number {
  const last = Math.max(from, entries.length - mostOthers)
  const at = entries.findIndex((entry, i) => i >= last && others.test(textAt(entry) ?? ''))
  const below = entries.slice(at + 1)
  const whole = at > 0 && below.every((entry) => isLine(entry) && !opensAppendix(entry.line))
  return whole ? at : entries.length
}
