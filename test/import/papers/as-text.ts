import type { Chance } from '../../fuzz/chance.ts'
import type { Paper, PaperTable } from './paper.ts'
import { type SheetBlock, type SheetLine, sheetOf, typedLine, typedRest } from './sheet.ts'

/** How a text came to be: what a program made of a page when somebody copied it. */
export interface TextManner {
  readonly name: 'web' | 'PDF' | 'Word'
  /** Characters of a line at most; absent where paragraphs stand on a line each. */
  readonly width?: number
  /** A blank line stands between paragraphs. */
  readonly apart: boolean
  /** Bold and italics are stars. */
  readonly starred: boolean
  /** Left column below right, one after the other row by row, between bars or on one line. */
  readonly columns: 'below' | 'above' | 'rows' | 'bars' | 'beside'
  /** Characters of a line in a cell of the header. */
  readonly narrow?: number
  /** Lines stand drawn under agency and motto. */
  readonly ruled: boolean
  /** `tab` as Word copies a table, `sheet` as a worksheet does; `pipe` says nothing of merged cells. */
  readonly table: 'bar' | 'tab' | 'sheet' | 'pipe'
  readonly bullet: string
  /** No-break blanks stand in the place of some blanks. */
  readonly unbroken: boolean
  /** Lines with words of a page, behind which its number stands. */
  readonly page?: number
  /** Blanks in front of the first line of a paragraph. */
  readonly indent: number
  /** Bullets stand on a line of their own. */
  readonly loneBullets: boolean
  /** A blank line stands behind each line. */
  readonly doubled: boolean
  /** Lines end as in Windows, and letters are parted from their marks as in macOS. */
  readonly foreign: 'none' | 'Windows' | 'macOS'
}

/** A manner of copying: from a page of the web, a PDF, or Word. */
export const drawManner = (chance: Chance): TextManner => ({
  bullet: chance.oneOf(['-', '-', '–', '•']),
  foreign: chance.oneOf(['none', 'none', 'none', 'Windows', 'macOS']),
  apart: chance.onceIn(2),
  starred: false,
  ruled: false,
  unbroken: chance.onceIn(4),
  indent: 0,
  loneBullets: false,
  doubled: false,
  ...chance.oneOf([web, pdf, word])(chance),
})

type Particulars = Pick<TextManner, 'name' | 'columns' | 'table'> & Partial<TextManner>

const web = (chance: Chance): Particulars => ({
  name: 'web',
  ...(chance.onceIn(2) && { width: 60 + chance.below(60) }),
  starred: chance.onceIn(2),
  columns: chance.oneOf(['bars', 'bars', 'below', 'rows']),
  ...(chance.onceIn(2) && { narrow: 24 + chance.below(16) }),
  ruled: chance.onceIn(2),
  table: chance.oneOf(['bar', 'bar', 'pipe']),
  loneBullets: chance.onceIn(8),
})

function pdf(chance: Chance): Particulars {
  const apart = chance.onceIn(2)
  return {
    name: 'PDF',
    width: 68 + chance.below(30),
    apart,
    columns: chance.oneOf(['below', 'beside', 'rows', 'above']),
    table: 'tab',
    unbroken: false,
    page: 34 + chance.below(12),
    indent: chance.onceIn(2) ? 0 : 4,
    doubled: !apart && chance.onceIn(5),
  }
}

const word = (chance: Chance): Particulars => ({
  name: 'Word',
  columns: chance.oneOf(['below', 'beside', 'rows']),
  table: chance.oneOf(['tab', 'sheet']),
})

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
  const spaced = manner.doubled ? lines.flatMap((line) => [line, '']) : lines
  const paged = manner.page ? withPages(spaced, manner.page) : spaced
  const text = `${paged.join('\n')}\n`
  return asForeign(manner.unbroken ? text.replace(/(?<=\d|ngày|số) (?=\S)/g, '\u00a0') : text, manner)
}

function asForeign(text: string, { foreign }: TextManner): string {
  if (foreign === 'none') return text
  return foreign === 'macOS' ? text.normalize('NFD') : `\ufeff${text.replace(/\n/g, '\r\n')}`
}

function linesOf(block: SheetBlock, manner: TextManner): string[] {
  switch (block.kind) {
    case 'line':
      if (manner.loneBullets && block.label === '-') return [manner.bullet, ...wrapped(block.text, manner)]
      return wrapped(`${block.centred ? '' : ' '.repeat(manner.indent)}${starred(block, manner)}`, manner)
    case 'table':
      return tableLines(block.table, manner)
    case 'columns':
      return columnLines(block, manner)
    default:
      return []
  }
}

function starred(line: SheetLine, { starred: stars, bullet }: TextManner): string {
  const typed = typedLine(line.label === '-' ? { ...line, label: bullet } : line)
  const mark = stars ? `${line.bold ? '**' : ''}${line.italic ? '*' : ''}` : ''
  return `${mark}${typed}${mark}${typedRest(line)}`
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

function columnLines({ at, rows }: Extract<SheetBlock, { kind: 'columns' }>, manner: TextManner): string[] {
  const { columns, narrow, ruled } = manner
  const width = columns === 'bars' ? narrow : columns === 'beside' ? besideWidth : undefined
  const column = (lines: readonly SheetLine[], row: number) => [
    ...lines.flatMap((line) => wrapped(starred(line, manner), width === undefined ? {} : { width })),
    ...(ruled && at === 'head' && row === 0 ? ['-------'] : []),
  ]
  const typed = rows.map(({ left, right }, row) => [column(left, row), column(right, row)] as const)
  if (columns === 'bars') return typed.flatMap(([left, right]) => ['|', ...left, '|', ...right, '|'])
  if (columns === 'beside') return typed.flatMap(([left, right]) => beside(left, right))
  if (columns === 'rows') return typed.flat(2)
  const [left, right] = [typed.flatMap(([one]) => one), typed.flatMap(([, one]) => one)]
  return columns === 'below' ? [...left, '', ...right] : [...right, '', ...left]
}

/** Characters for which a column beside another has room. */
const besideWidth = 48

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
