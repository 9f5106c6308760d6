import { lstatSync, readdirSync, rmSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'

/** Processes are counted machine by machine, and a folder may be shared by several. */
const machine = `x${hostname()
  .replace(/[^a-z\d]/gi, '')
  .slice(0, 40)}`

const ownName = /^\.kehoach-(x[a-z\d]*)-(\d+)-[\da-f]{12}\.tmp$/i

/** Twelve digits that no other thread of this process has; Node's module for random numbers takes longer to load than a file to write. */
const chance = (): string =>
  Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0')

/** A name nobody else has, short whatever the file's own is, in its folder: renaming is whole only within a disk. */
export const temporaryBeside = (path: string): string =>
  join(dirname(path), `.kehoach-${machine}-${process.pid}-${chance()}.tmp`)

/** Removes what runs of ours that were killed left half written in a folder; files of others, and of runs that live, stay. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, its, pid] = ownName.exec(name) ?? []
    if (its !== machine || isAlive(Number(pid))) continue
    const path = join(folder, name)
    if (lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { force: true })
  }
}

/** Signal 0 asks only; a process of somebody else may not be asked, and so is alive. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    return !(cause instanceof Error && 'code' in cause && cause.code === 'ESRCH')
  }
}
