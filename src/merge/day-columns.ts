import { type DataCell, isBlankCell } from '../data/data-table.ts'

/** Whether all that stands in a column is a day, or may be one as a spreadsheet counts them. */
export function holdsDays(cells: readonly DataCell[]): boolean {
  const filled = cells.filter((cell) => !isBlankCell(cell) && !cell.fault)
  const days = filled.filter(({ text }) => day.test(text.trim()))
  return days.length > 0 && filled.every((cell) => days.includes(cell) || isDayCount(cell))
}

/** A day that lost its format, from 1982 to 2064: `46023`. */
export const isDayCount = ({ text, format }: DataCell): boolean =>
  format === undefined && /^[345]\d{4}$/.test(text.trim())

const day = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{1,2}-\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/

/** What is wrong with it, and what to do. */
export const dayCountFault = ({ text }: DataCell): { readonly message: string; readonly hint: string } => ({
  message: `Các ô khác của cột là ngày mà ô này là số “${text.trim()}”`,
  hint: 'trong Excel, đổi định dạng ô thành ngày (Short Date) rồi lưu lại',
})
