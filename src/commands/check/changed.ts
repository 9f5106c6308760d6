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

/** The files that a source is made of: it, places where its profile might be, and what it names, there or not. */
export const madeOf = ({ path, asked }: CheckedFile, hoSo: string | undefined): readonly string[] => [
  path,
  ...(hoSo === undefined ? profilePlacesAbove(dirname(path)) : profilePathsFrom(hoSo)),
  ...asked,
]

/** Whether a source has changed, or what it is made of: its profile, where another would count before it, and files it names. */
export function isTouched(one: CheckedFile, { root, changed }: GitChanges, hoSo?: string): boolean {
  const seen = pathsFrom(root)
  return madeOf(one, hoSo).some((path) => changed.has(seen(path).normalize('NFC')))
}
