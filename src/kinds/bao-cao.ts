import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Báo cáo: number 14 of the 29 types (Đ.7), form MẪU 1.4; one to a superior is addressed (M.II k.9 đ.b). */
export const baoCao: Kind = {
  ...form14,
  name: 'Báo cáo',
  symbol: 'BC',
  addressed: true,
}
