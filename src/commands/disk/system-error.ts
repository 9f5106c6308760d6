/** What the system says of why it refused; anything else is a bug, and thrown on. */
export function systemError(cause: unknown): NodeJS.ErrnoException {
  if (isSystemError(cause)) return cause
  throw cause
}

const isSystemError = (cause: unknown): cause is NodeJS.ErrnoException => cause instanceof Error && 'code' in cause

const held = 'tệp chỉ cho đọc, hoặc đang mở ở chương trình khác. Nếu tệp đang mở trong Word, đóng lại rồi chạy lần nữa'
const inUse = 'tệp đang mở ở chương trình khác. Nếu tệp đang mở trong Word, đóng lại rồi chạy lần nữa'
const noRoom = 'ổ đĩa đã đầy. Xóa bớt tệp trên ổ ấy, hoặc chọn ổ khác'
const noRight = 'không có quyền ghi. Xin quyền ghi, hoặc chọn thư mục khác'
const tooMany = 'hệ thống không cho mở thêm tệp. Chạy lại với -j 1, hoặc đóng bớt chương trình'

/** Why, and what to do about it, by what the system calls it. */
const reasons: Readonly<Partial<Record<string, string>>> = {
  EACCES: noRight,
  EPERM: process.platform === 'win32' ? held : noRight,
  EBUSY: inUse,
  ENOSPC: noRoom,
  EDQUOT: noRoom,
  EROFS: 'ổ đĩa chỉ cho đọc. Chọn thư mục khác',
  ENAMETOOLONG: 'tên dài quá mức hệ thống cho phép. Đặt tên ngắn hơn',
  EMFILE: tooMany,
  ENFILE: tooMany,
  ENOENT: 'thư mục không có, hoặc không tạo được tệp ở đó. Chọn thư mục khác',
  ENOTDIR: 'trên đường dẫn có chỗ là tệp, không phải thư mục. Chọn thư mục khác',
  EISDIR: 'chỗ ấy là thư mục. Đổi tên thư mục, hoặc chọn tên khác',
  ELOOP: 'đường dẫn đi vòng qua các liên kết. Gõ đường dẫn thật',
}

/** The reason as a clause of a sentence, with what to do and the system's own word. */
export const reasonOf = ({ code = '' }: NodeJS.ErrnoException): string =>
  `${reasons[code] ?? 'hệ thống từ chối. Thử lại, hoặc chọn thư mục khác'} (${code}).`
