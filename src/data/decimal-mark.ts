import type { Finding } from '../findings/diagnostic.ts'
import type { Decimal } from '../vietnamese/decimal.ts'
import { type DecimalMark, readDecimal, writePlainNumber } from '../vietnamese/digits.ts'
import type { DataCell } from './data-table.ts'

/** A column whose numbers can't be told, since a mark in it stands before decimals here and may stand between thousands there. */
export interface Doubt {
  /** The first cell of which that is so. */
  readonly cell: DataCell
  /** With thousands, and with decimals; only the first where the text itself leaves no choice. */
  readonly readings: readonly Decimal[]
  /** A cell whose mark can only stand before decimals; none where every cell can be read in both ways. */
  readonly beside: string | undefined
}

/** The percentage sign is no part of a number. */
export const numberText = (text: string): string => text.trim().replace(/(?<!\s)\s*%$/, '')

/**
 * Looks through the texts of a column; a cell such as `1.250.000,5` says which mark is which for all of it. Dots before three
 * digits are thousands here, but commas before three digits only may be those of a sheet in English.
 */
export function doubtIn(cells: Iterable<DataCell>): Doubt | undefined {
  let beside: string | undefined
  let thousands: Omit<Doubt, 'beside'> | undefined
  let commas: Doubt | undefined
  let isTold = false
  for (const cell of cells) {
    if (cell.number || cell.merged) continue
    const text = numberText(cell.text)
    if (!/\d[.,]\d/.test(text)) continue
    const [usual, other] = [readDecimal(text, ','), readDecimal(text, '.')]
    if (usual && text.includes('.') && text.includes(',')) return undefined
    if (!usual && other && readDecimal(text)) beside ??= text
    else if (usual && text.includes('.')) thousands ??= { cell, readings: other ? [usual, other] : [usual] }
    else if (usual && other) {
      thousands ??= { cell, readings: [other, usual] }
      commas ??= { cell, readings: [other, usual], beside: undefined }
    }
    if (text.includes('.') || !other) isTold = true
  }
  if (beside !== undefined && thousands) return { ...thousands, beside }
  return isTold ? undefined : commas
}

/** Says so, with both readings. @param how what to type for a mark of decimals */
export function doubtFinding(
  { cell, readings, beside }: Doubt,
  column: string,
  how: (mark: DecimalMark) => string,
): Finding {
  const text = numberText(cell.text)
  const [thousands = '', decimals] = readings.map(writePlainNumber)
  const both = `Cột “${column}” có ${beside === undefined ? '' : `cả “${beside}” và `}“${text}”`
  const mark = text.includes('.') ? 'chấm' : 'phẩy'
  return {
    rule: 'so-khong-ro',
    message:
      decimals === undefined
        ? `${both}: dấu chấm lúc là dấu thập phân, lúc ngăn hàng nghìn`
        : `${both}: không rõ “${text}” là ${thousands} hay ${decimals}`,
    hint:
      decimals === undefined
        ? `viết mọi số của cột theo một cách, như 12,5 và 1.250.000`
        : `${how(mark === 'chấm' ? '.' : ',')} nếu dấu ${mark} là dấu thập phân (${decimals}); ${how(mark === 'chấm' ? ',' : '.')} nếu dấu ${mark} ngăn hàng nghìn (${thousands})`,
    place: cell.place,
  }
}
