import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { isTabRow, tabsIn } from '../../vietnamese/lines/tab-rows.ts'
import { type Mend, mended } from './mend.ts'
import { type SourceLine, sourceLines } from './source-line.ts'

/** Rows that were copied from a sheet, one below the other. */
type TabTable = readonly [head: SourceLine, ...rows: SourceLine[]]

/** Gives Markdown tables between bars where the cells of rows are parted by tabs, and tells each. */
export function withTabTables(source: TextMap, report: Report): TextMap {
  if (!source.text.includes('\t')) return source
  const mends = tabTablesIn(sourceLines(source.text)).flatMap((table) => {
    report(pastedTable(source, table))
    return mendsOf(table)
  })
  return mended(source, mends)
}

/** A row may lack the cells at its end, where they are empty. */
function tabTablesIn(lines: readonly SourceLine[]): TabTable[] {
  const tables: TabTable[] = []
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at]
    const tabs = tabsIn(head?.raw ?? '')
    const isRow = (line: SourceLine | undefined): line is SourceLine =>
      line !== undefined && tableKinds.has(line.kind) && tabsIn(line.raw) <= tabs && isTabRow(line)
    if (!isRow(head)) continue
    let end = at + 1
    while (isRow(lines[end])) end++
    const rows = lines.slice(at + 1, end)
    if (rows.some(({ raw }) => tabsIn(raw) === tabs)) tables.push([head, ...rows])
    at = end - 1
  }
  return tables
}

/** A number of the first column may look like that of an item. */
const tableKinds: ReadonlySet<string> = new Set(['text', 'numbered'])

const underline = ({ raw }: SourceLine): string => `|${'---|'.repeat(tabsIn(raw) + 1)}`

const mendsOf = (table: TabTable): Mend[] =>
  table.flatMap((line, i) => {
    const { at, raw } = line
    const end = at + raw.length
    const marks = [...raw.matchAll(/ *\t *|\|/g)].map(({ 0: typed, index }) => ({
      from: at + index,
      to: at + index + typed.length,
      text: typed === '|' ? '\\|' : ' | ',
    }))
    const closing = i === 0 ? ` |\n${underline(line)}` : ' |'
    return [{ from: at, to: at, text: '| ' }, ...marks, { from: end, to: end, text: closing }]
  })

function pastedTable(source: TextMap, table: TabTable): Finding {
  const [head] = table
  const last = table.at(-1) ?? head
  const place = placeOf(source, head.at, last.at + last.raw.length)
  const rows = table.map(
    ({ raw }) =>
      `| ${raw
        .replaceAll('|', '\\|')
        .split('\t')
        .map((cell) => cell.trim())
        .join(' | ')} |`,
  )
  const [first = '', ...others] = rows
  return {
    rule: 'bang-dan-bang-tab',
    message: `${table.length} dòng có các ô cách nhau bằng phím Tab; bản in kẻ thành bảng ${tabsIn(head.raw) + 1} cột`,
    hint: 'gõ dấu `|` giữa các ô và dòng `|---|` dưới đầu bảng; bảng dài thì để trong tệp Excel và gõ `::bang{tep="…"}`',
    place,
    fix: { place, text: [first, underline(head), ...others].join('\n') },
  }
}
