import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Phương án: number 11 of the 29 types (Đ.7), form MẪU 1.4. */
export const phuongAn: Kind = {
  name: 'Phương án',
  symbol: 'PA',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
