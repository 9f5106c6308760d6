import { normalKey } from '../../vietnamese/fold.ts'
import { cong, tru } from './arithmetic.ts'
import { bangChu } from './bang-chu.ts'
import { bang, khac, lonHon } from './compare.ts'
import { dem } from './dem.ts'
import type { Helper } from './helper.ts'
import { laMa } from './la-ma.ts'
import { hoa, thuong } from './letter-case.ts'
import { lietKe } from './liet-ke.ts'
import { nam, namSau, namTruoc } from './nam.ts'
import { ngay } from './ngay.ts'
import { phanTram } from './phan-tram.ts'
import { so } from './so.ts'
import { tach } from './tach.ts'
import { thang } from './thang.ts'
import { thuTu } from './thu-tu.ts'
import { tien } from './tien.ts'

/** Every helper, in the order of the guide. */
export const helpers: readonly Helper[] = [
  ngay,
  thang,
  nam,
  namSau,
  namTruoc,
  tien,
  phanTram,
  bangChu,
  so,
  laMa,
  thuTu,
  lietKe,
  tach,
  dem,
  hoa,
  thuong,
  cong,
  tru,
  bang,
  khac,
  lonHon,
]

const byName: ReadonlyMap<string, Helper> = new Map(helpers.map((helper) => [helper.name, helper]))

/** The helper of a name, typed with or without accents. */
export const helperNamed = (typed: string): Helper | undefined => byName.get(normalKey(typed))
