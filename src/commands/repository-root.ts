import { existsSync, realpathSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { beginsWith } from './disk/begins-with.ts'
import { entryAt, statAt } from './disk/stat.ts'

/**
 * The folder that paths of reports are relative to: the one given; else the checkout of a CI that we stand in; else the root of the
 * repository that we stand in, or that the sources are in where they are elsewhere; else where we stand, or what they are all below.
 */
export function repositoryRoot(given: string | undefined, sources: readonly string[]): string {
  if (given !== undefined) return resolve(given)
  const here = process.cwd()
  const { GITHUB_WORKSPACE, CI_PROJECT_DIR } = process.env
  const checkout = [GITHUB_WORKSPACE, CI_PROJECT_DIR].find((folder) => folder && isBelow(here, folder))
  if (checkout) return resolve(checkout)
  const own = gitRootAbove(here)
  const folders = sources.map((path) => dirname(resolve(path)))
  const holds = (root: string) => folders.length === 0 || folders.some((folder) => isBelow(folder, root))
  if (own !== undefined && holds(own)) return own
  const theirs = folders[0] === undefined ? undefined : gitRootAbove(folders[0])
  if (theirs !== undefined) return theirs
  return isNarrow(here) && holds(here) ? here : folders.reduce(commonFolder, folders[0] ?? here)
}

/** A disk has everything below it, and is the root of no office. */
const isNarrow = (folder: string): boolean => dirname(folder) !== folder

const commonFolder = (one: string, other: string): string =>
  isBelow(other, one) || !isNarrow(one) ? one : commonFolder(dirname(one), other)

/** Whether a path is that of a folder or leads below it. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(resolve(folder), path)
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way
}

/** What the file `.git` of a work tree begins with, which lies elsewhere. */
export const linkToRepository = 'gitdir:'

/** Whether a folder is the root of a git repository: an empty `.git`, which anyone may leave anywhere, makes none. */
export function isRepositoryRoot(folder: string): boolean {
  const path = join(folder, '.git')
  const stat = statAt(path)
  // In old repositories HEAD is a link.
  if (stat?.isDirectory()) return entryAt(join(path, 'HEAD')) !== undefined
  return stat?.isFile() === true && beginsWith(path, linkToRepository)
}

/** The root of the git repository that a folder is in. */
export function gitRootAbove(folder: string): string | undefined {
  if (isRepositoryRoot(folder)) return folder
  const above = dirname(folder)
  return above === folder ? undefined : gitRootAbove(above)
}

/** Paths as seen from a folder, with slashes; those that lead out of it stay whole. Links to where we stand are followed. */
export function pathsFrom(root: string): (path: string) => string {
  const from = existsSync(root) ? realpathSync(root) : root
  const here = realpathSync(process.cwd())
  return (path) => {
    const whole = resolve(here, path)
    return (isBelow(whole, from) ? relative(from, whole) : whole).replaceAll(sep, '/')
  }
}
