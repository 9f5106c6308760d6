import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * The path under which a file stands, which may be typed in other letters than the disk has: archives from macOS hold names
 * with marks beside their letters. One that isn't there stays as it is typed.
 */
export function pathOnDisk(path: string): string {
  const folder = dirname(path)
  if (folder === path || isAscii(path) || statSync(path, { throwIfNoEntry: false })) return path
  const parent = pathOnDisk(folder)
  const wanted = basename(path).normalize('NFC')
  const found = statSync(parent, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(parent).find((name) => name.normalize('NFC') === wanted)
    : undefined
  return found === undefined ? path : join(parent, found)
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text)
