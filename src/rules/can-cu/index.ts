import type { Rule } from '../rule.ts'
import { incompleteBasis } from './can-cu-thieu-thanh-phan.ts'
import { basisTwice } from './can-cu-trung.ts'
import { lawWithNumber } from './luat-co-so.ts'
import { basesOutOfOrder } from './thu-tu-can-cu.ts'
import { fullCitationAgain } from './vien-dan-day-du-lap-lai.ts'
import { firstCitationBare } from './vien-dan-lan-dau-thieu.ts'
import { citedWithWrongSymbol } from './vien-dan-sai-ky-hieu.ts'
import { citedFromFuture } from './vien-dan-sau-ngay-ky.ts'

/** Rules of this group, by name. */
export const basisRules: readonly Rule[] = [
  incompleteBasis,
  basisTwice,
  lawWithNumber,
  basesOutOfOrder,
  fullCitationAgain,
  firstCitationBare,
  citedWithWrongSymbol,
  citedFromFuture,
]
