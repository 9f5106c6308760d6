import type { Day } from '../layout/layout.ts'
import { UsageError } from './usage.ts'

/** The day of `SOURCE_DATE_EPOCH` (seconds, UTC), else the first day a ZIP archive can hold: never today. */
export function epochDay(): Day {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH || Date.UTC(1980, 0, 1) / 1000)
  const date = new Date(seconds * 1000)
  if (Number.isNaN(date.getTime()))
    throw new UsageError('SOURCE_DATE_EPOCH phải là số giây kể từ 01/01/1970, như 1767225600.')
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
