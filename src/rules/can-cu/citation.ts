import { type PartialDate, readDate } from '../../document/date.ts'

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
  /** Where it is whole. */
  readonly date?: Required<PartialDate>
  /** What follows "của", up to the end of the clause: the issuer, and the subject where there is one. */
  readonly issuer?: string
  /** From the type to the end of the number, and to the end of the date. */
  readonly from: number
  readonly to: number
  readonly end: number
}

const types = [
  'thông báo (?:ý kiến )?kết luận',
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
const extras = 'hành động|phối hợp|liên tịch|liên ngành|liên bộ|kết luận|công tác|giám sát'
const date = '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2} tháng \\d{1,2} năm \\d{4}'
const group = '\\p{L}[\\p{L}\\d]*'

const pattern = new RegExp(
  [
    `(?<!\\p{L})(?:(?<type>${types.join('|')})(?: (?:${extras}))?\\s+)?(?:số:?\\s*)?`,
    `(?<![\\p{L}\\d/.,-])(?<number>\\d{1,6})\\s?(?:/(?<year>(?:19|20)\\d\\d))?[-/](?<symbol>${group}(?:[-/]${group})*)`,
    `(?<tail>,?\\s+(?:ban hành )?ngày\\s+(?<date>${date})?)?`,
  ].join(''),
  'giu',
)

/** Without it there is no citation; most texts have none. */
const hint = /\d\s?[-/]\p{L}/u

/** Every document the text cites by number and symbol, in order. */
export function citationsIn(text: string): Citation[] {
  if (!hint.test(text)) return []
  return [...text.matchAll(pattern)].flatMap((match): Citation[] => {
    const { type, number = '', year, symbol = '', tail = '', date = '' } = match.groups ?? {}
    // "5/KH" needs a word before it, and a symbol has a capital: `24/7`, `km/h`, `và/hoặc` are none.
    if (!/^\p{Lu}/u.test(symbol) || (!type && !/số:?\s*$/iu.test(match[0].slice(0, match[0].indexOf(number)))))
      return []
    const day = date ? readDate(/tháng/i.test(date) ? `ngày ${date}` : date) : {}
    const end = match.index + match[0].length
    const [, issuer] = /^[\s,]*(?:của|giữa|do)\s+([^;]+)/u.exec(text.slice(end)) ?? []
    return [
      {
        ...(type && { type }),
        number: number.replace(/^0+(?=\d)/, ''),
        ...(year && { year }),
        symbol: symbol.replaceAll('Ð', 'Đ'),
        dated: tail !== '',
        ...('day' in day && { date: day as Required<PartialDate> }),
        ...(issuer && { issuer: issuer.trim() }),
        from: match.index,
        to: end - tail.length,
        end,
      },
    ]
  })
}

/** Number and symbol, however they are typed. */
export const numberOf = ({ number, year, symbol }: Citation): string =>
  [number, year, symbol].filter(Boolean).join('/').toLocaleUpperCase('vi')

/** Sorts by day. */
export const dayNumber = ({ year, month, day }: Required<PartialDate>): number => year * 10_000 + month * 100 + day

/** Part of the title of a document that is cited before it in the same sentence: "Kế hoạch … thực hiện Chỉ thị số …". */
export const isNested = (text: string, at: number, all: readonly Citation[]): boolean => {
  const before = all.findLast(({ from }) => from < at)
  if (!before) return false
  const between = text.slice(before.end, at)
  return !/[;.]\s|[:)]\s*$|(?:,|;|(?<!\p{L})(?:và|hoặc|cùng|với))\s*$/u.test(between)
}
