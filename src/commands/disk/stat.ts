import { type Stats, statSync } from 'node:fs'
import { systemError } from './system-error.ts'

/** What is at a path, links followed; nothing where nothing is, or where it may not be looked at. */
export function statAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    systemError(cause)
    return undefined
  }
}
