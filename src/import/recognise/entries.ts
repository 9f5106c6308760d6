import { authorityStart } from '../../decree/authority.ts'
import { namesNation } from '../../decree/nation.ts'
import { foldWords } from '../../vietnamese/fold-words.ts'
import { isPost } from '../../vietnamese/posts.ts'
import type { Block, Section, Table } from '../manuscript.ts'
import { manuscriptLines, wholeLine } from './manuscript-lines.ts'
import type { ManuscriptLine } from './recognised.ts'

/** A manuscript as recognition goes through it: paragraphs, tables with contents, new pages. Tables that only arrange text are lines. */
export type ManuscriptEntry =
  | { readonly kind: 'line'; readonly line: ManuscriptLine }
  | { readonly kind: 'table'; readonly table: Table }
  | Section

/** The blocks of a manuscript as entries; paragraphs with neither words nor pictures are left out. */
export const entriesOf = (blocks: readonly Block[]): ManuscriptEntry[] =>
  blocks.flatMap((block): ManuscriptEntry[] => {
    if (block.type === 'section') return [block]
    if (block.type === 'paragraph') {
      const line = wholeLine(block)
      return line.text === '' && !line.runs.some(({ picture }) => picture) ? [] : [{ kind: 'line', line }]
    }
    if (!arrangesText(block)) return [{ kind: 'table', table: block }]
    return linesByColumn(block).map((line) => ({ kind: 'line', line }))
  })

/** A table for header or signature: read down its columns, since each is a block of its own. */
const linesByColumn = ({ rows }: Table): ManuscriptLine[] =>
  rows
    .flatMap(({ cells }) => cells)
    .sort((a, b) => a.column - b.column)
    .flatMap(({ blocks }) => manuscriptLines(blocks))

function arrangesText(table: Table): boolean {
  const lines = manuscriptLines([table])
  if (lines.some(({ text }) => namesNation(text) || /^(?:Nơi nhận|Kính gửi)\s*:?/i.test(text))) return true
  const width = Math.max(...table.rows.map(({ cells }) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)))
  if (table.ruled || width > 3) return false
  return lines.some(
    ({ text }) => authorityStart.test(text) || isPost(text) || /^(?:so|cong hoa)\b/.test(foldWords(text)),
  )
}

/** Tells lines from tables and sections. */
export const isLine = (entry: ManuscriptEntry | undefined): entry is Extract<ManuscriptEntry, { kind: 'line' }> =>
  entry !== undefined && 'kind' in entry && entry.kind === 'line'
