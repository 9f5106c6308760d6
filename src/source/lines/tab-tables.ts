import type { Finding, Report } from '../../findings/diagnostic.ts'
import { placeOf, type TextMap } from '../../findings/text-map.ts'
import { type Mend, mended } from './mend.ts'
import { type TabRow, type TabTable, tabTablesIn, wordsOfCells } from './pasted-rows.ts'
import { areSigned } from './set-out.ts'
import { sourceLines } from './source-line.ts'

/** Gives Markdown tables between bars where the cells of rows are parted by tabs, and tells each. */
export function withTabTables(source: TextMap, report: Report): TextMap {
  if (!source.text.includes('\t')) return source
  const mends = tabTablesIn(sourceLines(source.text)).flatMap((table) => {
    if (!isOfForm(table)) report(pastedTable(source, table))
    return mendsOf(table)
  })
  return mended(source, mends)
}

/** The head or the end of a document in two columns is no table, which is told of it as a whole. */
const isOfForm = (table: TabTable): boolean =>
  table.some(({ raw }) => /độc lập\s*[-–]\s*tự do|^\W*nơi nhận\s*:/i.test(raw))

const underline = ({ tabs }: TabRow): string => `|${'---|'.repeat(tabs + 1)}`

/** Tabs, bars and marks of merging that are text, and in a row of several lines their ends and the quotes around a cell. */
function marksIn({ at, raw }: TabRow): Mend[] {
  const pattern = raw.includes('\n') ? quotedMarks : marks
  return [...raw.matchAll(pattern)].map(({ 0: typed, index }) => ({
    from: at + index,
    to: at + index + typed.length,
    text: typed.includes('\t') ? ' | ' : (instead.get(typed) ?? ''),
  }))
}

const marks = /(?:(?<! ) +)?\t *|\||[<^](?= *(?:\t|$))(?<=(?:^|\t) *[<^])/g
const quotedMarks = new RegExp(`${marks.source}|\\n|""|"(?=\\t|$)|(?<=^|\\t)"`, 'g')

const instead: ReadonlyMap<string, string> = new Map([
  ['|', '\\|'],
  ['<', '\\<'],
  ['^', '\\^'],
  ['\n', '<br>'],
  ['""', '"'],
])

/** From the start of the text of the row to that of the next: spaces at its edges are none of it. */
function mendsOf(table: TabTable): Mend[] {
  return table.flatMap((row, i): Mend[] => {
    const { at, raw } = row
    const next = table[i + 1]
    const lead = row.edges?.first ? /^ *\t */ : /^ */
    const [from, to] = [at + (lead.exec(raw)?.[0].length ?? 0), at + raw.trimEnd().length]
    const within = marksIn(row).filter((mark) => mark.from >= from && mark.to <= to)
    const closing = i === 0 ? ` |\n${underline(row)}` : ' |'
    const end = next ? next.at - 1 : at + raw.length
    return [
      { from: at, to: from, text: '| ' },
      ...within,
      ...emptyCells(row, to).map((text) => ({ from: to, to, text })),
      { from: to, to: end, text: closing },
    ]
  })
}

/** Tabs at the end of a row are cells without text. */
const emptyCells = ({ at, raw, edges }: TabRow, end: number): string[] =>
  raw
    .slice(end - at)
    .match(/\t/g)
    ?.slice(edges?.last ? 1 : 0)
    .map(() => ' | ') ?? []

function pastedTable(source: TextMap, table: TabTable): Finding {
  const [head] = table
  const last = table.at(-1) ?? head
  const place = placeOf(source, head.at, last.at + last.raw.length)
  let at = head.at
  const parts = mendsOf(table).map(({ from, to, text }) => {
    const part = source.text.slice(at, from) + text
    at = to
    return part
  })
  if (areSigned(table.map(wordsOfCells))) return { ...signedLines(head), place }
  const isApart = table.some(({ apart }) => apart)
  return {
    rule: 'bang-dan-bang-tab',
    message: `${table.length} dòng có các ô cách nhau bằng phím Tab; bản in kẻ thành ${isApart ? 'một ' : ''}bảng ${head.tabs + 1} cột, dòng đầu là đầu bảng${isApart ? ', bỏ các dòng trống ở giữa' : ''}`,
    hint: `gõ dấu \`|\` giữa các ô và dòng \`|---|\` dưới đầu bảng; ${isApart ? 'nếu là hai bảng thì gõ tên bảng ở giữa' : 'bảng dài thì để trong tệp Excel và gõ `::bang{tep="…"}`'}`,
    place,
    fix: { place, text: parts.join('') },
  }
}

/** As a table between bars it would stay one, which those who sign beside each other don't mean. */
const signedLines = ({ tabs }: TabRow): Omit<Finding, 'place'> => ({
  rule: 'the-thuc-trong-bai',
  message: `Các dòng như phần ký, có phím Tab ở giữa, được đọc thành bảng ${tabs + 1} cột`,
  hint: 'nếu là phần ký thì xóa các dòng này, người ký gõ ở khóa `nguoi_ky`; nếu là bảng thì gõ dấu `|` giữa các ô',
})
