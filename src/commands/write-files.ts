import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { UsageError } from './usage.ts'

/** A file that is to be there. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Makes the folder and checks that files can be put there, before any work is done. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new UsageError(`Không ghi được vào thư mục “${folder}”. Chọn thư mục khác bằng -o, hoặc xin quyền ghi.`)
  }
}

/**
 * Replaces all files or, where one can't be replaced, none: each is written beside its place first, then renamed.
 * Returns what stood in the way.
 */
export function writeAll(outputs: readonly OutputFile[]): string | undefined {
  const waiting = outputs.map(({ path, bytes }) => ({ path, bytes, temporary: `${path}.${process.pid}.tmp` }))
  try {
    // A file that is open in Word can be read but not opened for writing.
    for (const { path } of waiting) if (existsSync(path)) closeSync(openSync(path, 'r+'))
    for (const { temporary, bytes } of waiting) writeFileSync(temporary, bytes)
    for (const { temporary, path } of waiting) renameSync(temporary, path)
    return undefined
  } catch (cause) {
    for (const { temporary } of waiting) rmSync(temporary, { force: true })
    const { code, path } = systemError(cause)
    return `không ghi được “${path ?? outputs[0]?.path}” (${code}). Nếu tệp đang mở trong Word, đóng lại rồi chạy lần nữa.`
  }
}

/** What the system says of why it refused; anything else is a bug, and thrown on. */
export function systemError(cause: unknown): NodeJS.ErrnoException {
  if (isSystemError(cause)) return cause
  throw cause
}

const isSystemError = (cause: unknown): cause is NodeJS.ErrnoException => cause instanceof Error && 'code' in cause
