import { compareDecimals, type Decimal, machineText, roundedTo, timesTenTo } from '../vietnamese/decimal.ts'
import { groupThousands, writePlainNumber } from '../vietnamese/digits.ts'

/** The places of digits in a section of a number format. */
export type Digits = 'general' | PlainDigits | FractionDigits | PowerDigits

/** The least of whole digits and of decimals, and the most of the latter. */
interface PlainDigits {
  readonly whole: number
  readonly decimals: readonly [least: number, most: number]
  readonly grouped: boolean
  /** How many times over the number is shown in thousands. */
  readonly thousands: number
}

/** `# ?/?`: a whole number before the fraction or not, and the denominator, or how many digits it has at most. */
interface FractionDigits {
  readonly mixed: boolean
  readonly denominator: { readonly fixed: number } | { readonly length: number }
}

/** `0.00E+00`: the digits before the letter, how many of the power there are at least, and whether a plus is shown. */
interface PowerDigits {
  readonly mantissa: PlainDigits
  readonly step: number
  readonly power: number
  readonly plus: boolean
}

/** Reads the places of digits as a format code has them, in small letters. */
export function digitsOf(typed: string): Digits {
  if (typed === 'general') return typed
  const [, mantissa = '', sign, power = ''] = /^(.*)e([+-])(0+)$/.exec(typed) ?? []
  if (sign)
    return {
      mantissa: plainDigits(mantissa),
      step: mantissa.split('.', 1)[0]?.length ?? 1,
      power: power.length,
      plus: sign === '+',
    }
  const [, lead, below = ''] = /^([#0?]* )?[#0?]+ ?\/ ?([#0?]+|\d+)$/.exec(typed) ?? []
  if (below === '') return plainDigits(typed)
  const denominator = /^[1-9]\d*$/.test(below) ? { fixed: Number(below) } : { length: Math.min(below.length, 3) }
  return { mixed: lead !== undefined, denominator }
}

function plainDigits(typed: string): PlainDigits {
  const scale = /(?<!,),*$/.exec(typed)?.[0].length ?? 0
  const [whole = '', decimals = ''] = typed.slice(0, typed.length - scale).split('.')
  return {
    whole: whole.replace(/[^0]/g, '').length,
    decimals: [decimals.lastIndexOf('0') + 1, decimals.length],
    grouped: whole.includes(','),
    thousands: scale,
  }
}

/** A number from 0 on in such digits, with the marks of Vietnamese. */
export function writeDigits(n: Decimal, digits: Digits): string {
  if (digits === 'general') return writePlainNumber(n)
  if ('denominator' in digits) return writeFraction(n, digits)
  return 'mantissa' in digits ? writePower(n, digits) : writePlain(n, digits)
}

function writePlain(n: Decimal, { whole, decimals, grouped, thousands }: PlainDigits): string {
  const [least, most] = decimals
  const shown = roundedTo(timesTenTo(n, -3 * thousands), most)
  const [written = '', fraction = ''] = machineText(shown).split('.')
  const padded = (compareDecimals(shown, one) < 0 ? '' : written).padStart(whole, '0')
  const marked = grouped && padded !== '' ? groupThousands(padded) : padded
  const rest = fraction.padEnd(least, '0')
  return rest === '' ? marked : `${marked},${rest}`
}

/** The nearest fraction, that with the least denominator where two are as near. */
function writeFraction(n: Decimal, { mixed, denominator }: FractionDigits): string {
  const value = Number(machineText(n))
  const whole = mixed ? Math.floor(value) : 0
  const part = value - whole
  const below = 'fixed' in denominator ? denominator.fixed : nearestBelow(part, 10 ** denominator.length - 1)
  const above = Math.round(part * below)
  if (!mixed) return `${above}/${below}`
  if (above === below) return String(whole + 1)
  if (above === 0) return String(whole)
  return whole === 0 ? `${above}/${below}` : `${whole} ${above}/${below}`
}

function nearestBelow(part: number, most: number): number {
  let best = 1
  const off = (below: number) => Math.abs(part - Math.round(part * below) / below)
  for (let below = 2; below <= most; below++) if (off(below) < off(best) - 1e-12) best = below
  return best
}

function writePower(n: Decimal, { mantissa, step, power, plus }: PowerDigits): string {
  const length = String(n.units).length - 1 - n.decimals
  const least = n.units === 0n ? 0 : Math.floor(length / step) * step
  const rounded = roundedTo(timesTenTo(n, -least), mantissa.decimals[1])
  const isNext = compareDecimals(rounded, { units: 10n ** BigInt(step), decimals: 0 }) >= 0
  const by = least + (isNext ? step : 0)
  const sign = by < 0 ? '-' : plus ? '+' : ''
  return `${writePlain(timesTenTo(n, -by), mantissa)}E${sign}${String(Math.abs(by)).padStart(power, '0')}`
}

const one: Decimal = { units: 1n, decimals: 0 }
