import { crashReport } from '../crash-report.ts'
import { epochDay } from '../epoch-day.ts'
import { answer, tell } from '../print.ts'
import { printFindings, tellFixes } from '../print-findings.ts'
import { makeAll, threadsFor } from '../produce/make-all.ts'
import type { Job, Made } from '../produce/maker.ts'
import type { RunOrder } from '../produce/produce.ts'
import { exit } from '../usage.ts'
import { inTurn } from './in-turn.ts'
import { openBuilt } from './open-built.ts'

/** How sources are built, and whether what comes of them is opened. */
interface Wish {
  readonly threads: number | undefined
  readonly opens: boolean
}

/** Builds every source and tells of them in their order, whichever is done first; returns the worst exit code. */
export async function buildSources(jobs: readonly Job[], order: RunOrder, wish: Wish): Promise<number> {
  // A wrong SOURCE_DATE_EPOCH is told once, before any thread stumbles over it.
  epochDay()
  let code: number = exit.clean
  const announce = (place: number) => {
    const job = jobs[place]
    if (job && jobs.length > 1) tell(`[${place + 1}/${jobs.length}] ${job.path}`)
  }
  const built: string[] = []
  const done = inTurn((made, { path }, place) => {
    code = Math.max(code, printResult(path, made))
    if (made.outcome.state === 'built') built.push(...made.outcome.outputs.map((output) => output.path))
    announce(place + 1)
  })
  announce(0)
  await makeAll(jobs, order, { threads: threadsFor(jobs.length, wish.threads), done })
  if (wish.opens) await openBuilt(built)
  return code
}

/** Tells what came of a source; returns its exit code. */
function printResult(path: string, { found, lines, outcome, seconds }: Made): number {
  if (found.length > 0) printFindings(found, (file) => lines.get(file), path)
  tellFixes(path, found)
  switch (outcome.state) {
    case 'failed': {
      const why = outcome.strictOnly ? ' (--strict: cảnh báo cũng là lỗi)' : ''
      tell(`${path}: chưa ghi tệp nào${why}.`)
      return exit.errors
    }
    case 'crashed':
      tell(...crashReport(outcome.cause))
      return exit.bug
    case 'unwritten':
      tell(`${path}: ${outcome.obstacle}`)
      return exit.usage
    case 'built': {
      const names = outcome.outputs.map((output) => output.path).join(', ')
      const pages = outcome.pages === undefined ? '' : `${outcome.pages} trang  `
      answer(`${names}  ${pages}${seconds.toFixed(2).replace('.', ',')} giây`)
      return exit.clean
    }
  }
}
