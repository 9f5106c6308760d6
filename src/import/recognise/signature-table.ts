import { authorityStart } from '../../decree/authority.ts'
import { opensAsAgency } from '../../vietnamese/agency-names.ts'
import { inCapitals } from '../../vietnamese/capitals.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'
import { personNamed } from '../../vietnamese/person-names.ts'
import { opensAsPost } from '../../vietnamese/posts.ts'
import type { Block, Table } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import type { ManuscriptLine } from './recognised.ts'

/** Rows and lines of a column that signatures take; a table of more lists people. */
const mostRows = 5
const mostLines = 8

/**
 * Whether a table sets signatures side by side, ruled or not: each of its columns opens with a post and closes with a name, and
 * no numbered text stands below it.
 */
export function setsSignatures(table: Table, below: readonly Block[]): boolean {
  if (table.rows.length > mostRows) return false
  const columns = new Map<number, ManuscriptLine[]>()
  for (const { column, blocks } of table.rows.flatMap(({ cells }) => cells))
    columns.set(column, [...(columns.get(column) ?? []), ...manuscriptLines(blocks)])
  const filled = [...columns.values()].filter((lines) => lines.length > 0)
  return filled.length > 1 && filled.every(isSignature) && endsText(below)
}

function isSignature(lines: readonly ManuscriptLine[]): boolean {
  const [first, last] = [lines[0]?.text ?? '', lines.at(-1)?.text ?? '']
  if (lines.length < 2 || lines.length > mostLines || !personNamed(last) || opensAsPost(last)) return false
  return authorityStart.test(first) || opensAsPost(first) || (inCapitals(first) && opensAsAgency(first))
}

function endsText(below: readonly Block[]): boolean {
  const [next] = below.filter((block) => block.type !== 'paragraph' || manuscriptLines([block]).length > 0)
  const label = next?.type === 'paragraph' ? labelOf(manuscriptLines([next])[0]?.text ?? '') : undefined
  return label === undefined || label.kind === 'bullet' || label.kind === 'appendix'
}
