import { twoDigits } from '../decree/numbering.ts'
import type { PartialDate } from '../vietnamese/date.ts'
import { writePlainNumber } from '../vietnamese/digits.ts'

/** What a template may be filled with. A record with no keys but `year`, `month` and `day` is a date. */
export type TemplateValue =
  | string
  | number
  | boolean
  | null
  | TemplateDate
  | readonly TemplateValue[]
  | { readonly [name: string]: TemplateValue }

/** A date of the data, known at least by its year. */
export type TemplateDate = PartialDate & { readonly year: number }

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

/** Whether a value has values by name; a date doesn't count. */
export const isRecord = (value: TemplateValue): value is TemplateData =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isDate(value)

/** Nothing to print: such a value is there, but was left empty. */
export const isBlankValue = (value: TemplateValue): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '')

/** Whether `{{#if}}` passes over it. */
export const isFalse = (value: TemplateValue): boolean =>
  isBlankValue(value) ||
  value === false ||
  value === 0 ||
  Number.isNaN(value) ||
  (typeof value === 'object' && isList(value) && value.length === 0)

/** As printed; nothing for lists, records and what is no number. */
export function valueText(value: TemplateValue): string | undefined {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return Number.isFinite(value) ? writePlainNumber(value) : undefined
  if (typeof value === 'boolean') return value ? 'Đúng' : 'Sai'
  return isDate(value) ? dateText(value) : undefined
}

const dateText = ({ day, month, year }: TemplateDate): string =>
  [
    ...(day !== undefined && month !== undefined ? [twoDigits(day)] : []),
    ...(month !== undefined ? [twoDigits(month)] : []),
    year,
  ].join('/')
