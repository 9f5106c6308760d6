import type { Chance } from '../../fuzz/chance.ts'
import type { Paper, PaperTable } from './paper.ts'
import { type SheetBlock, type SheetColumns, type SheetLine, sheetOf, typedLine } from './sheet.ts'

/** How a text came to be: what a program made of a page when somebody copied it. */
export interface TextManner {
  readonly name: 'web' | 'PDF' | 'Word'
  /** Characters of a line at most; absent where paragraphs stand on a line each. */
  readonly width?: number
  /** A blank line stands between paragraphs. */
  readonly apart: boolean
  /** Bold and italics are stars. */
  readonly starred: boolean
  readonly columns: 'below' | 'bars' | 'beside'
  /** `tab` as Word copies a table, `sheet` as a worksheet does; `pipe` says nothing of merged cells. */
  readonly table: 'bar' | 'tab' | 'sheet' | 'pipe'
  readonly bullet: string
  /** No-break blanks stand in the place of some blanks. */
  readonly unbroken: boolean
  /** Lines with words of a page, behind which its number stands. */
  readonly page?: number
  /** Blanks in front of the first line of a paragraph. */
  readonly indent: number
}

/** A manner of copying: from a page of the web, a PDF, or Word. */
export function drawManner(chance: Chance): TextManner {
  const bullet = chance.oneOf(['-', '-', '–', '•'])
  switch (chance.below(3)) {
    case 0:
      return {
        name: 'web',
        ...(chance.onceIn(2) && { width: 60 + chance.below(60) }),
        apart: !chance.onceIn(3),
        starred: chance.onceIn(2),
        columns: chance.oneOf(['bars', 'below']),
        table: chance.oneOf(['bar', 'bar', 'pipe']),
        bullet,
        unbroken: chance.onceIn(3),
        indent: 0,
      }
    case 1:
      return {
        name: 'PDF',
        width: 68 + chance.below(30),
        apart: chance.onceIn(2),
        starred: false,
        columns: chance.oneOf(['below', 'beside']),
        table: 'tab',
        bullet,
        unbroken: false,
        page: 34 + chance.below(12),
        indent: chance.onceIn(2) ? 0 : 4,
      }
    default:
      return {
        name: 'Word',
        apart: chance.onceIn(2),
        starred: false,
        columns: chance.oneOf(['below', 'beside']),
        table: chance.oneOf(['tab', 'sheet']),
        bullet,
        unbroken: chance.onceIn(4),
        indent: 0,
      }
  }
}

/** A paper copied in a manner, its notes at the end. */
export function asText(paper: Paper, manner: TextManner): string {
  const blocks = [
    ...sheetOf(paper),
    ...paper.notes.map((text, at): SheetBlock => ({ kind: 'line', text: `[${at + 1}] ${text}` })),
  ]
  const lines = blocks.flatMap((block) => {
    const typed = linesOf(block, manner)
    return manner.apart && typed.length > 0 ? [...typed, ''] : typed
  })
  const paged = manner.page ? withPages(lines, manner.page) : lines
  const text = `${paged.join('\n')}\n`
  return manner.unbroken ? text.replace(/(?<=\d|ngày|số) (?=\S)/g, '\u00a0') : text
}

function linesOf(block: SheetBlock, manner: TextManner): string[] {
  switch (block.kind) {
    case 'line':
      return wrapped(`${block.centred ? '' : ' '.repeat(manner.indent)}${starred(block, manner)}`, manner)
    case 'table':
      return tableLines(block.table, manner)
    case 'columns':
      return columnLines(block.rows, manner)
    default:
      return []
  }
}

function starred(line: SheetLine, { starred: stars, bullet }: TextManner): string {
  const typed = typedLine(line.label === '-' ? { ...line, label: bullet } : line)
  if (!stars || !(line.bold || line.italic)) return typed
  const mark = line.bold ? (line.italic ? '***' : '**') : '*'
  return `${mark}${typed}${mark}`
}

/** A text in lines of a width, cut between words. */
function wrapped(text: string, { width }: Pick<TextManner, 'width'>): string[] {
  if (width === undefined) return [text]
  const lines: string[] = []
  const [indent = ''] = /^ */.exec(text) ?? []
  let line = indent.slice(1)
  for (const word of text.trimStart().split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

function columnLines(rows: readonly SheetColumns[], manner: TextManner): string[] {
  const column = (lines: readonly SheetLine[]) => lines.map((line) => starred(line, manner))
  if (manner.columns === 'bars')
    return rows.flatMap(({ left, right }) => ['|', ...column(left), '|', ...column(right), '|'])
  if (manner.columns === 'beside') return rows.flatMap(({ left, right }) => beside(column(left), column(right)))
  const [whole, ...others] = [rows.flatMap(({ left }) => left), rows.flatMap(({ right }) => right)]
  return [...column(whole ?? []), '', ...others.flatMap(column)]
}

/** Both columns on one line, the right one where a tab or blanks would set it. */
function beside(left: readonly string[], right: readonly string[]): string[] {
  const width = Math.max(...left.map(({ length }) => length)) + 6
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(width)}${right[at] ?? ''}`.trimEnd(),
  )
}

function tableLines({ rows, headRows, columns }: PaperTable, manner: TextManner): string[] {
  if (manner.table === 'bar')
    return rows.flatMap((row) => [
      '|',
      ...row.flatMap(({ text }) => [...(text === '' ? [] : wrapped(text, { width: 40 })), '|']),
    ])
  const full = rows.map((row) =>
    Array.from({ length: columns }, (_, at) => row.find(({ column }) => column === at)?.text ?? ''),
  )
  if (manner.table === 'sheet') return full.map((texts) => texts.join('\t'))
  if (manner.table === 'tab')
    return rows.map((row, at) => {
      const goneOver = (column: number) =>
        row.some((cell) => cell.column < column && column < cell.column + (cell.span ?? 1))
      return (full[at] ?? []).filter((_, column) => !goneOver(column)).join('\t')
    })
  const typed = full.map((texts) => `| ${texts.join(' | ')} |`)
  return headRows === 1 ? [typed[0] ?? '', `|${' --- |'.repeat(columns)}`, ...typed.slice(1)] : typed
}

/** Lines with the number of each page but the first above what stands on it. */
function withPages(lines: readonly string[], page: number): string[] {
  let count = 0
  return lines.flatMap((line) => {
    if (line === '') return [line]
    const turns = count > 0 && count % page === 0
    count++
    return turns ? ['', String((count - 1) / page + 1), '', line] : [line]
  })
}
