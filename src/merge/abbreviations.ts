import { normalKey } from '../vietnamese/fold.ts'
import type { MergeRow } from './merge-rows.ts'

/** What templates call the office's short forms: `{{viet_tat.BVBA}}` is the full name. */
const name = 'viet_tat'

/** Rows that a template can ask for the full names of the office's short forms; a column of that name comes first. */
export function withAbbreviations(
  rows: readonly MergeRow[],
  abbreviations: ReadonlyMap<string, string>,
): readonly MergeRow[] {
  if (abbreviations.size === 0) return rows
  const office = { [name]: Object.fromEntries(abbreviations) }
  return rows.map((row) =>
    Object.keys(row.data).some((key) => normalKey(key) === name) ? row : { ...row, data: { ...office, ...row.data } },
  )
}
