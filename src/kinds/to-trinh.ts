import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Tờ trình: number 16 of the 29 types (Đ.7), form MẪU 1.4; it is addressed (M.II k.9 đ.b). */
export const toTrinh: Kind = {
  ...form14,
  name: 'Tờ trình',
  symbol: 'TTr',
  required: [...form14.required, { key: 'kinh_gui', name: 'nơi trình (Kính gửi)', clause: 'M.II k.9 đ.b' }],
  addressed: true,
  divided: false,
}
