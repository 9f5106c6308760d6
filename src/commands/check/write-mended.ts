import { realpathSync } from 'node:fs'
import { entryAt } from '../disk/stat.ts'
import { writeAll } from '../disk/write-files.ts'
import { tell } from '../print.ts'

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/**
 * Writes a mended source and tells of it; returns what stood in the way. A link is followed: the file that it leads to is the one
 * that was read.
 */
export async function writeMended(
  path: string,
  before: string,
  { typed, by }: { typed: string; by: Map<string, number> },
): Promise<string | undefined> {
  const place = entryAt(path)?.isSymbolicLink() ? realpathSync(path) : path
  const mended = { path: place, bytes: Buffer.from(typed), instead: Buffer.from(before), isSource: true }
  const obstacle = writeAll([mended])
  if (obstacle !== undefined) return obstacle
  const changes = (await import('../diff.ts')).changedLines(before, typed)
  const rules = [...by].map(([rule, count]) => `${rule} (${count} chỗ)`)
  tell(
    `${path}: đã sửa ${sum([...by.values()])} chỗ`,
    ...changes.map((change) => `  ${change}`),
    `  Theo quy tắc: ${rules.join(', ')}`,
  )
  return undefined
}
