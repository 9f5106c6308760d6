import type { Finding, Report } from '../../findings/diagnostic.ts'
import { cut, join, placeOf, standIn, type TextMap } from '../../findings/text-map.ts'
import { labelOf } from '../../vietnamese/lines/label.ts'

/** Part of a line, by offsets. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** The lines of a cell, none where it is empty. */
export type TypedCell = readonly Stretch[]

/** A table that is no table to Markdown, from the first character of its first line to the last of its last. */
export interface CellTable extends Stretch {
  readonly rows: readonly (readonly TypedCell[])[]
}

/** What is said of such a table: its place and fix are the same for all. */
export type TableFinding = (columns: number) => Pick<Finding, 'rule' | 'message' | 'hint'>

/** Gives Markdown such tables, which don't overlap, between bars, and tells each with the table as its fix. */
export function withCellTables(source: TextMap, tables: readonly CellTable[], tell: Telling): TextMap {
  if (tables.length === 0) return source
  const parts: TextMap[] = []
  let at = 0
  for (const table of tables) {
    const piped = pipeTable(source, table)
    const place = placeOf(source, table.from, table.to)
    tell.report({ ...tell.finding(columnsOf(table)), place, fix: { place, text: piped.text } })
    parts.push(cut(source, at, table.from), piped)
    at = table.to
  }
  return join([...parts, cut(source, at, source.text.length)])
}

interface Telling {
  readonly report: Report
  readonly finding: TableFinding
}

/** Whether a line is of the head or end of a document, which are told of as a whole. */
export const namesForm = (text: string): boolean => /độc lập\s*[-–]\s*tự do|nơi nhận\s*:|\(ký/i.test(text)

const columnsOf = ({ rows }: CellTable): number => rows[0]?.length ?? 0

/** The table in Markdown, each word with its own place, and what is put between in that of the text before. */
function pipeTable(source: TextMap, table: CellTable): TextMap {
  let last = table.from
  const put = (text: string) => standIn(text, placeOf(source, last, last))
  const wordsOf = (cell: TypedCell): TextMap[] =>
    cell.flatMap(({ from, to }, i) => {
      const words = cut(source, from, to)
      const gap = i > 0 ? [put(labelOf(words.text) ? '<br>' : ' ')] : []
      last = to
      return [...gap, words]
    })
  const indent = ' '.repeat(indentOf(source.text, table.from))
  return join(
    table.rows.flatMap((row, i) => [
      put(i === 0 ? '|' : `\n${indent}|`),
      ...row.flatMap((cell) => [put(' '), ...wordsOf(cell), put(cell.length > 0 ? ' |' : '|')]),
      ...(i === 0 ? [put(`\n${indent}|${'---|'.repeat(row.length)}`)] : []),
    ]),
  )
}

const indentOf = (text: string, from: number): number => from - text.lastIndexOf('\n', from - 1) - 1
