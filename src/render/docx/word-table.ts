import { BorderStyle, TableLayoutType, WidthType, Table as WordTable } from 'docx'
import type { Cell, Row, Table } from '../../layout/layout.ts'
import { uncounted, type Writer } from './paragraph.ts'
import { twips } from './twips.ts'
import { styleId } from './word-styles.ts'
import { tableXml } from './written.ts'

/** Widths stand in the grid and in every cell, so that all programs agree on them. */
export const fixedWidths = (widths: readonly number[]) => ({
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
  columnWidths: widths.map(twips),
  layout: TableLayoutType.FIXED,
})

/** A cell's width, twips. */
export const cellWidth = (width: number | undefined) => ({ size: twips(width ?? 0), type: WidthType.DXA })

/** A table of data. */
export function wordTable(it: Table, writer: Writer): string {
  const { line } = writer.layout.grid
  const padding = it.padding ?? writer.layout.grid.padding
  const edge = { style: BorderStyle.SINGLE, size: line * 8, color: '000000' } as const
  const table = new WordTable({
    ...fixedWidths(it.columns.map(({ width }) => width)),
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: twips(padding), right: twips(padding) },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [],
  })
  table.addChildElement(writer.written.mark(rowsOf(it, writer)))
  return tableXml(table)
}

/** A merged cell on its way down: rows still to come, and its columns. */
interface Open {
  rows: number
  readonly columns: number
}

/** Its rows as XML. */
function rowsOf(it: Table, writer: Writer): string {
  /** The merged cells by the column they begin in. */
  const open = new Map<number, Open>()
  return it.rows
    .map((row, r) => {
      const split = row.split ? '<w:cantSplit w:val="off"/>' : '<w:cantSplit/>'
      const head = r < it.header ? '<w:tblHeader/>' : '<w:tblHeader w:val="off"/>'
      const height = row.raised ? `<w:trHeight w:val="${twips(row.height ?? 0)}" w:hRule="atLeast"/>` : ''
      const cells = cellsOf(row, { table: it, isHeld: isHeld(it, r), open }, writer)
      return `<w:tr><w:trPr>${split}${height}${head}</w:trPr>${cells.join('')}</w:tr>`
    })
    .join('')
}

/** The cells of a row, with an empty one for each that a merged cell above covers. */
function cellsOf(
  row: Row,
  { table, isHeld, open }: { readonly table: Table; readonly isHeld: boolean; readonly open: Map<number, Open> },
  writer: Writer,
): string[] {
  const out: string[] = []
  let column = 0
  const widthOf = (columns: number) =>
    table.columns.slice(column, column + columns).reduce((sum, { width }) => sum + width, 0)
  const continueMerged = (): void => {
    for (let above = open.get(column); above; above = open.get(column)) {
      const { columns } = above
      const style = styleId('tableCell', writer.layout.styles.tableCell)
      out.push(
        cellXml({
          width: widthOf(columns),
          columns,
          merge: 'continue',
          inside: `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr></w:p>`,
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
    out.push(cellOf(cell, { width: widthOf(columns), align: table.columns[column]?.align, isHeld }, writer))
    if (rows > 1) open.set(column, { rows: rows - 1, columns })
    column += columns
  }
  continueMerged()
  return out
}

/**
 * Whether a row stays on the page of the next one, or of what follows the table: heads do, and totals keep the row above them.
 * Other last rows don't keep one that goes on over pages: LibreOffice would begin a page with it and let go of what is below.
 */
function isHeld({ rows, header, foot, totals, hold }: Table, r: number): boolean {
  const kept = foot > 0 && (totals || !rows[rows.length - 2]?.split) ? Math.max(foot, 2) : foot
  if (r === rows.length - 1) return hold !== undefined
  return hold === 'whole' || r < header || rows[r]?.keepNext === true || r >= rows.length - kept
}

/** What a cell has of its table. */
interface CellFrame {
  readonly width: number
  readonly align: Table['columns'][number]['align'] | undefined
  readonly isHeld: boolean
}

function cellOf(cell: Cell, { width, align: ofColumn, isHeld }: CellFrame, writer: Writer): string {
  const isCentred = writer.layout.styles[cell.style].align === 'center'
  const align = isCentred ? undefined : ofColumn
  return cellXml({
    width,
    columns: cell.columns,
    merge: cell.rows ? 'restart' : undefined,
    middle: cell.style === 'tableHead',
    inside: uncounted(
      {
        kind: 'paragraph',
        style: cell.style,
        runs: cell.runs,
        ...(align && { align }),
        ...(isHeld && { hold: 'whole' }),
      },
      writer,
    ),
  })
}

interface WordCell {
  readonly width: number
  readonly columns: number | undefined
  readonly merge: 'restart' | 'continue' | undefined
  readonly middle?: boolean
  readonly inside: string
}

function cellXml({ width, columns = 1, merge, middle, inside }: WordCell): string {
  const properties = [
    `<w:tcW w:type="dxa" w:w="${twips(width)}"/>`,
    columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
    merge ? `<w:vMerge w:val="${merge}"/>` : '',
    middle ? '<w:vAlign w:val="center"/>' : '',
  ]
  return `<w:tc><w:tcPr>${properties.join('')}</w:tcPr>${inside}</w:tc>`
}
