import { isLine, type ManuscriptEntry } from './entries.ts'
import type { LeftOut } from './recognised.ts'

const about =
  /^[-–+•*(]?\s*(?:thông tin|đầu mối|mọi (?:chi tiết|thông tin|ý kiến)[^:]{0,40}|chi tiết|xin|vui lòng)?\s*liên hệ/i
const named =
  /^[-–+•*(]?\s*(?:(?:số\s)?(?:s?đt|đtdđ|điện thoại|tel|mobile|hotline|fax|zalo)|e-?mail|thư điện tử|website|địa chỉ|trụ sở)(?!\p{L})[^:]{0,20}[:.]\s?\S/iu
const reached = /\d[\d .-]{7,14}|\S@\S|www\.|https?:/

/** Lines that a contact can take. */
const mostLines = 8
const longest = 160

/** Whether a line tells where somebody is reached, by the word it opens with. */
export const isContact = (text: string): boolean => named.test(text)

/** How many entries from a place on say whom to call: they are told of by their own words, or stand below such a line. */
export function countContacts(entries: readonly ManuscriptEntry[], from: number): number {
  const texts = entries
    .slice(from, from + mostLines)
    .map((entry) => (isLine(entry) && entry.line.text.length < longest ? entry.line.text : undefined))
  const [first] = texts
  if (first === undefined || !(about.test(first) || named.test(first))) return 0
  const end = texts.findIndex(
    (text) => text === undefined || !(about.test(text) || named.test(text) || reached.test(text) || isListed(text)),
  )
  const count = end < 0 ? texts.length : end
  return texts.slice(0, count).some((text) => text !== undefined && reached.test(text)) ? count : 0
}

/** A name in a list of those to call. */
const isListed = (text: string): boolean => /^[-–+•*]\s?(?:ông|bà|anh|chị|cô|thầy|đ\/c|đồng chí)\s/i.test(text)

/** Those entries, left out by name. */
export const withoutContacts = (entries: readonly ManuscriptEntry[]): LeftOut[] =>
  entries.filter(isLine).map(({ line: { text, line } }) => ({
    text,
    line,
    why: 'thông tin liên hệ, không thuộc thể thức; nếu cần in thì chép vào nội dung',
  }))
