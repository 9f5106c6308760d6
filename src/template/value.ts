import { twoDigits } from '../decree/numbering.ts'
import type { Finding } from '../findings/diagnostic.ts'
import type { PartialDate } from '../vietnamese/date.ts'
import type { Decimal } from '../vietnamese/decimal.ts'
import { numberFrom, writePlainNumber } from '../vietnamese/digits.ts'

/** What a template may be filled with. A record with no keys but `year`, `month` and `day` is a date. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | TemplateDate
  | Figure
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue }

/** A date of the data, known at least by its year. */
export type TemplateDate = PartialDate & { readonly year: number }

/** A value of the data whose text doesn't say all of it. That nothing else is taken for one, it holds a set, as no data does. */
export interface Figure {
  readonly text: string
  /** The numbers it may be: of two nobody knows which, and none is text. */
  readonly readings: ReadonlySet<Decimal>
  /** In its column a mark stands before decimals here and between thousands there. */
  readonly unclear?: true
  /** All of a percentage that its cell shows rounded. */
  readonly hundredths?: Decimal
  /** Why it can't be printed; told where that is asked for. */
  readonly fault?: Finding
}

/** Values by their names as typed: columns of a data file, keys of a profile. */
export type TemplateData = { readonly [name: string]: TemplateValue }

/** Whether a value has items by number. */
export const isList = (value: TemplateValue): value is readonly TemplateValue[] => Array.isArray(value)

/** Whether a value is a date: a year, with or without month and day, and nothing else. */
export const isDate = (value: TemplateValue): value is TemplateDate =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.hasOwn(value, 'year') &&
  Object.entries(value).every(([key, part]) => /^(?:year|month|day)$/.test(key) && typeof part === 'number')

/** Whether a value is a text with the numbers it may be. */
export const isFigure = (value: TemplateValue): value is Figure =>
  typeof value === 'object' && value !== null && 'readings' in value && value.readings instanceof Set

/** A number to its last digit, as a value. */
export function numberValue(decimal: Decimal): TemplateValue {
  return numberFrom(decimal) ?? { text: writePlainNumber(decimal), readings: new Set([decimal]) }
}

/** The number that a value is by itself: nothing for text, and where there is doubt. */
export function soleReading(value: Figure): Decimal | undefined {
  const [one] = value.readings
  return isDoubtful(value) ? undefined : one
}

/** Whether nobody knows which number a value is. */
export const isDoubtful = (value: TemplateValue): boolean =>
  isFigure(value) && (value.readings.size > 1 || value.unclear === true)

/** Whether a value has values by name; a date or a number doesn't count. */
export const isRecord = (value: TemplateValue): value is TemplateData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value) && !isFigure(value)

/** Nothing to print: such a value is there, but was left empty. */
export const isBlankValue = (value: TemplateValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '') || (isFigure(value) && value.text.trim() === '')

/** As printed; nothing for lists, records and what is no number. */
export function valueText(value: TemplateValue): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? writePlainNumber(value) : undefined
  if (typeof value === 'boolean') return value ? 'Đúng' : 'Sai'
  if (isFigure(value)) return value.text
  return isDate(value) ? dateText(value) : undefined
}

const dateText = ({ day, month, year }: TemplateDate): string =>
  [
    ...(day !== undefined && month !== undefined ? [twoDigits(day)] : []),
    ...(month !== undefined ? [twoDigits(month)] : []),
    year,
  ].join('/')
