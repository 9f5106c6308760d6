import type { Finding, Report } from '../../findings/diagnostic.ts'

/** What a reader meets and can't give in full. */
export type Met = 'change' | 'comment' | 'formula' | 'chart' | 'missing-picture' | 'no-picture' | 'landscape'

/** Counts what was met, with the paragraph of the first. */
export interface Tally {
  readonly add: (what: Met, line: number) => void
  readonly report: (file: string, report: Report) => void
}

type Told = readonly [rule: Finding['rule'], message: (count: number) => string, hint: string]

const findings: Readonly<Record<Met, Told>> = {
  change: [
    'nhap-theo-doi-sua',
    (count) => `Tệp còn ${count} chỗ sửa đang theo dõi (Track Changes); đã nhập như khi chấp nhận tất cả`,
    'nếu có chỗ không chấp nhận, mở bằng Word, duyệt từng chỗ (Review, Accept hoặc Reject) rồi nhập lại',
  ],
  comment: [
    'nhap-ghi-chu',
    (count) => `Tệp có ${count} ghi chú bên lề (Comment), không nhập`,
    'xem ghi chú trong tệp gốc, nếu còn cần',
  ],
  formula: [
    'nhap-cong-thuc',
    (count) => `${count} công thức toán chỉ được nhập thành chữ thường`,
    'so với tệp gốc rồi gõ lại, hoặc thay bằng hình chụp công thức',
  ],
  chart: [
    'nhap-bieu-do',
    (count) => `${count} biểu đồ hoặc sơ đồ (SmartArt) không nhập được`,
    'trong Word, lưu biểu đồ thành hình (Save as Picture) rồi chèn hình vào kế hoạch',
  ],
  'missing-picture': [
    'nhap-thieu-hinh',
    (count) => `${count} hình không có trong tệp`,
    'chèn lại hình vào tệp gốc rồi nhập lại, hoặc thêm hình vào kế hoạch',
  ],
  'no-picture': [
    'nhap-khong-theo',
    (count) => `${count} tệp đặt ở chỗ hình nhưng không phải là hình, không nhập`,
    'kiểm tra tệp gốc lấy từ đâu; cần hình nào thì chèn lại dạng PNG hoặc JPEG',
  ],
  landscape: [
    'nhap-trang-ngang',
    () => 'Phần đầu của tệp đặt giấy nằm ngang',
    'kế hoạch trình bày trên giấy đứng; đưa phần cần giấy ngang thành phụ lục',
  ],
}

/** Begins with nothing met; findings come in the order in which their first was. */
export function collectTally(): Tally {
  const met = new Map<Met, { count: number; readonly line: number }>()
  return {
    add: (what, line) => {
      const before = met.get(what)
      if (before) before.count++
      else met.set(what, { count: 1, line })
    },
    report: (file, report) => {
      for (const [what, { count, line }] of met) {
        const [rule, message, hint] = findings[what]
        report({ rule, message: message(count), hint, place: { file, line: Math.max(line, 1), column: 1 } })
      }
    },
  }
}
