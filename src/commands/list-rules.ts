import { type Entry, groups, type Severity } from '../findings/catalogue/entry.ts'
import { allEntries } from '../rules/index.ts'
import { answer, give } from './print.ts'
import { exit, UsageError } from './usage.ts'

const names: Readonly<Record<Severity, string>> = { error: 'lỗi', warning: 'cảnh báo', hint: 'gợi ý' }

/** `kehoach rules`: everything that can be found, for people or as JSON. */
export function listRules({ format = 'text' }: { readonly format?: string }): number {
  const all = [...allEntries()].sort(([a], [b]) => (a < b ? -1 : 1))
  if (format === 'json') give(`${JSON.stringify(all.map(asData), null, 2)}\n`)
  else if (format === 'text')
    answer(
      ...all.map(([id, { severity, group, summary }]) => `${id}  ${names[severity]}  ${groups[group]}  ${summary}`),
    )
  else throw new UsageError(`Không có dạng “${format}”. Gõ --format với một trong: text, json.`)
  return exit.clean
}

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
