import { existsSync } from 'node:fs'

/** What the system says of why it refused; anything else is a bug, and thrown on. */
export function systemError(cause: unknown): NodeJS.ErrnoException {
  if (isSystemError(cause)) return cause
  throw cause
}

const isSystemError = (cause: unknown): cause is NodeJS.ErrnoException => cause instanceof Error && 'code' in cause

const held = 'tệp chỉ cho đọc, hoặc đang mở ở chương trình khác'
const inUse = 'tệp đang mở ở chương trình khác'
const noRoom = 'ổ đĩa đã đầy. Xóa bớt tệp trên ổ ấy, hoặc chọn ổ khác'
const noRight = 'không có quyền ghi. Xin quyền ghi, hoặc chọn thư mục khác'
const noRightInFolder =
  'không có quyền ghi vào thư mục này. Chọn thư mục khác: chép tệp nguồn sang Documents, hoặc đặt văn bản ở nơi khác bằng -o'
const tooMany = 'hệ thống không cho mở thêm tệp. Chạy lại với -j 1, hoặc đóng bớt chương trình'

/** Why, and what to do about it, by what the system calls it. */
const reasons: Readonly<Partial<Record<string, string>>> = {
  EACCES: noRight,
  EPERM: noRight,
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

/** The reason as a clause of a sentence, with what to do and the system's own word; `path` is the file that was to be written. */
export const reasonOf = ({ code = '' }: NodeJS.ErrnoException, path?: string, system = process.platform): string =>
  `${reasonFor(code, path, system)} (${code}).`

/** Windows has one word for a file that is held, for one that is read-only and for a folder that takes none. */
function reasonFor(code: string, path: string | undefined, system: NodeJS.Platform): string {
  if (code === 'EBUSY') return `${inUse}. ${letGo(path)}`
  if (code === 'EPERM' && system === 'win32' && path !== undefined)
    return existsSync(path) ? `${held}. ${letGo(path)}` : noRightInFolder
  return reasons[code] ?? 'hệ thống từ chối. Thử lại, hoặc chọn thư mục khác'
}

const letGo = (path = ''): string =>
  /\.docx$/i.test(path)
    ? 'Nếu tệp đang mở trong Word, đóng lại rồi chạy lần nữa'
    : 'Đóng tệp ở chương trình ấy rồi chạy lần nữa'
