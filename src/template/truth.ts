import { type DecimalMark, readDecimal } from '../vietnamese/digits.ts'
import { isBlankValue, isFigure, isList, type TemplateValue, valueText } from './value.ts'

/** Answers that say yes here and no there: a cross is a mark in one list and strikes out in another. */
const answers: ReadonlySet<string> = new Set(
  (
    'có co yes y x v đúng ok on bật rồi đủ không khong ko k kg hông no n none sai đ s chưa chua off tắt null nil na n/a nan t f ' +
    'miễn bỏ'
  ).split(' '),
)

/** A denial of a few words: “Không tổ chức”, “Chưa có”. */
const denial = /^(?:không|khong|ko|chưa|chua)(?: \p{L}+){1,2}$/u

/** Nothing but marks, such as a dash or a tick; zeros that may be a code; none of a thing: “0 người”. */
const unclear = [/^[^\p{L}\p{N}]+$/u, /^0{2,}$/, /^0(?:[.,]0+)? ?\p{L}+(?: \p{L}+)?$/u]

/**
 * Whether a condition holds for a value. Left empty, 0, false and an empty list don't, from whatever format they came and
 * whether it had them as text; `undefined` where the words of a text leave it open.
 */
export function truthOf(value: TemplateValue): boolean | undefined {
  if (typeof value === 'boolean') return value
  if (isBlankValue(value) || isZero(value) || Number.isNaN(value)) return false
  if (typeof value === 'object' && value !== null && isList(value)) return value.length > 0
  if (typeof value !== 'string') return true
  const text = plain(value).replace(/^["'“‘]{1,2}|["'”’]{1,2}$/g, '')
  if (text === 'true' || text === 'false') return text === 'true'
  return answers.has(text) || denial.test(text) || unclear.some((one) => one.test(text)) ? undefined : true
}

/** Whether a value is the number 0, or a text that can be no other; 0 % is one too. */
export function isZero(value: TemplateValue): boolean {
  if (typeof value === 'number') return value === 0
  if (isFigure(value) && value.hundredths) return value.hundredths.units === 0n
  if (isFigure(value) && value.readings.size > 0) return [...value.readings].every(({ units }) => units === 0n)
  if (typeof value !== 'string') return false
  const text = plain(value).replace(/ ?%$/, '')
  return marks.some((mark) => readDecimal(text, mark)?.units === 0n)
}

const marks: readonly DecimalMark[] = [',', '.']

/** The text of a value without what nobody sees, in small letters. */
const plain = (value: TemplateValue): string =>
  (valueText(value) ?? '')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
