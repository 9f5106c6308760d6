import { form14 } from './form-1-4.ts'
import type { Kind } from './kind.ts'

/** Quy chế: number 4 of the 29 types (Đ.7), form MẪU 1.4; divided into chương and điều. */
export const quyChe: Kind = {
  ...form14,
  name: 'Quy chế',
  symbol: 'QC',
  scheme: 'dieu',
}
