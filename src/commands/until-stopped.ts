import { crashReport } from './crash-report.ts'
import { tell } from './print.ts'
import { exit } from './usage.ts'

/** The end of a run that goes on until it is stopped. */
export interface Stopping {
  /** Its exit code, once it comes. */
  readonly code: Promise<number>
  /** Ends it for what keeps the program from going on. */
  readonly fail: (cause: unknown) => void
}

/** Waits for Ctrl+C, or for what keeps the program from going on. */
export function untilStopped(): Stopping {
  let fail = (_: unknown) => {}
  const code = new Promise<number>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve(exit.clean))
    fail = (cause) => {
      tell(...crashReport(cause))
      resolve(exit.bug)
    }
  })
  return { code, fail: (cause) => fail(cause) }
}
