import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Thông cáo: number 6 of the 29 types (Đ.7), form MẪU 1.4. */
export const thongCao: Kind = {
  name: 'Thông cáo',
  symbol: 'TC',
  required,
  expected,
  addressed: false,
  divided: false,
  scheme: 'nd30',
  compose: form14,
}
