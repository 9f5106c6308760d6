import type { Rule } from '../rule.ts'
import { foreignNumber } from './dau-so-kieu-anh.ts'
import { anniversaryYears } from './ky-niem-lech-nam.ts'
import { moreThanAll } from './phan-tram-qua-tram.ts'
import { wordsOfNumber } from './so-va-chu-lech.ts'
import { totalBesideTable } from './tong-ngoai-bang-lech.ts'
import { sumInSentence } from './tong-trong-cau-lech.ts'

/** Rules of this group, by name. */
export const contentRules: readonly Rule[] = [
  foreignNumber,
  moreThanAll,
  wordsOfNumber,
  sumInSentence,
  anniversaryYears,
  totalBesideTable,
]
