import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Chương trình: number 9 of the 29 types (Đ.7), form MẪU 1.4. */
export const chuongTrinh: Kind = {
  name: 'Chương trình',
  symbol: 'CTr',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
