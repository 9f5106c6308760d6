import type { TextLine } from '../../vietnamese/lines/text-line.ts'
import { barTable, isBar } from './bar-table.ts'
import { closingColumns } from './closing-columns.ts'
import { datedTable } from './dated-table.ts'
import { drawnGrids, numberedColumns } from './drawn-grid.ts'
import { lineTable, opensLineTable } from './line-table.ts'
import { pipeTable } from './pipe-table.ts'
import { countedRows, spacedTable } from './spaced-table.ts'
import { tabTable } from './tab-table.ts'
import type { FoundGrid, FoundLines, TableDoubt, TextGrid } from './text-grid.ts'

/** Lines between tables, a table, or lines of a table that can't be told apart into rows. */
export type TextPart =
  | { readonly type: 'lines'; readonly lines: readonly TextLine[] }
  | { readonly type: 'grid'; readonly grid: TextGrid }
  | { readonly type: 'cells'; readonly lines: readonly TextLine[]; readonly doubt: TableDoubt }

/** Parts tables from the lines between them. */
export function splitParts(lines: readonly TextLine[]): TextPart[] {
  const parts: TextPart[] = []
  const [drawn, numbered] = [drawnGrids(lines), numberedColumns(lines)]
  let from = 0
  const close = (to: number) => {
    if (to > from) parts.push({ type: 'lines', lines: lines.slice(from, to) })
  }
  for (let at = 0; at < lines.length; ) {
    const found = drawn.get(at) ?? tableAt(lines, at) ?? numbered.get(at)
    if (!found) {
      const bar = isBar(lines[at])
      at++
      if (bar) while (at < lines.length && (isBar(lines[at]) || !lines[at]?.text)) at++
      continue
    }
    close(at)
    if ('grid' in found) parts.push({ type: 'grid', grid: found.grid })
    else parts.push({ type: 'cells', lines: found.lines ?? lines.slice(at, found.end), doubt: found.doubt })
    at = found.end
    from = at
  }
  close(lines.length)
  return parts
}

function tableAt(lines: readonly TextLine[], at: number): FoundGrid | FoundLines | undefined {
  const raw = lines[at]?.raw ?? ''
  return (
    closingColumns(lines, at) ||
    (raw.includes('|') && (barTable(lines, at) ?? pipeTable(lines, at))) ||
    (raw.includes('\t') && tabTable(lines, at)) ||
    (opensLineTable(lines[at]) && lineTable(lines, at)) ||
    (/\S {2,}\S/.test(raw) && spacedTable(lines, at)) ||
    countedRows(lines, at) ||
    datedTable(lines, at) ||
    undefined
  )
}
