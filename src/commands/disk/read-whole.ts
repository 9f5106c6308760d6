import { readFileSync } from 'node:fs'
import { UsageError } from '../usage.ts'
import { unreadable } from './stat.ts'

/** The bytes of a file that is there; where the system doesn't give them, that is wrong use. */
export function readWhole(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new UsageError(unreadable(path, cause))
  }
}
