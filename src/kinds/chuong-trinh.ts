import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Chương trình: number 9 of the 29 types (Đ.7), form MẪU 1.4. */
export const chuongTrinh: Kind = {
  ...form14,
  name: 'Chương trình',
  symbol: 'CTr',
}
