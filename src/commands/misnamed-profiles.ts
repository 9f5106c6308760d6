import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../files/decode.ts'
import { limits } from '../limits.ts'
import { profileName } from '../profile/profile-name.ts'
import { readWhole } from './disk/read-whole.ts'
import { statAt } from './disk/stat.ts'
import { systemError } from './disk/system-error.ts'
import { planLookOf } from './plan-look.ts'
import { UsageError } from './usage.ts'

/** Names under which profiles are saved by mistake: the other ending, capitals, an ending that Explorer doesn't show. */
const nearlyProfile = /^kehoach\.ya?ml(?:\.txt|\.ya?ml)?$/i

/** The paths of files in a folder that have such a name, and are no plans that happen to. */
export function misnamedProfilesIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name !== profileName && nearlyProfile.test(name))
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => statAt(path)?.isFile() && !isPlanThere(path))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    systemError(cause)
    return []
  }
}

function isPlanThere(path: string): boolean {
  if ((statAt(path)?.size ?? 0) > limits.sourceBytes.most) return false
  try {
    const text = decode(readWhole(path))
    return typeof text === 'string' && planLookOf(text, true) === 'plan'
  } catch (cause) {
    if (cause instanceof UsageError) return false
    throw cause
  }
}
