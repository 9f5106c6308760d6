import { foldWords } from '../vietnamese/fold-words.ts'
import { kinds } from './kinds.ts'
import { documentTypes } from './names.ts'

const typesByName = new Map(documentTypes.map((name) => [foldWords(name), name]))

/** The type whose name a line is, in sentence case. */
export const typeNamed = (text: string): string | undefined => typesByName.get(foldWords(text))

/** Types that are not among those of the decree: of the Party, of organisations, or within an office. */
const otherTypes = new Map(
  ['Kết luận', 'Thông tri', 'Thông báo kết luận', 'Nội quy', 'Điều lệ', 'Lời kêu gọi', 'Đề cương'].map((name) => [
    foldWords(name),
    name,
  ]),
)

/** The type beside those of the decree whose name a line is, in sentence case. */
export const unbuiltTypeNamed = (text: string): string | undefined => otherTypes.get(foldWords(text))

/** Abbreviations in the symbols (PL III) of types that are read and not written. */
const unbuiltSymbols: Readonly<Record<string, string>> = {
  'Nghị quyết': 'NQ',
  'Quyết định': 'QĐ',
  'Biên bản': 'BB',
  'Hợp đồng': 'HĐ',
  'Công điện': 'CĐ',
  'Bản ghi nhớ': 'BGN',
  'Bản thỏa thuận': 'BTT',
  'Giấy ủy quyền': 'GUQ',
  'Giấy mời': 'GM',
  'Giấy giới thiệu': 'GGT',
  'Giấy nghỉ phép': 'GNP',
  'Phiếu gửi': 'PG',
  'Phiếu chuyển': 'PC',
  'Phiếu báo': 'PB',
  'Kết luận': 'KL',
  'Thông tri': 'TT',
}

/** The abbreviation in the symbol of a type that is read and not written; empty where it has none, as a Công văn. */
export const unbuiltSymbolOf = (type: string): string => unbuiltSymbols[type] ?? ''

/** The type whose abbreviation a symbol begins with; nothing of a Công văn, whose symbol has none. */
export function typeOfSymbol(symbol: string): string | undefined {
  const [first = ''] = symbol.split('-')
  const unbuilt = Object.entries(unbuiltSymbols).find(([, abbreviation]) => abbreviation === first)
  return kinds.find((kind) => kind.symbol === first)?.name ?? unbuilt?.[0]
}

/** A line in capitals that opens with the name of a type and goes on: `KẾ HOẠCH Triển khai …`. */
export function typeAtStart(text: string): { readonly type: string; readonly rest: string } | undefined {
  for (const name of documentTypes) {
    const capital = name.toLocaleUpperCase('vi')
    const [mark] = text.startsWith(capital) ? (/^(?: |\s?[,:–-]\s)/.exec(text.slice(capital.length)) ?? []) : []
    if (mark) return { type: name, rest: text.slice(capital.length + mark.length) }
  }
  return undefined
}

const standingAlone = new Set([
  ...['KẾ HOẠCH', 'CHƯƠNG TRÌNH', 'PHƯƠNG ÁN', 'ĐỀ ÁN', 'DỰ ÁN', 'QUYẾT ĐỊNH', 'CHỈ THỊ', 'NGHỊ QUYẾT', 'THÔNG BÁO'],
  ...['HƯỚNG DẪN', 'BÁO CÁO', 'TỜ TRÌNH', 'QUY CHẾ', 'QUY ĐỊNH', 'CÔNG VĂN', 'BIÊN BẢN', 'KẾT LUẬN', 'THÔNG TRI'],
  ...['KẾ HOẠCH HÀNH ĐỘNG', 'CHƯƠNG TRÌNH HÀNH ĐỘNG'],
])

/** A type in capitals alone on its line, or its draft: the title below it is no part of the line. */
export const isTypeInCapitals = (text: string): boolean => standingAlone.has(text.replace(/^DỰ THẢO /, ''))
