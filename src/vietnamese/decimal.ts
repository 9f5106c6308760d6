/** A number to its last digit, as binary ones can't hold it: 12,5 is 125 with one decimal. No decimal at its end is 0. */
export interface Decimal {
  readonly units: bigint
  readonly decimals: number
}

/** Far more places than any amount has, and as many as a binary number may stand for. */
const mostPlaces = 400

const machine = /^([-−]?)(?=\.?\d)(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i

/** The number that programs write as `-1250000.5` or `1.25e6`; none where it would take hundreds of digits. */
export function readMachineNumber(text: string): Decimal | undefined {
  const [, minus, whole, fraction = '', exponent = '0'] = machine.exec(text) ?? []
  if (whole === undefined || whole.length + fraction.length > mostPlaces) return undefined
  const decimals = fraction.length - Number(exponent)
  if (Math.abs(decimals) > mostPlaces) return undefined
  const units = BigInt(whole + fraction) * (minus ? -1n : 1n)
  return shortest(decimals < 0 ? { units: units * 10n ** BigInt(-decimals), decimals: 0 } : { units, decimals })
}

function shortest({ units, decimals }: Decimal): Decimal {
  let [all, places] = [units, decimals]
  for (; places > 0 && all % 10n === 0n; places--) all /= 10n
  return { units: all, decimals: places }
}

const zero: Decimal = { units: 0n, decimals: 0 }

/** The sum of numbers, to the last digit. */
export const addAll = (numbers: Iterable<Decimal>): Decimal => {
  let total = zero
  for (const n of numbers) {
    const decimals = Math.max(total.decimals, n.decimals)
    total = { units: unitsOf(total, decimals) + unitsOf(n, decimals), decimals }
  }
  return shortest(total)
}

/** The number with its sign changed. */
export const negated = ({ units, decimals }: Decimal): Decimal => ({ units: -units, decimals })

/** The number times ten, `places` times over; a negative one divides. */
export const timesTenTo = ({ units, decimals }: Decimal, places: number): Decimal =>
  shortest(
    places > decimals
      ? { units: units * 10n ** BigInt(places - decimals), decimals: 0 }
      : { units, decimals: decimals - places },
  )

/** The number to so many decimals, halves away from 0. */
export function roundedTo({ units, decimals }: Decimal, places: number): Decimal {
  if (decimals <= places) return { units, decimals }
  const step = 10n ** BigInt(decimals - places)
  return shortest({ units: (units + (units < 0n ? -step : step) / 2n) / step, decimals: places })
}

/** Below 0 where the first is less, above where it is more. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const decimals = Math.max(one.decimals, other.decimals)
  const [a, b] = [unitsOf(one, decimals), unitsOf(other, decimals)]
  return a < b ? -1 : a > b ? 1 : 0
}

/** The number where it is whole. */
export const wholeOf = ({ units, decimals }: Decimal): bigint | undefined => (decimals === 0 ? units : undefined)

/** How many of a place of so many decimals the number is. */
const unitsOf = ({ units, decimals }: Decimal, wanted: number): bigint => units * 10n ** BigInt(wanted - decimals)

/** As programs write it: `-1250000.5`. */
export function machineText({ units, decimals }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  return `${units < 0n ? '-' : ''}${whole}${decimals > 0 ? `.${digits.slice(-decimals)}` : ''}`
}
