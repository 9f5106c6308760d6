import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Dự án: number 13 of the 29 types (Đ.7), form MẪU 1.4. */
export const duAn: Kind = {
  ...form14,
  name: 'Dự án',
  symbol: 'DA',
}
