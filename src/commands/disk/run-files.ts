import { statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from '../usage.ts'
import { realPath } from './real-path.ts'

/** A file that a run reads or writes. */
export interface FileUse {
  readonly path: string
  /** What it is to the run, as messages name it: `số liệu`. */
  readonly role: string
  /** The document that it belongs to, where there are several. */
  readonly of?: string
}

/** Every file that a run reads and will write, as far as that is known before it begins; plain data, for threads. */
export interface RunFiles {
  readonly reads: Uses
  readonly writes: Uses
}

/** Files by every name that tells them. */
type Uses = ReadonlyMap<string, KnownUse>

interface KnownUse extends FileUse {
  /** Its path without links. */
  readonly whole: string
  /** The same in letters as Windows and macOS compare them. */
  readonly folded: string
  /** Where it is there: its place on its disk, which links and second names share. */
  readonly node?: string
}

/** Files of a run that has none yet. */
export const noFiles: RunFiles = { reads: new Map(), writes: new Map() }

/** Knows all files of a run; refuses it, before anything is written, where one would be written twice, or written and read. */
export function claimFiles(reads: readonly FileUse[], writes: readonly FileUse[]): RunFiles {
  const [known, clashes] = clashesOf(noFiles, reads.map(knownUse), writes.map(knownUse))
  const [first, ...rest] = clashes
  if (first !== undefined) throw new UsageError(first, rest)
  return known
}

/** Where files that a document of a run turns out to read and write are in each other's way, or in that of the run's. */
export const clashesIn = (run: RunFiles, reads: readonly FileUse[], writes: readonly FileUse[]): readonly string[] =>
  clashesOf(run, reads.map(knownUse), writes.map(knownUse))[1]

function clashesOf(
  run: RunFiles,
  reads: readonly KnownUse[],
  writes: readonly KnownUse[],
): readonly [RunFiles, readonly string[]] {
  const own = { reads: byNames(reads), writes: byNames(writes) }
  const clashes = writes.flatMap((write) => {
    const read = sameFile(run.reads, write) ?? sameFile(own.reads, write)
    const other = namesOf(write).flatMap((name) => [
      ...[own.writes.get(name)].filter((use) => use !== write),
      ...[run.writes.get(name)].filter((use) => use && use.of !== write.of && isStill(use, write)),
    ])
    return [...(read ? [overwritten(write, read)] : []), ...other.flatMap((use) => (use ? [twice(use, write)] : []))]
  })
  const late = reads.flatMap((read) => {
    const write = sameFile(run.writes, read)
    return write ? [overwritten(write, read)] : []
  })
  return [own, [...new Set([...clashes, ...late])]]
}

const overwritten = (write: FileUse, read: FileUse): string =>
  `${named(write)} sẽ ghi đè lên ${named(read)} mà lần chạy này đọc. Đổi tên một trong hai, hoặc đặt kết quả vào thư mục khác.`

const twice = (one: FileUse, other: FileUse): string =>
  `${ownerOf(one)} và ${ownerOf(other)} cùng cho ra “${one.path}”${one.path === other.path ? '' : ` (trên Windows và macOS “${other.path}” cũng là nó)`}. Đổi tên một trong hai, hoặc đặt kết quả vào thư mục khác.`

const ownerOf = (use: FileUse): string => (use.of === undefined ? named(use) : `“${use.of}”`)

const named = ({ path, role, of }: FileUse): string => `${role} “${path}”${of === undefined ? '' : ` của “${of}”`}`

function byNames(uses: readonly KnownUse[]): Uses {
  const all = new Map<string, KnownUse>()
  for (const use of uses) for (const name of namesOf(use)) if (!all.has(name)) all.set(name, use)
  return all
}

const namesOf = ({ folded, node }: KnownUse): string[] => (node === undefined ? [folded] : [folded, node])

/** A place on a disk is given to another file once its own is gone, as where another run replaces what it made. */
const isStill = (use: KnownUse, other: KnownUse): boolean =>
  use.folded === other.folded || knownUse(use).node === other.node

/** Two files that are there and whose names differ in case are two; outputs are carried to systems for which they are one. */
function sameFile(uses: Uses, use: KnownUse): KnownUse | undefined {
  const { whole, folded, node } = use
  const known = node === undefined ? undefined : uses.get(node)
  const same = known && isStill(known, use) ? known : undefined
  const alike = uses.get(folded)
  return same ?? (alike?.whole === whole || node === undefined || alike?.node === undefined ? alike : undefined)
}

function knownUse(use: FileUse): KnownUse {
  const path = resolve(use.path)
  const whole = join(realPath(dirname(path)), basename(path))
  const folded = whole.normalize('NFC').toLowerCase()
  const stat = statOf(path)
  return { ...use, whole, folded, ...(stat && { node: `${stat.dev}:${stat.ino}` }) }
}

function statOf(path: string) {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    // What can't be looked at is told by who reads or writes it.
    return undefined
  }
}
