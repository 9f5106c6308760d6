import { existsSync, readFileSync, type Stats } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf } from '../findings/diagnostic.ts'
import type { ProfileText } from '../profile/profile.ts'
import { profileName } from '../profile/profile-keys.ts'
import { statAt } from './disk/stat.ts'

/**
 * The path of the profile that a folder is under: in it, or in the nearest folder above, as far as the user's home, the root of
 * a repository or that of a disk. In a folder that is everybody's only the user's own counts, and that for files right in it.
 */
export const profilePathAbove = (folder: string): string | undefined => profileFrom(resolve(folder), true)

function profileFrom(folder: string, isOwn: boolean): string | undefined {
  const stat = statAt(folder)
  const path = join(folder, profileName)
  const profile = statAt(path)
  const isShared = stat !== undefined && isEverybodys(folder, stat)
  if (profile?.isFile() && (!isShared || (isOwn && profile.uid === process.getuid?.()))) return path
  return isShared || (stat && isLast(folder, stat)) ? undefined : profileFrom(dirname(folder), false)
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

type Read = ProfileText | { readonly problem: Diagnostic } | undefined

/** By the folder they were looked for from: plans stand many in a folder. */
const known = new Map<string, Read>()

/** The office's profile for the sources of a folder, or why it can't be read. */
export function profileAbove(folder: string): Read {
  const from = resolve(folder)
  if (!known.has(from)) known.set(from, readProfileAt(profilePathAbove(from)))
  return known.get(from)
}

/** Which profiles are in use, a line each, for who asks for more than what was found. */
export function profileNews(sources: readonly string[]): string[] {
  return [...new Set(sources.map((path) => dirname(path)))].map((folder) => {
    const path = profilePathAbove(folder)
    return `Hồ sơ cơ quan của thư mục “${folder}”: ${path === undefined ? `không có ${profileName}` : relative('.', path)}`
  })
}

function readProfileAt(path: string | undefined): Read {
  if (path === undefined) return undefined
  const file = relative(process.cwd(), path)
  const text = decode(readFileSync(path))
  if (typeof text === 'string') return { text, file }
  return {
    problem: diagnosticOf({
      rule: 'bang-ma',
      message: text.problem,
      hint: text.hint,
      place: { file, line: 1, column: 1 },
    }),
  }
}
