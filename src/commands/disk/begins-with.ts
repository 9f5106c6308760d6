import { closeSync, openSync, readSync } from 'node:fs'

/** Whether a file begins with some letters, of which no more is read; one that can't be read begins with none. */
export function beginsWith(path: string, letters: string): boolean {
  const head = Buffer.alloc(letters.length)
  try {
    const file = openSync(path, 'r')
    try {
      readSync(file, head)
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
  return head.toString() === letters
}
