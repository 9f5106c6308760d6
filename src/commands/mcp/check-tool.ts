import { check, type Source } from '../../compile.ts'
import { type Diagnostic, hasErrors, open } from '../../findings/diagnostic.ts'
import { textReport } from '../../findings/report/text.ts'
import type { CheckAsked, ToolAnswer } from '../../mcp/toolbox.ts'
import { linesIn } from '../print-findings.ts'
import { loadGiven } from './reach.ts'

/** `soat`: everything found in a plan, as `kehoach check` has it. */
export async function checkGiven({ nghiem, ...given }: CheckAsked): Promise<ToolAnswer> {
  const loaded = loadGiven(given)
  if ('problem' in loaded) return toldVerdict([loaded.problem], { nghiem })
  const { diagnostics, bugs } = await check(loaded.source)
  const [bug] = bugs
  if (bug) throw bug.cause
  return toldVerdict(diagnostics, { nghiem, source: loaded.source })
}

/** How a verdict is come to and told. */
interface Judging {
  /** Warnings count as errors. */
  readonly nghiem?: boolean | undefined
  /** That findings quote. */
  readonly source?: Source
}

/** What was found, for the assistant to read and as data; what authors set aside is in the data alone. */
export function toldVerdict(found: readonly Diagnostic[], { nghiem = false, source }: Judging) {
  const counted = open(found)
  const ok = !hasErrors(found) && !(nghiem && counted.some(({ severity }) => severity === 'warning'))
  return { texts: [textReport(counted, source ? linesIn(source) : () => undefined)], data: { ok, findings: found } }
}
