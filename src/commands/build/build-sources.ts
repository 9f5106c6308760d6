import { crashReport } from '../crash-report.ts'
import { epochDay } from '../epoch-day.ts'
import { printFindings } from '../print-findings.ts'
import { type Crash, makeAll, threadsFor } from '../produce/make-all.ts'
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
  const tell = (made: Made | Crash, place: number) => {
    code = Math.max(code, printResult(jobs[place]?.path ?? '', made))
    announce(place + 1)
  }
  announce(0)
  await makeAll(jobs, order, { threads: threadsFor(jobs.length, asked), done: inTurn(tell) })
  return code
}

/** Tells what came of a source; returns its exit code. */
function printResult(path: string, made: Made | Crash): number {
  if ('crash' in made) {
    process.stderr.write(crashReport(made.crash))
    return exit.bug
  }
  const { found, lines, outcome, seconds } = made
  if (found.length > 0) printFindings(found, (file) => lines.get(file))
  switch (outcome.state) {
    case 'failed': {
      const why = outcome.strictOnly ? ' (--strict: cảnh báo cũng là lỗi)' : ''
      process.stderr.write(`${path}: chưa ghi tệp nào${why}.\n`)
      return exit.errors
    }
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

/** Values come with their places in any order, and go on in that of the places. */
function inTurn<T>(pass: (value: T, place: number) => void): (value: T, place: number) => void {
  const waiting = new Map<number, T>()
  let next = 0
  return (value, place) => {
    waiting.set(place, value)
    for (let first = waiting.get(next); first !== undefined; first = waiting.get(next)) {
      waiting.delete(next)
      pass(first, next++)
    }
  }
}
