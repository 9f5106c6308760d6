import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Hướng dẫn: number 8 of the 29 types (Đ.7), form MẪU 1.4. */
export const huongDan: Kind = {
  ...form14,
  name: 'Hướng dẫn',
  symbol: 'HD',
}
