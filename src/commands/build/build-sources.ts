import { crashReport } from '../crash-report.ts'
import { epochDay } from '../epoch-day.ts'
import { printFindings } from '../print-findings.ts'
import { makeAll, type Shift, threadsFor } from '../produce/make-all.ts'
import type { Job, Made } from '../produce/maker.ts'
import type { Order } from '../produce/produce.ts'
import { exit } from '../usage.ts'

/** Builds every source and tells of them in their order, whichever is done first; returns the worst exit code. */
export async function buildSources(jobs: readonly Job[], order: Order, asked: number | undefined): Promise<number> {
  // A wrong SOURCE_DATE_EPOCH is told once, before any thread stumbles over it.
  epochDay()
  let code: number = exit.clean
  const announce = (place: number) => {
    const job = jobs[place]
    if (job && jobs.length > 1) process.stderr.write(`[${place + 1}/${jobs.length}] ${job.path}\n`)
  }
  const tell = inTurn((made, { path }, place) => {
    code = Math.max(code, printResult(path, made))
    announce(place + 1)
  })
  announce(0)
  await makeAll(jobs, order, { threads: threadsFor(jobs.length, asked), done: tell })
  return code
}

/** Tells what came of a source; returns its exit code. */
function printResult(path: string, { found, lines, outcome, seconds }: Made): number {
  if (found.length > 0) printFindings(found, (file) => lines.get(file))
  switch (outcome.state) {
    case 'failed': {
      const why = outcome.strictOnly ? ' (--strict: cảnh báo cũng là lỗi)' : ''
      process.stderr.write(`${path}: chưa ghi tệp nào${why}.\n`)
      return exit.errors
    }
    case 'crashed':
      process.stderr.write(crashReport(outcome.cause))
      return exit.bug
    case 'unwritten':
      process.stderr.write(`${path}: ${outcome.obstacle}\n`)
      return exit.usage
    case 'built': {
      const names = outcome.outputs.map((output) => output.path).join(', ')
      const pages = outcome.pages === undefined ? '' : `${outcome.pages} trang  `
      process.stdout.write(`${names}  ${pages}${seconds.toFixed(2).replace('.', ',')} giây\n`)
      return exit.clean
    }
  }
}

type Done = Shift<Job>['done']

/** Documents are done in any order, and told in that of their places. */
function inTurn(tell: Done): Done {
  const waiting = new Map<number, () => void>()
  let next = 0
  return (made, job, place) => {
    waiting.set(place, () => tell(made, job, place))
    for (let first = waiting.get(next); first; first = waiting.get(next)) {
      waiting.delete(next++)
      first()
    }
  }
}
