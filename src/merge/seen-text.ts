import { type DataCell, isBlankCell } from '../data/data-table.ts'
import { numberText } from '../data/decimal-mark.ts'
import { isoDateText } from '../data/xlsx-dates.ts'
import { type DecimalMark, readDecimal } from '../vietnamese/digits.ts'
import { normalKey } from '../vietnamese/fold.ts'

/** What numbers are names of: class 7.1, item 2.3, and the days that some write 5.3. */
const named =
  /(?:^|_)(?:stt|tt|muc|ma|lop|khoi|phong|to|nhom|cum|dieu|khoan|phu_luc|bieu|ngay|han|thang|thoi_gian|phien_ban|ky_hieu|so_hieu)(?:_|$)/

/** Whether what looks like numbers in a column are amounts: all that stands in it does, and it isn't called otherwise. */
export const holdsAmounts = (name: string, cells: readonly DataCell[]): boolean =>
  !named.test(normalKey(name)) &&
  cells.every(
    (cell) =>
      cell.number !== undefined || cell.isNothing === true || isBlankCell(cell) || isNumber(numberText(cell.text)),
  )

const isNumber = (text: string): boolean => readDecimal(text) !== undefined || readDecimal(text, '.') !== undefined

const yearFirst = /^(\d{4})([-/])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?:[T ](\d{1,2}:\d\d(?::\d\d(?:\.0+)?)?))?$/

/** A day as programs write it, `2026-03-05`, `2026/3/5` or `2026-03-05T14:30`, as it is written here; any other text as it is. */
export function withVietnameseDate(text: string): string {
  const [, year, , month = '', day = '', time] = yearFirst.exec(text.trim()) ?? []
  if (year === undefined) return text
  return isoDateText(
    `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}${time ? `T${time.padStart(5, '0')}` : ''}`,
  )
}

/** A number or percentage that can only have a point before its decimals: no thousands stand in it, and it is no month. */
const pointed = /^(?!(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$)[-−]?(?:0\.\d+|[1-9]\d*\.(?:\d{1,2}|\d{4,}))(?:\s*%)?$/

/** A number as it is written here: with a comma before its decimals. @param mark where it is said which mark is which */
export function withVietnameseMarks(text: string, mark: DecimalMark | undefined): string {
  if (mark === '.') return text.replace(/[.,]/g, (one) => (one === '.' ? ',' : '.'))
  return mark === undefined && pointed.test(text.trim()) ? text.replace('.', ',') : text
}
