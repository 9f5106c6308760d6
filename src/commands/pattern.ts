import { readdirSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { statAt } from './disk/stat.ts'
import { isNamedBy } from './ignore-patterns.ts'
import type { PassedOver } from './passed-over.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { plansAmong } from './plans-below.ts'
import { type Asked, walkBelow } from './source-walk.ts'

/** `*.md` and `**` as they come from a Windows prompt, or in quotes: those leave them to the program. */
export interface Pattern {
  readonly folder: string
  /** What stands below that, as ignore files have it. */
  readonly names: readonly string[]
}

/** What matches a pattern. */
export interface Matches {
  readonly sources: readonly { readonly path: string; readonly top: string; readonly isTyped?: boolean }[]
  readonly leftOut: readonly PassedOver[]
}

/** The pattern that was typed; nothing where a path was. */
export function patternIn(typed: string): Pattern | undefined {
  if (!typed.includes('*') || statAt(typed)) return undefined
  const parts = typed.normalize('NFC').split(/[\\/]/)
  const start = parts.findIndex((part) => part.includes('*'))
  const above = parts.slice(0, start).join('/')
  const names = parts.slice(start).map((part) => part.toLowerCase().replace(/[?[]/g, '\\$&'))
  return {
    folder: start === 0 ? '.' : pathOnDisk(above || '/'),
    names: names.at(-1) === '**' ? [...names, '*'] : names,
  }
}

/** The plans that match, known as those of a folder are; what else matches only where no plan does. */
export function matchesOf({ folder, names }: Pattern, asked: Asked): Matches {
  if (!statAt(folder)?.isDirectory()) return { sources: [], leftOut: [] }
  const [first = '', ...deeper] = names
  const isWanted = (name: string) => first === '**' || isNamed([first], name)
  const { sources, leftOut } = walkBelow(folder, asked, isWanted)
  // A folder that matches stands for all that is in it.
  const matches = (path: string) => deeper.length === 0 || isNamed(names, relative(folder, path))
  const named = sources.filter(matches)
  const { plans, leftOut: left } = plansAmong({
    sources: named,
    leftOut: leftOut.filter(({ path }) => matches(path) || statAt(path)?.isDirectory()),
  })
  const topOf = (path: string) => (deeper.length > 0 ? folder : folderNamed(folder, path))
  if (plans.length > 0 || left.length > 0)
    return { sources: plans.map((path) => ({ path, top: topOf(path) })), leftOut: left }
  const others = deeper.length > 0 ? named : pathsIn(folder).filter((path) => isWanted(basename(path)))
  return { sources: others.map((path) => ({ path, top: folder })), leftOut: [] }
}

const pathsIn = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))

/** The folder right in another one that a path is in; that one itself where it is right in it. */
function folderNamed(folder: string, path: string): string {
  const [first = '', ...rest] = relative(folder, path).split(sep)
  return rest.length > 0 ? join(folder, first) : folder
}

const isNamed = (names: readonly string[], path: string): boolean =>
  isNamedBy({ names }, path.normalize('NFC').toLowerCase().split(sep))
