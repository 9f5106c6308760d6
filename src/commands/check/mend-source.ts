import { realpathSync } from 'node:fs'
import * as program from '../../compile.ts'
import { type Diagnostic, open } from '../../findings/diagnostic.ts'
import { textAsRead } from '../../findings/edits.ts'
import { applyFixes, editsIn } from '../../findings/fixes.ts'
import { tell } from '../print.ts'
import { writeOne } from './reports.ts'

/** A source's text as typed, and what it is understood as. */
export interface Mended {
  readonly typed: string
  readonly source: program.Source
  readonly checked: program.Checked
}

/** What one fix leaves may be another's, but never so often. */
const mostRounds = 50

/** Fixes those chosen until none is left. `by` counts the places by rule. */
export async function mendSource(given: Mended, chosen: (one: Diagnostic) => boolean) {
  let { typed, source, checked } = given
  const by = new Map<string, number>()
  for (let round = 0; ; round++) {
    const wanted = checked.diagnostics.filter(chosen)
    const text = applyFixes(typed, source.path, wanted)
    if (text === typed || round === mostRounds) return { typed, source, checked, by }
    for (const [rule, count] of madeByRule(wanted, source.path)) by.set(rule, (by.get(rule) ?? 0) + count)
    typed = text
    source = { ...source, text: textAsRead(typed).text }
    checked = await program.check(source)
  }
}

/** How many places `applyFixes` mends of each rule. */
const madeByRule = (found: readonly Diagnostic[], path: string): [rule: string, count: number][] =>
  open(found).flatMap((one) => {
    const count = editsIn(path, one).length
    return count > 0 ? [[one.rule, count]] : []
  })

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** Writes a mended source and tells of it. A link is followed: the file that it leads to is the one that was read. */
export async function writeMended(
  path: string,
  before: string,
  { typed, by }: { typed: string; by: Map<string, number> },
) {
  writeOne({ path: realpathSync(path), bytes: Buffer.from(typed), instead: Buffer.from(before) })
  const changes = (await import('../diff.ts')).changedLines(before, typed)
  const rules = [...by].map(([rule, count]) => `${rule} (${count} chỗ)`)
  tell(
    `${path}: đã sửa ${sum([...by.values()])} chỗ`,
    ...changes.map((change) => `  ${change}`),
    `  Theo quy tắc: ${rules.join(', ')}`,
  )
}
