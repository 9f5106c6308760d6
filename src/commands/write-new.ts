import { existsSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { makeFolder, removeFolders } from './disk/folders.ts'
import { claimFiles, type FileUse } from './disk/run-files.ts'
import { reasonOf, systemError } from './disk/system-error.ts'
import { type OutputFile, writeAll } from './disk/write-files.ts'
import { UsageError } from './usage.ts'

/** How files are written that a run makes anew. */
export interface NewFiles {
  /** Those that are there are replaced. */
  readonly overwrite: boolean
  /** What asks for it, as messages name it. */
  readonly overwriteBy?: string
  /** What they are made from, which they never replace. */
  readonly from: readonly FileUse[]
}

/** Writes all files, with the folders they need, or none; those that are there are replaced only where asked to. */
export function writeNew(files: readonly OutputFile[], { overwrite, overwriteBy = '--ghi-de', from }: NewFiles): void {
  claimFiles(
    from,
    files.map(({ path }) => ({ path, role: 'tệp mới' })),
  )
  const there = files.map(({ path }) => path).filter((path) => existsSync(path))
  if (there.length > 0 && !overwrite)
    throw new UsageError(
      `Đã có ${there.map((path) => `“${pathFromHere(path)}”`).join(', ')}; chưa ghi tệp nào. Chọn chỗ khác, hoặc thêm ${overwriteBy} để thay tệp đã có.`,
    )
  const made: string[] = []
  const problem = makeFolders(files, made) ?? writeAll(files.map((file) => ({ ...file, isSource: true })))
  if (!problem) return
  removeFolders(made)
  throw new UsageError(problem)
}

/** `made` gets every folder that had to be made. */
function makeFolders(files: readonly OutputFile[], made: string[]): string | undefined {
  for (const folder of new Set(files.map(({ path }) => dirname(path)))) {
    try {
      made.push(...makeFolder(folder))
    } catch (cause) {
      return `không tạo được thư mục “${pathFromHere(folder)}”: ${reasonOf(systemError(cause))}`
    }
  }
  return undefined
}

/** As a user types it from the folder he is in. */
export const pathFromHere = (path: string): string => relative('.', path) || '.'

/** A path in a line to be typed. */
export const quotedPath = (path: string): string =>
  /[\s()&;']/.test(pathFromHere(path)) ? `"${pathFromHere(path)}"` : pathFromHere(path)
