import type { FuzzCase } from './cases.ts'
import { inspectFiles } from './inspect-outputs.ts'
import { faultsOf, sourcesOf } from './properties.ts'

/** A case to be tried, and whether other programs are to judge its files. */
export interface Trial {
  readonly given: FuzzCase
  readonly outside: boolean
}

/** What came of it. */
export interface Verdict {
  readonly faults: readonly string[]
  /** Time of the processor, so that what others do on the machine doesn't count; of a template that for checking or for building a row. */
  readonly seconds: number
  /** Resident memory of the process at its highest, in MB. */
  readonly memory: number
}

/** The child's side of `run.ts`: a case in, its faults out. */
process.on('message', async ({ given, outside }: Trial) => {
  const before = process.cpuUsage()
  const faults = await faultsOf(given, (files) => inspectFiles(files, outside))
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1024
  const runs = given.kind === 'template' ? Math.max(1, 2 * sourcesOf(given).length) : 1
  process.send?.({ faults, seconds: (user + system) / 1e6 / runs, memory } satisfies Verdict)
})
