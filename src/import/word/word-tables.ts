import type { Cell, Row, Table } from '../manuscript.ts'
import { child, childrenOf, descendants, type Element, switchOf, toNumber, valOf } from './element.ts'
import { contentsOf } from './element-contents.ts'
import { type BorderedCell, bordersOf, isRuled, type Side, tableBorders } from './table-borders.ts'
import type { WordReading } from './word-reading.ts'

/** More columns than Word allows. */
const mostColumns = 200

interface OpenCell extends Cell {
  colSpan: number
  rowSpan: number
}

interface PlacedCell {
  readonly cell: OpenCell
  readonly row: number
  readonly tcPr: Element | undefined
}

/** @param readCell the blocks of a cell */
export function readWordTable(
  table: Element,
  reading: WordReading,
  readCell: (cell: Element) => Cell['blocks'],
): Table {
  const line = firstLine(table)
  const countChange = () => reading.tally.add('change', line)
  const rows: Row[] = []
  const placed: PlacedCell[] = []
  /** Cells that go on in the row below, by the column they begin in. */
  let merging = new Map<number, OpenCell>()

  for (const tr of contentsOf(table, countChange)) if (tr.name === 'tr') readRow(tr)
  const tblPr = child(table, 'tblPr')
  const widths = widthsOf(table, placed)
  const lines = tableBorders(tblPr, reading.styles.table(valOf(tblPr, 'tblStyle')))
  return {
    type: 'table',
    line,
    rows,
    ...(widths && { widths }),
    ruled: isRuled(lines, borderedCells(placed, rows.length)),
  }

  function readRow(tr: Element): void {
    const trPr = child(tr, 'trPr')
    if (child(trPr, 'ins') || child(trPr, 'del')) countChange()
    if (child(trPr, 'del')) return
    const cells: OpenCell[] = []
    const mergingOn = new Map<number, OpenCell>()
    let column = spanOf(valOf(trPr, 'gridBefore'), 0)
    for (const tc of contentsOf(tr, countChange)) {
      if (tc.name !== 'tc') continue
      const tcPr = child(tc, 'tcPr')
      const colSpan = spanOf(valOf(tcPr, 'gridSpan'), 1)
      const merge = child(tcPr, 'vMerge')
      const above = mergesOn(merge) ? merging.get(column) : undefined
      const beside = mergesOn(child(tcPr, 'hMerge')) ? cells.at(-1) : undefined
      if (above) {
        above.rowSpan++
        mergingOn.set(column, above)
      } else if (beside) beside.colSpan += colSpan
      else {
        const cell: OpenCell = { blocks: readCell(tc), column, colSpan, rowSpan: 1 }
        cells.push(cell)
        placed.push({ cell, row: rows.length, tcPr })
        if (merge) mergingOn.set(column, cell)
      }
      column = Math.min(column + colSpan, mostColumns)
    }
    merging = mergingOn
    rows.push({ cells, ...(switchOf(trPr, 'tblHeader') && { header: true }) })
  }
}

const mergesOn = (merge: Element | undefined): boolean => merge !== undefined && merge.attributes.val !== 'restart'

const spanOf = (value: string | undefined, least: number): number =>
  Math.min(Math.max(toNumber(value) ?? least, least), mostColumns)

function firstLine(table: Element): number {
  for (const { line } of descendants(table)) if (line > 0) return line
  return 1
}

const pointsOf = (twips: string | undefined): number => (toNumber(twips) ?? 0) / 20

/** Of the grid; where a program wrote none, of cells that are one column wide. */
function widthsOf(table: Element, placed: readonly PlacedCell[]): number[] | undefined {
  const columns = columnsOf(placed)
  const grid = childrenOf(child(table, 'tblGrid'), 'gridCol').map(({ attributes }) => pointsOf(attributes.w))
  if (grid.length >= columns && grid.every((width) => width > 0)) return grid.slice(0, columns)
  const widths: number[] = new Array(columns).fill(0)
  for (const { cell, tcPr } of placed) {
    const { w, type } = child(tcPr, 'tcW')?.attributes ?? {}
    if (cell.colSpan === 1 && type === 'dxa') widths[cell.column] ||= pointsOf(w)
  }
  return columns > 0 && widths.every((width) => width > 0) ? widths : undefined
}

const columnsOf = (placed: readonly PlacedCell[]): number =>
  placed.reduce((most, { cell }) => Math.max(most, cell.column + cell.colSpan), 0)

function borderedCells(placed: readonly PlacedCell[], rows: number): BorderedCell[] {
  const columns = columnsOf(placed)
  return placed.map(({ cell, row, tcPr }) => {
    const inner = new Set<Side>()
    if (cell.column > 0) inner.add('left')
    if (cell.column + cell.colSpan < columns) inner.add('right')
    if (row > 0) inner.add('top')
    if (row + cell.rowSpan < rows) inner.add('bottom')
    return { borders: bordersOf(child(tcPr, 'tcBorders')), inner }
  })
}
