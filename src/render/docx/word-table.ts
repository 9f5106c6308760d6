import {
  BorderStyle,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  Paragraph as WordParagraph,
  Table as WordTable,
} from 'docx'
import type { Cell, Row, Table } from '../../layout/layout.ts'
import { paragraph, type Writer } from './paragraph.ts'
import { twips } from './twips.ts'
import { styleId } from './word-styles.ts'

/** Widths stand in the grid and in every cell, so that all programs agree on them. */
export const fixedWidths = (widths: readonly number[]) => ({
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  columnWidths: widths.map(twips),
  layout: TableLayoutType.FIXED,
})

/** A cell's width, twips. */
export const cellWidth = (width: number | undefined) => ({ size: twips(width ?? 0), type: WidthType.DXA })

/** A table of data, its rows written one after another. */
export function wordTable(it: Table, writer: Writer): WordTable {
  const { line } = writer.layout.grid
  const padding = it.padding ?? writer.layout.grid.padding
  const edge = { style: BorderStyle.SINGLE, size: line * 8, color: '000000' } as const
  return new WordTable({
    ...fixedWidths(it.columns.map(({ width }) => width)),
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: twips(padding), right: twips(padding) },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [writer.rows.add(rowsOf(it, writer))],
  })
}

/** A merged cell on its way down: rows still to come, and its columns. */
interface Open {
  rows: number
  readonly columns: number
}

function* rowsOf(it: Table, writer: Writer): Generator<TableRow> {
  /** The merged cells by the column they begin in. */
  const open = new Map<number, Open>()
  for (const [r, row] of it.rows.entries())
    yield new TableRow({
      cantSplit: !row.split,
      tableHeader: r < it.header,
      children: cellsOf(row, { table: keptTogether(it, r), open }, writer),
    })
}

/** The cells of a row, with an empty one for each that a merged cell above covers. */
function cellsOf(
  row: Row,
  { table, open }: { readonly table: Table; readonly open: Map<number, Open> },
  writer: Writer,
): TableCell[] {
  const out: TableCell[] = []
  let column = 0
  const widthOf = (columns: number) =>
    table.columns.slice(column, column + columns).reduce((sum, { width }) => sum + width, 0)
  const continueMerged = (): void => {
    for (let above = open.get(column); above; above = open.get(column)) {
      const { columns } = above
      out.push(
        new TableCell({
          width: cellWidth(widthOf(columns)),
          ...(columns > 1 && { columnSpan: columns }),
          verticalMerge: VerticalMergeType.CONTINUE,
          children: [new WordParagraph({ style: styleId('tableCell', writer.layout.styles.tableCell) })],
        }),
      )
      above.rows--
      if (above.rows === 0) open.delete(column)
      column += columns
    }
  }
  for (const cell of row.cells) {
    continueMerged()
    const { columns = 1, rows = 1 } = cell
    out.push(cellOf(cell, { width: widthOf(columns), align: table.columns[column]?.align, hold: table.hold }, writer))
    if (rows > 1) open.set(column, { rows: rows - 1, columns })
    column += columns
  }
  continueMerged()
  return out
}

/** The row above the totals stays on their page. */
const keptTogether = (it: Table, r: number): Table =>
  r >= it.rows.length - it.foot - 1 && it.foot > 0 ? { ...it, hold: 'whole' } : it

/** What a cell has of its table. */
interface CellFrame {
  readonly width: number
  readonly align: Table['columns'][number]['align'] | undefined
  readonly hold: Table['hold']
}

function cellOf(cell: Cell, { width, align: ofColumn, hold }: CellFrame, writer: Writer): TableCell {
  const isCentred = writer.layout.styles[cell.style].align === 'center'
  const align = isCentred ? undefined : ofColumn
  return new TableCell({
    width: cellWidth(width),
    ...(cell.columns && { columnSpan: cell.columns }),
    ...(cell.rows && { verticalMerge: VerticalMergeType.RESTART }),
    ...(cell.style === 'tableHead' && { verticalAlign: VerticalAlignTable.CENTER }),
    children: paragraph(
      { kind: 'paragraph', style: cell.style, runs: cell.runs, ...(align && { align }), ...(hold && { hold }) },
      width,
      writer,
    ),
  })
}
