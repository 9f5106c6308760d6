import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Đề án: number 12 of the 29 types (Đ.7), form MẪU 1.4. */
export const deAn: Kind = {
  ...form14,
  name: 'Đề án',
  symbol: 'ĐA',
}
