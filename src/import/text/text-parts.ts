import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { barTable, isBar } from './bar-table.ts'
import { closingColumns } from './closing-columns.ts'
import { pipeTable } from './pipe-table.ts'
import { tabTable } from './tab-table.ts'
import type { TextGrid } from './text-grid.ts'

/** Lines between tables, or a table. */
export type TextPart =
  | { readonly type: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly type: 'grid'; readonly grid: TextGrid }

/** Parts tables from the lines between them. */
export function splitParts(lines: readonly TextLine[]): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  const close = (to: number) => {
    if (to > from) parts.push({ type: 'lines', lines: lines.slice(from, to) })
  }
  for (let at = 0; at < lines.length; ) {
    const raw = lines[at]?.raw ?? ''
    const found =
      closingColumns(lines, at) ||
      (raw.includes('|') && (barTable(lines, at) ?? pipeTable(lines, at))) ||
      (raw.includes('\t') && tabTable(lines, at)) ||
      undefined
    if (!found) {
      const bar = isBar(lines[at])
      at++
      if (bar) while (at < lines.length && (isBar(lines[at]) || !lines[at]?.text)) at++
      continue
    }
    close(at)
    parts.push({ type: 'grid', grid: found.grid })
    at = found.end
    from = at
  }
  close(lines.length)
  return parts
}
