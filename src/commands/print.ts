import { visible, withoutCommands } from '../findings/report/visible.ts'
import { exit } from './usage.ts'

const asLines = (lines: readonly string[]): string =>
  lines.map((line) => `${withoutCommands(visible(line))}\n`).join('')

/** Lines for who is there, on stderr. What a line quotes can't end it, nor speak to the terminal or to a CI. */
export function tell(...lines: readonly string[]): void {
  process.stderr.write(asLines(lines))
}

/** The same on stdout: what came of a run. */
export function answer(...lines: readonly string[]): void {
  process.stdout.write(asLines(lines))
}

/** A text that is painted, and whose quotations are visible already, on stderr. */
export function show(text: string): void {
  process.stderr.write(withoutCommands(text))
}

/** Lines that were asked for themselves, and not only tell of a run: where they are lost, the run fails. */
export function giveLines(...lines: readonly string[]): void {
  isWanted = true
  answer(...lines)
}

/** What was asked for, on stdout as it is, for files and programs. */
export function give(text: string): void {
  isWanted = true
  process.stdout.write(text)
}

/**
 * A change of files on stdout. Its lines are those of the files, of which a CI would obey some: there it is told to obey none
 * until it is through. `patch` passes over lines that belong to no change. A terminal isn't spoken to by what a file holds.
 */
export function giveDiff(diff: string): void {
  if (diff === '') return
  if (process.stdout.isTTY) {
    answer(...diff.trimEnd().split('\n'))
    return
  }
  const isLog = process.env.GITHUB_ACTIONS === 'true'
  const token = isLog ? crypto.randomUUID() : ''
  give(isLog ? `::stop-commands::${token}\n${diff}\n::${token}::\n` : diff)
}

/** Whether stdout is more than news. */
let isWanted = false

/**
 * Has a run end as it would where nobody listens any more (`| head -1`), and where the disk that stdout goes to is full: files
 * are written all the same. Only what was asked for on stdout itself, and got lost there, is a failure.
 */
export function outliveListeners(): void {
  if (process.stdout.listeners('error').includes(onLostOutput)) return
  process.stdout.on('error', onLostOutput)
  process.stderr.on('error', onLostNews)
}

function onLostNews(): void {
  // There is no one left to tell it to.
}

function onLostOutput({ code = '' }: NodeJS.ErrnoException): void {
  if (!isWanted || code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
  isWanted = false
  tell(`Lỗi: không ghi hết được kết quả ra đầu ra chuẩn (${code}). Xem ổ đĩa còn chỗ không, hoặc ghi ra tệp bằng -o.`)
  process.once('exit', () => {
    if (process.exitCode === exit.clean) process.exitCode = exit.usage
  })
}
