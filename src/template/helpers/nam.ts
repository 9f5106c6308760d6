import { isBlankValue, type TemplateValue } from '../value.ts'
import { dateOf, missingDate, notDate } from './arguments.ts'
import type { Helper, Result } from './helper.ts'

function yearFrom(value: TemplateValue, years: number): Result {
  if (isBlankValue(value)) return { value: '' }
  const date = dateOf(value)
  if ('message' in date) return notDate(date)
  return date.year === undefined ? missingDate : { value: date.year + years }
}

const helper = (name: string, years: number): Helper => ({
  name,
  usage: `{{${name} ngay_hop}}`,
  takes: 1,
  run: ([value = null]) => yearFrom(value, years),
})

/** `{{nam ngay}}`: the year of a date. */
export const nam = helper('nam', 0)
/** `{{nam_sau ngay}}`: the year after it. */
export const namSau = helper('nam_sau', 1)
/** `{{nam_truoc ngay}}`: the year before it. */
export const namTruoc = helper('nam_truoc', -1)
