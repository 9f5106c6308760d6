import { type Entry, groups, type Severity } from '../findings/catalogue/entry.ts'
import { allEntries } from '../rules/index.ts'
import { answerTo, type Destination, giveTo } from './give-to.ts'
import { exit, UsageError } from './usage.ts'

const names: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' }

/** `kehoach rules`: everything that can be found, for people or as JSON. */
export function listRules({ format = 'text', ...to }: Destination & { readonly format?: string }): number {
  if (format === 'json') giveTo(to, `${JSON.stringify(allById().map(asData), null, 2)}\n`)
  else if (format === 'text') answerTo(to, ruleLines())
  else throw new UsageError(`Không có dạng “${format}”. Gõ --format với một trong: text, json.`)
  return exit.clean
}

/** A line for each. */
export const ruleLines = (): string[] =>
  allById().map(([id, { severity, group, summary }]) => `${id}  ${names[severity]}  ${groups[group]}  ${summary}`)

const allById = () => [...allEntries()].sort(([a], [b]) => (a < b ? -1 : 1))

/** `firm` says that it can be neither set aside by `bo_qua` nor weighed by `quy_tac`. */
const asData = ([id, { group, severity, clause, summary, why, firm }]: [string, Entry]) => ({
  id,
  group,
  severity,
  ...(clause && { clause }),
  summary,
  why,
  firm: firm !== undefined,
})
