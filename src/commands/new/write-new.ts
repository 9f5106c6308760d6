import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { UsageError } from '../usage.ts'
import { type OutputFile, systemError, writeAll } from '../write-files.ts'

/** Writes all files, with the folders they need, or none; those that are there are replaced only where asked to. */
export function writeNew(files: readonly OutputFile[], overwrite: boolean): void {
  const there = files.map(({ path }) => path).filter((path) => existsSync(path))
  if (there.length > 0 && !overwrite)
    throw new UsageError(
      `Đã có ${there.map((path) => `“${pathFromHere(path)}”`).join(', ')}; chưa ghi tệp nào. Chọn chỗ khác, hoặc thêm --ghi-de để thay tệp đã có.`,
    )
  const folders = there.filter((path) => statSync(path).isDirectory())
  if (folders.length > 0)
    throw new UsageError(`“${folders.map(pathFromHere).join('”, “')}” là thư mục, không ghi tệp vào đó được.`)
  const made: string[] = []
  const problem = makeFolders(files, made) ?? writeAll(files)
  if (!problem) return
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
  throw new UsageError(problem)
}

/** `made` gets the topmost folder of each that had to be made. */
function makeFolders(files: readonly OutputFile[], made: string[]): string | undefined {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    try {
      const first = mkdirSync(folder, { recursive: true })
      if (first !== undefined) made.push(first)
    } catch (cause) {
      return `không tạo được thư mục “${pathFromHere(folder)}” (${systemError(cause).code}). Chọn thư mục khác, hoặc xin quyền ghi.`
    }
  }
  return undefined
}

/** As a user types it from the folder he is in. */
export const pathFromHere = (path: string): string => relative('.', path) || '.'

/** A path in a line to be typed. */
export const quotedPath = (path: string): string =>
  /[\s()&;']/.test(pathFromHere(path)) ? `"${pathFromHere(path)}"` : pathFromHere(path)
