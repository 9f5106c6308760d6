import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import type { Source } from '../compile.ts'
import type { Asset } from '../document/reader.ts'
import type { Diagnostic } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import { type ProfileText, profilesFrom } from '../profile/profile-text.ts'
import { sourceText } from '../source/source-text.ts'
import { readStdin } from './disk/read-stdin.ts'
import { readWhole } from './disk/read-whole.ts'
import type { FileUse } from './disk/run-files.ts'
import { epochDay } from './epoch-day.ts'
import { pathOnDisk } from './path-on-disk.ts'
import { profileAbove, profileAt } from './profile-above.ts'
import { readAsset } from './read-asset.ts'

/** A source with where the files lie that it names. */
export interface FileSource extends Source {
  /** The path of such a file, whether it is there or not. */
  readonly pathOf: (name: string, from?: string) => string
}

/** What a source is made of; plain data, for threads. */
export interface SourceText {
  /** As it was named on the command line. */
  readonly named: string
  readonly text: string
  readonly profile?: ProfileText
}

/** A source as it came from the disk: text ready to compile, or why it can't be. */
export type Loaded =
  | {
      readonly source: FileSource
      /** All the file holds, byte order mark, line ends and letters in parts too. */
      readonly typed: string
    }
  | { readonly problem: Diagnostic }

/** How a source is read. */
export interface LoadOptions {
  readonly profileOf?: typeof profileAbove
  /** The profile to take instead of the folder's. */
  readonly profileFile?: string | undefined
  readonly as?: string
  /** Bytes of files that were read before. */
  readonly seen?: ReadonlyMap<string, Uint8Array>
}

/** More than a plan of 300 pages; a larger file is no plan but a mistake. */
const mostBytes = limits.sourceBytes.most

/** As a path: the source is read from standard input. */
export const stdin = '-'

/**
 * Reads a source that is there, `-` being standard input; bad contents are a finding. What comes in there may be the text of a
 * file, `as`, which need not be there itself: an editor's.
 */
export function loadSource(
  path: string,
  { profileOf = profileAbove, profileFile, as = path, seen }: LoadOptions = {},
): Loaded {
  const bytes = seen?.get(path) ?? bytesOf(path)
  const text = sourceText(bytes, nameOf(as))
  if (typeof text !== 'string') return { problem: text }
  const profile = profileFile === undefined ? profileOf(folderOf(as)) : profileAt(profileFile)
  if (profile && 'problem' in profile) return profile
  return {
    typed: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
    source: sourceOf({ named: as, text, ...(profile && { profile }) }),
  }
}

/** Nothing of a file that is too large. */
function bytesOf(path: string): Uint8Array | undefined {
  if (path === stdin) return readStdin(mostBytes)
  return statSync(path).size > mostBytes ? undefined : readWhole(path)
}

const nameOf = (path: string): string => (path === stdin ? 'stdin.md' : path)

const folderOf = (path: string): string => (path === stdin ? process.cwd() : dirname(path))

/** The source that a text is, whose files are looked for from where it lies. */
export function sourceOf({ named, text, profile }: SourceText): FileSource {
  const name = nameOf(named)
  const folder = folderOf(named)
  const own = assetsOf(folder)
  const offices = new Map(profilesFrom(profile).map(({ file }) => [file, dirname(file)]))
  const officeOf = (from: string | undefined) => (from === undefined ? undefined : offices.get(from))
  return {
    path: name,
    text,
    asset: (wanted, from) => {
      const office = officeOf(from)
      return office === undefined ? own(wanted) : assetsOf(office)(wanted)
    },
    pathOf: (wanted, from) => pathOnDisk(pathIn(officeOf(from) ?? folder, wanted)),
    root: name.slice(0, -basename(name).length),
    fallbackDate: epochDay(),
    ...(profile && { profile }),
  }
}

/** A name with either slash. */
const pathIn = (folder: string, name: string): string => join(folder, name.replaceAll('\\', '/'))

/** Files the source names, from its folder and below; links that lead out of it count as outside. */
function assetsOf(folder: string): (path: string) => Asset {
  const root = realpathSync(folder)
  const outside = (path: string) => {
    const way = relative(root, path)
    return way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way
  }
  return (name) => readAsset(resolve(pathIn(root, name)), outside)
}

/** A source that keeps in mind which files it was given. */
export function withReads(source: FileSource): {
  readonly source: FileSource
  readonly reads: () => readonly FileUse[]
  /** The paths of all that it asked for, also of what isn't there. */
  readonly asked: () => readonly string[]
} {
  const paths = new Set<string>()
  const asked = new Set<string>()
  const asset: Source['asset'] = (name, from) => {
    const data = source.asset(name, from)
    asked.add(source.pathOf(name, from))
    if (typeof data !== 'string') paths.add(source.pathOf(name, from))
    return data
  }
  return {
    source: { ...source, asset },
    reads: () => [...paths].map((path) => ({ path, role: 'tệp' })),
    asked: () => [...asked],
  }
}

/** `plan` for `docs/plan.md`, and for `plan.md.txt`; standard input has no name of its own. */
export const stemOf = (path: string): string =>
  path === stdin ? 'ke-hoach' : basename(path, extname(path)).replace(/\.txt$/i.test(path) ? /\.md$/i : '', '')
