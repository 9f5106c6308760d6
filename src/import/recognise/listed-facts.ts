import { cellGrid, hasTwoHeadRows } from '../cell-grid.ts'
import { type Block, type Table, textOf } from '../manuscript.ts'
import { manuscriptLines } from './manuscript-lines.ts'
import type { AppendixPart, Fact, Note, RecognisedPart } from './recognised.ts'

/** A table with what it stands under. */
interface PlacedTable {
  readonly table: Table
  readonly place: string
}

/** The tables of the text and of its appendices, in order. */
export const placedTables = (body: readonly RecognisedPart[], appendices: readonly AppendixPart[]): PlacedTable[] => [
  ...tablesIn(body),
  ...appendices.flatMap((one, at) =>
    tablesIn(one.body).map(({ table }) => ({ table, place: `, ở phụ lục ${at + 1}` })),
  ),
]

function tablesIn(parts: readonly RecognisedPart[]): PlacedTable[] {
  let place = ''
  return parts.flatMap((part) => {
    if (part.kind === 'heading') place = `, ở mục “${textOf(part.runs).replace(/\s+/g, ' ').trim()}”`
    return part.kind === 'table' ? [{ table: part.table, place }] : []
  })
}

/** How many of a thing there are; that there is none is less sure. */
const counted = (what: string, count: number, line?: number): Fact => ({
  what,
  value: String(count),
  confidence: count > 0 ? 'chắc' : 'khá chắc',
  ...(count > 0 && line !== undefined && { line }),
})

/** How many tables there are, and of each its size, place and head. */
export const tableFacts = (tables: readonly PlacedTable[]): Fact[] => [
  counted('bảng', tables.length),
  ...tables.map(
    ({ table, place }, at): Fact => ({
      what: `bảng ${at + 1}`,
      value: `${sizeOf(table)}${place}: ${headOf(table)}`,
      confidence: table.guessed ? 'đoán' : 'chắc',
      line: table.line,
    }),
  ),
]

function sizeOf(table: Table): string {
  const grid = cellGrid(table)
  return `${grid[0]?.length ?? 0} cột, ${grid.length} hàng${hasTwoHeadRows(grid) ? ' (đầu bảng hai hàng)' : ''}`
}

const headOf = ({ rows }: Table): string =>
  (rows[0]?.cells ?? [])
    .map(({ blocks }) =>
      manuscriptLines(blocks)
        .map(({ text }) => text)
        .join(' '),
    )
    .join(' | ')

/** How many appendices there are, and each by its title. */
export const appendixFacts = (appendices: readonly AppendixPart[]): Fact[] => [
  counted('phụ lục', appendices.length),
  ...appendices.map(
    ({ title, line }, i): Fact => ({
      what: `phụ lục ${i + 1}`,
      value: title,
      confidence: 'khá chắc',
      line,
    }),
  ),
]

/** How many notes there are. */
export const footnoteFact = (count: number): Fact => counted('chú thích', count)

/** Tables within cells of others, which are written as lines of these. */
export const nestedNotes = (tables: readonly PlacedTable[]): Note[] =>
  tables.flatMap(({ table }) =>
    table.rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ blocks }) => blocks.filter(isTable))
      .map(({ line }) => ({
        rule: 'nhap-bang',
        message: 'Bảng nằm trong ô của bảng khác được ghi thành các dòng của ô đó',
        hint: 'nếu cần giữ các cột thì tách thành một bảng riêng trong tệp vừa ghi',
        line,
      })),
  )

const isTable = (block: Block): block is Table => block.type === 'table'
