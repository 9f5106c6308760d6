import {
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { isOwnDocument } from './own-document.ts'
import { reasonOf, systemError } from './system-error.ts'
import { temporaryBeside } from './temporary-files.ts'

/** A file that is to be there. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** What has to stand there still: another program may have written meanwhile. */
  readonly instead?: Uint8Array
  /** A document that was built: a file of another program that stands there stays. */
  readonly isBuilt?: boolean
  /** Someone goes on writing in it: it may have no other names, under which it would stay as it was. */
  readonly isSource?: boolean
}

/** A file on its way: written beside its place, and what stood in it kept until all are done. */
interface Waiting extends OutputFile {
  readonly old: Stats | undefined
  readonly temporary: string
  readonly kept: string
}

/**
 * Replaces all files or, where one can't be replaced, none: each is written beside its place first, then renamed, and put
 * back where a later one can't be. A file keeps its mode. Only plain files are replaced, no links, folders or devices.
 * Returns what stood in the way.
 */
export function writeAll(outputs: readonly OutputFile[]): string | undefined {
  const obstacles = outputs.flatMap((output) => obstacleAt(output) ?? [])
  if (obstacles.length > 0) return obstacles.join(' ')
  const waiting = outputs.map(
    (output): Waiting => ({
      ...output,
      old: lstatSync(output.path, { throwIfNoEntry: false }),
      temporary: temporaryBeside(output.path),
      kept: temporaryBeside(output.path),
    }),
  )
  try {
    return writeTemporaries(waiting) ?? renameInto(waiting)
  } finally {
    for (const { temporary, kept } of waiting) for (const path of [temporary, kept]) rmSync(path, { force: true })
  }
}

/** What stands where a file is to go and must stay; a file open in Word can be read but not opened for writing. */
export function obstacleAt(output: Omit<OutputFile, 'bytes'>): string | undefined {
  try {
    return obstacleIn(output, lstatSync(output.path, { throwIfNoEntry: false }))
  } catch (cause) {
    return cannotWrite(output.path, cause)
  }
}

function obstacleIn({ path, instead, isBuilt, isSource }: Omit<OutputFile, 'bytes'>, stat: Stats | undefined) {
  if (stat?.isSymbolicLink())
    return `“${path}” là liên kết tới “${readlinkSync(path)}”, không ghi đè. Gõ đường dẫn thật, hoặc xóa liên kết ấy.`
  if (stat?.isDirectory())
    return `“${path}” là thư mục, không ghi tệp vào đó được. Đổi tên thư mục, hoặc chọn tên khác.`
  if (stat && !stat.isFile()) return `“${path}” là thiết bị hoặc ống dẫn, không phải tệp thường. Chọn tên tệp khác.`
  if (isSource && stat && stat.nlink > 1)
    return `“${path}” có ${stat.nlink} tên trên ổ đĩa (liên kết cứng). Ghi vào tên này thì ở tên kia vẫn là bản cũ, nên giữ nguyên. Chép “${path}” thành tệp khác, xóa “${path}”, đổi tên bản chép thành “${path}”, rồi chạy lại.`
  if (stat) closeSync(openSync(path, 'r+'))
  if (isBuilt && stat && !isOwnDocument(path, readFileSync(path)))
    return `“${path}” không phải do kehoach dựng, hoặc đã được chương trình khác lưu lại, ký số sau khi dựng; giữ nguyên. Đổi tên hay chuyển tệp ấy đi, hoặc chọn tên hay thư mục khác, rồi dựng lại.`
  if (instead && !(stat && readFileSync(path).equals(instead)))
    return `“${path}” vừa được chương trình khác sửa, nên giữ nguyên. Chạy lại lần nữa.`
  return undefined
}

/** `tried` is the file that the system refused: `path` itself, or the one beside it that is renamed to it. */
const cannotWrite = (path: string, cause: unknown, tried = path): string =>
  `không ghi được “${path}”: ${reasonOf(systemError(cause), tried)}`

function writeTemporaries(waiting: readonly Waiting[]): string | undefined {
  for (const { path, temporary, bytes, old } of waiting) {
    try {
      const file = openSync(temporary, 'wx', old?.mode ?? 0o666)
      try {
        writeFileSync(file, bytes)
        if (old) fchmodSync(file, old.mode)
      } finally {
        closeSync(file)
      }
      // Root alone can give files away, and would else take those of others.
      if (old && process.getuid?.() === 0) chownSync(temporary, old.uid, old.gid)
    } catch (cause) {
      return cannotWrite(path, cause, temporary)
    }
  }
  return undefined
}

function renameInto(waiting: readonly Waiting[]): string | undefined {
  const done: Waiting[] = []
  for (const one of waiting) {
    try {
      // The last has none after it.
      if (one.old && one !== waiting.at(-1)) keep(one)
      renamePatiently(one.temporary, one.path)
      done.push(one)
    } catch (cause) {
      const left = done.reverse().flatMap((before) => putBack(before) ?? [])
      return [cannotWrite(one.path, cause, one.old ? one.path : one.temporary), ...left].join(' ')
    }
  }
  return undefined
}

/** A second name for what stands there; some disks have no second names. */
function keep({ path, kept }: Waiting): void {
  try {
    linkSync(path, kept)
  } catch {
    copyFileSync(path, kept, constants.COPYFILE_EXCL)
  }
}

/** Returns what can't be put back. */
function putBack({ path, kept, old }: Waiting): string | undefined {
  try {
    if (old) renamePatiently(kept, path)
    else rmSync(path)
    return undefined
  } catch (cause) {
    return `“${path}” đã là bản mới, không trả lại được bản cũ: ${reasonOf(systemError(cause), path)}`
  }
}

/** Milliseconds in which scanners for viruses and programs that copy files elsewhere let go of one. */
const patience = 1000
const busy: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES'])

function renamePatiently(from: string, to: string): void {
  for (let waited = 0, pause = 10; ; waited += pause, pause *= 2) {
    try {
      renameSync(from, to)
      return
    } catch (cause) {
      if (waited >= patience || !busy.has(systemError(cause).code ?? '')) throw cause
      sleep(pause)
    }
  }
}

const sleep = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
