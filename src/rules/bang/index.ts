import type { Rule } from '../rule.ts'
import { emptyColumn } from './o-trong-toan-cot.ts'
import { brokenCount } from './stt-sai-thu-tu.ts'
import { missingNumber } from './stt-trong.ts'
import { totalTwice } from './tong-cong-hai-lan.ts'
import { wrongTotal } from './tong-khong-khop.ts'

/** Rules of this group, by name. */
export const tableRules: readonly Rule[] = [emptyColumn, brokenCount, missingNumber, totalTwice, wrongTotal]
