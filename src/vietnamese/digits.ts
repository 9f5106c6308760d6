import { addAll, type Decimal, machineText, readMachineNumber } from './decimal.ts'

/** The mark before decimals; the other one of the two stands between thousands. */
export type DecimalMark = ',' | '.'

const whole = (thousands: string) =>
  String.raw`[-−]?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:([${thousands} \u00a0\u202f])\d{3})(?:\1\d{3})*)`
const shapes: Readonly<Record<DecimalMark, RegExp>> = {
  ',': new RegExp(String.raw`^${whole('.')}(?:,\d+)?$`),
  '.': new RegExp(String.raw`^${whole(',')}(?:\.\d+)?$`),
}
const machine = /^[-−]?(?:0|[1-9]\d*)\.\d+$/

/**
 * The number a text stands for, to its last digit: `1.250.000,5`, `1 250 000` or, from machines, `1250000.5`; dots before
 * groups of three are thousands, so `1.250` is 1250, unless the mark of decimals is known. Anything else is none, and so is
 * `0123`, a code.
 */
export function readDecimal(text: string, mark?: DecimalMark): Decimal | undefined {
  const typed = text.trim()
  const plain = mark ?? (machine.test(typed) && !shapes[','].test(typed) ? '.' : ',')
  if (!shapes[plain].test(typed)) return undefined
  const digits = typed.replace(plain === ',' ? /[. \u00a0\u202f]/g : /[, \u00a0\u202f]/g, '')
  return readMachineNumber(digits.replace(',', '.'))
}

/** As `readDecimal`, but none where a binary number would not hold its whole digits. */
export function readNumber(text: string): number | undefined {
  const decimal = readDecimal(text)
  const n = Number(decimal && machineText(decimal))
  return !decimal || Math.abs(Math.trunc(n)) > Number.MAX_SAFE_INTEGER ? undefined : n + 0
}

/** `1.250.000,5`: thousands by dots, decimals after a comma. The first `toLocaleString` of a run would take 15 ms. */
export function writeNumber(n: number | Decimal): string {
  const [whole = '', decimals] = writePlainNumber(n).split(',')
  const grouped = groupThousands(whole)
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** Whole digits, perhaps behind a sign, with a dot before every three from the right. */
export function groupThousands(digits: string): string {
  const first = digits.search(/\d/)
  const head = first + 1 + ((digits.length - first - 1) % 3)
  return digits.slice(0, head) + digits.slice(head).replace(/\d{3}/g, '.$&')
}

/** As `writeNumber`, without the dots: years and codes have none. */
export const writePlainNumber = (n: number | Decimal): string =>
  machineText(typeof n === 'number' ? decimalOf(n) : n).replace('.', ',')

/** The number meant by one that was worked out in binary, to 15 digits and 15 decimals: 0.1 + 0.2 is 0.3. */
export const withoutNoise = (n: number): number =>
  (Number.isInteger(n) ? n : Number(Number(n.toPrecision(15)).toFixed(15))) + 0

/** As `withoutNoise`, to its last digit. */
export const decimalOf = (n: number): Decimal => exactly(withoutNoise(n))

/**
 * A number as a program stored it, to its last digit. What only binary reckoning put there is taken away: 16 digits and more
 * after which few are left, once they are rounded to the 15 that binary numbers are sure of.
 */
export function readStoredNumber(text: string): Decimal | undefined {
  const stored = readMachineNumber(text)
  if (!stored || stored.decimals === 0) return stored
  const count = ({ units }: Decimal) => String(units).replace('-', '').length
  if (count(stored) <= 15 || count(stored) > 17) return stored
  const rounded = decimalOf(Number(text))
  return count(rounded) <= 12 ? rounded : stored
}

/** The binary number that stands for this one and no other, if there is one. */
export function numberFrom(decimal: Decimal): number | undefined {
  const n = Number(machineText(decimal))
  const back = Number.isFinite(n) ? decimalOf(n) : undefined
  return back && back.units === decimal.units && back.decimals === decimal.decimals ? n + 0 : undefined
}

/** The sum to the last decimal: 0.1 + 0.2 is 0.3. */
export const sum = (numbers: readonly number[]): number => Number(machineText(addAll(numbers.map(exactly))))

/** All that a binary number says in its shortest form. */
function exactly(n: number): Decimal {
  const decimal = readMachineNumber(Number.isInteger(n) ? String(BigInt(n)) : String(n))
  if (!decimal) throw new RangeError(`not a number to be written: ${n}`)
  return decimal
}
