const ones = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const billion = 1_000_000_000n

/** Numbers with more digits are not put into words. */
export const mostDigitsInWords = 36

/**
 * A whole number in words, as amounts are written: `một triệu không trăm linh năm`. Of the forms in use it has `linh`,
 * `nghìn`, `tỷ`, and `tư` for a four after `mươi`. A number with decimals is a bug of the caller's.
 */
export function numberWords(n: number | bigint): string {
  const whole = BigInt(n)
  if (whole < 0n) return `âm ${numberWords(-whole)}`
  return whole === 0n ? 'không' : words(whole)
}

/** An amount of money in words: `Một triệu hai trăm năm mươi nghìn đồng`. */
export function amountInWords(n: number | bigint): string {
  const amount = numberWords(n)
  return `${amount.charAt(0).toUpperCase()}${amount.slice(1)} đồng`
}

/** Beyond a thousand million, Vietnamese counts anew in tỷ: `một triệu tỷ`. */
function words(n: bigint): string {
  const rest = Number(n % billion)
  if (n < billion) return upToBillion(rest, true)
  const billions = `${words(n / billion)} tỷ`
  return rest === 0 ? billions : `${billions} ${upToBillion(rest, false)}`
}

/** Groups of three digits with their names; groups of nothing are passed over. */
function upToBillion(n: number, leads: boolean): string {
  const groups = [
    [Math.floor(n / 1_000_000), ' triệu'],
    [Math.floor(n / 1000) % 1000, ' nghìn'],
    [n % 1000, ''],
  ] as const
  return groups
    .filter(([group]) => group > 0)
    .map(([group, name], i) => group3(group, leads && i === 0) + name)
    .join(' ')
}

/** Up to 999. Below a higher group the hundreds are said even where there are none. */
function group3(n: number, leads: boolean): string {
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  if (hundreds === 0 && leads) return upTo99(rest)
  const said = `${ones[hundreds]} trăm`
  if (rest === 0) return said
  return rest < 10 ? `${said} linh ${ones[rest]}` : `${said} ${upTo99(rest)}`
}

function upTo99(n: number): string {
  const [tens, unit] = [Math.floor(n / 10), n % 10]
  if (tens === 0) return ones[unit] ?? ''
  const ten = tens === 1 ? 'mười' : `${ones[tens]} mươi`
  if (unit === 0) return ten
  if (unit === 5) return `${ten} lăm`
  if (tens > 1 && unit === 1) return `${ten} mốt`
  return `${ten} ${tens > 1 && unit === 4 ? 'tư' : ones[unit]}`
}
