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

const isoDate = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.0+)?)?)?$/

/** A day as programs write it, `2026-03-05` or `2026-03-05T14:30`, as it is written here; any other text as it is. */
export const withVietnameseDate = (text: string): string =>
  isoDate.test(text.trim()) ? isoDateText(text.trim().replace(' ', 'T')) : text

/** A number or percentage that can only have a point before its decimals: no thousands stand in it, and it is no month. */
const pointed = /^(?!(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$)[-−]?(?:0\.\d+|[1-9]\d*\.(?:\d{1,2}|\d{4,}))(?:\s*%)?$/

/** A number as it is written here: with a comma before its decimals. @param mark where it is said which mark is which */
export function withVietnameseMarks(text: string, mark: DecimalMark | undefined): string {
  if (mark === '.') return text.replace(/[.,]/g, (one) => (one === '.' ? ',' : '.'))
  return mark === undefined && pointed.test(text.trim()) ? text.replace('.', ',') : text
}
