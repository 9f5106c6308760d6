import type { Rule } from '../rule.ts'

/** Rules of this group, by name. */
export const basisRules: readonly Rule[] = []
