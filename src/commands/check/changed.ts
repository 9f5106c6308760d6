import { dirname, join, relative } from 'node:path'
import { basename } from 'node:path/posix'
import { realPath } from '../disk/real-path.ts'
import { statAt } from '../disk/stat.ts'
import type { GitChanges } from '../git.ts'
import { plansBelow } from '../plans-below.ts'
import { profilePathsFrom, profilePlacesAbove } from '../profile-above.ts'
import { pathsFrom } from '../repository-root.ts'
import { type Named, sourcesNamed } from '../source-paths.ts'
import { type Asked, isNamedLikeSource } from '../source-walk.ts'
import { isNamedLikeData } from '../template-at.ts'
import { allTracked, trackedByGit } from '../tracked.ts'
import type { CheckedFile } from './check-one.ts'

/** The sources among which changed ones are looked for: those named, or all plans of the repository. A folder may have none. */
export function candidatesAmong(named: readonly string[], changes: GitChanges, nothingAside?: boolean): Named {
  const { root, changed, isCopy = false } = changes
  const absent = changes.absent?.filter(isNamedLikeSource).map((name) => relative('.', join(root, name))) ?? []
  const none = { sources: [], problems: [], leftOut: absent.map((path) => ({ path, why: 'sparse' as const })) }
  if (changed.size === 0) return none
  const all = named.length > 0 ? named : [relative('.', root) || '.']
  const asked = { isTracked: isCopy ? allTracked : trackedByGit(), nothingAside }
  const found = all.map((path) =>
    statAt(path)?.isDirectory() ? plansIn(path, asked, changes) : sourcesNamed([path], asked),
  )
  return found.reduce(
    (sum, one) => ({
      sources: [...sum.sources, ...one.sources],
      problems: [...sum.problems, ...one.problems],
      leftOut: [...sum.leftOut, ...one.leftOut],
    }),
    none,
  )
}

/** Of links that lead nowhere only changed ones matter: in a copy of what is staged so do all that lead out of it. */
function plansIn(folder: string, asked: Asked, changes: GitChanges): Named {
  const { plans, leftOut } = plansBelow(folder, asked)
  const there = plans.filter((path) => statAt(path) || isChanged(path, changes))
  const { sources, problems } = there.length > 0 ? sourcesNamed(there, asked) : { sources: [], problems: [] }
  return { sources, problems, leftOut }
}

/** Whether a file has changed, what it is a link to, or the repository within this one that it is in, which git tells as one name. */
export function isChanged(path: string, { root, changed }: GitChanges): boolean {
  const seen = pathsFrom(root)
  return [path, realPath(path)].some((one) => {
    const names = seen(one).normalize('NFC').split('/')
    return names.some((_, i) => changed.has(names.slice(0, i + 1).join('/')))
  })
}

/** The files that a source is made of: it, places where its profile might be, and what it names, there or not. */
export const madeOf = ({ path, asked }: CheckedFile, hoSo: string | undefined): readonly string[] => [
  path,
  ...(hoSo === undefined ? profilePlacesAbove(dirname(path)) : profilePathsFrom(hoSo)),
  ...asked,
]

/** Whether a source has changed, or what it is made of: its profile, where another would count before it, its data, and files it names. */
export const isTouched = (one: CheckedFile, changes: GitChanges, hoSo?: string): boolean =>
  madeOf(one, hoSo).some((path) => isChanged(path, changes)) || (one.template !== undefined && hasNewData(one, changes))

/** Whether data beside a template has changed, come or gone, in whatever letters its name was. */
export function hasNewData({ path }: Pick<CheckedFile, 'path'>, { root, changed }: GitChanges): boolean {
  const seen = pathsFrom(root)
  const folders = [dirname(path), realPath(dirname(path))].map((one) => seen(one).normalize('NFC'))
  return [...changed].some((name) => {
    const own = basename(name)
    return isNamedLikeData(own) && folders.includes(name.slice(0, -own.length - 1))
  })
}
