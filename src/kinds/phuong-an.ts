import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Phương án: number 11 of the 29 types (Đ.7), form MẪU 1.4. */
export const phuongAn: Kind = {
  ...form14,
  name: 'Phương án',
  symbol: 'PA',
}
