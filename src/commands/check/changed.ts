import { dirname, relative } from 'node:path'
import { statAt } from '../disk/stat.ts'
import type { GitChanges } from '../git.ts'
import { plansBelow } from '../plans-below.ts'
import { profilePathsFrom, profilePlacesAbove } from '../profile-above.ts'
import { pathsFrom } from '../repository-root.ts'
import { sourcePaths } from '../source-paths.ts'
import type { CheckedFile } from './check-one.ts'

/** The sources among which changed ones are looked for: those named, or all plans of the repository. A folder may have none. */
export function candidatesAmong(named: readonly string[], { root, changed }: GitChanges): string[] {
  if (changed.size === 0) return []
  const all = named.length > 0 ? named : [relative('.', root) || '.']
  return all.flatMap((path) => (statAt(path)?.isDirectory() ? plansBelow(path) : sourcePaths([path])))
}

/** Whether a source has changed, or what it is made of: its profile, where another would count before it, and files it names. */
export function isTouched({ path, asked }: CheckedFile, { root, changed }: GitChanges, hoSo?: string): boolean {
  const seen = pathsFrom(root)
  const profiles = hoSo === undefined ? profilePlacesAbove(dirname(path)) : profilePathsFrom(hoSo)
  return [path, ...profiles, ...asked].some((one) => changed.has(seen(one).normalize('NFC')))
}
