import type { Entry } from '../findings/catalogue/entry.ts'
import { catalogue } from '../findings/catalogue/index.ts'
import { type Diagnostic, type RuleId, withShown } from '../findings/diagnostic.ts'
import { tableRules } from './bang/index.ts'
import { structureRules } from './bo-cuc/index.ts'
import { basisRules } from './can-cu/index.ts'
import { spellingRules } from './chinh-ta/index.ts'
import { contentRules } from './noi-dung/index.ts'
import { taskRules } from './phan-cong/index.ts'
import { sayOnce } from './repeated.ts'
import type { Checkup, Rule } from './rule.ts'
import { formRules } from './the-thuc/index.ts'

/** Every rule, group by group. */
export const rules: readonly Rule[] = [
  ...formRules,
  ...basisRules,
  ...structureRules,
  ...taskRules,
  ...contentRules,
  ...spellingRules,
  ...tableRules,
]

/** Everything that can be found, by its id: what the rules look for, and what other stages report. */
export const allEntries = (): ReadonlyMap<string, Entry> =>
  new Map<string, Entry>([
    ...rules.map((rule) => [rule.id, rule] as const),
    ...Object.entries(catalogue).map(([id, entry]) => [id, entry()] as const),
  ])

/** What the rules find. One that throws is our bug: it is told with the rule's id, and the others still run. */
export function checkBy(all: readonly Rule[], it: Checkup): { readonly found: Diagnostic[]; readonly bugs: RuleBug[] } {
  const found: Diagnostic[] = []
  const bugs: RuleBug[] = []
  for (const { id, severity, clause, check } of all)
    try {
      for (const one of sayOnce(check(it)))
        found.push({ rule: id as RuleId, severity, ...(clause && { clause }), ...withShown(one) })
    } catch (cause) {
      bugs.push({ rule: id, cause })
    }
  return { found, bugs }
}

/** A rule that threw. */
export interface RuleBug {
  readonly rule: string
  readonly cause: unknown
}
