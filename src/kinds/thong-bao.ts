import { form14 } from './form-1-4.ts'
import { expected, type Kind, required } from './kind.ts'

/** Thông báo: number 7 of the 29 types (Đ.7), form MẪU 1.4; it has no Kính gửi. */
export const thongBao: Kind = {
  name: 'Thông báo',
  symbol: 'TB',
  required,
  expected,
  addressed: false,
  divided: false,
  scheme: 'nd30',
  compose: form14,
}
