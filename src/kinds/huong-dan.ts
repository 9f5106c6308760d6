import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Hướng dẫn: number 8 of the 29 types (Đ.7), form MẪU 1.4. */
export const huongDan: Kind = {
  name: 'Hướng dẫn',
  symbol: 'HD',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
