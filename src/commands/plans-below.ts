import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../files/decode.ts'
import { profileName } from '../profile/profile-name.ts'
import { readWhole } from './disk/read-whole.ts'
import { ignoringIn } from './ignored.ts'
import { looksLikePlan } from './plan-look.ts'
import { UsageError } from './usage.ts'

/** Folders that hold no plans: hidden ones, packages, and the parts that templates share. */
const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === '_doan'

/**
 * The paths of all files below a folder that a source might be, in order; links to folders aren't followed, and what `.gitignore`
 * and `.kehoachignore` name is left out.
 */
export function sourcesBelow(folder: string, ignoring = ignoringIn(folder)): string[] {
  let entries: ReturnType<typeof entriesOf>
  try {
    entries = entriesOf(folder)
  } catch {
    throw new UsageError(`Không đọc được thư mục “${folder}”. Kiểm tra quyền đọc của nó.`)
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (ignoring.isLeftOut(entry.name, entry.isDirectory())) return []
    if (entry.isDirectory()) return isPassedOver(entry.name) ? [] : sourcesBelow(path, ignoring.below(entry.name))
    return entry.isFile() && /\.(?:md|markdown|ya?ml)$/i.test(entry.name) && entry.name !== profileName ? [path] : []
  })
}

const entriesOf = (folder: string) =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))

/** The plans below a folder: known as such by their keys, so that data, included texts and a README are left. */
export const plansBelow = (folder: string): string[] => sourcesBelow(folder).filter(isPlan)

/** Whether a file is a plan, or was meant to be one. One that can't be read counts: that is told where it is. */
export function isPlan(path: string): boolean {
  const text = decode(readWhole(path))
  return typeof text !== 'string' || looksLikePlan(text, /\.ya?ml$/i.test(path))
}
