import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Kế hoạch: number 10 of the 29 types (Đ.7), form MẪU 1.4; it has no Kính gửi. */
export const keHoach: Kind = {
  ...form14,
  name: 'Kế hoạch',
  symbol: 'KH',
}
