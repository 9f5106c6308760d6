/** A cell of a sheet, both 1-based. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** A rectangle of cells, its corners included. */
export interface CellRange {
  readonly from: CellPosition
  readonly to: CellPosition
}

/** `D7`, with `$` or in small letters too. */
export function readPosition(text: string): CellPosition | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim()) ?? []
  if (!letters) return undefined
  const column = [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits), column }
}

/** No sheet has more rows. */
const lastRow = 1_048_576

/** `B3:F40`, from any corner to the one opposite; `B3:F` goes down to the last row, and a cell alone is a range of one. */
export function readRange(text: string): CellRange | undefined {
  const [a, b, ...more] = text
    .split(':')
    .map((part, i) => readPosition(i === 1 && /^\s*\$?[A-Z]{1,3}\s*$/i.test(part) ? `${part.trim()}${lastRow}` : part))
  if (!a || more.length > 0 || (text.includes(':') && !b)) return undefined
  const { row, column } = b ?? a
  return {
    from: { row: Math.min(a.row, row), column: Math.min(a.column, column) },
    to: { row: Math.max(a.row, row), column: Math.max(a.column, column) },
  }
}

/** Whether a cell lies in a range. */
export const isWithin = ({ row, column }: CellPosition, { from, to }: CellRange): boolean =>
  from.row <= row && row <= to.row && from.column <= column && column <= to.column

/** The way back: `D7`. */
export function positionName({ row, column }: CellPosition): string {
  let letters = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters
  return `${letters}${row}`
}
