import type { Rule } from '../rule.ts'
import { basisEdges } from './can-cu-go-dau.ts'
import { incompleteBasis } from './can-cu-thieu-thanh-phan.ts'
import { basisTwice } from './can-cu-trung.ts'
import { letterWithType } from './cong-van-ky-hieu-loai.ts'
import { expiredBasis } from './het-hieu-luc.ts'
import { blankInSymbol } from './ky-hieu-co-dau-cach.ts'
import { misshapenSymbol } from './ky-hieu-sai-mau.ts'
import { lawWithNumber } from './luat-co-so.ts'
import { yearOfNumber } from './nam-trong-so-lech.ts'
import { numberWithTwoDates } from './so-hai-ngay.ts'
import { lawWithoutComma } from './ten-luat-thieu-phay.ts'
import { basesOutOfOrder } from './thu-tu-can-cu.ts'
import { fullCitationAgain } from './vien-dan-day-du-lap-lai.ts'
import { firstCitationBare } from './vien-dan-lan-dau-thieu.ts'
import { citedWithWrongSymbol } from './vien-dan-sai-ky-hieu.ts'
import { citedFromFuture } from './vien-dan-sau-ngay-ky.ts'
import { citedWithoutNo } from './vien-dan-thieu-so.ts'

/** Rules of this group, by name. */
export const basisRules: readonly Rule[] = [
  expiredBasis,
  lawWithoutComma,
  yearOfNumber,
  numberWithTwoDates,
  blankInSymbol,
  misshapenSymbol,
  letterWithType,
  citedWithoutNo,
  basisEdges,
  incompleteBasis,
  basisTwice,
  lawWithNumber,
  basesOutOfOrder,
  fullCitationAgain,
  firstCitationBare,
  citedWithWrongSymbol,
  citedFromFuture,
]
