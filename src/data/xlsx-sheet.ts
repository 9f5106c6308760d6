import { readXml } from '../files/xml.ts'
import { type CellPosition, type CellRange, readPosition } from './cell-range.ts'
import { textListener } from './xlsx-strings.ts'

/** A cell as it is stored. */
export interface StoredCell extends CellPosition {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, or `n` for a number. */
  readonly type: string
  /** Index among the styles of the workbook. */
  readonly style: number
  /** Of formulas, what they came to when the file was saved. */
  readonly value: string
  readonly formula: boolean
}

/**
 * Hands on the cells of a sheet that hold something, row by row, until `take` returns `false`; returns the merged ranges as
 * written, or nothing where the part is not sound XML.
 */
export function readSheet(
  part: Uint8Array,
  range: CellRange | undefined,
  take: (row: readonly StoredCell[]) => boolean,
): string[] | undefined {
  const merges: string[] = []
  const inline = textListener()
  let cells: StoredCell[] = []
  let position: CellPosition = { row: 0, column: 0 }
  let type = 'n'
  let style = 0
  let value = ''
  let formula = false
  let inValue = false
  const wanted = ({ row, column }: CellPosition) =>
    !range || (row >= range.from.row && row <= range.to.row && column >= range.from.column && column <= range.to.column)
  let goOn = true

  const sound = readXml(part, {
    open: (name, attributes) => {
      inline.open(name)
      if (name === 'row') position = { row: Number(attributes().r ?? position.row + 1), column: 0 }
      else if (name === 'c') {
        const { r, t, s } = attributes()
        position = (r && readPosition(r)) || { row: position.row, column: position.column + 1 }
        type = t ?? 'n'
        style = Number(s ?? 0)
        value = ''
        formula = false
      } else if (name === 'f') formula = true
      else if (name === 'mergeCell') merges.push(attributes().ref ?? '')
      inValue = name === 'v'
      return goOn
    },
    text: (text) => {
      if (inValue) value += text
      inline.text(text)
    },
    close: (name) => {
      inline.close(name)
      inValue = false
      if (name === 'c') {
        if (type === 'inlineStr') value = inline.take()
        if ((value !== '' || formula) && wanted(position)) {
          const { row, column } = position
          cells.push({ row, column, type, style, value, formula })
        }
      } else if (name === 'row' && cells.length > 0) {
        goOn = take(cells)
        cells = []
      }
    },
  })
  return sound ? merges : undefined
}
