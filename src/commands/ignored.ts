import { dirname, join, relative, resolve, sep } from 'node:path'
import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import { type IgnorePattern, ignorePatternsIn, isNamedBy } from './ignore-patterns.ts'
import { gitRootAbove } from './repository-root.ts'

/** Those of git, and the program's own, which have the last word. */
const ignoreFiles = ['.gitignore', '.kehoachignore']

/** Tells whether what is right in a folder is left out; knows the ignore files of all folders above it. */
export interface Ignoring {
  readonly isLeftOut: (name: string, isFolder: boolean) => boolean
  readonly below: (name: string) => Ignoring
}

interface FolderPatterns {
  readonly folder: string
  readonly patterns: readonly IgnorePattern[]
}

/** What ignore files leave out of a folder, from the root of its repository down, or from where we stand. */
export function ignoringIn(folder: string): Ignoring {
  const whole = resolve(folder)
  const here = process.cwd()
  const top = gitRootAbove(whole) ?? (whole.startsWith(here + sep) ? here : whole)
  return ignoring(whole, foldersBetween(top, whole).map(patternsOf))
}

function ignoring(folder: string, all: readonly FolderPatterns[]): Ignoring {
  return {
    isLeftOut: (name, isFolder) => {
      const path = join(folder, name).normalize('NFC')
      const last = all
        .flatMap(({ folder: of, patterns }) => {
          const names = relative(of.normalize('NFC'), path).split(sep)
          return patterns.filter((one) => (isFolder || !one.foldersOnly) && isNamedBy(one, names))
        })
        .at(-1)
      return last !== undefined && !last.takesBack
    },
    below: (name) => {
      const next = join(folder, name)
      return ignoring(next, [...all, patternsOf(next)])
    },
  }
}

const foldersBetween = (top: string, folder: string): string[] =>
  folder === top || dirname(folder) === folder ? [folder] : [...foldersBetween(top, dirname(folder)), folder]

function patternsOf(folder: string): FolderPatterns {
  const texts = ignoreFiles.map((name) => {
    const path = join(folder, name)
    const text = statAt(path)?.isFile() ? decode(readWhole(path)) : ''
    return typeof text === 'string' ? text : ''
  })
  return { folder, patterns: texts.flatMap(ignorePatternsIn) }
}
