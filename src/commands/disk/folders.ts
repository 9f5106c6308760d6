import { accessSync, constants, mkdirSync, opendirSync, rmdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { UsageError } from '../usage.ts'
import { statAt } from './stat.ts'
import { reasonOf, systemError } from './system-error.ts'
import { removeLeftovers } from './temporary-files.ts'

/** Makes the folder and checks that files can be put there, before any work is done. */
export function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    removeLeftovers(folder)
  } catch (cause) {
    throw new UsageError(`Không ghi được vào thư mục “${folder}”: ${reasonOf(systemError(cause))}`)
  }
}

/**
 * Makes a folder with those above it, each by itself: Node's own way tries for ever where a system has folders that none can be
 * made in, as `/proc`. Returns those that were made, the topmost first; what was made is removed where the last can't be.
 */
export function makeFolder(folder: string): string[] {
  const missing: string[] = []
  for (let path = resolve(folder); !statAt(path) && path !== dirname(path); path = dirname(path)) missing.unshift(path)
  const made: string[] = []
  try {
    for (const path of missing) {
      makeOne(path)
      made.push(path)
    }
    // Says so where it is no folder.
    opendirSync(folder).closeSync()
    return made
  } catch (cause) {
    removeFolders(made)
    throw cause
  }
}

/** Removes folders that were made in vain, the last first; one that something stands in by now stays. */
export function removeFolders(made: readonly string[]): void {
  for (const path of [...made].reverse()) {
    try {
      rmdirSync(path)
    } catch (cause) {
      systemError(cause)
    }
  }
}

/** Another run may have made it meanwhile. */
function makeOne(path: string): void {
  try {
    mkdirSync(path)
  } catch (cause) {
    if (systemError(cause).code !== 'EEXIST') throw cause
  }
}
