import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { decode } from '../files/decode.ts'
import { type Diagnostic, diagnosticOf } from '../findings/diagnostic.ts'
import type { ProfileText } from '../profile/profile.ts'
import { profileName } from '../profile/profile-keys.ts'

/** The path of the profile that a folder is under: in it, or in the nearest folder above. */
export function profilePathAbove(folder: string): string | undefined {
  const from = resolve(folder)
  const path = join(from, profileName)
  if (existsSync(path) && statSync(path).isFile()) return path
  return dirname(from) === from ? undefined : profilePathAbove(dirname(from))
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
