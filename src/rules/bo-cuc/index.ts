import type { Rule } from '../rule.ts'
import { onlyChild } from './muc-mot-con.ts'

/** Rules of this group, by name. */
export const structureRules: readonly Rule[] = [onlyChild]
