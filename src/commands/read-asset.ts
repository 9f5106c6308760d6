import { readFileSync, realpathSync, statSync } from 'node:fs'
import type { Asset } from '../document/reader.ts'
import { limits } from '../limits.ts'
import { pathOnDisk } from './path-on-disk.ts'

/** A file that a source names, by its path; `isOutside` tells paths that it may not lead to. */
export function readAsset(typed: string, isOutside: (path: string) => boolean): Asset {
  try {
    if (typed.split(/[\\/]/).some((name) => Buffer.byteLength(name) > limits.nameBytes.most)) return 'unnamable'
    const path = pathOnDisk(typed)
    if (isOutside(path)) return 'outside'
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat?.isFile()) return 'missing'
    if (isOutside(realpathSync(path))) return 'outside'
    return stat.size > limits.assetBytes.most ? 'large' : readFileSync(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
    // No system has files of such names.
    if (code === 'ENAMETOOLONG' || code === 'ERR_INVALID_ARG_VALUE') return 'unnamable'
    if (typeof code === 'string') return 'unreadable'
    throw cause
  }
}
