import { capitals } from '../letters.ts'
import { opensBasisSentence } from '../openers.ts'

/** What the characters of a line tell of its place in a paragraph. */

const quotes = '[“"‘\'(\\[«]*'
const lower = new RegExp(`^${quotes}\\p{Ll}`, 'u')
const continuing = /^[,;)\]”»%.…]/

/** Begins as only the middle of a sentence does. */
export const beginsWithin = (text: string): boolean => lower.test(text) || continuing.test(text)

/** Ends in a mark that closes a sentence, an item or what brings in a list. */
export const endsSentence = (text: string): boolean => /[.;:!?…][”"’')\]»]*$/.test(text)

const openWords = new Set(
  `và hoặc của các những số ngày tháng năm về cho tại với theo để từ đến là trong nhằm bằng do bởi trên dưới giữa gồm điểm
   khoản điều mục phần chương quý khoảng hơn gần ít nhất thứ tối thiểu đa đạt lần khóa khoá nhiệm kỳ lớp cấp hạng loại tổng`.split(
    /\s+/,
  ),
)

/** Ends where no sentence, title or item can. */
export function endsOpen(text: string): boolean {
  if (/[,(“‘«≥≤<=+/&]$|\s[-–—]$|[\p{L}\d]-$/u.test(text)) return true
  if (/(?:thời gian|giai đoạn|năm|tháng|tuần|kỳ|sắp) đến$|(?<!\bít) nhất$/i.test(text.slice(-20))) return false
  const last = /(?:^|[\s(“])(\p{L}+)$/u.exec(text.slice(-12))
  return last !== null && openWords.has(last[1] ?? '')
}

/** Words of these as the last of a noun: cấp lớp, địa điểm, tài khoản, huy chương. */
const lastOfNoun =
  /(?<!(?:^|[\s(])(?:các|những|mỗi|từng|theo|tại|ở|của|và|với|trong))\s(?:điểm|phần|lớp|cấp|loại|hạng|mục|khoản|chương|lần|năm|tháng|ngày|quý|đến|số)$/iu

/** Ends in a noun whose last word may stand before a number or name as well. */
export const endsInName = (text: string): boolean => lastOfNoun.test(text.slice(-24))

/** Words that stand before a number, so that it is no label. */
export const endsCiting = (text: string): boolean =>
  /(?:^|[\s(])(?:điểm|khoản|điều|mục|phần|chương|số|ngày|tháng|năm|quý|phụ lục|lần|thứ|từ|đến|và|khoảng|hơn|gần|≥|≤)$/iu.test(
    text.slice(-14),
  )

/** How many more “ and ( are opened than closed, where so many were open before. */
export function countUnclosed(text: string, before = 0): number {
  let depth = before
  for (const [char] of text.matchAll(/[“”()]/g)) {
    if (char === '“' || char === '(') depth++
    else if (depth > 0) depth--
  }
  return depth
}

/** Whether “ or ( is closed that has not been opened in it. */
export function closesBefore(text: string): boolean {
  let depth = 0
  for (const [char] of text.matchAll(/[“”()]/g)) {
    if (char === '“' || char === '(') depth++
    else if (--depth < 0) return true
  }
  return false
}

/** Lines that open a paragraph by what they say. */
export const opensBlock = (text: string): boolean => blockStart.test(text)

const blockStart = new RegExp(
  String.raw`^(?:Nơi nhận\s*:?$|Nơi (?:nhận|gửi)\s*:|Kính gửi\s*:|Lưu\s*:|Số\s*:|Về việc\s|V\/v\s|\[\^?\d{1,3}\]:?\s|(?:TM|KT|TL|TUQ|Q)\.\s?[${capitals}]{2})`,
)

/** Lines that open a legal basis or close a document, or only a sentence. */
export const opensBasis = (text: string): boolean => opensBasisSentence(text) || /^Trên đây là\s/.test(text)

/** Whether a text is what stands behind a dash within names: Lao động - Thương binh và Xã hội. */
export const opensInnerName = (text: string): boolean =>
  /^(?:Thương binh|Xã hội|Gia đình|Công nghiệp|Hành chính|Kế toán|Khen thưởng|Tự do|Hạnh phúc|Du lịch)/.test(text)
