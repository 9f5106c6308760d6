import { readFileSync } from 'node:fs'
import { UsageError } from '../usage.ts'
import { unreadable } from './stat.ts'

/** What was looked into before it is read, by path. */
const ahead = new Map<string, Buffer>()

/** The bytes of a file that is there, once as `readAhead` saw them; where the system doesn't give them, that is wrong use. */
export function readWhole(path: string): Buffer {
  const seen = ahead.get(path)
  ahead.delete(path)
  try {
    return seen ?? readFileSync(path)
  } catch (cause) {
    throw new UsageError(unreadable(path, cause))
  }
}

/** The bytes of a file that will be read whole later: whatever becomes of it until then, it is read as it is now. */
export function readAhead(path: string): Buffer {
  const bytes = readFileSync(path)
  ahead.set(path, bytes)
  return bytes
}
