import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A path without links; of one that is yet to be made, the part that is there. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realPath(above), basename(path))
  }
}
