import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Chỉ thị: number 3 of the 29 types (Đ.7), form MẪU 1.4. */
export const chiThi: Kind = {
  name: 'Chỉ thị',
  symbol: 'CT',
  required,
  expected,
  addressed: false,
  divided: false,
  scheme: 'nd30',
  compose: form14,
}
