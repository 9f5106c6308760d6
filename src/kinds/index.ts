import { normalKey } from '../source/key.ts'
import { baoCao } from './bao-cao.ts'
import { chiThi } from './chi-thi.ts'
import { chuongTrinh } from './chuong-trinh.ts'
import { deAn } from './de-an.ts'
import { duAn } from './du-an.ts'
import { huongDan } from './huong-dan.ts'
import { keHoach } from './ke-hoach.ts'
import type { Kind } from './kind.ts'
import { phuongAn } from './phuong-an.ts'
import { quyChe } from './quy-che.ts'
import { quyDinh } from './quy-dinh.ts'
import { thongBao } from './thong-bao.ts'
import { thongCao } from './thong-cao.ts'
import { toTrinh } from './to-trinh.ts'

/** Every type of document the program writes; the first is the one meant where a source names none. */
export const kinds: readonly [Kind, ...Kind[]] = [
  keHoach,
  chuongTrinh,
  phuongAn,
  deAn,
  duAn,
  baoCao,
  toTrinh,
  thongBao,
  huongDan,
  quyChe,
  quyDinh,
  chiThi,
  thongCao,
]

/** The type called `name`, by its name or abbreviation in any spelling. */
export const kindNamed = (name: string): Kind | undefined =>
  named(name, (text) => text.trim().toLocaleLowerCase('vi')) ?? named(name, normalKey)

/** Đề án is ĐA and Dự án DA: letters as typed come before the plain ones. */
const named = (name: string, as: (text: string) => string): Kind | undefined =>
  kinds.find((kind) => [kind.name, kind.symbol].some((known) => as(known) === as(name)))
