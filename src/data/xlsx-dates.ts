import type { NumberLook } from './xlsx-looks.ts'

/** Excel counts a 29/02/1900 that never was as day 60; days before 01/03/1900 are off by one and no one means them. */
const firstSoundDay = 61
const lastDay = 2_958_465
/** Workbooks made on old Macs count from 01/01/1904. */
const days1904 = 1462
const secondsOfDay = 86_400

/** A serial number as date and time, or nothing where it can't be a date. */
export function dateText(serial: number, look: NumberLook, date1904: boolean): string | undefined {
  const seconds = Math.round((serial + (date1904 ? days1904 : 0)) * secondsOfDay)
  const [day, rest] = [Math.floor(seconds / secondsOfDay), seconds % secondsOfDay]
  if (look === 'duration') return serial < 0 ? undefined : clock(Math.round(serial * secondsOfDay))
  if (look === 'time') return serial < 0 ? undefined : clock(rest)
  if (day < firstSoundDay || day > lastDay) return undefined
  const date = new Date(Date.UTC(1899, 11, 30 + day))
  if (look === 'year') return String(date.getUTCFullYear())
  const month = `${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`
  if (look === 'month') return month
  const text = `${two(date.getUTCDate())}/${month}`
  return look === 'date-time' && rest > 0 ? `${text} ${clock(rest)}` : text
}

/** `2026-03-05T14:30:00`, as strict workbooks store it. */
export function isoDateText(text: string): string {
  const [, year, month, day, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d(?::(?!00)\d\d)?))?/.exec(text) ?? []
  if (!year) return text
  return `${day}/${month}/${year}${time && time !== '00:00' ? ` ${time}` : ''}`
}

const two = (n: number): string => String(n).padStart(2, '0')

/** `14:30`, with seconds where there are any. */
function clock(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return [hours, minutes, ...(rest > 0 ? [rest] : [])].map(two).join(':')
}
