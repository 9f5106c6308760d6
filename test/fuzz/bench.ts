import type { FuzzCase } from './cases.ts'
import { inspectFiles } from './inspect-outputs.ts'
import { faultsOf } from './properties.ts'

/** A case to be tried, and whether other programs are to judge its files. */
export interface Trial {
  readonly given: FuzzCase
  readonly outside: boolean
}

/** What came of it. */
export interface Verdict {
  readonly faults: readonly string[]
  /** Resident memory of the process at its highest, in MB. */
  readonly memory: number
}

/** The child's side of `run.ts`: a case in, its faults out. */
process.on('message', async ({ given, outside }: Trial) => {
  const faults = await faultsOf(given, (files) => inspectFiles(files, outside))
  process.send?.({ faults, memory: process.resourceUsage().maxRSS / 1024 } satisfies Verdict)
})
