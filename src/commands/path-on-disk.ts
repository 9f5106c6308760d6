import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { statAt } from './disk/stat.ts'

/**
 * The path under which a file stands, which may be typed in other letters than the disk has: archives from macOS hold names
 * with marks beside their letters. One that isn't there stays as it is typed.
 */
export function pathOnDisk(path: string): string {
  const folder = dirname(path)
  if (folder === path || isAscii(path) || statAt(path)) return path
  const parent = pathOnDisk(folder)
  const wanted = basename(path).normalize('NFC')
  const found = statAt(parent)?.isDirectory()
    ? readdirSync(parent).find((name) => name.normalize('NFC') === wanted)
    : undefined
  return found === undefined ? path : join(parent, found)
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text)
