import { realpathSync } from 'node:fs'
import { tell } from '../print.ts'
import { writeOne } from './reports.ts'

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

/** Writes a mended source and tells of it. A link is followed: the file that it leads to is the one that was read. */
export async function writeMended(
  path: string,
  before: string,
  { typed, by }: { typed: string; by: Map<string, number> },
) {
  writeOne({ path: realpathSync(path), bytes: Buffer.from(typed), instead: Buffer.from(before) })
  const changes = (await import('../diff.ts')).changedLines(before, typed)
  const rules = [...by].map(([rule, count]) => `${rule} (${count} chỗ)`)
  tell(
    `${path}: đã sửa ${sum([...by.values()])} chỗ`,
    ...changes.map((change) => `  ${change}`),
    `  Theo quy tắc: ${rules.join(', ')}`,
  )
}
