import { existsSync, type Stats } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf } from '../findings/diagnostic.ts'
import { limits } from '../limits.ts'
import type { ProfileText } from '../profile/profile.ts'
import { profileName } from '../profile/profile-keys.ts'
import { readWhole } from './disk/read-whole.ts'
import { entryAt, lookAt, statAt } from './disk/stat.ts'
import { UsageError } from './usage.ts'

/**
 * The path of the profile that a folder is under: in it, or in the nearest folder above, as far as the user's home, the root of
 * a repository or that of a disk. In a folder that is everybody's only the user's own counts, and that for files right in it.
 */
export const profilePathAbove = (folder: string): string | undefined => profileFrom(resolve(folder), true).path

/** Where a profile would count, as far as the one that does. */
export const profilePlacesAbove = (folder: string): readonly string[] => profileFrom(resolve(folder), true).places

interface ProfileSearch {
  readonly path?: string
  readonly places: readonly string[]
}

function profileFrom(folder: string, isOwn: boolean): ProfileSearch {
  const stat = statAt(folder)
  const path = join(folder, profileName)
  const profile = entryAt(path)
  const isShared = stat !== undefined && isEverybodys(folder, stat)
  if (profile && (!isShared || (isOwn && profile.uid === process.getuid?.()))) return { path, places: [path] }
  const above: ProfileSearch =
    isShared || (stat && isLast(folder, stat)) ? { places: [] } : profileFrom(dirname(folder), false)
  return { ...above, places: [path, ...above.places] }
}

/** The system's folder for temporary files, and those like it; Windows gives each user one of his own. */
const isEverybodys = (folder: string, { mode }: Stats): boolean =>
  process.platform !== 'win32' && (folder === resolve(tmpdir()) || (mode & 0o1002) === 0o1002)

function isLast(folder: string, { dev }: Stats): boolean {
  const above = dirname(folder)
  return (
    above === folder || folder === resolve(homedir()) || existsSync(join(folder, '.git')) || statAt(above)?.dev !== dev
  )
}

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

/** The same as it is now. */
export const readProfileAbove = (folder: string): ReadProfile => readProfileAt(profilePathAbove(folder))

/** Which profiles are in use, a line each, for who asks for more than what was found. */
export function profileNews(sources: readonly string[]): string[] {
  return [...new Set(sources.map((path) => dirname(path)))].map((folder) => {
    const path = profilePathAbove(folder)
    return `Hồ sơ cơ quan của thư mục “${folder}”: ${path === undefined ? `không có ${profileName}` : relative('.', path)}`
  })
}

function readProfileAt(path: string | undefined): ReadProfile {
  if (path === undefined) return undefined
  const file = relative(process.cwd(), path)
  const reject = (found: {
    readonly rule: 'ho-so' | 'bang-ma'
    readonly message: string
    readonly hint: string
  }): ReadProfile => ({
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
