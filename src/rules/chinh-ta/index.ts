import type { Rule } from '../rule.ts'
import { doubledSpace } from './khoang-trang-doi.ts'

/** Rules of this group, by name. */
export const spellingRules: readonly Rule[] = [doubledSpace]
