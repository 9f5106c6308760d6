import type { Source } from '../compile.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { textReport } from '../report/text.ts'

/** Findings go to stderr; colour only on a terminal, and not where `NO_COLOR` is set. */
export function printFindings(found: readonly Diagnostic[], source?: Source): void {
  const colour = process.stderr.isTTY === true && !process.env.NO_COLOR
  const lines = source?.text.split('\n')
  process.stderr.write(`${textReport(found, (file) => (file === source?.path ? lines : undefined), colour)}\n`)
}
