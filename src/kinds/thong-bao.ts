import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Thông báo: number 7 of the 29 types (Đ.7), form MẪU 1.4; it has no Kính gửi. */
export const thongBao: Kind = {
  ...form14,
  name: 'Thông báo',
  symbol: 'TB',
  divided: false,
}
