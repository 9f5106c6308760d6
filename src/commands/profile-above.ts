import { existsSync, type Stats, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import { profileName } from '../profile/profile-name.ts'
import type { ProfileText } from '../profile/profile-text.ts'
import { isTopmost } from '../profile/topmost.ts'
import { readYaml } from '../source/yaml.ts'
import { readWhole } from './disk/read-whole.ts'
import { entryAt, lookAt, statAt } from './disk/stat.ts'
import { misnamedProfilesIn } from './misnamed-profiles.ts'
import { gitRootAbove, isRepositoryRoot } from './repository-root.ts'
import { UsageError } from './usage.ts'

/**
 * The paths of the profiles that a folder is under, the nearest first: in it and in the folders above, as far as the root of a
 * repository, outside of one the user's home, or the root of a disk. In a folder that is everybody's only the user's own
 * counts, and that for files right in it.
 */
export const profilePathsAbove = (folder: string): readonly string[] => searchFrom(resolve(folder), true).paths

/** The path of the nearest of them. */
export const profilePathAbove = (folder: string): string | undefined => profilePathsAbove(folder)[0]

/** Where profiles would count. */
export const profilePlacesAbove = (folder: string): readonly string[] =>
  searchFrom(resolve(folder), true).places.flatMap((place) => [place, join(dirname(place), usualMistake)])

/** The name that is most often meant for a profile's: where it comes or goes, what is told does too. */
const usualMistake = profileName.replace('.yml', '.yaml')

interface ProfileSearch {
  readonly paths: readonly string[]
  readonly places: readonly string[]
}

const nowhere: ProfileSearch = { paths: [], places: [] }

function searchFrom(folder: string, isOwn: boolean): ProfileSearch {
  const stat = statAt(folder)
  const path = join(folder, profileName)
  const profile = entryAt(path)
  const isShared = stat !== undefined && isEverybodys(folder, stat)
  const counts = profile && (!isShared || (isOwn && profile.uid === process.getuid?.()))
  const isEnd = isShared || (stat && isLast(folder, stat))
  const above = isEnd ? nowhere : searchFrom(dirname(folder), false)
  return { paths: [...(counts ? [path] : []), ...above.paths], places: [path, ...above.places] }
}

/** The system's folder for temporary files, and those like it; Windows gives each user one of his own. */
const isEverybodys = (folder: string, { mode }: Stats): boolean =>
  process.platform !== 'win32' && (folder === resolve(tmpdir()) || (mode & 0o1002) === 0o1002)

function isLast(folder: string, { dev }: Stats): boolean {
  const above = dirname(folder)
  return above === folder || isRepositoryRoot(folder) || isHomeAlone(folder) || statAt(above)?.dev !== dev
}

/** The user's home; one within a repository is a part of that. */
const isHomeAlone = (folder: string): boolean => folder === resolve(homedir()) && gitRootAbove(folder) === undefined

/** A profile, or why it can't be read. */
export type ReadProfile = ProfileText | { readonly problem: Diagnostic } | undefined

/** By the folder they were looked for from: plans stand many in a folder. */
const known = new Map<string, ReadProfile>()

/** The office's profile for the sources of a folder, as it was when it was first asked for. */
export function profileAbove(folder: string): ReadProfile {
  const from = resolve(folder)
  if (!known.has(from)) known.set(from, readProfileAbove(from))
  return known.get(from)
}

/** Has profiles be read again. */
export const forgetProfiles = (): void => known.clear()

/** The same as it is now. */
export const readProfileAbove = (folder: string): ReadProfile => readAll(allIn(searchFrom(resolve(folder), true)))

/** The profile of `--ho-so`, over those it is under where it lies. */
export function profileAt(path: string): ReadProfile {
  const from = resolve(path)
  if (!known.has(from)) known.set(from, readProfileAt(path))
  return known.get(from)
}

/** The same as it is now. */
export function readProfileAt(path: string): ReadProfile {
  const { from, above } = searchFor(path)
  return readAll([{ path: from, isMisnamed: false }, ...allIn(above)])
}

/** The paths of a profile that was named, and of those it is under. */
export function profilePathsFrom(path: string): readonly string[] {
  const { from, above } = searchFor(path)
  return [from, ...above.paths]
}

function searchFor(path: string): { readonly from: string; readonly above: ProfileSearch } {
  const from = resolve(path)
  if (!existsSync(from)) throw new UsageError(`Không có hồ sơ “${path}”. Kiểm tra tên sau --ho-so.`)
  const isEnd = isLast(dirname(from), statSync(dirname(from)))
  return { from, above: isEnd ? nowhere : searchFrom(dirname(dirname(from)), false) }
}

/** A profile, or what is named only nearly like one. */
interface NamedProfile {
  readonly path: string
  readonly isMisnamed: boolean
}

/** Profiles that were found, before each what is misnamed beside its place; in a folder that is everybody's that may be anyone's. */
function allIn({ paths, places }: ProfileSearch): readonly NamedProfile[] {
  return places.flatMap((place) => {
    const folder = dirname(place)
    const stat = statAt(folder)
    const misnamed = stat && !isEverybodys(folder, stat) ? misnamedProfilesIn(folder) : []
    return [
      ...misnamed.map((path) => ({ path, isMisnamed: true })),
      ...(paths.includes(place) ? [{ path: place, isMisnamed: false }] : []),
    ]
  })
}

function readAll([nearest, ...others]: readonly NamedProfile[]): ReadProfile {
  const own = nearest && readNamed(nearest)
  if (!own || 'problem' in own) return own
  const above = readAll(others)
  if (!above) return own
  return 'problem' in above ? above : { ...own, above }
}

/** Where the profile of a folder's sources is, with those it is under: above it, or from the one that `--ho-so` names. */
export const profilePathsOf = (folder: string, named: string | undefined): readonly string[] =>
  named === undefined ? profilePathsAbove(folder) : profilePathsFrom(named)

/** Which profiles are in use, a line each, for who asks for more than what was found. */
export function profileNews(sources: readonly string[], named: string | undefined): string[] {
  return [...new Set(sources.map((path) => dirname(path)))].map((folder) => {
    const all = profilePathsOf(folder, named)
    const top = all.findIndex(saysTopmost)
    const paths = (top < 0 ? all : all.slice(0, top + 1)).map((path) => relative('.', path))
    return `Hồ sơ cơ quan của thư mục “${folder}”: ${paths.length === 0 ? `không có ${profileName}` : paths.join(', dưới ')}`
  })
}

/** One that can't be read says nothing. */
function saysTopmost(path: string): boolean {
  const read = readOneProfile(path)
  const tree = 'text' in read ? readYaml(read.text, read.file, 1, () => {}) : undefined
  return tree !== undefined && isTopmost(tree)
}

const readNamed = ({ path, isMisnamed }: NamedProfile): Exclude<ReadProfile, undefined> =>
  isMisnamed ? { text: '', file: relative(process.cwd(), path), isMisnamed } : readOneProfile(path)

function readOneProfile(path: string): Exclude<ReadProfile, undefined> {
  const file = relative(process.cwd(), path)
  const reject = (found: {
    readonly rule: 'ho-so' | 'bang-ma'
    readonly message: string
    readonly hint: string
  }): Exclude<ReadProfile, undefined> => ({
    problem: diagnosticOf({ ...found, place: { file, line: 1, column: 1 } }),
  })
  const unread = (message: string) =>
    reject({ rule: 'ho-so', message, hint: `sửa lại “${file}”, hoặc đổi tên nó nếu không phải hồ sơ của cơ quan` })
  const stat = lookAt(file)
  if (typeof stat === 'string') return unread(stat)
  if (!stat) return unread(`Hồ sơ “${file}” là liên kết không dẫn tới đâu`)
  if (!stat.isFile()) return unread(`Hồ sơ “${file}” là ${stat.isDirectory() ? 'thư mục' : 'thiết bị'}, không phải tệp`)
  if (stat.size > limits.sourceBytes.most)
    return unread(`Hồ sơ “${file}” lớn hơn ${limits.sourceBytes.most / 1_000_000} MB`)
  try {
    const text = decode(readWhole(file))
    return typeof text === 'string'
      ? { text, file }
      : reject({ rule: 'bang-ma', message: text.problem, hint: text.hint })
  } catch (cause) {
    if (cause instanceof UsageError) return unread(cause.message)
    throw cause
  }
}
