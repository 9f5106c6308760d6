import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue } from '../src/compile.ts'

const flags: Readonly<Record<string, keyof Issue>> = {
  '--dien-tu': 'electronic',
  '--tach-phu-luc': 'separate',
  '--truong-ky': 'signatureFields',
}

/** The options in `options.txt` of a case folder, as they would be typed. */
export function issueOf(folder: string): Issue {
  const file = join(folder, 'options.txt')
  const typed = existsSync(file) ? readFileSync(file, 'utf8').split(/\s+/).filter(Boolean) : []
  return Object.fromEntries(typed.map((flag) => [flags[flag], true]))
}
