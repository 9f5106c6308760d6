import { type HeadingElement, roman } from '../../decree/numbering.ts'

/** A number typed at the start of a heading. */
export interface TypedNumber {
  /** As typed, with single blanks: `Chương II`, `1.`, `a)`; empty where there is none. */
  readonly number: string
  /** Characters it takes with the blanks behind it. */
  readonly length: number
  /** What the word in front of the number says: `Chương II` heads a chapter. */
  readonly element?: HeadingElement
  /** Only a blank stands behind it: it may be an amount, or a word of the title. */
  readonly unmarked?: true
}

const ordinal = String.raw`(?:(?:thứ|THỨ|Thứ)\s+[A-Za-zÀ-ỹ]+|[IVXLC]+|\d+)`

/** Headings that say what they are; Phần may leave its number to the program: `# Phần: Mở đầu`. */
const named: readonly (readonly [element: HeadingElement, pattern: RegExp])[] = [
  [
    'part',
    new RegExp(String.raw`^((?:phần|PHẦN|Phần)\s+${ordinal})(?:\s*[.:–-]\s*|\s+|$)|^(?:phần|PHẦN|Phần)\s*:\s*`, 'u'),
  ],
  ['chapter', new RegExp(String.raw`^((?:chương|CHƯƠNG|Chương)\s+${ordinal})(?:\s*[.:–-]\s*|\s+|$)`, 'u')],
  ['division', new RegExp(String.raw`^((?:MỤC|Mục)\s+${ordinal})(?:\s*[.:–-]\s*|\s+|$)`, 'u')],
  ['article', /^((?:điều|ĐIỀU|Điều)\s+\d+\.?)(?:\s*[:–-]\s*|\s+|$)/u],
]

const bare = /^((?:[IVXLCDM]+|[A-H])\s?[.)]|\d+(?:\.\d+)*[.)]|\d+\.\d+(?=\s)|[a-zđ]\))(?:\s+|(?=[A-Za-zÀ-ỹ])|$)/u

/** With marks that the decree doesn't have: `I/`, `II -`, `2:`, `b/`. */
const otherwise = /^((?:[IVX]+|\d{1,2}(?:\.\d{1,2})*|[a-zđ])\s?(?:\/|[:–-](?=\s)))\s*(?=\p{L})/u

/** `V Tổ chức thực hiện`, `1 Thời gian`. */
const unmarked = /^([IVX]+|\d{1,2}|[a-zđ])\s+(?=\p{Lu})/u

/** Reads the number at the start of a heading's text. */
export function typedNumber(text: string): TypedNumber {
  for (const [element, pattern] of named) {
    const found = pattern.exec(text)
    if (found) return { number: (found[1] ?? '').replace(/\s+/g, ' '), length: found[0].length, element }
  }
  const found = bare.exec(text)
  if (found) return { number: found[1]?.replace(/\s/g, '') ?? '', length: found[0].length }
  const [all = '', number = ''] = otherwise.exec(text) ?? unmarked.exec(text) ?? []
  return { number, length: all.length, ...(/^\w+$|^đ$/.test(number) && { unmarked: true }) }
}

/** Whether two numbers are one in two spellings: `1.1` and `1.1.`, `a)` and `a.`, `CHƯƠNG I` and `Chương I`, `Phần thứ hai` and `Phần II`. */
export const sameNumber = (one: string, other: string): boolean => normal(one) === normal(other)

const normal = (number: string): string =>
  number
    .replace(/\s?[.)/:–-]$/, '')
    .toLocaleLowerCase('vi')
    .replace(/(?<= )thứ (\S+)$/, (typed, word: string) => inWords.get(word) ?? typed)

/** Of Phần and Chương in words, the number that is printed, in small letters. */
const inWords: ReadonlyMap<string, string> = new Map(
  ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [
    word,
    roman(i + 1).toLowerCase(),
  ]),
)

/** The start of a heading that opens an appendix: `Phụ lục: …`, `Phụ lục II. …`, `PHỤ LỤC`. */
export function typedAppendix(text: string): TypedNumber | undefined {
  const found = /^(?:PHỤ LỤC|[Pp]hụ lục)(?:\s+([IVXLC]+|\d+))?(?:\s*[:.–-]\s*|\s*$)/u.exec(text)
  return found ? { number: found[1] ?? '', length: found[0].length } : undefined
}
