import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Đề án: number 12 of the 29 types (Đ.7), form MẪU 1.4. */
export const deAn: Kind = {
  name: 'Đề án',
  symbol: 'ĐA',
  required,
  expected,
  addressed: false,
  divided: true,
  scheme: 'nd30',
  compose: form14,
}
