import { dirname, join, relative, resolve, sep } from 'node:path'
import { decode } from '../files/decode.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import { type IgnorePattern, ignorePatternsIn, isNamedBy } from './ignore-patterns.ts'
import { gitRootAbove } from './repository-root.ts'

/** Those of git, and the program's own, which have the last word. */
const ignoreFiles = ['gitignore', 'kehoachignore'] as const
type IgnoreFile = (typeof ignoreFiles)[number]

/** Tells which ignore file leaves out what is right in a folder; knows those of all folders above it. */
export interface Ignoring {
  readonly leaverOf: (name: string, isFolder: boolean) => IgnoreFile | undefined
  readonly below: (name: string) => Ignoring
}

/** A line of an ignore file. */
interface IgnoreLine {
  readonly file: IgnoreFile
  readonly pattern: IgnorePattern
}

interface FolderPatterns {
  readonly folder: string
  readonly lines: readonly IgnoreLine[]
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
    leaverOf: (name, isFolder) => {
      const path = join(folder, name).normalize('NFC')
      const last = all
        .flatMap(({ folder: of, lines }) => {
          const names = relative(of.normalize('NFC'), path).split(sep)
          return lines.filter(({ pattern }) => (isFolder || !pattern.foldersOnly) && isNamedBy(pattern, names))
        })
        .at(-1)
      return last?.pattern.takesBack ? undefined : last?.file
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
  const lines = ignoreFiles.flatMap((file) => {
    const path = join(folder, `.${file}`)
    const text = statAt(path)?.isFile() ? decode(readWhole(path)) : ''
    return (typeof text === 'string' ? ignorePatternsIn(text) : []).map((pattern) => ({ file, pattern }))
  })
  return { folder, lines }
}
