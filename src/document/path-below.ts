/** A path in a folder, without `.` and `..`; nothing for one that leads out of it. */
export function pathBelow(typed: string): string | undefined {
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
