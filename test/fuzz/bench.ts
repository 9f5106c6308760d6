import type { FuzzCase } from './cases.ts'
import { inspection } from './inspect-outputs.ts'
import { faultsOf, type Timed } from './properties.ts'

/** A case to be tried, and whether other programs are to judge its files. */
export interface Trial {
  readonly given: FuzzCase
  readonly outside: boolean
}

/** What came of it. */
export interface Verdict {
  readonly faults: readonly string[]
  /** What the longest of its commands takes of the processor, so that what others do on the machine doesn't count. */
  readonly seconds: number
  /** Resident memory of the process at its highest, in MB. */
  readonly memory: number
}

/** The child's side of `run.ts`: a case in, its faults out. */
process.on('message', async ({ given, outside }: Trial) => {
  let seconds = 0
  const timed: Timed = async (command) => {
    const before = process.cpuUsage()
    const done = await command()
    const { user, system } = process.cpuUsage(before)
    seconds = Math.max(seconds, (user + system) / 1e6)
    return done
  }
  const faults = await faultsOf(given, inspection(outside), timed)
  process.send?.({ faults, seconds, memory: process.resourceUsage().maxRSS / 1024 } satisfies Verdict)
})
