import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Quy định: number 5 of the 29 types (Đ.7), form MẪU 1.4; divided into chương and điều. */
export const quyDinh: Kind = {
  ...form14,
  name: 'Quy định',
  symbol: 'QyĐ',
  scheme: 'dieu',
}
