import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Kế hoạch: number 10 of the 29 types (Đ.7), form MẪU 1.4; it has no Kính gửi. */
export const keHoach: Kind = {
  name: 'Kế hoạch',
  symbol: 'KH',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
