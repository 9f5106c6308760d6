import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Chỉ thị: number 3 of the 29 types (Đ.7), form MẪU 1.4. */
export const chiThi: Kind = {
  ...form14,
  name: 'Chỉ thị',
  symbol: 'CT',
  divided: false,
}
