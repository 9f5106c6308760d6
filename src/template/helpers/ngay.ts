import { twoDigits } from '../../decree/numbering.ts'
import type { PartialDate } from '../../vietnamese/date.ts'
import { isBlankValue, type TemplateValue } from '../value.ts'
import { capitalise, dateOf, notDate } from './arguments.ts'
import type { Helper } from './helper.ts'

/** M.II k.4: days below 10 and the months 1 and 2 have a zero before them. */
const words = ({ day, month, year }: PartialDate): string =>
  [
    ...(day === undefined ? [] : [`ngày ${twoDigits(day)}`]),
    ...(month === undefined ? [] : [`tháng ${monthText(month)}`]),
    `năm ${year}`,
  ].join(' ')

/** M.II k.4: months 1 and 2 with a zero before them, the others without. */
export const monthText = (month: number): string => (month < 3 ? twoDigits(month) : String(month))

/** `{{ngay d}}`: ngày 05 tháng 3 năm 2026, of the parts that a date has. */
export const ngay: Helper = {
  name: 'ngay',
  usage: '{{ngay ngay_hop}}',
  takes: 1,
  options: ['hoa'],
  run: ([value = null], { hoa }) => {
    if (isBlankValue(value)) return { value: '' }
    const date = dayOf(value)
    return 'message' in date ? notDate(date) : capitalise(words(date), hoa)
  },
}

/** The day of a value, without the time that a cell may have behind it. */
const dayOf = (value: TemplateValue) =>
  dateOf(
    typeof value === 'string'
      ? value.trim().replace(/(?<=\d{4}|-\d\d)(?:,? |T)\d{1,2}:\d\d(?::\d\d)?(?:\.\d+)?Z?$/, '')
      : value,
  )
