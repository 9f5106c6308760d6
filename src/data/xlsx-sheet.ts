import { readXml } from '../files/xml.ts'
import { type CellPosition, type CellRange, isWithin, readPosition } from './cell-range.ts'
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

/** What a sheet says beside its cells. */
export interface SheetFacts {
  /** Ranges as written. */
  readonly merges: readonly string[]
  /** Columns nobody sees, from the first to the last of each stretch. */
  readonly hiddenColumns: readonly (readonly [from: number, to: number])[]
}

/**
 * Hands on the cells of a sheet that hold something, row by row and whether the row is hidden, until `take` returns `false`;
 * returns nothing where the part is not sound XML.
 */
export function readSheet(
  part: Uint8Array,
  range: CellRange | undefined,
  take: (row: readonly StoredCell[], hidden: boolean) => boolean,
): SheetFacts | undefined {
  const merges: string[] = []
  const hiddenColumns: [number, number][] = []
  const inline = textListener()
  let cells: StoredCell[] = []
  let position: CellPosition = { row: 0, column: 0 }
  let type = 'n'
  let style = 0
  let value = ''
  let formula = false
  let inValue = false
  let hidden = false
  let goOn = true

  const sound = readXml(part, {
    open: (name, attributes) => {
      inline.open(name)
      if (name === 'row') {
        const row = Number(attributes().r)
        position = { row: Number.isInteger(row) && row > 0 ? row : position.row + 1, column: 0 }
        hidden = isHidden(attributes(), 'ht')
      } else if (name === 'col' && isHidden(attributes(), 'width'))
        hiddenColumns.push([Number(attributes().min), Number(attributes().max)])
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
        if ((value !== '' || formula) && (!range || isWithin(position, range))) {
          const { row, column } = position
          cells.push({ row, column, type, style, value, formula })
        }
      } else if (name === 'row' && cells.length > 0) {
        goOn = take(cells, hidden)
        cells = []
      }
    },
  })
  return sound ? { merges, hiddenColumns } : undefined
}

/** Whether a row or column is hidden, filtered out or drawn to nothing. */
const isHidden = (attributes: Readonly<Record<string, string>>, size: 'ht' | 'width'): boolean =>
  ['1', 'true'].includes(attributes.hidden ?? '') || Number(attributes[size] ?? 1) === 0
