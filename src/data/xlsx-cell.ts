import { type Decimal, roundedTo, timesTenTo } from '../vietnamese/decimal.ts'
import { readStoredNumber, writePlainNumber } from '../vietnamese/digits.ts'
import { positionName } from './cell-range.ts'
import { type DataCell, truthText } from './data-table.ts'
import { errorIn } from './error-text.ts'
import { type NumberFormat, writeInFormat } from './number-format.ts'
import { dateText, isoDateText } from './xlsx-dates.ts'
import type { Code, NumberLook, PercentDigits } from './xlsx-looks.ts'
import type { StoredCell } from './xlsx-sheet.ts'
import { unescapeText } from './xlsx-strings.ts'

/** What cells refer to. */
export interface References {
  readonly strings: readonly string[]
  readonly looks: readonly NumberLook[]
  readonly date1904: boolean
}

type Content = Omit<DataCell, 'place'>

/** What a stored cell shows; one that shows an error has a fault. */
export function contentOf(cell: StoredCell, { strings, looks, date1904 }: References): Content {
  const { type, value, style, formula } = cell
  const name = positionName(cell)
  const fail = (message: string, hint: string): Content => ({
    text: '',
    fault: { message: `Ô ${name} ${message}`, hint },
  })
  const asText = (text: string): Content => {
    const fault = errorIn(text, name)
    return fault ? { text: '', fault } : { text }
  }
  if (type === 'inlineStr') return asText(value)
  if (type === 'str') return asText(unescapeText(value))
  if (type === 'e')
    return fail(`có lỗi công thức “${value}”`, `mở tệp bằng Excel, sửa công thức ở ô ${name} rồi lưu lại`)
  if (value === '')
    return formula ? fail('có công thức chưa được tính', 'mở tệp bằng Excel, lưu lại rồi chạy lại') : { text: '' }
  if (type === 'b') {
    const truth = value === '1' || value === 'true'
    return { text: truthText(truth), truth }
  }
  if (type === 'd') return { text: isoDateText(value) }
  const text = type === 's' ? strings[Number(value)] : undefined
  if (text !== undefined) return asText(text)
  const number = type === 's' ? undefined : readStoredNumber(value.trim())
  if (!number) return fail(`bị hỏng: “${value}”`, 'mở tệp bằng Excel, gõ lại ô này rồi lưu')
  const look = looks[style] ?? 'plain'
  const plain = writePlainNumber(number)
  if (look === 'plain') return { text: plain, number }
  if (typeof look === 'object' && 'unknown' in look)
    return fail(
      `có định dạng số “${look.unknown}” chưa đọc được, nên không rõ Excel hiện số ${plain} thế nào`,
      'đổi định dạng ô thành Number hoặc General, hoặc gõ vào ô đúng chữ cần in, rồi lưu',
    )
  if (typeof look === 'object' && 'percent' in look) return { text: percentText(number, look.percent), number }
  if (typeof look === 'object')
    return 'format' in look
      ? inFormat(number, look.format)
      : { text: number.units < 0n ? plain : codeText(plain, look) }
  const date = dateText(Number(value), look, date1904)
  if (date !== undefined) return { text: date }
  const hint = 'gõ lại ngày dạng 05/03/2026, hoặc đổi định dạng ô thành General'
  return fail(`có định dạng ngày nhưng chứa số ${plain}`, hint)
}

/** A number that a format hides is shown all the same, unless it is 0. */
function inFormat(number: Decimal, format: NumberFormat): Content {
  const text = writeInFormat(number, format)
  return text === '' && number.units !== 0n ? { text: writePlainNumber(number), number } : { text, number, format }
}

/** A share in hundredths, rounded as the cell shows it. */
function percentText(number: Decimal, [least, most]: PercentDigits): string {
  const [whole = '', decimals = ''] = writePlainNumber(roundedTo(timesTenTo(number, 2), most)).split(',')
  const padded = decimals.padEnd(least, '0')
  return `${padded === '' ? whole : `${whole},${padded}`}%`
}

/** Digits filled into the zeros of a code from its end; more of them than there are stand before it. */
function codeText(plain: string, { digits, mask = '' }: Code): string {
  const padded = plain.padStart(digits, '0')
  if (mask === '' || !/^\d+$/.test(padded)) return padded
  let at = padded.length - digits
  return padded.slice(0, at) + mask.replace(/0/g, () => padded.charAt(at++))
}
