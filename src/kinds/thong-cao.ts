import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Thông cáo: number 6 of the 29 types (Đ.7), form MẪU 1.4. */
export const thongCao: Kind = {
  ...form14,
  name: 'Thông cáo',
  symbol: 'TC',
  divided: false,
}
