import type { Source } from '../../compile.ts'
import { limits } from '../../limits.ts'
import type { DocumentFiles } from '../desk.ts'

/** A document of chosen files, as the compiler takes it: nothing is there but these. */
export function documentSource({ name, files, profile }: DocumentFiles): Omit<Source, 'text'> {
  const byName = new Map(files.map((file) => [sameName(file.name), file.bytes]))
  return {
    path: name,
    root: '',
    fallbackDate: { year: 1980, month: 1, day: 1 },
    asset: (wanted) => {
      const path = pathWithin(wanted)
      if (path === undefined) return 'outside'
      if (path.split('/').some((part) => new TextEncoder().encode(part).length > limits.nameBytes.most))
        return 'unnamable'
      const bytes = byName.get(sameName(path))
      if (!bytes) return 'missing'
      return bytes.length > limits.assetBytes.most ? 'large' : bytes
    },
    ...(profile && { profile }),
  }
}

/** Windows and macOS, where files come from, tell neither case nor parts of letters apart. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase()

/** A path without `.` and `..`; nothing for one that leads out of the folder. */
function pathWithin(typed: string): string | undefined {
  const parts: string[] = []
  const path = typed.replaceAll('\\', '/')
  if (/^(?:\/|[a-z]:)/i.test(path)) return undefined
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
