import type { Edit } from '../findings/diagnostic.ts'

/** What is changed without a doubt. */
export const movedKinds = {
  reset: 'để trống',
  year: 'năm của kế hoạch và năm sau nó',
  'year-name': 'tên năm âm lịch',
} as const

/** What stays without a doubt. */
export const keptKinds = {
  cited: 'số, ngày, tên văn bản được dẫn',
  law: 'năm của luật, ngày có hiệu lực',
  past: 'mốc của những năm trước',
  future: 'mốc của những năm sau',
  period: 'giai đoạn, nhiệm kỳ',
  address: 'trong địa chỉ, tên tệp',
  mark: 'trong dấu {{…}} của bản mẫu',
  comment: 'trong ghi chú, không in ra',
  code: 'số không nói năm nào của kế hoạch',
} as const

/** What the author has to decide or to see, in the order it is put to him. */
export const reviewKinds = {
  series: 'Dãy năm, dời cả dãy hay giữ cả dãy',
  'own-period': 'Giai đoạn của chính kế hoạch, giữ hay dời',
  comparison: 'So sánh hai năm, số liệu đi kèm là của năm cũ',
  target: 'Chỉ tiêu đến một năm, xem lại con số',
  'last-year': 'Năm trước của kế hoạch, cập nhật số liệu đi kèm',
  'two-years': 'Hai năm trước kế hoạch, giữ hay dời',
  birth: 'Năm sinh và độ tuổi',
  titled: 'Văn bản dẫn theo tên, chưa có số',
  'lunar-day': 'Ngày dương lịch của ngày âm lịch, tra lại lịch',
  'start-day': 'Ngày bắt đầu thực hiện, áp dụng, sáp nhập',
  'fixed-event': 'Bầu cử, đại hội, tổng điều tra, không phải năm nào cũng có',
  'past-event': 'Việc, văn bản đã có, giữ hay dời',
  'past-day': 'Ngày trước ngày ký, có phải việc đã qua',
  'leap-day': 'Ngày 29/02',
  weekday: 'Thứ trong tuần',
  anniversary: 'Số năm kỷ niệm',
  ordinal: 'Lần thứ mấy',
  'short-year': 'Năm viết hai chữ số',
  'word-year': 'Năm viết bằng chữ',
  unclear: 'Không rõ là năm, mã hay số lượng',
  key: 'Khóa không tự đổi',
  'to-see': 'Khóa phải xem lại mỗi năm',
  file: 'Tệp giữ nguyên, cập nhật hoặc chỉ sang tệp mới',
} as const

type MovedKind = keyof typeof movedKinds
/** A key of `keptKinds`. */
export type KeptKind = keyof typeof keptKinds
/** A key of `reviewKinds`. */
export type ReviewKind = keyof typeof reviewKinds
/** All there are; each has its title. */
export type SpotKind = MovedKind | KeptKind | ReviewKind

/** A place of the old plan that a new year may make wrong, and what became of it. */
export interface Spot {
  readonly kind: SpotKind
  /** From 1; several where years are said together. */
  readonly lines: readonly number[]
  readonly before: string
  /** What it would be in the new plan; absent where nothing can be proposed. */
  readonly after?: string
  /** Whether it is so there. */
  readonly moved: boolean
  readonly why: string
  /** Make `after` of `before`. */
  readonly edits: readonly Edit[]
}

/** Whether its author has to look at it. */
export const isForReview = (spot: Spot): spot is Spot & { readonly kind: ReviewKind } =>
  Object.hasOwn(reviewKinds, spot.kind)
