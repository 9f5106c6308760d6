import { readNumber } from './digits.ts'

/** A number as it is written in a table of money. */
export interface Amount {
  readonly number: number
  /** What is written before the unit. */
  readonly digits: string
  /** How many đồng its unit is; nothing where it has none. */
  readonly scale?: number
}

const withUnit = /^(.*\d)\s?(?:(nghìn|ngàn|triệu|tỷ|tỉ)(?:\s?(?:đ|đồng))?|đồng|đ|₫|vnđ|vnd)\.?$/iu

const scales: Readonly<Record<string, number>> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

/** Reads `500.000`, `500.000đ`, `1.200.000 đồng`, `12,5 triệu đồng`; nothing where more than a unit of money stands behind the number. */
export function readAmount(text: string): Amount | undefined {
  const typed = text.trim()
  const [, digits = typed, word = ''] = withUnit.exec(typed) ?? []
  const number = readNumber(digits)
  if (number === undefined) return undefined
  return { number, digits, ...(digits !== typed && { scale: scales[word.toLowerCase()] ?? 1 }) }
}
