import { isWholeDate, type PartialDate, readDate } from './date.ts'
import { capitals } from './letters.ts'

/** A document as a text cites it: "Quyết định số 12/QĐ-UBND ngày 05/3/2026 của Ủy ban nhân dân tỉnh". */
export interface Citation {
  /** As typed, without "số"; absent where the number stands alone. */
  readonly type?: string
  readonly number: string
  /** Of the year in the number: `2025` of `12/2025/TT-BTC`. */
  readonly year?: string
  /** Without number and year: `QĐ-UBND`, `KL/TW`, `QH15`. */
  readonly symbol: string
  /** Words of a date follow; they may be blanks, or no date. */
  readonly dated: boolean
  /** Given where all its parts are. */
  readonly date?: Required<PartialDate>
  /** What follows "của", up to the end of the clause: the issuer, and the subject where there is one. */
  readonly issuer?: string
  /** From the type to the end of the number, and to the end of the date. */
  readonly from: number
  readonly to: number
  readonly end: number
}

/** Types by their words, the longer before those they end in. */
const types = [
  'thông báo ý kiến kết luận',
  'thông báo kết luận',
  'nghị quyết liên tịch',
  'thông tư liên tịch',
  'văn bản hợp nhất',
  'nghị quyết',
  'nghị định',
  'quyết định',
  'chỉ thị',
  'quy chế',
  'quy định',
  'thông cáo',
  'thông báo',
  'thông tri',
  'thông tư',
  'hướng dẫn',
  'chương trình',
  'kế hoạch',
  'kết luận',
  'phương án',
  'đề án',
  'dự án',
  'báo cáo',
  'biên bản',
  'tờ trình',
  'hợp đồng',
  'công văn',
  'công điện',
  'pháp lệnh',
  'bộ luật',
  'luật',
]
const extras = ['hành động', 'phối hợp', 'liên tịch', 'liên ngành', 'liên bộ', 'kết luận', 'công tác', 'giám sát']

/** A symbol has a capital: `24/7`, `km/h`, `và/hoặc` are none. The words before it are looked at apart: one pattern for all would be slow to make. */
const numbered = new RegExp(
  String.raw`(?<![A-Za-zÀ-ỹ\d/.,-])(\d{1,6})\s?(?:/((?:19|20)\d\d))?[-/]([${capitals}][A-Za-zÀ-ỹ\d]*(?:[-/][A-Za-zÀ-ỹ][A-Za-zÀ-ỹ\d]*)*)`,
  'g',
)
const issued = /^,?\s+(?:ban hành )?ngày\s+(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})?/i

/** Texts looked through last: several rules ask for the same. */
const known = new Map<string, readonly Citation[]>()
const mostKnown = 500

/** Every document the text cites by number and symbol, in order. */
export function citationsIn(text: string): readonly Citation[] {
  if (!text.includes('/') && !text.includes('-')) return []
  const before = known.get(text)
  if (before) return before
  if (known.size > mostKnown) known.clear()
  const found = findCitations(text)
  known.set(text, found)
  return found
}

function findCitations(text: string): Citation[] {
  return [...text.matchAll(numbered)].flatMap((match): Citation[] => {
    const [all, number = '', year, symbol = ''] = match
    const head = headBefore(text.slice(0, match.index))
    // "5/KH" needs a word before it.
    if (!head) return []
    const to = match.index + all.length
    const [tail = '', date] = issued.exec(text.slice(to, to + 60)) ?? []
    const day = date ? readDate(/tháng/i.test(date) ? `ngày ${date}` : date) : {}
    const end = to + tail.length
    const [, issuer] = /^[\s,]*(?:của|giữa|do)\s+([^;]+)/.exec(text.slice(end)) ?? []
    return [
      {
        ...(head.type && { type: head.type }),
        number: number.replace(/^0+(?=\d)/, ''),
        ...(year && { year }),
        symbol: symbol.replaceAll('Ð', 'Đ'),
        dated: tail !== '',
        ...(isWholeDate(day) && { date: day }),
        ...(issuer && { issuer: issuer.trim() }),
        from: head.from,
        to,
        end,
      },
    ]
  })
}

/** The type and the word "số" in front of a number, and where they begin; a number has at least one of them. */
function headBefore(before: string): { readonly type?: string; readonly from: number } | undefined {
  const [no = ''] = /số:?\s*$/i.exec(before.slice(-10)) ?? []
  const from = before.length - no.length
  const words = before.slice(0, from).trimEnd()
  if (words.length === from) return no === '' ? undefined : { from }
  const lower = words.slice(-40).toLowerCase()
  const extra = extras.find((one) => lower.endsWith(` ${one}`)) ?? ''
  const plain = typeAt(lower)
  const extended = extra === '' ? '' : typeAt(lower.slice(0, -extra.length - 1))
  const whole = Math.max(plain.length, extended === '' ? 0 : `${extended} ${extra}`.length)
  if (whole === 0) return no === '' ? undefined : { from }
  const start = words.length - whole
  return { type: words.slice(start, start + (whole > plain.length ? extended : plain).length), from: start }
}

/** The type a text in small letters ends in. */
const typeAt = (lower: string): string =>
  types.find((type) => lower.endsWith(type) && !/[a-zà-ỹ]/.test(lower.charAt(lower.length - type.length - 1))) ?? ''

/** Number, year and symbol in one form, however they are typed, to compare by. */
export const citedNumber = ({ number, year, symbol }: Citation): string =>
  [number, year, symbol].filter(Boolean).join('/').toLocaleUpperCase('vi')

/** A number that grows with the day, to sort and compare by. */
export const dayNumber = ({ year, month, day }: Required<PartialDate>): number => year * 10_000 + month * 100 + day

/**
 * Part of the title of a document that is cited before it in the same sentence: "Kế hoạch … thực hiện Chỉ thị số …"; behind
 * "và" the same title goes on.
 */
export const isNested = (text: string, at: number, all: readonly Citation[]): boolean => {
  const before = all.findLast(({ from }) => from < at)
  if (!before) return false
  const between = text.slice(before.end, at)
  if (/[;.]\s|[:);]\s*$/.test(between)) return false
  return /(?:,|(?<![A-Za-zÀ-ỹ])(?:và|hoặc|cùng|với))\s*$/.test(between) ? isNested(text, before.from, all) : true
}
