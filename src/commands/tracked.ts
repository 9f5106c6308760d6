import { basename, dirname, join, resolve } from 'node:path'
import { realPath } from './disk/real-path.ts'
import { namesTracked } from './git.ts'
import { gitRootAbove } from './repository-root.ts'

/** Tells whether git tracks a file, or anything in a folder: what it tracks is in the repository, whatever ignore files say. */
export type Tracked = (path: string) => boolean

/** Of a copy of what git tracks. */
export const allTracked: Tracked = () => true

/** Asks git for each repository once, and only when it is needed. Links on the way are followed, one at its end isn't. */
export function trackedByGit(): Tracked {
  const known = new Map<string, ReadonlySet<string>>()
  return (path) => {
    const whole = resolve(path)
    const folder = realPath(dirname(whole))
    const root = gitRootAbove(folder)
    if (root === undefined) return false
    const names = known.get(root) ?? withFolders(root)
    known.set(root, names)
    return names.has(join(folder, basename(whole)).normalize('NFC'))
  }
}

/** All that is tracked, with the folders it is in. */
function withFolders(root: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const name of namesTracked(root))
    for (let path = join(root, name); path !== root && !names.has(path); path = dirname(path)) names.add(path)
  return names
}
