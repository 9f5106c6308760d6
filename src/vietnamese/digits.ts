const whole = String.raw`(?:0|[1-9]\d*|[1-9]\d{0,2}(?:([. \u00a0\u202f])\d{3})(?:\1\d{3})*)`
const vietnamese = new RegExp(String.raw`^[-−]?${whole}(?:,\d+)?$`)
const machine = /^[-−]?(?:0|[1-9]\d*)\.\d+$/

/**
 * The number a text stands for: `1.250.000,5`, `1 250 000` or, from machines, `1250000.5`; dots before groups of three
 * are thousands, so `1.250` is 1250. Anything else is none, and so is `0123`, a code, and what a sum would not hold exactly.
 */
export function readNumber(text: string): number | undefined {
  const typed = text.trim()
  const isVietnamese = vietnamese.test(typed)
  if (!isVietnamese && !machine.test(typed)) return undefined
  const digits = isVietnamese ? typed.replace(/[. \u00a0\u202f]/g, '').replace(',', '.') : typed
  const n = Number(digits.replace('−', '-'))
  return Math.abs(Math.trunc(n)) > Number.MAX_SAFE_INTEGER ? undefined : n + 0
}

/** `1.250.000,5`: thousands by dots, decimals after a comma. */
export function writeNumber(n: number): string {
  const [whole = '', decimals] = writePlainNumber(n).split(',')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.')
  return decimals === undefined ? grouped : `${grouped},${decimals}`
}

/** As `writeNumber`, without the dots: years and codes have none. */
export const writePlainNumber = (n: number): string => digitsOf(withoutNoise(n)).replace('.', ',')

/** The number meant by one that was worked out in binary, to 15 digits and 15 decimals: 0.1 + 0.2 is 0.3. */
export const withoutNoise = (n: number): number =>
  (Number.isInteger(n) ? n : Number(Number(n.toPrecision(15)).toFixed(15))) + 0

/** The sum to the last decimal: 0.1 + 0.2 is 0.3. */
export function sum(numbers: readonly number[]): number {
  const decimals = numbers.reduce((most, n) => Math.max(most, decimalsOf(n)), 0)
  const scaled = numbers.reduce((all, n) => all + BigInt(digitsOf(n, decimals).replace('.', '')), 0n)
  return Number(`${scaled}e-${decimals}`)
}

/** All digits of a number, never with an exponent. */
function digitsOf(n: number, decimals = decimalsOf(n)): string {
  if (!Number.isInteger(n)) return n.toFixed(decimals)
  return decimals > 0 ? `${BigInt(n)}.${'0'.repeat(decimals)}` : String(BigInt(n))
}

/** Decimals that say all of the number; `toFixed` takes a hundred at most. */
function decimalsOf(n: number): number {
  if (!Number.isFinite(n)) throw new RangeError(`not a number to be written: ${n}`)
  const [mantissa = '', exponent] = n.toExponential().split('e')
  return Math.min(100, Math.max(0, mantissa.replace(/\D/g, '').length - 1 - Number(exponent)))
}
