import type { Mention } from './mentions.ts'
import type { Year } from './years.ts'

/** The plan's own year, and that of the new plan. */
export interface Years {
  readonly from: number
  /** The year it was signed in, where that is the one before: its days are days of the plan too. */
  readonly since?: number
  readonly to: number
}

/** Why a mention keeps its years; nothing where they move on with the plan. */
export function whyKept({ years, kind }: Mention, plan: Years): string | undefined {
  const all = years.map(({ year }) => year)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (years.some(({ period }) => period) || (kind === 'range' && most - least > 1)) return 'khoảng nhiều năm'
  const missing = years.find(({ leapDay, year }) => leapDay && !isLeap(year + plan.to - plan.from))
  if (missing) return `năm ${missing.year + plan.to - plan.from} không có ngày 29/02`
  const reasons = years.map((year) => whyOne(year, plan))
  if (kind === 'list') return reasons.some((why) => why !== undefined) ? 'dãy nhiều năm' : undefined
  if (kind === 'range' && least >= plan.from - 1 && reasons.includes(undefined)) return undefined
  return reasons.find((why) => why !== undefined)
}

function whyOne({ year, unit }: Year, { from, since = from }: Years): string | undefined {
  if (year < from - 1) return `mốc trước năm ${from - 1}`
  if (year > from + 1) return `mốc sau năm ${from + 1}`
  if (unit === 'bare') return 'không rõ là năm, mã hay số lượng'
  return unit === 'day' && year < since ? 'ngày của năm trước: việc đã qua?' : undefined
}

/** Numbers that look like years of long ago or far ahead are told only where words make them years. */
export const isTold = ({ years }: Mention, { from }: Years): boolean =>
  years.length > 1 || years.some(({ year, unit }) => unit !== 'bare' || Math.abs(year - from) <= 1)

/** What to look at where years moved on. */
export function whyChanged({ years }: Mention, { from }: Years): string {
  if (years.some(({ year }) => year < from)) return 'năm trước của kế hoạch: cập nhật số liệu đi kèm'
  return years.some(({ year }) => year === from) ? 'năm của kế hoạch' : 'năm sau của kế hoạch'
}

/** Whether the year has a 29th of February. */
export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
