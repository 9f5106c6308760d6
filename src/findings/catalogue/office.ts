import type { Entry } from './entry.ts'

/** What can be wrong with an office's profile, with wishes to set findings aside, and with a plan to renew. */
export const officeEntries = {
  'ho-so': {
    group: 'ho-so',
    severity: 'error',
    summary: 'Tên người ký, nơi nhận thường xuyên, đơn vị soạn thảo mà văn bản gọi có trong hồ sơ `kehoach.yml`.',
    why: 'Tên gọi không có trong hồ sơ thì không biết là ai: chỗ ký, chỗ lưu trên văn bản để trống.',
    firm: 'Hồ sơ không có tên này, nên bỏ qua thì chỗ của nó trên văn bản để trống.',
    good: [],
    bad: [],
  },
  'bo-qua-thieu-ly-do': {
    group: 'bo-qua',
    severity: 'error',
    summary: 'Mỗi lời bỏ qua nêu lý do.',
    why: 'Người duyệt và người soát năm sau cần biết vì sao một chỗ sai quy định được giữ lại.',
    firm: 'Lời bỏ qua không có lý do chưa bỏ qua được gì; chỉ cần ghi thêm lý do.',
    good: [],
    bad: [],
  },
  'bo-qua-thua': {
    group: 'bo-qua',
    severity: 'warning',
    summary: 'Mỗi lời bỏ qua có một chỗ để bỏ qua.',
    why: 'Lời bỏ qua còn sót lại sau khi đã sửa sẽ che mất lỗi cùng loại mắc phải về sau.',
    firm: 'Lời bỏ qua thừa chỉ cần xóa là hết.',
    good: [],
    bad: [],
  },
  'bo-qua-la': {
    group: 'bo-qua',
    severity: 'warning',
    summary: 'Lời bỏ qua gọi đúng tên quy tắc.',
    why: 'Tên gõ sai thì không bỏ qua được gì: lỗi vẫn còn đó, còn lý do thì ghi vào chỗ không đâu.',
    firm: 'Tên này không có, nên sửa tên hoặc xóa lời bỏ qua là hết.',
    good: [],
    bad: [],
  },
  'khong-bo-qua-duoc': {
    group: 'bo-qua',
    severity: 'error',
    summary: 'Không bỏ qua, không hạ mức những lỗi làm văn bản không đọc hoặc không dựng được đúng ý người soạn.',
    why: 'Bỏ qua lỗi như vậy thì văn bản vẫn ra, nhưng thiếu số, thiếu ngày, thiếu bảng mà không ai biết.',
    firm: 'Lời bỏ qua này không có tác dụng; xóa nó và sửa chính lỗi mà nó nói tới.',
    good: [],
    bad: [],
  },
  'nam-ke-hoach': {
    group: 'nguon',
    severity: 'error',
    summary: 'Kế hoạch cũ dùng để lập kế hoạch năm sau cho biết nó là của năm nào.',
    why: 'Không biết năm cũ thì không biết những năm nào trong bài phải đổi, đổi thành năm nào.',
    firm: 'Không biết năm của kế hoạch cũ nên chưa lập được kế hoạch mới.',
    good: [],
    bad: [],
  },
} as const satisfies Readonly<Record<string, Entry>>
