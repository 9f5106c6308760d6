import { authorityStart } from '../../decree/authority.ts'
import { namesNation } from '../../decree/nation.ts'
import { isPost } from '../../vietnamese/posts.ts'
import type { Block, Cell, Paragraph, Section, Table } from '../manuscript.ts'
import { paragraphsIn } from '../manuscript-runs.ts'
import { isGrid } from './grid-table.ts'
import { recipientsOpening } from './line-look.ts'
import { listedRows } from './listed-rows.ts'
import { manuscriptLines, wholeLine } from './manuscript-lines.ts'
import { numberIn } from './number-and-symbol.ts'
import type { ManuscriptLine } from './recognised.ts'
import { setsSignatures } from './signature-table.ts'

/** A manuscript as recognition goes through it: paragraphs, tables with contents, new pages. Tables that only arrange text are lines. */
export type ManuscriptEntry =
  | { readonly kind: 'line'; readonly line: ManuscriptLine; readonly arrangedBy?: Table }
  | { readonly kind: 'table'; readonly table: Table }
  | Section

/** The blocks of a manuscript as entries; what has neither words nor pictures is left out. */
export const entriesOf = (blocks: readonly Block[]): ManuscriptEntry[] =>
  blocks.flatMap((block, at): ManuscriptEntry[] => {
    if (block.type === 'section') return [block]
    if (block.type === 'paragraph') {
      const line = wholeLine(block)
      return line.text === '' && !line.runs.some(({ picture }) => picture) ? [] : [{ kind: 'line', line }]
    }
    if (paragraphsIn(block).every(isBlank)) return []
    const framed = framedBlocks(block)
    if (framed) return entriesOf(framed)
    const list = listedRows(block)
    if (list) return list.map((line) => ({ kind: 'line', line }))
    if (!arrangesText(block) && !setsSignatures(block, blocks.slice(at + 1))) return [{ kind: 'table', table: block }]
    return linesByColumn(block).map((line) => ({ kind: 'line', line, arrangedBy: block }))
  })

/** What stands in a table of one cell, which only draws a frame around it. */
const framedBlocks = ({ rows: [row, ...more] }: Table): Cell['blocks'] | undefined =>
  more.length === 0 && row?.cells.length === 1 ? row.cells[0]?.blocks : undefined

const isBlank = ({ runs }: Paragraph): boolean =>
  runs.every(({ text, picture, footnote }) => text.trim() === '' && !picture && !footnote)

/** Entries below the signature: forms have headers and signatures of their own, which stay the tables they were. */
export const withFormsWhole = (entries: readonly ManuscriptEntry[]): ManuscriptEntry[] =>
  entries.flatMap((entry, at): ManuscriptEntry[] => {
    const table = isLine(entry) ? entry.arrangedBy : undefined
    if (!table) return [entry]
    const before = entries[at - 1]
    return isLine(before) && before.arrangedBy === table ? [] : [{ kind: 'table', table }]
  })

/** A table for header or signature: read down its columns, since each is a block of its own. */
const linesByColumn = ({ rows }: Table): ManuscriptLine[] =>
  rows
    .flatMap(({ cells }) => cells)
    .sort((a, b) => a.column - b.column)
    .flatMap(({ blocks }) => manuscriptLines(blocks))

const headerOpening = /^(?:Số\s*:|Cộng h(?:òa|oà) xã hội)/i

function arrangesText(table: Table): boolean {
  const lines = manuscriptLines([table])
  if (lines.some(({ text }) => namesNation(text) || recipientsOpening.test(text) || /^Kính gửi/i.test(text)))
    return true
  const width = Math.max(...table.rows.map(({ cells }) => cells.reduce((sum, { colSpan }) => sum + colSpan, 0)))
  if (table.ruled || width > 3 || isGrid(table)) return false
  return lines.some(
    ({ text }) => authorityStart.test(text) || isPost(text) || headerOpening.test(text) || numberIn(text) !== undefined,
  )
}

/** Tells lines from tables and sections. */
export const isLine = (entry: ManuscriptEntry | undefined): entry is Extract<ManuscriptEntry, { kind: 'line' }> =>
  entry !== undefined && 'kind' in entry && entry.kind === 'line'
