import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Dự án: number 13 of the 29 types (Đ.7), form MẪU 1.4. */
export const duAn: Kind = {
  name: 'Dự án',
  symbol: 'DA',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
