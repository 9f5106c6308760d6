import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { profileName } from '../profile/profile-name.ts'
import { realPath } from './disk/real-path.ts'
import { statAt } from './disk/stat.ts'
import { type Ignoring, ignoringIn } from './ignored.ts'
import type { PassedOver, Reason } from './passed-over.ts'
import { gitRootAbove, isBelow } from './repository-root.ts'
import type { Tracked } from './tracked.ts'
import { UsageError } from './usage.ts'

/** What lies below a folder. */
export interface Walk {
  /** The paths of all that a source might be, in order; what links lead to comes last. */
  readonly sources: readonly string[]
  /** The same of what is left out, and folders that aren't looked into, nor a part of the repository. */
  readonly leftOut: readonly PassedOver[]
}

/** A folder on the way. */
interface Step {
  readonly folder: string
  readonly ignoring: Ignoring
  /** Why all that is in it is left out. */
  readonly why?: Reason | undefined
}

interface Walking {
  readonly sources: string[]
  readonly leftOut: PassedOver[]
  /** Links to folders, which wait until all is seen that lies here itself. */
  readonly links: Step[]
  /** The real paths of folders that were entered. */
  readonly entered: Set<string>
  readonly asked: Asked
}

/** What decides, besides names, whether something is left out. */
export interface Asked {
  readonly isTracked: Tracked
  /** What the program's own ignore file names is taken all the same. */
  readonly nothingAside?: boolean | undefined
}

/** Whether a file is named like a source. */
export const isNamedLikeSource = (name: string): boolean =>
  /\.(?:md|markdown|ya?ml)$/i.test(name) && name !== profileName

/**
 * Walks what is below a folder, of what is right in it only what is wanted. `.gitignore`, `.kehoachignore` and some names leave out
 * what is in them; what git tracks only `.kehoachignore` does. Links to folders are followed within the repository.
 */
export function walkBelow(folder: string, asked: Asked, isWanted: (name: string) => boolean = () => true): Walk {
  const walking: Walking = { sources: [], leftOut: [], links: [], entered: new Set(), asked }
  const entries = entriesIn(folder).filter(({ name }) => isWanted(name))
  enter({ folder, ignoring: ignoringIn(folder) }, entries, walking)
  const top = realPath(folder)
  const root = gitRootAbove(top)
  for (const link of walking.links) followLink(link, { top, root }, walking)
  return walking
}

function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    throw new UsageError(`Không đọc được thư mục “${folder}”. Kiểm tra quyền đọc của nó.`)
  }
}

function enter(step: Step, entries: readonly Dirent[], walking: Walking): void {
  walking.entered.add(realPath(step.folder))
  for (const entry of entries) {
    const path = join(step.folder, entry.name)
    const at = entry.isSymbolicLink() ? statAt(path) : entry
    if (at?.isDirectory()) enterBelow(step, entry, walking)
    // Editors lock a file by a link of such a name that leads nowhere.
    else if (at?.isFile() || (!at && !entry.name.startsWith('.#'))) meetFile(step, entry.name, walking)
  }
}

function enterBelow({ folder, ignoring, why: above }: Step, entry: Dirent, walking: Walking): void {
  const { name } = entry
  if (name === '.git') return
  const path = join(folder, name)
  const why = stronger(above, ignoring.leaverOf(name, true) ?? reasonOfName(name))
  const step = { folder: path, ignoring: ignoring.below(name), why }
  if (why !== undefined && isClosed(why) && !walking.asked.isTracked(path)) walking.leftOut.push({ path, why })
  else if (entry.isSymbolicLink()) walking.links.push(step)
  else {
    const entries = entriesIn(path)
    // Git knows of no empty folder but the place of another repository.
    if (entries.length === 0 && walking.asked.isTracked(path)) walking.leftOut.push({ path, why: 'submodule' })
    else enter(step, entries, walking)
  }
}

/** Whether what is in a folder isn't even looked at: there may be very much of it. */
const isClosed = (why: Reason): boolean => why !== 'kehoachignore' && why !== 'parts'

/** Folders that hold no plans: hidden ones, packages, and the parts that templates share. */
const reasonOfName = (name: string): Reason | undefined =>
  name.startsWith('.') ? 'hidden' : name === 'node_modules' ? 'packages' : name === '_doan' ? 'parts' : undefined

/** The program's own ignore file has the last word; else what is said of the folder above. */
const stronger = (above: Reason | undefined, own: Reason | undefined): Reason | undefined =>
  own === 'kehoachignore' ? own : (above ?? own)

function meetFile({ folder, ignoring, why: above }: Step, name: string, { sources, leftOut, asked }: Walking): void {
  const path = join(folder, name)
  const ignored = stronger(above, ignoring.leaverOf(name, false))
  const isSet = ignored === 'kehoachignore' ? !asked.nothingAside : ignored !== undefined && !asked.isTracked(path)
  const why = isSet ? ignored : reasonOfFile(name)
  if (why === undefined) sources.push(path)
  else leftOut.push({ path, why })
}

/** Names that no source has, under which a plan may have been saved all the same. */
const reasonOfFile = (name: string): Reason | undefined =>
  name === profileName ? 'profile' : isNamedLikeSource(name) ? undefined : 'ending'

function followLink(
  link: Step,
  { top, root }: { readonly top: string; readonly root: string | undefined },
  walking: Walking,
): void {
  const target = realPath(link.folder)
  if (walking.entered.has(target)) return
  const entries =
    root !== undefined && isBelow(target, root) && !isBelow(top, target) ? readable(link.folder) : undefined
  if (entries) enter(link, entries, walking)
  else walking.leftOut.push({ path: link.folder, why: 'link' })
}

function readable(folder: string): readonly Dirent[] | undefined {
  try {
    return entriesIn(folder)
  } catch {
    return undefined
  }
}
