import type { Answers } from './answers.ts'

/** Answers that are one text each. */
export type TextKey = Exclude<keyof Answers, 'signers'>

/** What is asked, and the flag that answers it beforehand. */
export interface Question {
  readonly key: TextKey
  readonly flag: string
  readonly asks: string
  readonly sample: string
  readonly required: boolean
}

/** What an office is asked, in this order; who signs comes last. */
export const questions: readonly Question[] = [
  {
    key: 'co_quan_chu_quan',
    flag: '--co-quan-chu-quan',
    asks: 'Cơ quan chủ quản trực tiếp (không có thì để trống)',
    sample: 'Sở Y tế tỉnh Bình An',
    required: false,
  },
  {
    key: 'co_quan',
    flag: '--co-quan',
    asks: 'Cơ quan ban hành, tên đầy đủ',
    sample: 'Bệnh viện Đa khoa Bình An',
    required: true,
  },
  {
    key: 'ky_hieu',
    flag: '--ky-hieu',
    asks: 'Chữ viết tắt tên cơ quan trong số, ký hiệu',
    sample: 'BVBA',
    required: true,
  },
  { key: 'dia_danh', flag: '--dia-danh', asks: 'Địa danh trước ngày, tháng', sample: 'Bình An', required: true },
  {
    key: 'luu',
    flag: '--luu',
    asks: 'Chữ in sau “Lưu:” (để trống nếu mỗi văn bản một khác)',
    sample: 'VT, VP',
    required: false,
  },
]
